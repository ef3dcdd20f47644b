public import SiteInput
public import SiteModel

/// Records in an easy-read page that somebody compared it with its standard version, and who of
/// those whom it is for has read it: `candour easy-read confirm`.
public struct EasyReadConfirmation: Sendable {
  public var page: SourcePath
  public var standard: SourcePath
  /// How many parts of the standard version it was compared with.
  public var blockCount: Int
  public var by: String?
  /// The whole file with the record in it.
  let bytes: [UInt8]

  /// The page with the record in it.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  public enum Refusal: Error, Sendable {
    /// No easy-read page goes by that name; those that do.
    case unknownPage(known: [String])
    /// The words may be somebody's name.
    case notARole
    /// The page has no front matter that could hold it.
    case noFrontMatter(SourcePath)
  }

  /// `name` is that of the page or of its standard version, with or without folder and endings. With
  /// nothing in `by` the words are said to be compared, and whoever read them before still has.
  public static func make(
    _ name: String, by: String?, on date: CalendarDate?, in tree: any FileTree, jobs: Int
  ) throws(Refusal) -> EasyReadConfirmation {
    if let by, !ReaderRole.isRole(by) { throw .notARole }
    let (sources, _) = ContentReader(tree: tree, jobs: jobs).read(theme: nil)
    let pages = sources.pages.filter { PageName($0.path).isEasyRead }
    let wanted = key(of: name)
    guard let page = pages.first(where: { PageName($0.path).standardKey == wanted }) else {
      throw .unknownPage(
        known: pages.map { String(PageName($0.path).standardKey.dropFirst("Content/".count)) })
    }
    let standard = sources.pages.first { PageName($0.path).key == wanted }
    var check = page.frontMatter.easyRead?.checked ?? EasyReadCheck(span: page.place)
    check.against = standard.map { MarkdownBlocks(of: $0).digests } ?? []
    if let by {
      check.by = by
      check.on = date ?? Today.date(in: sources.settings)
      check.text = MarkdownBlocks(of: page).digest
    }
    guard let bytes = recorded(check, in: page) else { throw .noFrontMatter(page.path) }
    return EasyReadConfirmation(
      page: page.path, standard: standard?.path ?? SourcePath(wanted + ".md"),
      blockCount: check.against.count, by: by, bytes: bytes)
  }

  private static func key(of name: String) -> String {
    var name = name
    while name.hasPrefix("/") || name.hasPrefix("./") {
      name.removeFirst(name.hasPrefix("/") ? 1 : 2)
    }
    while name.hasSuffix("/") { name.removeLast() }
    let path = name.hasPrefix("Content/") ? name : "Content/" + (name.isEmpty ? "index" : name)
    return PageName(SourcePath(path)).standardKey
  }

  // MARK: The record

  private static func recorded(_ check: EasyReadCheck, in page: PageSource) -> [UInt8]? {
    let text = String(decoding: page.bytes[..<page.bodyStart], as: UTF8.self)
    let ending: Character = text.contains("\r\n") ? "\r\n" : "\n"
    var lines = text.lines.map(String.init)
    guard lines.count > 2, let close = lines.dropFirst().firstIndex(where: { $0.hasPrefix("---") })
    else { return nil }
    let record = Self.text(of: check)
    if let start = lines[..<close].firstIndex(where: { $0.hasPrefix("checked:") }) {
      let end =
        lines[(start + 1)..<close].firstIndex { !($0.hasPrefix(" ") || $0.hasPrefix("\t")) }
        ?? close
      lines.replaceSubrange(start..<end, with: record)
    } else {
      lines.insert(contentsOf: record, at: close)
    }
    return Array(lines.joined(separator: String(ending)).utf8) + page.bytes[page.bodyStart...]
  }

  private static func text(of check: EasyReadCheck) -> [String] {
    var lines = ["checked:"]
    if let by = check.by {
      let quoted = by.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      lines.append("  by: \"\(quoted)\"")
    }
    if let on = check.on { lines.append("  on: \(on)") }
    // A digest of digits alone would be a number, and 0012345678 another one.
    if let text = check.text { lines.append("  text: \"\(text)\"") }
    guard !check.against.isEmpty else { return lines + ["  against: []"] }
    lines.append("  against:")
    for digest in check.against { lines.append("    - \"\(digest)\"") }
    return lines
  }

  // MARK: Writing

  /// What the system says when it fails; nothing when it is done.
  public func write(below folder: String) -> String? {
    SourceFile.replace(folder + "/" + page.text, with: bytes)
  }
}
