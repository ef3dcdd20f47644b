public import SiteInput
public import SiteModel

/// What somebody asks for when they build.
public struct BuildRequest: Sendable {
  public var tree: any FileTree
  /// Where the site's assets are copied from: the folder that `tree` reads. Nothing for a site in
  /// memory.
  public var sourceFolder: String?
  /// Nothing: check, and publish nothing.
  public var output: String?
  /// A theme's name, or the path of its folder; nothing: the one that site.yaml names.
  public var theme: String?
  /// Nothing: today, where the site is.
  public var date: CalendarDate?
  public var includesDrafts = false
  public var audience = Audience.public
  public var isRelative = false
  public var isStrict = false
  /// Also advise on figures and comparisons in reports that no link vouches for.
  public var listsFigures = false
  /// Also advise on easy-read pages where a rule can only suspect.
  public var listsAdvice = false
  /// Also report how far the words and pictures of easy-read pages go together.
  public var reportsEasyRead = false
  /// Also look for what no build waits for: names and words in prose, PDFs, days of review; and count
  /// what was looked at.
  public var reviews = false
  /// With `reviews`, also ask other sites whether what pages link to is there.
  public var asksOtherSites = false
  /// Open the files that are published beside pages, for what is hidden in them. The preview does
  /// not: it would open all of them after each save.
  public var opensFiles = true
  /// Also say which addresses are to be remembered.
  public var remembersAddresses = false
  /// The folder in which the last build of the same edition left what this one may take over; nothing:
  /// every page is made anew.
  public var cacheFolder: String?
  public var jobs: Int

  public init(tree: any FileTree, sourceFolder: String?, output: String?, jobs: Int) {
    self.tree = tree
    self.sourceFolder = sourceFolder
    self.output = output
    self.jobs = jobs
  }
}

/// What came of it.
public struct BuildResult: Sendable {
  /// In reading order, without those that are known.
  public var diagnostics: [Diagnostic]
  /// How many pages the site has, and how many of them were rendered anew.
  public var pageCount = 0
  public var renderedCount = 0
  public var withheld: [Withheld] = []
  /// What was looked at, where the request was to review.
  public var counts: CheckedCounts?
  /// Where it was asked for.
  public var easyRead: EasyReadReport?
  public var isPublished = false
  /// What `Content/published-addresses.txt` is to hold, where that was asked for and all went well.
  public var addresses: String?
  /// Why the machine, not the content, stopped it.
  public var failure: PublishFailure?
  /// What the next build of the same site can take over.
  public var snapshot: BuildSnapshot?
  /// What the build was made of, kept so that a process which ends anyway need not give it back
  /// piece by piece: that takes as long as publishing.
  var remains: [any Sendable] = []

  public init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  public var errorCount: Int { diagnostics.count { $0.severity == .error } }
  /// Whether what there is to take over is what was there before.
  func isAsBefore(_ before: BuildSnapshot?) -> Bool {
    isPublished && renderedCount == 0 && snapshot?.pages.count == before?.pages.count
  }

  public var warningCount: Int { diagnostics.count { $0.severity == .warning } }
}

/// The records of a build, for the next one to compare with.
public struct BuildSnapshot: Sendable {
  let pages: [PageRecord]
  let files: [String: StagedOutput.WrittenFile]

  /// By route; made when a next build asks, which after `candour build` none does.
  func records() -> [Route: PageRecord] {
    // A build with errors may have two pages for one place.
    Dictionary(pages.map { ($0.route, $0) }) { first, _ in first }
  }
}
