internal import CShims
public import SiteModel

/// The first stage: a folder becomes `SiteSources`. Every file is read, or said to be unreadable.
public struct ContentReader: Sendable {
  private let tree: any FileTree
  private let jobs: Int

  public init(tree: any FileTree, jobs: Int) {
    self.tree = tree
    self.jobs = jobs
  }

  /// `theme`, a name or a folder, overrides the one that site.yaml names.
  public func read(theme: String?) -> (sources: SiteSources, problems: [Diagnostic]) {
    var memory = ContentMemory()
    return read(theme: theme, changed: .everything, &memory)
  }

  /// Opens no page, and no file beside one, that `memory` holds and nobody `changed`. Settings,
  /// theme and data are read each time: they are few files, and each depends on others.
  public func read(theme: String?, changed: ChangedFiles, _ memory: inout ContentMemory)
    -> (sources: SiteSources, problems: [Diagnostic])
  {
    var problems: [Diagnostic] = []
    let settings = SettingsReader.read(tree, &problems)
    let differences = KnownDifferencesReader.read(tree, &problems)
    let look = readTheme(theme, settings, &problems)

    let listing = memory.listing(after: changed, in: tree) ?? tree.files(below: "Content")
    memory.listing = listing
    // Files with a reader of their own have been opened by now.
    problems += listing.problems.filter { found in
      !problems.contains { $0.code == found.code && $0.span == found.span }
    }
    let special = [
      SettingsReader.path, KnownDifferencesReader.path, PublishedAddressesReader.path,
    ]
    let files = listing.files.filter { !special.contains($0.path) }
    if files.isEmpty {
      problems.append(
        Diagnostic(
          .noContent, at: nil, "there is no page in the folder Content/",
          help: "Make a file Content/index.md, or name the site's folder with --source."))
    }
    var sources = SiteSources(
      settings: settings, pages: [], assets: [], theme: look.theme, words: look.words,
      knownDifferences: differences)
    sources.published = PublishedAddressesReader.read(tree, &problems)
    var benchmarks = BenchmarkReader(tree: tree, files: files, jobs: jobs)
    let pictures = SymbolReader(
      tree: tree, files: files, settings: settings.symbols, jobs: jobs)
    let claimed = benchmarks.claimed.union(pictures.claimed)
    let others = claimed.isEmpty ? files : files.filter { !claimed.contains($0.path) }
    let places = memory.places(of: others, changed)
    let kept = memory.items
    let read = parallelMap(others, jobs: jobs) { index, file in
      places[index].map { kept[$0] } ?? item(file)
    }
    memory.openedCount = places.count { $0 == nil }
    memory.files = others
    memory.items = read
    for (item, found) in read {
      problems += found
      switch item {
      case .page(let page)?: sources.pages.append(page)
      case .asset(let asset)?: sources.assets.append(asset)
      case nil: break
      }
    }
    let data = benchmarks.read(sources.pages, settings)
    sources.benchmarks = data.sources
    problems += data.problems
    sources.symbols = pictures.read(&problems)
    sources.benchmarks.plans = PlanReader(tree: tree).read(sources.pages, &problems)
    return (sources, problems)
  }

  private func readTheme(
    _ asked: String?, _ settings: SiteSettings, _ problems: inout [Diagnostic]
  ) -> ThemeReader.Result {
    guard var folder = asked else {
      return ThemeReader(tree: tree).read(settings.theme, settings: settings, &problems)
    }
    while folder.hasSuffix("/") { folder.removeLast() }
    let name = String(SourcePath(folder).name)
    let isPath = DiskFileTree(root: ".").exists(SourcePath(folder + "/theme.yaml"))
    return ThemeReader(tree: tree, folder: isPath ? folder : nil).read(
      Located(name, SourceSpan(wholeOf: SettingsReader.path)), settings: settings, &problems)
  }

  enum Item: Sendable {
    case page(PageSource)
    case asset(AssetSource)
  }

  typealias Read = (item: Item?, problems: [Diagnostic])

  private func item(_ file: ListedFile) -> Read {
    var problems: [Diagnostic] = []
    if file.path.fileExtension == "md" {
      return (page(file, &problems).map { .page($0) }, problems)
    }
    var asset = AssetSource(
      path: file.path, size: file.size,
      image: ImageReader.presumed(of: file.path))
    do throws(FileProblem) {
      asset.image = try ImageReader.facts(of: file.path, in: tree)
    } catch {
      problems.append(SourceText.diagnostic(for: error, file.path))
    }
    return (.asset(asset), problems)
  }

  private func page(_ file: ListedFile, _ problems: inout [Diagnostic]) -> PageSource? {
    guard let text = SourceText.read(file.path, from: tree, &problems) else { return nil }
    let (frontMatter, bodyStart) = FrontMatterReader.read(text, file.path, &problems)
    return PageSource(
      path: file.path, bytes: text.bytes, bodyStart: bodyStart, frontMatter: frontMatter,
      digest: Digest(of: text.bytes), holdsCredits: Self.holdsCredits(text.bytes))
  }

  /// Looked for while the page is at hand: three stages ask, of every page.
  private static func holdsCredits(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { text in
      guard let start = text.baseAddress else { return false }
      return candour_holds(start, text.count, "```credits") != 0
        || candour_holds(start, text.count, "~~~credits") != 0
    }
  }

  /// One page that is there already, read anew; nothing unless its words are all that changed.
  public func reread(_ old: PageSource, _ memory: inout ContentMemory) -> PageSource? {
    guard let place = memory.place(of: old.path), memory.items[place].problems.isEmpty else {
      return nil
    }
    let file = memory.files[place]
    let (item, problems) = item(file)
    guard case .page(let page)? = item, problems.isEmpty, page.bodyStart == old.bodyStart,
      page.bytes[..<page.bodyStart] == old.bytes[..<old.bodyStart]
    else { return nil }
    memory.items[place] = (item, [])
    memory.openedCount = 1
    return page
  }
}
