internal import SiteModel

/// Gives everything in the network's data a page. Where nobody wrote one it is made here, as a page
/// without words of its own: from then on menus, lists, links, feeds and checks treat both alike.
struct SubjectPages {
  private let benchmarks: BenchmarkSources
  private let words: WordList
  /// By the page's path as its address has it: `services/Apple House.md` is apple-house's page.
  private var written: [String: (page: Int, key: String)] = [:]
  /// Pages with an easy-read version that somebody wrote, in the same way.
  private var writtenTwins: Set<String> = []
  /// How somebody wrote a folder, by its path as addresses have it: if there is a choice, so.
  private var folders: [String: String] = [:]
  private var made: [(page: PageSource, subject: PageSubject?)] = []
  private var subjects: [Int: PageSubject] = [:]

  /// The sources with the pages that were made, and the subject of each page that has one.
  static func add(to sources: SiteSources) -> (
    sources: SiteSources, subjects: [SourcePath: PageSubject]
  ) {
    guard !sources.benchmarks.isEmpty else { return (sources, [:]) }
    var pages = SubjectPages(sources)
    pages.addServices()
    pages.addGroups()
    pages.addStandards()
    pages.addYears()
    pages.addActions()
    pages.addTeamPages()
    // Without pictures there is no easy read: a site that has none has not begun with it.
    if !sources.symbols.isEmpty { pages.addTwins() }
    var all = sources
    var subjects: [SourcePath: PageSubject] = [:]
    subjects.reserveCapacity(pages.made.count)
    for (index, subject) in pages.subjects { subjects[sources.pages[index].path] = subject }
    for (page, subject) in pages.made {
      all.pages.append(page)
      subjects[page.path] = subject
    }
    all.pages.sort { $0.path < $1.path }
    return (all, subjects)
  }

  private init(_ sources: SiteSources) {
    benchmarks = sources.benchmarks
    words = sources.words
    for (index, page) in sources.pages.enumerated() {
      let name = page.name
      let key = PageName.addressed(name.standardKey)
      if name.isEasyRead {
        writtenTwins.insert(key)
      } else if written[key].map({ isBetter(page, than: sources.pages[$0.page]) }) ?? true {
        written[key] = (index, name.key)
      }
      let own = String(page.path.folder)
      let folder = PageName.addressed(own)
      if folder == own || folders[folder] == nil { folders[folder] = own }
    }
  }

  /// Of two pages whose addresses would be one: the one that is no draft, then the one whose path is
  /// written as addresses are.
  private func isBetter(_ page: PageSource, than other: PageSource) -> Bool {
    if page.frontMatter.isDraft != other.frontMatter.isDraft { return other.frontMatter.isDraft }
    return PageName.addressed(page.name.key) == page.name.key
  }

  /// Beside what somebody wrote there.
  private func path(_ key: String, _ ending: String) -> String {
    let path = SourcePath("Content/" + key + ending)
    return folders[String(path.folder)].map { $0 + "/" + path.name } ?? path.text
  }

  /// `key` is the page's path in `Content/` without `.md`.
  private mutating func add(
    _ key: String, _ subject: PageSubject?, title: String,
    summary: String? = nil, from span: SourceSpan,
    audience: Audience = .public, weight: Int? = nil
  ) {
    if let page = written["Content/" + key]?.page {
      if let subject { subjects[page] = subject }
      return
    }
    var matter = FrontMatter()
    matter.title = Located(title, span)
    matter.summary = summary
    matter.audience = audience
    matter.weight = weight
    made.append((Self.page(path(key, ".md"), matter, from: span), subject))
  }

  /// Its digest is that of all that is in its front matter: there are no bytes.
  private static func page(
    _ path: String, _ matter: FrontMatter, from span: SourceSpan
  ) -> PageSource {
    var builder = DigestBuilder()
    builder.add(matter.title?.value)
    builder.add(matter.summary)
    builder.add(matter.audience.rawValue)
    builder.add(matter.weight.map { String($0) })
    return PageSource(
      path: SourcePath(path), bytes: [], bodyStart: 0, frontMatter: matter,
      digest: builder.finish(), madeFrom: span)
  }

  private static let services = SourceSpan(wholeOf: SourcePath("Content/data/services.csv"))

  private mutating func addServices() {
    guard !benchmarks.services.isEmpty else { return }
    add(
      "services/index", .services, title: words.text("services-title"),
      summary: words.text("services-summary"), from: Self.services)
    // An id without a letter or digit has been said to be none.
    for (index, service) in benchmarks.services.enumerated() where !slug(service.id).isEmpty {
      add(
        "services/" + service.id, .service(Ref(index)), title: service.name,
        summary: words.text("service-summary", ["name": service.name]), from: service.span)
    }
    add(
      "data/index", .downloads, title: words.text("downloads-title"),
      summary: words.text("downloads-summary"), from: Self.services)
  }

  private mutating func addGroups() {
    if let first = benchmarks.collaboratives.first {
      add(
        "collaboratives/index", nil, title: words.text("collaboratives-title"),
        summary: words.text("collaboratives-summary"), from: first.span)
    }
    for (index, group) in benchmarks.collaboratives.enumerated() {
      add(
        "collaboratives/" + group.id, .collaborative(Ref(index)), title: group.name,
        summary: words.text("collaborative-summary", ["name": group.name]), from: group.span)
    }
    if let first = benchmarks.regions.first {
      add(
        "regions/index", nil, title: words.text("regions-title"),
        summary: words.text("regions-summary"), from: first.span)
    }
    for (index, region) in benchmarks.regions.enumerated() {
      add(
        "regions/" + region.id, .region(Ref(index)), title: region.name,
        summary: words.text("region-summary", ["name": region.name]), from: region.span)
    }
  }

