public import SiteInput
public import SiteModel

/// Files for somebody to begin with, made from what the site holds: `candour new`. Nothing is
/// written until `write`, and nothing that is there is ever written over.
public struct StartedFiles: Sendable {
  public var files: [File] = []
  /// What was noticed on the way, a sentence each.
  public var notes: [String] = []
  /// What to do now, a line each.
  public var next: [String] = []

  public struct File: Sendable {
    /// From the site's folder.
    public var path: String
    public var bytes: [UInt8]
  }

  /// What somebody asks for.
  public enum Request: Sendable {
    case page(place: String, title: String?)
    case news(title: String)
    case event(title: String, on: CalendarDate?)
    case practice(title: String, service: String?)
    case service(String)
    case plan(title: String)
    case area(String, title: String?)
    case year(area: String, Year)
    case easyRead(String)
    case report(Year, quarter: Int, area: String, scope: String?)
  }

  /// Why it can't be made: what somebody typed names nothing, or it is there already.
  public struct Refusal: Error, Sendable {
    public var message: String
    public var help: String?

    init(_ message: String, help: String? = nil) {
      self.message = message
      self.help = help
    }
  }

  public static func make(
    _ request: Request, in tree: any FileTree, on date: CalendarDate?, jobs: Int
  ) throws(Refusal) -> StartedFiles {
    let start = StartingPoint(tree: tree, date: date, jobs: jobs)
    let started: StartedFiles
    switch request {
    case .page(let place, let title): started = try PageDrafts(start).page(place, title)
    case .news(let title): started = try PageDrafts(start).news(title)
    case .event(let title, let day): started = try PageDrafts(start).event(title, day)
    case .practice(let title, let service):
      started = try PageDrafts(start).practice(title, service)
    case .service(let id): started = try PageDrafts(start).service(id)
    case .plan(let title): started = try PlanDraft(start).plan(title)
    case .area(let id, let title): started = try StandardsDrafts(start).area(id, title)
    case .year(let area, let year): started = try StandardsDrafts(start).year(area, year)
    case .easyRead(let page): started = try EasyReadTwinDraft(start).page(page)
    case .report(let year, let quarter, let area, let scope):
      started = try ReportDraft.make(start, year, quarter, area, scope)
    }
    for file in started.files where tree.exists(SourcePath(file.path)) {
      throw Refusal(
        "\(file.path) is there already, and is left as it is",
        help: "Open it, or choose another name.")
    }
    return started
  }

  mutating func add(_ path: String, _ text: String) {
    files.append(File(path: path, bytes: Array(text.utf8)))
  }

  // MARK: Writing

  /// What the system says when a file can't be made, with its path; nothing when all are there.
  public func write(below folder: String) -> (path: String, reason: String)? {
    for file in files {
      if let reason = SourceFile.create(folder + "/" + file.path, file.bytes) {
        return (file.path, reason)
      }
    }
    return nil
  }
}
