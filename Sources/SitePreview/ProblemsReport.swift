internal import SiteBuild
internal import SiteInput
internal import SiteModel

/// What the checks say, for the page's script: errors first, each with its place and the line.
struct ProblemsReport {
  /// More than anybody mends between two looks; how many there are is said.
  private static let most = 100

  static let starting = Array(
    "{\"errors\":0,\"warnings\":0,\"isReady\":false,\"items\":[]}".utf8)

  static func json(_ diagnostics: [Diagnostic], _ lookup: SourceLookup) -> [UInt8] {
    var excerpts = SourceExcerpts(lookup: lookup)
    let errors = diagnostics.filter { $0.severity == .error }
    let warnings = diagnostics.filter { $0.severity == .warning }
    var out = "{\"errors\":\(errors.count),\"warnings\":\(warnings.count),\"isReady\":true"
    out += ",\"items\":["
    let shown = errors.prefix(most) + warnings.prefix(most)
    out += shown.map { item($0, &excerpts) }.joined(separator: ",")
    return Array((out + "]}").utf8)
  }

  private static func item(_ diagnostic: Diagnostic, _ excerpts: inout SourceExcerpts) -> String {
    let excerpt = excerpts.excerpt(of: diagnostic)
    let fields: [(String, String?)] = [
      ("severity", quoted(diagnostic.severity.rawValue)),
      ("code", quoted(diagnostic.code.rawValue)),
      ("place", excerpts.place(of: diagnostic).map { quoted($0.description) }),
      ("message", quoted(SourceExcerpts.clean(diagnostic.message))),
      ("label", diagnostic.label.map { quoted(SourceExcerpts.clean($0)) }),
      ("help", diagnostic.help.map { quoted(SourceExcerpts.clean($0)) }),
      ("line", excerpt.map { String($0.line) }),
      ("text", excerpt.map { quoted($0.text) }),
      ("column", excerpt.map { String($0.column) }),
      ("length", excerpt.map { String($0.length) }),
    ]
    let written = fields.compactMap { name, value in value.map { "\"\(name)\":\($0)" } }
    return "{" + written.joined(separator: ",") + "}"
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      default:
        // Others that JSON does not take were taken out before.
        if scalar.value >= 0x20 { out.unicodeScalars.append(scalar) } else { out += " " }
      }
    }
    return out + "\""
  }
}
