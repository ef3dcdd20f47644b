internal import SiteModel

/// Every link to another site leads to something that is there. Asked only when somebody says so:
/// no build depends on what others publish, or tells them that it happens.
struct LinksElsewhere {
  let sources: SiteSources
  /// Those that are published, as indices into the sources.
  let pages: [Int]

  func check() -> [Diagnostic] {
    var places: [String: [SourceSpan]] = [:]
    for (address, span) in links() { places[address, default: []].append(span) }
    guard !places.isEmpty else { return [] }
    let found: [String: AddressInquiry.Answer]
    do throws(StartedProgram.Problem) {
      found = try AddressInquiry.ask(places.keys.sorted(by: precedesByBytes))
    } catch {
      return [unchecked(error)]
    }
    return places.flatMap { address, spans in
      found[address].map { answer in spans.compactMap { describe(address, answer, $0) } } ?? []
    }
  }

  private func unchecked(_ problem: StartedProgram.Problem) -> Diagnostic {
    let message = "links to other sites can't be checked here"
    switch problem {
    case .missing:
      return Diagnostic(
        .linkUnsure, at: nil, message, label: "the program curl is not there",
        help: "Install curl: sudo apt install curl. Everything else was checked.")
    case .machine(let why):
      return Diagnostic(
        .linkUnsure, at: nil, message, label: "the program curl failed: \(why)",
        help: "Check again later. Everything else was checked.")
    }
  }

  /// How many different addresses the pages link to.
  var count: Int { Set(links().map(\.address)).count }

  private func links() -> [(address: String, span: SourceSpan)] {
    let inProse = pages.flatMap { number in
      let page = sources.pages[number]
      return ProseWords.addresses(of: page).map { range in
        (
          address: String(decoding: page.bytes[range], as: UTF8.self),
          span: SourceSpan(page.path, range.lowerBound, range.upperBound)
        )
      }
    }
    let ofServices = sources.benchmarks.services.compactMap { service in
      service.url.map { (address: $0, span: service.span) }
    }
    let inMenus = sources.settings.menus.values.flatMap { $0 }
      .map { (address: $0.link.value, span: $0.link.span) }
    return (inProse + ofServices + inMenus).compactMap { address, span in
      guard ["http://", "https://"].contains(where: { address.hasPrefix($0) }) else { return nil }
      // What stands behind # is found by a browser, not by whom it asks.
      let asked = String(address.prefix { $0 != "#" })
      return asked.hasPrefix(sources.settings.origin + "/") ? nil : (asked, span)
    }
  }

  private func describe(_ address: String, _ answer: AddressInquiry.Answer, _ span: SourceSpan)
    -> Diagnostic?
  {
    switch answer {
    case .there: nil
    case .gone(let why):
      Diagnostic(
        .linkGone, at: span, "nothing is at \(address) any more", label: why,
        help: "Look for where it went, and link there; or take the link out.")
    case .moved(let place):
      Diagnostic(
        .linkMoved, at: span, "\(address) has moved for good", label: "that site says so",
        help: "Link to \(place).")
    case .unsure(let why):
      Diagnostic(
        .linkUnsure, at: span, "whether something is at \(address) can't be told", label: why,
        help: "Open it in a browser to see.")
    }
  }
}
