internal import Benchmarks
internal import SiteModel

/// What a drafted report says, section by section.
extension ReportDraft {
  /// A longer or wider table is refused, as nobody could read it; the group itself takes one.
  private static let mostRows = 60
  private static let mostColumns = 20

  mutating func write() {
    writeFrontMatter()
    writeOpening()
    guard hasStandards, hasParts || isHeld(scope, in: year) else {
      writeWithoutFigures()
      writeClosing()
      return
    }
    writeInShort()
    writeComparison()
    writeStandards()
    writeChange()
    writeClosing()
  }

  private mutating func writeFrontMatter() {
    let title = "\(scopeName), quarter \(quarter) of \(yearText): \(data[area].name)"
    out = """
      ---
      title: \(yamlText(title))
      # summary: One sentence, in plain words, about what was found.
      date: \(start.today)
      numbering: Q\(quarter)1    # tables and charts are called Table Q\(quarter)101, Chart Q\(quarter)102
      \(PageDrafts.draftLine)
      ---

      <!-- This draft was made from the tables on \(start.today). Each number is checked whenever the
           site is built: [3.8](figure:mean/SERVICE/AREA/YEAR) is an error as soon as the tables say
           otherwise. Change the words as you like, and keep what stands in round brackets. Notes like
           this one are for you; readers never see them. -->

      """
  }

  private mutating func writeOpening() {
    place(for: "why this area was looked at now, and who took part.")
    var sentence = "In quarter \(quarter) of \(yearText), "
    sentence += scope == .network ? "services" : name(scope)
    paragraph(sentence + " looked at [](area:\(areaID)).")
  }

  private mutating func writeWithoutFigures() {
    heading("What was found")
    place(
      for: hasStandards
        ? "the scores are not here yet. Put them into Content/data/scores/\(year.number)-\(areaID).csv (candour import does it), remove this file, and draft it again."
        : "the standards of \(yearText) are not here yet: candour new year \(areaID) \(year.number)."
    )
  }

  private mutating func writeInShort() {
    heading("In short")
    var points: [String] = []
    if let submitted = links.figure("submitted/\(address)") {
      points.append("\(submitted) services sent in their scores.")
    }
    if let mean = links.figure("mean/\(address)") {
      let rating = links.figure("rating/\(address)").map { ", which is \($0)" } ?? ""
      points.append("The mean is \(mean)\(rating).")
    }
    let best = start.results.sources.scale?.bands.first?.rating ?? "green"
    if !parts.isEmpty, let all = links.claim("rated \(best)", "all-rated-\(best)/\(address)") {
      points.append("All are \(all).")
    }
    if let strengths = links.figure("strengths/\(address)") {
      points.append("What goes best: \(strengths).")
    }
    if let room = links.figure("room/\(address)") {
      points.append("Most room to improve: \(room).")
    }
    list(points)
    place(for: "the one thing that a reader should remember.")
  }

  private mutating func writeComparison() {
    guard hasParts else { return }
    let isOfServices = if case .service? = parts.first { true } else { false }
    heading(isOfServices ? "The services" : "The collaboratives")
    if parts.count < Self.mostRows {
      block("table", subject + [("rows", isOfServices ? "services" : "collaboratives")])
    }
    block("chart", subject)
    place(
      for:
        "what the services say about their own results. They rate themselves, with the people who use them."
    )
  }

  // MARK: Standards

  private var items: [StandardsEdition.Item] {
    data.edition(of: area, in: year)?.standards ?? []
  }

  private mutating func writeStandards() {
    if parts.count < Self.mostColumns {
      heading("Standard by standard")
      block("table", subject)
    }
    let bands = start.results.sources.scale?.bands.count ?? 0
    let rated = items.compactMap { item -> (line: String, band: Int)? in
      let id = data[item.standard].id
      let value = start.results.result(of: scope, area, in: year, standard: item.standard)
      guard let band = value.bandIndex,
        let figure = links.figure("\(measure)/\(address)/\(id)")
      else { return nil }
      return ("[](standard:\(areaID)/\(id)): \(figure)", band)
    }
    heading("What is good")
    list(rated.filter { $0.band == 0 }.map(\.line))
    place(for: "how it came to be good, and who did it. What could others borrow?")
    heading("What could be better")
    list(rated.filter { $0.band > 0 && $0.band < bands }.map(\.line))
    place(for: "an area for continuous improvement is no cause for blame. What stands in the way?")
  }

  private var measure: String {
    if case .service = scope { "score" } else { "mean" }
  }

  // MARK: Change

  private mutating func writeChange() {
    heading("What has changed")
    guard let before = yearBefore else {
      paragraph("No earlier year of [](area:\(areaID)) is held here to compare with.")
      place(for: "what has changed, as people remember it.")
      return
    }
    let earlier = start.calendar.text(before)
    let lines = ([scope] + parts.prefix(12)).compactMap { change(of: $0, from: before) }
    if lines.isEmpty {
      paragraph(
        "The means of \(earlier) and \(yearText) are not compared: the standards are not the same, or not all scores are held."
      )
    } else {
      paragraph("Since \(earlier):")
      list(lines)
    }
    let standards = items.compactMap { changeOfStandard($0, from: before) }
    if !standards.isEmpty {
      paragraph("Of the standards, in \(scopeName):")
      list(standards)
    }
    if isHeld(scope, in: before), isHeld(scope, in: year) {
      let years = "\(before.number)..\(year.number)"
      block("chart", subject.dropLast() + [("years", years)])
    }
    place(for: "what was done since then, and whether people noticed.")
  }

  private func change(of part: Scope, from before: Year) -> String? {
    let address = "\(data.id(of: part))/\(areaID)/\(before.number)..\(year.number)"
    return moved(address).map { "\(name(part)) \($0)" }
  }

  private func changeOfStandard(_ item: StandardsEdition.Item, from before: Year) -> String? {
    let id = data[item.standard].id
    let address = "\(scopeID)/\(areaID)/\(before.number)..\(year.number)/\(id)"
    return moved(address).map { "[](standard:\(areaID)/\(id)) \($0)" }
  }

  /// "rose by 0.4", as far as the data bear it out.
  private func moved(_ address: String) -> String? {
    if let same = links.claim("stayed the same", "unchanged/\(address)") { return same + "." }
    guard let amount = links.amount("change/\(address)") else { return nil }
    if let rose = links.claim("rose", "rose/\(address)") { return "\(rose) by \(amount)." }
    if let fell = links.claim("fell", "fell/\(address)") { return "\(fell) by \(amount)." }
    return nil
  }

  // MARK: What comes next

  private mutating func writeClosing() {
    let services = Set(data.services(of: scope))
    let actions = data.actions.filter { record in
      record.area == area && record.year == year && !record.action.isEmpty
    }
    heading("What happens next")
    if actions.contains(where: { isWithin($0.scope, services) }) { block("actions", subject) }
    place(for: "what will be done, by which role and until when. No names: the page is public.")
    let hasFeedback = data.feedback.contains {
      services.contains($0.service) && $0.area == area && $0.year == year
    }
    if hasFeedback {
      heading("What people said")
      block("you-said", subject)
    }
    heading("How it was done")
    paragraph(
      "Services rate themselves, together with the people who use them. It is not an inspection.")
    place(for: "how the scores were agreed, and how many people took part.")
  }

  private func isWithin(_ other: Scope, _ services: Set<Ref<Service>>) -> Bool {
    if case .service(let service) = other { return services.contains(service) }
    return other == scope
  }
}