  private mutating func addStandards() {
    for (index, area) in benchmarks.areas.enumerated() {
      let place = area.editions.first.map { SourceSpan(wholeOf: benchmarks[$0].page) }
      add(
        "standards/\(area.id)/index", .area(Ref(index)), title: area.name, summary: area.summary,
        from: place ?? SourceSpan(wholeOf: SourcePath("Content/standards")))
    }
    for (index, edition) in benchmarks.editions.enumerated() {
      let key = PageName.addressed(PageName(edition.page).key)
      if let page = written[key]?.page { subjects[page] = .edition(Ref(index)) }
    }
    for (index, standard) in benchmarks.standards.enumerated() {
      let area = benchmarks[standard.area]
      guard area.standards.contains(Ref(index)) else { continue }
      add(
        "standards/\(area.id)/\(standard.id)", .standard(Ref(index)), title: standard.name,
        summary: words.text("standard-summary"), from: standard.span)
    }
  }

  private mutating func addYears() {
    let years = benchmarks.heldYears
    guard let first = years.last else { return }
    let place = benchmarks.place(of: first)
    add(
      "years/index", nil, title: words.text("years-title"), summary: words.text("years-summary"),
      from: place)
    // The newest first, as readers look for them.
    for (place, year) in years.reversed().enumerated() {
      let text = benchmarks.calendar.text(year)
      add(
        "years/\(year.number)/index", .year(year), title: words.text("year-title", ["year": text]),
        summary: words.text("year-summary", ["year": text]), from: benchmarks.place(of: year),
        weight: place + 1)
      let quarters = Set(benchmarks.schedule.lazy.filter { $0.year == year }.compactMap(\.quarter))
      for quarter in quarters.sorted() {
        add(
          "years/\(year.number)/quarter-\(quarter)", .quarter(year, quarter),
          title: words.text("quarter-title", ["quarter": String(quarter), "year": text]),
          summary: words.text("quarter-summary"), from: benchmarks.place(of: year),
          weight: quarter)
      }
    }
  }

  private mutating func addActions() {
    guard let first = benchmarks.actions.first else { return }
    add(
      "actions/index", .actions, title: words.text("actions-title"),
      summary: words.text("actions-summary"), from: SourceSpan(wholeOf: first.span.file))
  }

  // MARK: Easy read

  /// What a service, an area and a quarter come to, in easy words. One that somebody wrote stands
  /// before one that is made.
  private mutating func addTwins() {
    for service in benchmarks.services where !slug(service.id).isEmpty {
      addTwin(
        of: "services/" + service.id, title: "twin-service-title", summary: "twin-service-summary",
        ["name": service.name], from: service.span)
    }
    for area in benchmarks.areas {
      let place = area.editions.first.map { SourceSpan(wholeOf: benchmarks[$0].page) }
      addTwin(
        of: "standards/\(area.id)/index", title: "twin-area-title", summary: "twin-area-summary",
        ["area": area.name], from: place ?? SourceSpan(wholeOf: SourcePath("Content/standards")))
    }
    for year in benchmarks.heldYears {
      let quarters = Set(benchmarks.schedule.lazy.filter { $0.year == year }.compactMap(\.quarter))
      for quarter in quarters.sorted() {
        addTwin(
          of: "years/\(year.number)/quarter-\(quarter)", title: "twin-quarter-title",
          summary: "twin-quarter-summary",
          ["quarter": String(quarter), "year": benchmarks.calendar.text(year)],
          from: benchmarks.place(of: year))
      }
    }
  }

  private mutating func addTwin(
    of key: String, title: String, summary: String, _ values: [String: String],
    from span: SourceSpan
  ) {
    guard !writtenTwins.contains("Content/" + key) else { return }
    var matter = FrontMatter()
    matter.title = Located(words.text(title, values), span)
    matter.summary = words.text(summary, values)
    // It is known as the twin of a page by that page's name.
    let path = written["Content/" + key].map { $0.key + ".easy.md" } ?? path(key, ".easy.md")
    made.append((Self.page(path, matter, from: span), nil))
  }

  private mutating func addTeamPages() {
    guard !benchmarks.services.isEmpty else { return }
    add(
      "team/index", nil, title: words.text("team-title"), summary: words.text("team-summary"),
      from: Self.services, audience: .team)
    for (place, page) in PageSubject.TeamPage.allCases.enumerated() {
      add(
        "team/" + page.rawValue, .team(page), title: words.text("team-\(page.rawValue)-title"),
        summary: words.text("team-\(page.rawValue)-summary"), from: Self.services,
        audience: .team, weight: place + 1)
    }
  }
}

extension BenchmarkSources {
  /// Every year that something is scheduled or scored in, the earliest first.
  var heldYears: [Year] {
    var years = Set(schedule.map(\.year))
    years.formUnion(scores.map(\.year))
    years.formUnion(editions.map(\.year))
    return years.sorted()
  }

  /// Where the data first speaks of a year.
  func place(of year: Year) -> SourceSpan {
    schedule.first { $0.year == year }?.span
      ?? scores.first { $0.year == year }.map { SourceSpan(wholeOf: $0.file) }
      ?? SourceSpan(
        wholeOf: editions.first { $0.year == year }?.page ?? SourcePath("Content/standards"))
  }
}
