internal import SiteModel

/// Slips in front matter that YAML takes without a word, and that would publish what should not be,
/// or lose what was written.
struct FrontMatterSlips {
  let bytes: [UInt8]
  let path: SourcePath
  let bodyStart: Int

  /// Keys that decide whether a page is published: empty, they would decide for yes.
  private static let deciding = ["draft", "audience", "publish-on", "expires-on"]
  /// Texts that readers see.
  private static let shown = ["title", "summary", "owner"]
  private static let keys =
    deciding + [
      "title", "summary", "date", "updated", "weight", "tags", "aliases", "layout", "menu", "owner",
      "review-by", "lang", "slug", "extra", "service", "standards",
    ] + EasyReadKeys.names

  func check(_ pairs: [YAMLPair], _ problems: inout [Diagnostic]) {
    for pair in pairs {
      if Self.deciding.contains(pair.key), pair.value.isNull {
        problems.append(
          Diagnostic(
            .wrongValue, at: pair.keySpan, "\"\(pair.key)\" has no value",
            help: "Write one, or take the line out: it decides whether the page is published."))
      }
      if Self.shown.contains(pair.key), let comment = comment(behind: pair) {
        problems.append(
          Diagnostic(
            .wrongValue, at: comment, "what follows the # would be left out",
            label: "a space and # start a remark that nobody sees",
            help: "Put the whole value in quotes: \(pair.key): \"…\"."))
      }
      if Self.shown.contains(pair.key), case .scalar(let text, _) = pair.value.kind,
        text.contains("](")
      {
        problems.append(
          Diagnostic(
            .notALink, at: pair.value.span, "there are no links in \"\(pair.key)\"",
            label: "the brackets would be shown as they stand",
            help: "Write the words alone. The link can stand in the text of the page."))
      }
    }
    checkKeyBelow(&problems)
  }

  /// `title: We asked #you` is `We asked` to YAML.
  private func comment(behind pair: YAMLPair) -> SourceSpan? {
    guard case .scalar(_, isPlain: true) = pair.value.kind else { return nil }
    let start = pair.value.isNull ? pair.keySpan.end : pair.value.span.end
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    guard let mark = bytes[start..<end].firstIndex(of: UInt8(ascii: "#")),
      bytes[start..<mark].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ":") })
    else { return nil }
    return SourceSpan(path, mark, end)
  }

  /// A key in the first line below the closing hyphens was meant to be above them.
  private func checkKeyBelow(_ problems: inout [Diagnostic]) {
    let end = bytes[bodyStart...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let line = bytes[bodyStart..<end]
    guard let key = Self.keys.first(where: { line.starts(with: ($0 + ":").utf8) }) else { return }
    problems.append(
      Diagnostic(
        .unclosedFrontMatter, at: SourceSpan(path, bodyStart, bodyStart + key.utf8.count),
        "\"\(key):\" stands below the lines of hyphens, and would be shown as text",
        help:
          "Move it above the second line of hyphens. If it is text, leave a line empty before it."
      ))
  }
}
