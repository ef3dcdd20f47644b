internal import SiteModel

/// What a file below `Content/data/` is, by its name.
enum DataFile: Hashable, Sendable {
  case services, collaboratives, schedule, submissions, actions, feedback
  case scores
  case published

  static let folder = "Content/data/"
  private static let named: [String: DataFile] = [
    "services.csv": .services, "collaboratives.csv": .collaboratives, "schedule.csv": .schedule,
    "submissions.csv": .submissions, "actions.csv": .actions, "feedback.csv": .feedback,
  ]
  static let names = named.keys.sorted()

  enum Answer {
    case data(DataFile)
    /// A page, a picture, a PDF: what it would be elsewhere.
    case other
    case mistake(Diagnostic)
  }

  static func kind(of path: SourcePath) -> Answer {
    let parts = path.text.split(separator: "/").dropFirst(2).map(String.init)
    guard let name = parts.last else { return .other }
    let kind = path.fileExtension
    if ["xlsx", "xls", "xlsm", "xlsb", "ods", "numbers"].contains(kind) {
      return .mistake(
        Diagnostic(
          .unknownDataFile, at: SourceSpan(wholeOf: path),
          "this is a workbook, not a table of text",
          help: "In your spreadsheet, choose \"Save as\" and the kind \"CSV UTF-8\"."))
    }
    if kind == "csv" {
      if parts.count == 1, let file = named[name] { return .data(file) }
      if parts.first == "scores", parts.count > 1 { return .data(.scores) }
      if parts.count == 2, parts[0] == "published" { return .data(.published) }
    }
    // Tables under another name would be left out in silence; letters and pictures are not data.
    guard ["csv", "tsv", "txt", "tab", "json", "yaml", "yml", ""].contains(kind) else {
      return .other
    }
    return .mistake(unknown(path, name, isTable: kind == "csv"))
  }

  private static func unknown(_ path: SourcePath, _ name: String, isTable: Bool) -> Diagnostic {
    let stem =
      path.fileExtension.isEmpty
      ? name : String(name.dropLast(path.fileExtension.utf8.count + 1))
    let isKnown = named[stem.lowercased() + ".csv"] != nil
    return Diagnostic(
      .unknownDataFile, at: SourceSpan(wholeOf: path), "nothing reads a file \"\(name)\" in data/",
      help: isKnown && !isTable
        ? "Save it as \(stem.lowercased()).csv, of the kind \"CSV UTF-8\"."
        : nearestName(to: stem + ".csv", among: names).map { "Did you mean \"\($0)\"?" }
          ?? "The files here are \(names.joined(separator: ", ")), and those in scores/ and published/."
    )
  }
}

extension [ListedFile] {
  /// Those in a folder and below it. The list is sorted, and a site may have many thousand files.
  func below(_ folder: String) -> SubSequence {
    let from = start(behind: { precedesByBytes($0.path.text, folder) })
    let to = self[from...].firstIndex { !$0.path.text.utf8.starts(with: folder.utf8) } ?? count
    return self[from..<to]
  }
}

/// `scores/2023-involvement.csv`: the year and the area that a file of scores is for.
struct ScoreFileName {
  var year: Year
  var area: Ref<Area>

  static func read(_ path: SourcePath, _ names: DataNames, _ problems: inout [Diagnostic])
    -> ScoreFileName?
  {
    let place = SourceSpan(wholeOf: path)
    let stem = slug(path.name.dropLast(4))
    let digits = stem.prefix { $0.isASCII && $0.isNumber }
    guard path.folder == "Content/data/scores", digits.count == 4, let number = Int(digits),
      number >= 1000, stem.dropFirst(4).first == "-"
    else {
      problems.append(
        Diagnostic(
          .scoreFileName, at: place, "this file's name does not say which scores it holds",
          help:
            "Name it by the year and the area, and put it into Content/data/scores/: 2023-involvement.csv."
        ))
      return nil
    }
    let id = String(stem.dropFirst(5))
    if let area = names.area(id: id) { return ScoreFileName(year: Year(number), area: area) }
    let behindYear = id.drop { $0.isNumber || $0 == "-" }
    if behindYear.count < id.count, names.area(id: String(behindYear)) != nil {
      problems.append(
        Diagnostic(
          .scoreFileName, at: place, "this file's name has more of a year than its number",
          help: "Name it \(digits)-\(behindYear).csv, by the year in which it starts."))
    } else {
      problems.append(names.unknownArea(id, at: place))
    }
    return nil
  }
}
