internal import SiteModel

/// Reads the keys that only easy-read pages have: `senses`, `plain` and `checked`.
enum EasyReadKeys {
  static let names = ["senses", "plain", "checked"]

  static func read(_ keys: inout YAMLMapping, _ problems: inout [Diagnostic]) -> EasyReadMatter {
    var matter = EasyReadMatter()
    for pair in keys.mapping("senses", &problems) ?? [] {
      guard let meant = pair.value.text(for: pair.key, &problems) else { continue }
      matter.senses.append((Located(pair.key, pair.keySpan), meant))
    }
    matter.plain = keys.texts("plain", &problems)
    if let node = keys.node("checked") { matter.checked = check(node, &problems) }
    return matter
  }

  private static func check(_ node: YAMLNode, _ problems: inout [Diagnostic]) -> EasyReadCheck? {
    guard case .mapping(let pairs) = node.kind else {
      problems.append(node.wrong("checked", "written by candour easy-read confirm"))
      return nil
    }
    var keys = YAMLMapping(pairs)
    var check = EasyReadCheck(span: pairs.first?.keySpan ?? node.span)
    if let by = keys.text("by", &problems) {
      check.by = by.value
      if !ReaderRole.isRole(by.value) { problems.append(notARole(by)) }
    }
    check.on = keys.date("on", &problems)?.value
    if let text = keys.text("text", &problems) { check.text = digest(text, &problems) }
    check.against = keys.texts("against", &problems).compactMap { digest($0, &problems) }
    keys.finish(&problems)
    return check
  }

  private static func notARole(_ by: Located<String>) -> Diagnostic {
    Diagnostic(
      .easyReader, at: by.span, "\"\(by.value)\" may be somebody's name",
      label: "a role or a group, such as Involvement group, Ward 2",
      help: "Say which group read the page, or in which role: the page is public.")
  }

  private static func digest(_ text: Located<String>, _ problems: inout [Diagnostic])
    -> BlockDigest?
  {
    if let digest = BlockDigest(text.value) { return digest }
    problems.append(
      Diagnostic(
        .wrongValue, at: text.span, "\"\(text.value)\" stands for no part of a page",
        label: "ten digits that candour easy-read confirm writes",
        help: "Run candour easy-read confirm for this page."))
    return nil
  }
}
