internal import SiteModel

/// Reads the network's data: what pages of standards say, and every file below `Content/data/`.
struct BenchmarkReader {
  let tree: any FileTree
  let jobs: Int
  private let files: [ListedFile]
  private let data: [(path: SourcePath, kind: DataFile)]
  private var problems: [Diagnostic] = []
  private var personalData = PersonalDataSearch(SiteSettings())
  /// Of every file that was read, in the order of reading.
  private var digest = DigestBuilder()

  init(tree: any FileTree, files: [ListedFile], jobs: Int) {
    self.tree = tree
    self.files = files
    self.jobs = jobs
    var data: [(path: SourcePath, kind: DataFile)] = []
    for file in files.below(DataFile.folder) {
      switch DataFile.kind(of: file.path) {
      case .data(let kind): data.append((file.path, kind))
      case .mistake(let mistake):
        problems.append(mistake)
        claimed.insert(file.path)
      case .other: break
      }
    }
    self.data = data
    claimed.formUnion(data.map(\.path))
  }

  /// Files that are read here, or were to be: no assets.
  private(set) var claimed: Set<SourcePath> = []

  /// `pages` in the order of their paths.
  mutating func read(_ pages: [PageSource], _ settings: SiteSettings)
    -> (sources: BenchmarkSources, problems: [Diagnostic])
  {
    var sources = BenchmarkSources()
    personalData = PersonalDataSearch(settings)
    sources.calendar = settings.calendar
    sources.scale = settings.scale
    let standardFiles = files.below(StandardsReader.folder)
    guard !claimed.isEmpty || !standardFiles.isEmpty else { return (sources, problems) }
    var standards = StandardsReader(sources)
    standards.read(pages, files: standardFiles)
    problems += standards.problems
    sources = standards.sources
    checkRatings(settings)
    let hasServices = readServices(&sources)
    let names = DataNames(sources)
    readRest(names, standards.broken, hasServices: hasServices, &sources)
    checkServicePages(pages, names, hasServices: hasServices)
    sources.practice = PracticeReader.read(pages, names, hasServices: hasServices, &problems)
    for edition in sources.editions { digest.add(edition.page.text) }
    sources.digest = digest.finish()
    return (sources, problems)
  }

  private mutating func checkRatings(_ settings: SiteSettings) {
    guard !settings.hasRatings, data.contains(where: { $0.kind.holdsScores }) else { return }
    problems.append(
      Diagnostic(
        .missingRatings, at: SourceSpan(SettingsReader.path, 0, 0),
        "site.yaml does not say how scores are rated",
        help:
          "Add ratings: { minimum: 1, maximum: 5, bands: [{ rating: green, from: 3.5, means: Good }, { rating: amber, from: 2, means: Area for continuous improvement }, { rating: red, from: 1, means: More focussed work needed }] }, with your own scale and words."
      ))
  }

  /// False where the services are not known, so that nothing can be said of names of services.
  private mutating func readServices(_ sources: inout BenchmarkSources) -> Bool {
    let places = Dictionary(data.map { ($0.kind, $0.path) }) { first, _ in first }
    var reader = ServicesReader(sources)
    var isComplete = true
    if let path = places[.collaboratives] {
      if let table = TableReader.read(path, from: tree, &problems) {
        digest.add(Digest(of: table.bytes))
        problems += personalData.findings(in: table.bytes, of: path)
        reader.readCollaboratives(table)
      } else {
        isComplete = false
      }
    }
    if let path = places[.services] {
      if let table = TableReader.read(path, from: tree, &problems) {
        digest.add(Digest(of: table.bytes))
        problems += personalData.findings(in: table.bytes, of: path)
        reader.readServices(table)
      } else {
        isComplete = false
      }
    } else if data.contains(where: { $0.kind != .schedule }) {
      isComplete = false
      problems.append(
        Diagnostic(
          .missingServices, at: SourceSpan(wholeOf: SourcePath(DataFile.folder + "services.csv")),
          "there is no Content/data/services.csv, which the other data are about",
          help: "Make it, with a row for each service: id,name,provider,collaborative."))
    } else {
      isComplete = false
    }
    reader.finish()
    problems += reader.problems
    sources = reader.sources
    return isComplete
  }

  // MARK: All other files, on all cores

  private enum Read: Sendable {
    case scores(ScoreTable)
    case schedule([ScheduledArea])
    case submissions([Submission])
    case published(PublishedSet)
    case actions([ActionRecord])
    case feedback([FeedbackRecord])
  }

