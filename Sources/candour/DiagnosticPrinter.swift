internal import SiteInput
internal import SiteModel

/// Prints diagnostics as a compiler does: the place, what is wrong, the line with a caret under it,
/// and what to do.
struct DiagnosticPrinter {
  private let lookup: SourceLookup
  private let showsColours: Bool
  private var lines: [SourcePath: LineIndex] = [:]
  private static let widest = 100

  init(lookup: SourceLookup, showsColours: Bool) {
    self.lookup = lookup
    self.showsColours = showsColours
  }

  mutating func text(_ diagnostic: Diagnostic) -> String {
    var out = ""
    let place = place(of: diagnostic)
    if let place { out += bold(place.description) + ": " }
    out += coloured(diagnostic.severity) + ": " + bold(clean(diagnostic.message))
    out += " [\(diagnostic.code.rawValue)]\n"
    if let place, let line = place.line {
      out += excerpt(diagnostic, line: line, place)
    } else if let label = diagnostic.label {
      out += "  \(clean(label))\n"
    }
    if let help = diagnostic.help { out += "  help: \(clean(help))\n" }
    return out
  }

  mutating func json(_ diagnostic: Diagnostic) -> String {
    let place = place(of: diagnostic)
    let fields: [(String, String?)] = [
      ("code", quoted(diagnostic.code.rawValue)),
      ("severity", quoted(diagnostic.severity.rawValue)),
      ("file", diagnostic.span.map { quoted($0.file.text) }),
      ("line", place?.line.map { String($0) }),
      ("column", place?.line.map { _ in String(place?.column ?? 1) }),
      ("endLine", place?.line.map { _ in String(place?.endLine ?? 1) }),
      ("endColumn", place?.line.map { _ in String(place?.endColumn ?? 1) }),
      ("message", quoted(diagnostic.message)),
      (
        "help",
        [diagnostic.label, diagnostic.help].compactMap { $0 }.isEmpty
          ? nil
          : quoted([diagnostic.label, diagnostic.help].compactMap { $0 }.joined(separator: ". "))
      ),
    ]
    return "{" + fields.map { "\(quoted($0.0)):\($0.1 ?? "null")" }.joined(separator: ",") + "}\n"
  }

  // MARK: Places

  private struct Place: CustomStringConvertible {
    var file: String
    var line: Int?
    var column = 1
    var endLine = 1
    var endColumn = 1

    var description: String { line.map { "\(file):\($0):\(column)" } ?? file }
  }

  private mutating func place(of diagnostic: Diagnostic) -> Place? {
    guard let span = diagnostic.span else { return nil }
    guard !span.isWholeFile, let index = lines(of: span.file) else {
      return Place(file: span.file.text)
    }
    let start = index.position(of: span.start)
    let end = index.position(of: span.end)
    return Place(
      file: span.file.text, line: start.line, column: start.column, endLine: end.line,
      endColumn: end.column)
  }

  private mutating func lines(of file: SourcePath) -> LineIndex? {
    if let known = lines[file] { return known }
    guard let bytes = lookup.bytes(of: file) else { return nil }
    let index = LineIndex(bytes)
    lines[file] = index
    return index
  }

  /// The line, and a caret under the part that is meant; of a very long line, what is round it.
  private mutating func excerpt(_ diagnostic: Diagnostic, line: Int, _ place: Place) -> String {
    guard let index = diagnostic.span.flatMap({ lines(of: $0.file) }) else { return "" }
    var characters = Array(index.text(ofLine: line).unicodeScalars)
    var column = min(place.column - 1, characters.count)
    let end = place.endLine == line ? min(place.endColumn - 1, characters.count) : characters.count
    var length = max(1, end - column)
    if characters.count > Self.widest {
      let start = max(0, min(column - 30, characters.count - Self.widest))
      let stop = min(characters.count, start + Self.widest)
      var shown = Array(characters[start..<stop])
      if stop < characters.count { shown.append("…") }
      if start > 0 { shown.insert("…", at: 0) }
      column = column - start + (start > 0 ? 1 : 0)
      characters = shown
      length = min(length, max(1, characters.count - column))
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: characters)
    let number = String(line)
    let margin = String(repeating: " ", count: number.count)
    var out = "  \(number) | \(clean(text))\n"
    out += "  \(margin) | " + String(repeating: " ", count: column)
    out += bold(String(repeating: "^", count: length))
    if let label = diagnostic.label { out += " \(clean(label))" }
    return out + "\n"
  }

  // MARK: Looks

  /// Tabs as spaces, and nothing that could steer the terminal.
  private func clean(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      out.unicodeScalars.append(isControl ? (scalar == "\t" ? " " : "\u{FFFD}") : scalar)
    }
    return out
  }

  private func coloured(_ severity: Diagnostic.Severity) -> String {
    guard showsColours else { return severity.rawValue }
    let colour = [.error: "31", .warning: "33", .advice: "36"][severity] ?? "0"
    return "\u{1B}[1;\(colour)m\(severity.rawValue)\u{1B}[0m"
  }

  private func bold(_ text: String) -> String {
    showsColours ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  private func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out + "\""
  }
}
