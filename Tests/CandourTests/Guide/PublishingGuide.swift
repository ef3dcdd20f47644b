import Foundation

/// What the guide "How to publish" tells its readers to do, taken from its own Markdown: the boxes,
/// and the sentence before each. A box whose sentence says nothing of what to do with it is a
/// problem: no step stands outside of the guide, and none in it is left out.
struct PublishingGuide {
  enum Step: Equatable {
    /// Typed into the terminal.
    case command(String)
    /// What the terminal says then; `…` stands for lines that are left out.
    case answer([String], stops: Bool)
    case newFile(String, holding: String)
    case wholeFile(String, holding: String)
    case change(String, from: String, to: String)
    case removal(String, of: String)
    case workbook(String, rows: [[String]])
    case unknown(String)
  }

  struct Place: CustomStringConvertible {
    var page: String
    var line: Int
    var description: String { "\(page).md, line \(line)" }
  }

  /// In the order in which they are read.
  static let pages = ["index", "begin", "quarter", "afterwards", "messages"]
  static let folder =
    URL(fileURLWithPath: testsFolder).deletingLastPathComponent().path
    + "/Content/about/how-to-publish"

  private(set) var steps: [(place: Place, step: Step)] = []
  /// Commands that stand in its sentences.
  private(set) var mentioned: [String] = []

  /// With some of its words changed, to see that the difference is noticed.
  init(changing old: String = "", to new: String = "") throws {
    for page in Self.pages {
      let text = try String(contentsOfFile: "\(Self.folder)/\(page).md", encoding: .utf8)
      var reader = PageReader(
        page: page, text: old.isEmpty ? text : text.replacingOccurrences(of: old, with: new))
      reader.read()
      steps += reader.steps
      mentioned += reader.mentioned
    }
  }
}

/// One page of it, read from its first line to its last.
private struct PageReader {
  let page: String
  private let lines: [String]
  private var next = 0
  /// The paragraph above a box.
  private var lead = ""
  /// A table of cells waits for the name under which it is to be saved.
  private var sheet: [[String]] = []
  private var wanted: (file: String, text: String)?

  var steps: [(place: PublishingGuide.Place, step: PublishingGuide.Step)] = []
  var mentioned: [String] = []

  init(page: String, text: String) {
    self.page = page
    lines = text.components(separatedBy: "\n")
  }

  mutating func read() {
    while next < lines.count {
      if lines[next].hasPrefix("```") {
        readBox()
      } else if lines[next].hasPrefix("|") {
        readSheet()
      } else if lines[next].isEmpty {
        next += 1
      } else {
        readParagraph()
      }
    }
  }

  private mutating func add(_ step: PublishingGuide.Step, at line: Int) {
    steps.append((PublishingGuide.Place(page: page, line: line + 1), step))
  }

  private mutating func readParagraph() {
    let start = next
    while next < lines.count, !lines[next].isEmpty, !lines[next].hasPrefix("```") { next += 1 }
    lead = lines[start..<next].joined(separator: " ")
    let spans = Self.spans(lead)
    mentioned += spans.filter { $0.hasPrefix("candour ") }
    if !sheet.isEmpty, lead.hasPrefix("Save it as `"), let file = spans.first {
      add(.workbook(file, rows: sheet), at: start)
      sheet = []
    }
  }

  /// What stands between backticks.
  private static func spans(_ text: String) -> [String] {
    text.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }

  private mutating func readSheet() {
    while next < lines.count, lines[next].hasPrefix("|") {
      let cells = lines[next].dropFirst().dropLast().components(separatedBy: "|")
        .map { $0.trimmingCharacters(in: .whitespaces) }
      if !cells.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 == "-" } }) { sheet.append(cells) }
      next += 1
    }
  }

  private mutating func readBox() {
    let start = next
    let kind = lines[start].dropFirst(3)
    let end = lines[(start + 1)...].firstIndex { $0.hasPrefix("```") } ?? lines.count
    let content = Array(lines[(start + 1)..<end])
    next = end + 1
    switch kind {
    case "sh" where lead.lowercased().hasSuffix("type this:"):
      for line in content { add(.command(line), at: start) }
    case "text" where lead.contains("answers"):
      add(.answer(content, stops: lead.contains("stops")), at: start)
    case "yaml", "csv", "markdown": readFile(content.joined(separator: "\n"), start)
    default: add(.unknown(lead), at: start)
    }
  }

  private mutating func readFile(_ text: String, _ start: Int) {
    if lead.hasSuffix("and write this in its place:"), let old = wanted {
      wanted = nil
      return add(.change(old.file, from: old.text, to: text), at: start)
    }
    guard
      let sentence = lead.replacingOccurrences(of: "? ", with: ". ").components(separatedBy: ". ")
        .last,
      let file = Self.spans(sentence).last, wanted == nil
    else { return add(.unknown(lead), at: start) }
    if sentence.hasPrefix("Make the file "), sentence.hasSuffix("and write this into it:") {
      add(.newFile(file, holding: text + "\n"), at: start)
    } else if sentence.hasPrefix("Write this into "),
      sentence.hasSuffix("in place of all that stands there:")
    {
      add(.wholeFile(file, holding: text + "\n"), at: start)
    } else if sentence.hasSuffix("and take it out:") {
      add(.removal(file, of: text), at: start)
    } else if sentence.hasPrefix("In `"),
      sentence.hasSuffix("find this line:")
        || sentence.hasSuffix("find this:")
    {
      wanted = (file, text)
    } else {
      add(.unknown(lead), at: start)
    }
  }
}
