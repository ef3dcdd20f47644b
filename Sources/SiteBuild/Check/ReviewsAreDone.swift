internal import SiteModel

/// No page is past the day by which somebody was to look through it.
struct ReviewsAreDone {
  let sources: SiteSources
  let pages: [Int]
  let today: CalendarDate

  func check() -> [Diagnostic] {
    pages.compactMap { number in
      let page = sources.pages[number]
      guard let day = page.frontMatter.reviewBy, day < today else { return nil }
      let who = page.frontMatter.owner.map { " \($0) looks after it." } ?? ""
      return Diagnostic(
        .reviewPast, at: place(in: page), "this page was to be looked through by \(day)",
        label: "today is \(today)",
        help:
          "Read it, mend what is no longer so, and write the next day into review-by.\(who)")
    }
  }

  private func place(in page: PageSource) -> SourceSpan {
    let key = Array("review-by:".utf8)
    var line = 0
    while line < page.bodyStart {
      let end = page.bytes[line..<page.bodyStart].firstIndex(of: 10) ?? page.bodyStart
      if page.bytes[line..<end].starts(with: key) {
        let value = page.bytes[(line + key.count)..<end].firstIndex { $0 > 32 } ?? end
        let stop = page.bytes[value..<end].firstIndex { $0 <= 32 } ?? end
        return SourceSpan(page.path, value, stop)
      }
      line = end + 1
    }
    return page.place
  }
}
