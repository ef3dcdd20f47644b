internal import SiteBuild
internal import SiteInput
internal import SiteModel

/// What `candour check` says at its end: what it looked at, and what to do first.
struct CheckSummary {
  let counts: CheckedCounts
  let diagnostics: [Diagnostic]
  let lookup: SourceLookup

  // MARK: What was looked at

  func checked(milliseconds: Int) -> String {
    let things = [
      counted(counts.pages, "page", "pages"),
      counted(counts.links, "link", "links"),
      counts.otherSites > 0
        ? counted(counts.otherSites, "link to other sites", "links to other sites") : nil,
      counts.figures > 0 ? counted(counts.figures, "figure", "figures") : nil,
      counts.easyReadStatements > 0
        ? counted(counts.easyReadStatements, "easy-read statement", "easy-read statements") : nil,
      counts.pictures > 0 ? counted(counts.pictures, "picture", "pictures") : nil,
      counts.files > 0 ? counted(counts.files, "other file", "other files") : nil,
      counts.dataRows > 0 ? counted(counts.dataRows, "row of data", "rows of data") : nil,
      counts.addresses > 0
        ? counted(counts.addresses, "remembered address", "remembered addresses") : nil,
    ].compactMap(\.self)
    return "Checked \(listed(things)) in \(grouped(milliseconds)) ms."
  }

  private func listed(_ things: [String]) -> String {
    guard things.count > 1, let last = things.last else { return things.first ?? "" }
    return things.dropLast().joined(separator: ", ") + " and " + last
  }

  // MARK: What to do first

  func first() -> String {
    guard let first = diagnostics.filter({ $0.severity != .advice }).min(by: isBefore) else {
      let advice = diagnostics.count
      return advice == 0
        ? "Nothing to do."
        : "Nothing has to be done. \(counted(advice, "piece", "pieces")) of advice above."
    }
    var excerpts = SourceExcerpts(lookup: lookup)
    var out = "Do this first:\n  "
    if let place = excerpts.place(of: first) { out += "\(place)\n  " }
    out += SourceExcerpts.clean(Self.sentence(first.message)) + "\n"
    if let help = first.help { out += "  \(SourceExcerpts.clean(help))\n" }
    let alike = diagnostics.count { $0.code == first.code } - 1
    if alike > 0 {
      out += "  Then there \(alike == 1 ? "is" : "are") \(grouped(alike)) more of this kind.\n"
    }
    out += "  What it means, and how to mend it: candour explain \(first.code.rawValue)"
    return out
  }

  private static func sentence(_ message: String) -> String {
    guard let letter = message.first else { return message }
    return letter.uppercased() + message.dropFirst() + "."
  }

  /// Errors before warnings; of these, what causes others first; then in the order of reading.
  private func isBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    let weights = (weight(left), weight(right))
    return weights.0 != weights.1 ? weights.0 < weights.1 : Diagnostic.inReadingOrder(left, right)
  }

  private func weight(_ diagnostic: Diagnostic) -> Int {
    (diagnostic.severity == .error ? 0 : 100) + depth(diagnostic)
  }

  /// How far from the cause a mistake is likely to be: settings and the look touch every page, data
  /// what is said of them, and a finished page shows what was wrong before it.
  private func depth(_ diagnostic: Diagnostic) -> Int {
    if diagnostic.severity != .error, diagnostic.code.isPrivate { return 0 }
    switch diagnostic.code {
    // What can't be read is missed everywhere.
    case .yamlSyntax, .missingColumn, .notUTF8, .unclosedFrontMatter, .tableEncoding: return 0
    case .brokenLink, .brokenAnchor, .unclosedElement, .unusedFile, .differenceGone: return 9
    case .figureWrong, .figureMissing, .figureBreak, .claimFalse, .claimWords, .claimUndecided,
      .printedDiffers,
      .printedWrong, .printedTruncated, .overallDiffers:
      return 8
    default: break
    }
    guard let path = diagnostic.span?.file.text else { return 1 }
    // Data name services and standards.
    let folders = [
      "Content/site.yaml", "Themes/", "Content/data/services.csv",
      "Content/data/collaboratives.csv", "Content/standards/", "Content/data/",
    ]
    return 1 + (folders.firstIndex { path.hasPrefix($0) } ?? folders.count)
  }
}
