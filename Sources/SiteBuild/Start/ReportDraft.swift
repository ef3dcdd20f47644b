internal import Benchmarks
internal import SiteInput
internal import SiteModel

/// A quarter's report, drafted from the data: what can be said in numbers is said, each with its
/// address, and what only people can say has a place.
struct ReportDraft {
  let start: StartingPoint
  let year: Year
  let quarter: Int
  let area: Ref<Area>
  let scope: Scope
  let links: CheckedLinks
  var out = ""

  typealias Refusal = StartedFiles.Refusal

  static func make(
    _ start: StartingPoint, _ year: Year, _ quarter: Int, _ areaName: String, _ scopeName: String?
  ) throws(Refusal) -> StartedFiles {
    let area = try start.area(areaName)
    let scope = try start.scope(scopeName)
    var draft = ReportDraft(
      start: start, year: year, quarter: quarter, area: area, scope: scope,
      links: CheckedLinks(results: start.results))
    draft.write()
    var started = StartedFiles()
    started.add("Content/results/\(draft.fileName).md", draft.out)
    started.notes = draft.notes
    started.next = [
      "Write your words where the notes ask for them, and look at it: candour serve --drafts",
      "See which numbers nothing vouches for: candour check --drafts --list-figures",
      "To publish it, take out the line \"draft: yes\".",
    ]
    return started
  }

  // MARK: What it is about

  var data: BenchmarkSources { start.data }
  var areaID: String { data[area].id }
  var scopeID: String { data.id(of: scope) }
  var yearText: String { start.calendar.text(year) }
  /// `hny/involvement/2023`
  var address: String { "\(scopeID)/\(areaID)/\(year.number)" }
  var scopeName: String { data.name(of: scope) ?? start.sources.settings.name }

  private var fileName: String {
    let quarter = "\(year.number)-q\(quarter)"
    let stem = scope == .network ? quarter : "\(scopeID)-\(quarter)"
    let taken = start.tree.exists(SourcePath("Content/results/\(stem).md"))
    return taken ? "\(stem)-\(areaID)" : stem
  }

  /// What it is compared by: the services of a collaborative, the collaboratives of a region.
  var parts: [Scope] {
    switch scope {
    case .service: []
    case .collaborative: data.services(of: scope).map { .service($0) }
    case .region(let region): data[region].collaboratives.map { .collaborative($0) }
    case .network:
      data.collaboratives.count > 1
        ? data.collaboratives.indices.map { .collaborative(Ref($0)) }
        : data.services.indices.map { .service(Ref($0)) }
    }
  }

  func isHeld(_ scope: Scope, in year: Year) -> Bool {
    start.results.result(of: scope, area, in: year).missing == nil
  }

  var hasStandards: Bool { data.edition(of: area, in: year) != nil }
  var hasParts: Bool { parts.contains { isHeld($0, in: year) } }
  /// The year before of which something is held.
  var yearBefore: Year? {
    start.results.years(of: area).last { earlier in
      earlier < year && ([scope] + parts).contains { isHeld($0, in: earlier) }
    }
  }

  private var notes: [String] {
    var notes: [String] = []
    let items = data.schedule.filter { $0.year == year && $0.quarter == quarter }
    let areas = items.compactMap(\.area)
    if !areas.isEmpty, !areas.contains(area) {
      let names = areas.map { data[$0].name }.joined(separator: ", ")
      notes.append("In quarter \(quarter) of \(yearText) the schedule has \(names).")
    }
    if !hasStandards {
      notes.append(
        "No standards of \(data[area].name) are held for \(yearText), so the draft has no figures yet."
      )
    } else if !hasParts, !isHeld(scope, in: year) {
      notes.append(
        "No scores of \(data[area].name) are held for \(yearText), so the draft has no figures yet: candour import brings a table in."
      )
    }
    return notes
  }

  // MARK: Pieces

  mutating func heading(_ words: String) { out += "\n## \(words)\n" }
  mutating func paragraph(_ words: String) { out += "\n\(words)\n" }
  mutating func place(for words: String) { out += "\n<!-- Your words: \(words) -->\n" }

  mutating func list(_ points: [String]) {
    guard !points.isEmpty else { return }
    out += "\n" + points.map { "- \($0)\n" }.joined()
  }

  mutating func block(_ name: String, _ keys: [(key: String, value: String)]) {
    out += "\n```\(name)\n" + keys.map { "\($0.key): \($0.value)\n" }.joined() + "```\n"
  }

  /// `of`, `area` and `year` of a block; the whole network is not named.
  var subject: [(key: String, value: String)] {
    let of = scope == .network ? [] : [(key: "of", value: scopeID)]
    return of + [(key: "area", value: areaID), (key: "year", value: String(year.number))]
  }

  /// A link where it has a page, else its name.
  func name(_ scope: Scope) -> String {
    switch scope {
    case .service(let service): "[](service:\(data[service].id))"
    case .collaborative(let collaborative): "[](collaborative:\(data[collaborative].id))"
    case .region, .network: data.name(of: scope) ?? start.sources.settings.name
    }
  }
}

/// Links to figures and claims, each written only when the data answer it: what is drafted from
/// them builds.
struct CheckedLinks {
  let results: NetworkResults

  /// `[3.6](figure:mean/hny/involvement/2023)`.
  func figure(_ address: String) -> String? {
    guard case .answer(let answer) = results.figure(address) else { return nil }
    return "[\(Self.text(of: answer.value))](figure:\(address))"
  }

  /// Without its sign, behind "rose by" and "fell by".
  func amount(_ address: String) -> String? {
    guard case .answer(let answer) = results.figure(address), case .change(let text) = answer.value
    else { return nil }
    return "[\(text.drop { $0 == "+" || $0 == "-" })](figure:\(address))"
  }

  /// Nothing when it does not hold.
  func claim(_ words: String, _ address: String) -> String? {
    guard case .holds = results.claim(address) else { return nil }
    return "[\(words)](claim:\(address))"
  }

  /// As a reader of the Markdown would write it; nothing where the build's own words are better.
  private static func text(of value: FigureValue) -> String {
    switch value {
    case .number(let text), .change(let text): text
    case .count(let count): String(count)
    case .part(let count, let whole): "\(count) of \(whole)"
    case .rating(let name, _): name
    case .share, .names, .standards: ""
    }
  }
}
