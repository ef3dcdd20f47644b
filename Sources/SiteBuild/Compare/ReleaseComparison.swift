internal import Benchmarks
internal import SiteInput
public import SiteModel

/// What is different in the data since a release, for a second pair of eyes before it goes out:
/// `candour diff`.
public struct ReleaseComparison: Sendable {
  /// What it is compared with: a tag, or a folder.
  public var release: String
  public var scores: [ScoreDifference] = []
  public var rows: [RowDifference] = []
  /// Ratings that turned, a line each.
  public var ratings: [String] = []
  public var sentences: [Sentence] = []

  public var isEmpty: Bool {
    scores.isEmpty && rows.isEmpty && ratings.isEmpty && sentences.isEmpty
  }

  public enum Kind: String, Sendable, CaseIterable {
    case added, changed, removed
  }

  public struct ScoreDifference: Sendable {
    public var kind: Kind
    /// `Humber Centre, Involvement 2023/24, welcome`.
    public var place: String
    public var before: String?
    public var after: String?
  }

  /// A row of another table.
  public struct RowDifference: Sendable {
    public var file: SourcePath
    public var kind: Kind
    public var before: String?
    public var after: String?
  }

  /// A number in a page that is another now.
  public struct Sentence: Sendable {
    public var place: String
    public var before: String
    public var after: String
    public var text: String
  }

  public struct Refusal: Error, Sendable {
    public var message: String
    public var help: String?
  }

  /// `release` is a folder that holds Content/, or a tag, branch or commit of the site's repository;
  /// nothing: the last tag.
  public static func make(
    _ release: String?, of folder: String, on date: CalendarDate?, jobs: Int
  ) throws(Refusal) -> ReleaseComparison {
    let (name, tree) = try before(release, folder)
    let now = DiskFileTree(root: folder)
    let old = StartingPoint(tree: tree, date: date, jobs: jobs)
    let new = StartingPoint(tree: now, date: date, jobs: jobs)
    var comparison = ReleaseComparison(release: name)
    comparison.scores = ScoreComparison(old: old.data, new: new.data).differences()
    comparison.rows = RowComparison(old: tree, new: now).differences()
    let meaning = MeaningComparison(old: old, new: new)
    comparison.ratings = meaning.ratings()
    comparison.sentences = meaning.sentences()
    return comparison
  }

  private static func before(_ release: String?, _ folder: String) throws(Refusal) -> (
    name: String, tree: any FileTree
  ) {
    if let release, DiskFileTree(root: release).exists(SourcePath("Content")) {
      return (release, DiskFileTree(root: release))
    }
    do throws(GitRelease.Problem) {
      var name = release
      if name == nil { name = try GitRelease.lastTag(in: folder) }
      guard let name else { throw .refused("") }
      return (name, MemoryFileTree(try GitRelease.files(of: name, in: folder)))
    } catch {
      throw refusal(error, release)
    }
  }

  private static func refusal(_ problem: GitRelease.Problem, _ release: String?) -> Refusal {
    switch problem {
    case .noGit:
      Refusal(
        message: "git, which keeps the releases, is not installed here",
        help: "Name a folder with an earlier copy of the site: candour diff ../last-release")
    case .failed(let why):
      Refusal(
        message: "git, which keeps the releases, could not be run to its end: \(why)",
        help:
          "Try again, or name a folder with an earlier copy of the site: candour diff ../last-release"
      )
    case .refused(let reason):
      if let release {
        Refusal(
          message: "there is no release or folder \"\(release)\" with the site in it",
          help: reason.isEmpty ? nil : "git says: \(reason.prefix { $0 != "\n" })")
      } else {
        Refusal(
          message: "no release is tagged here",
          help:
            "When you publish, tag it: git tag published-2026-01. Or name what to compare with: candour diff HEAD"
        )
      }
    }
  }
}