  private mutating func readRest(
    _ names: DataNames, _ broken: Set<SourcePath>, hasServices: Bool,
    _ sources: inout BenchmarkSources
  ) {
    let scores = scoreFiles(names, broken)
    var rest = data.filter { ![.services, .collaboratives, .scores].contains($0.kind) }
    if !hasServices { rest.removeAll { $0.kind != .schedule } }
    let published = publishedFiles(&rest)
    let jobList =
      (hasServices ? scores.map { Job.scores($0.path, $0.edition) } : [])
      + (rest + published).map { Job.other($0.path, $0.kind) }
    let tree = tree
    let personalData = personalData
    let hasFile: @Sendable (SourcePath) -> Bool = { tree.exists($0) }
    let results = parallelMap(jobList, jobs: jobs) { _, job -> (Read?, Digest?, [Diagnostic]) in
      var found: [Diagnostic] = []
      guard let table = TableReader.read(job.path, from: tree, &found) else {
        return (nil, nil, found)
      }
      let read = Self.read(job, table, names, hasFile, &found)
      found += personalData.findings(in: table.bytes, of: job.path)
      return (read, Digest(of: table.bytes), found)
    }
    for (job, (read, content, found)) in zip(jobList, results) {
      problems += found
      // Of what year, area and report a table is, its name says.
      digest.add(job.path.text)
      if let content { digest.add(content) }
      switch read {
      case .scores(let table)?: sources.scores.append(table)
      case .schedule(let items)?: sources.schedule += items
      case .submissions(let items)?: sources.submissions += items
      case .published(let set)?: sources.published.append(set)
      case .actions(let items)?: sources.actions += items
      case .feedback(let items)?: sources.feedback += items
      case nil: break
      }
    }
  }

  private enum Job: Sendable {
    case scores(SourcePath, StandardsEdition)
    case other(SourcePath, DataFile)

    var path: SourcePath {
      switch self {
      case .scores(let path, _), .other(let path, _): path
      }
    }
  }

  private static func read(
    _ job: Job, _ table: Table, _ names: DataNames,
    _ hasFile: @escaping @Sendable (SourcePath) -> Bool, _ problems: inout [Diagnostic]
  ) -> Read? {
    switch job {
    case .scores(_, let edition):
      return .scores(ScoreFile.read(table, edition, names, &problems))
    case .other(_, let kind):
      switch kind {
      case .schedule: return .schedule(ScheduleReader.read(table, names, &problems))
      case .submissions:
        return .submissions(
          SubmissionsReader(names: names, hasFile: hasFile).read(table, &problems))
      case .published: return .published(PublishedReader.read(table, names, &problems))
      case .actions: return .actions(ActionsReader.read(table, names, &problems))
      case .feedback: return .feedback(FeedbackReader.read(table, names, &problems))
      case .services, .collaboratives, .scores: return nil
      }
    }
  }

  // MARK: Names of files

  private mutating func scoreFiles(_ names: DataNames, _ broken: Set<SourcePath>)
    -> [(path: SourcePath, edition: StandardsEdition)]
  {
    var first: [String: SourcePath] = [:]
    var found: [(path: SourcePath, edition: StandardsEdition)] = []
    for (path, kind) in data where kind == .scores {
      guard let name = ScoreFileName.read(path, names, &problems) else { continue }
      let area = names.sources[name.area]
      if let other = first["\(name.year.number)-\(area.id)"] {
        problems.append(twice(path, other, "the scores of \(area.id) in \(name.year.number)"))
        continue
      }
      first["\(name.year.number)-\(area.id)"] = path
      if let edition = names.sources.edition(of: name.area, in: name.year) {
        found.append((path, edition))
      } else if !broken.contains(where: { StandardsReader.isPage($0, of: area.id, name.year) }) {
        problems.append(noStandards(path, name, area, names.sources))
      }
    }
    return found
  }

  private func noStandards(
    _ path: SourcePath, _ name: ScoreFileName, _ area: Area, _ sources: BenchmarkSources
  ) -> Diagnostic {
    let years = area.editions.map { String(sources[$0].year.number) }
    return Diagnostic(
      .noStandardsPage, at: SourceSpan(wholeOf: path),
      "there are no standards of \(area.id) for \(sources.calendar.text(name.year))",
      label: years.isEmpty ? nil : "there are some for \(years.joined(separator: ", "))",
      help:
        "Write them into Content/standards/\(area.id)/\(name.year.number).md, or correct the file's name."
    )
  }

  /// Sets are named by their files, so two must not share a name.
  private mutating func publishedFiles(_ rest: inout [(path: SourcePath, kind: DataFile)])
    -> [(path: SourcePath, kind: DataFile)]
  {
    var first: [String: SourcePath] = [:]
    let published = rest.filter { $0.kind == .published }
    rest.removeAll { $0.kind == .published }
    return published.filter { path, _ in
      let id = slug(path.name.dropLast(4))
      if let other = first[id] {
        problems.append(twice(path, other, "the published set \"\(id)\""))
        return false
      }
      first[id] = path
      return true
    }
  }

  private func twice(_ path: SourcePath, _ other: SourcePath, _ what: String) -> Diagnostic {
    Diagnostic(
      .fileTwice, at: SourceSpan(wholeOf: path), "two files hold \(what)",
      label: "the other is \(other)", help: "Put them into one, and remove the other.")
  }

  // MARK: Pages about services

  private mutating func checkServicePages(
    _ pages: [PageSource], _ names: DataNames, hasServices: Bool
  ) {
    guard hasServices else { return }
    for page in pages where page.path.folder == "Content/services" {
      let name = PageName(page.path)
      guard !name.isIndex, name.stem != "index" else { continue }
      let id = Located(slug(name.stem), SourceSpan(wholeOf: page.path))
      guard names.services.find(id.value) == nil else { continue }
      var mistake = names.unknownService(id)
      mistake.message = "this page is for a service \"\(id.value)\", and there is none"
      problems.append(mistake)
    }
  }
}

extension DataFile {
  fileprivate var holdsScores: Bool { [.scores, .submissions, .published].contains(self) }
}
