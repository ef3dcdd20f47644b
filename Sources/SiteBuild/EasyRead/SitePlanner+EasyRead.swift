internal import SiteModel

/// Easy-read pages: which page each is the version of, and whether it still agrees with it.
extension SitePlanner {
  /// The easy-read version of each page that has one.
  static func twins(in site: ResolvedSite, _ sources: SiteSources) -> [Int: Route] {
    var twins: [Int: Route] = [:]
    for page in site.pages where page.isEasyRead {
      let key = PageName(sources.pages[page.source].path).standardKey
      if let standard = site.pagesByKey[key] { twins[standard] = page.route }
    }
    return twins
  }

  /// A page that nobody wrote: its words are made when it is rendered.
  struct MadeEasyRead: Sendable {
    let subject: PageSubject
    let view: EasyReadView

    func content(in network: NetworkPages) -> PageContent {
      var view = view
      view.made = network.easyRead(of: subject) ?? []
      return .easyRead(view)
    }
  }

  /// Nothing for a page that somebody wrote.
  func madeEasyRead(_ page: ResolvedPage, _ problems: inout [Diagnostic]) -> MadeEasyRead? {
    let source = sources.pages[page.source]
    guard source.madeFrom != nil, case .easyRead(var view) = easyRead(page, &problems),
      let id = site.pagesByKey[PageName(source.path).standardKey],
      let subject = site.pages[id].subject
    else { return nil }
    // What it says follows from the data alone, and agrees with it.
    view.standardSource = nil
    view.otherPicture = sources.words.text("twin-picture")
    return MadeEasyRead(subject: subject, view: view)
  }

  func easyRead(_ page: ResolvedPage, _ problems: inout [Diagnostic]) -> PageContent {
    let source = sources.pages[page.source]
    guard let id = site.pagesByKey[PageName(source.path).standardKey] else { return .page }
    let standard = sources.pages[site.pages[id].source]
    var view = EasyReadView(standard: links[id], digest: standard.digest)
    if standard.madeFrom == nil { view.standardSource = site.pages[id].source }
    if let check = source.frontMatter.easyRead?.checked {
      view.readBy = check.by
      view.readOn = check.by == nil ? nil : check.on
      view.hasChangedSinceReading =
        check.by != nil && check.text != nil && check.text != MarkdownBlocks(of: source).digest
      if let problem = stale(check, source, standard) {
        view.isStale = true
        problems.append(problem)
      }
    }
    var builder = DigestBuilder()
    builder.add(view.standard)
    builder.add(standard.digest)
    for text in [view.readBy, view.readOn?.description] { builder.add(text) }
    for flag in [view.isStale, view.hasChangedSinceReading] { builder.add(flag) }
    view.digest = builder.finish()
    return .easyRead(view)
  }

  /// Where it stands among pages: behind the one that it is the version of.
  func easyReadCrumbs(_ page: ResolvedPage) -> [CrumbView]? {
    let source = sources.pages[page.source]
    guard let section = page.section,
      let id = site.pagesByKey[PageName(source.path).standardKey]
    else { return nil }
    let standard = site.pages[id]
    let own = CrumbView(title: sources.words.text("easy-read-crumb"), route: page.route)
    guard !standard.isIndex else { return crumbs[section] + [own] }
    return crumbs[section] + [CrumbView(title: links[id].title, route: standard.route), own]
  }

  private func stale(_ check: EasyReadCheck, _ page: PageSource, _ standard: PageSource)
    -> Diagnostic?
  {
    guard !check.against.isEmpty else { return nil }
    let now = MarkdownBlocks(of: standard)
    guard now.digests != check.against else { return nil }
    let known = Set(check.against)
    let new = now.blocks.filter { !known.contains($0.digest) }
    let gone = known.subtracting(now.digests).count
    let lines = LineIndex(standard.bytes)
    let places = new.prefix(8).map { String(lines.position(of: $0.start).line) }
    let what =
      switch (new.count, gone) {
      case (0, 0): "its parts stand in another order"
      case (0, _): "parts that are gone: \(gone)"
      case (_, 0): "parts that are new: \(new.count)"
      default: "parts that are new or different: \(new.count)"
      }
    let look = places.isEmpty ? "" : ", from line \(places.joined(separator: ", "))"
    let name = PageName(standard.path).key.dropFirst("Content/".count)
    return Diagnostic(
      .easyStale, at: check.span, "the standard version has changed since this page was checked",
      label: what,
      help:
        "Compare the two (\(standard.path)\(look)), then run: candour easy-read confirm \(name)"
    )
  }
}
