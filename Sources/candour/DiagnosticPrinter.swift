internal import SiteInput
internal import SiteModel

/// Prints diagnostics as a compiler does: the place, what is wrong, the line with a caret under it,
/// and what to do.
struct DiagnosticPrinter {
  private var excerpts: SourceExcerpts
  private let showsColours: Bool

  init(lookup: SourceLookup, showsColours: Bool) {
    excerpts = SourceExcerpts(lookup: lookup)
    self.showsColours = showsColours
  }

  mutating func text(_ diagnostic: Diagnostic) -> String {
    var out = ""
    let place = excerpts.place(of: diagnostic)
    if let place { out += bold(place.description) + ": " }
    out += coloured(diagnostic.severity) + ": " + bold(clean(diagnostic.message))
    out += " [\(diagnostic.code.rawValue)]\n"
    if let excerpt = excerpts.excerpt(of: diagnostic) {
      out += shown(excerpt, diagnostic.label)
    } else if let label = diagnostic.label {
      out += "  \(clean(label))\n"
    }
    if let help = diagnostic.help { out += "  help: \(clean(help))\n" }
    return out
  }

  mutating func json(_ diagnostic: Diagnostic) -> String {
    let place = excerpts.place(of: diagnostic)
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

  /// The line, and a caret under the part that is meant.
  private func shown(_ excerpt: SourceExcerpt, _ label: String?) -> String {
    let number = String(excerpt.line)
    let margin = String(repeating: " ", count: number.count)
    var out = "  \(number) | \(excerpt.text)\n"
    out += "  \(margin) | " + String(repeating: " ", count: excerpt.column)
    out += bold(String(repeating: "^", count: excerpt.length))
    if let label { out += " \(clean(label))" }
    return out + "\n"
  }

  // MARK: Looks

  private func clean(_ text: String) -> String { SourceExcerpts.clean(text) }

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
