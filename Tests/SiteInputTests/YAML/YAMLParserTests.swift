import SiteModel
import Testing

@testable import SiteInput

@Suite struct YAMLParserTests {
  private static let path = SourcePath("Content/site.yaml")

  /// Parses what stands behind `before`, as a page's front matter stands behind its fence.
  private func parse(_ text: String, behind before: String = "")
    -> (node: YAMLNode?, problems: [Diagnostic])
  {
    let bytes = Array((before + text).utf8)
    var problems: [Diagnostic] = []
    let node = YAMLParser.parse(
      bytes, before.utf8.count..<bytes.count, file: Self.path, &problems)
    return (node, problems)
  }

  /// The values of a node with the text under each, in the order of reading.
  private func spans(_ node: YAMLNode, in text: String) -> [String] {
    let bytes = Array(text.utf8)
    switch node.kind {
    case .scalar: return [underlined(node.span, in: bytes)]
    case .sequence(let items): return items.flatMap { spans($0, in: text) }
    case .mapping(let pairs):
      return pairs.flatMap { [underlined($0.keySpan, in: bytes)] + spans($0.value, in: text) }
    }
  }

  private func scalar(_ node: YAMLNode?) -> String? {
    guard case .scalar(let text, _)? = node?.kind else { return nil }
    return text
  }

  private func pairs(_ node: YAMLNode?) -> [YAMLPair] {
    guard case .mapping(let pairs)? = node?.kind else { return [] }
    return pairs
  }

  @Test(
    arguments: [
      "title: Open day\ntags: [one, two]\n",
      "title: Ŵyl y dŵr\ntags: [dŵr, \"gŵyl\"]\nsummary: 🎉 after all that\n",
      "日本: 語\nmenu: { main: { title: Où, weight: 3 } }\n",
    ])
  func `every key and value knows where it stands, accents or not`(text: String) throws {
    // The same with an offset, and with characters before it that are longer than a byte.
    for before in ["", "---\n", "\u{FEFF}---\n"] {
      let (node, problems) = parse(text, behind: before)
      #expect(problems.isEmpty)
      let found = spans(try #require(node), in: before + text)
      let written = text.split { ":,[]{}\n".contains($0) }.map { $0.drop { $0 == " " } }
        .map { String($0.reversed().drop { $0 == " " }.reversed()) }.filter { !$0.isEmpty }
      #expect(found == written)
    }
  }

  @Test func `a value in quotes is told from one without`() {
    for (text, expected) in [("yes", true), ("\"yes\"", false), ("'yes'", false)] {
      guard case .scalar("yes", let isPlain)? = parse(text).node?.kind else {
        Issue.record("\(text) is no scalar")
        continue
      }
      #expect(isPlain == expected)
    }
  }

  @Test(arguments: ["~", "null", ""])
  func `nothing is nothing only without quotes`(text: String) {
    #expect(pairs(parse("key: \(text)\n").node).first?.value.isNull == true)
    #expect(pairs(parse("key: \"\(text)\"\n").node).first?.value.isNull == false)
  }

  @Test(arguments: ["", "\n\n", "# a comment only\n"])
  func `an empty document is no node and no mistake`(text: String) {
    let (node, problems) = parse(text)
    #expect(node == nil)
    #expect(problems.isEmpty)
  }

  @Test func `a byte-order mark is not part of the first key, nor of its indentation`() {
    let (node, problems) = parse("\u{FEFF}name: One\nurl: Two\n")
    #expect(problems.isEmpty)
    #expect(pairs(node).map(\.key) == ["name", "url"])
  }

  @Test func `a key that is written twice is shown the second time, and reading goes on`() {
    let text = "title: One\ndate: x\ntitle: Two\ntags: a\ntags: b\n"
    let (node, problems) = parse(text)
    // The first stands, so that what reads the keys does not find the second to be unknown too.
    #expect(pairs(node).map(\.key) == ["title", "date", "tags"])
    #expect(scalar(pairs(node).first?.value) == "One")
    #expect(said(problems, in: text) == ["duplicate-key 3:1 «title»", "duplicate-key 5:1 «tags»"])
    #expect(problems.first?.message == "\"title\" is written twice")
  }

  @Test func `the same key in two groups is no repetition`() {
    #expect(parse("main: { title: a }\nfooter: { title: b }\n").problems.isEmpty)
  }

  @Test func `an anchor used well gives the value, at the place of the alias`() throws {
    let text = "first: &name [a, b]\nsecond: *name\n"
    let (node, problems) = parse(text)
    #expect(problems.isEmpty)
    let second = try #require(pairs(node).last).value
    guard case .sequence(let items) = second.kind else {
      Issue.record("the alias gives no list")
      return
    }
    #expect(items.map { scalar($0) } == ["a", "b"])
    #expect(underlined(second.span, in: Array(text.utf8)) == "*name")
  }

  @Test(
    arguments: [
      ("note: *important\n", "unknown-alias 1:7 «*important»"),
      ("é: 1\nnote: *important\n", "unknown-alias 2:7 «*important»"),
      // A value can't hold itself.
      ("note: &a [*a]\n", "unknown-alias 1:11 «*a»"),
      // Nor what comes after it.
      ("note: *b\nother: &b 1\n", "unknown-alias 1:7 «*b»"),
    ])
  func `an alias to nothing is unknown`(text: String, expected: String) {
    let (node, problems) = parse(text)
    #expect(node == nil)
    #expect(said(problems, in: text) == [expected])
    #expect(problems.first?.help?.contains("quotation marks") == true)
  }

  @Test(.timeLimit(.minutes(10)))
  func `a billion laughs are refused at once`() {
    // Each line ten times the one before: written out, it would be 10 to the power of 30.
    var text = "a0: &a0 [lol, lol]\n"
    for level in 1...30 {
      let aliases = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let (node, problems) = parse(text)
    // Asked outside of #expect, which would print what it was handed: all of it.
    let isRefused = node == nil
    #expect(isRefused)
    #expect(problems.map(\.code) == [.aliasBomb])
    // 2 values, then 31, 321, 3,211: the next line is more than 20,000.
    let place = LineIndex(Array(text.utf8)).position(of: problems.first?.span?.start ?? -1)
    #expect(place.line == 5)
  }

  @Test func `many values that somebody wrote are no bomb`() {
    let text = "list:\n" + (0..<5000).map { "  - item \($0)\n" }.joined()
    #expect(parse(text).problems.isEmpty)
  }

  @Test func `a second document is refused where it starts`() {
    let text = "name: One\n---\nname: Two\n"
    let (node, problems) = parse(text)
    #expect(node == nil)
    #expect(said(problems, in: text) == ["yaml-syntax 2:1 «---»"])
    #expect(problems.first?.message.contains("three hyphens stands in the middle") == true)
  }

  @Test func `marks of one document's start and end are fine`() {
    let (node, problems) = parse("---\nname: One\n...\n")
    #expect(problems.isEmpty)
    #expect(pairs(node).map(\.key) == ["name"])
  }

  @Test func `64 levels are read, and one more is too many`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(parse(nested(64)).problems.isEmpty)
    let (node, problems) = parse(nested(65))
    #expect(node == nil)
    #expect(said(problems, in: nested(65)) == ["nested-too-deeply 1:65 «[»"])
  }

  @Test(.timeLimit(.minutes(10)))
  func `a hundred thousand levels end as soon as 65 do`() {
    #expect(
      parse(String(repeating: "[", count: 100_000)).problems.map(\.code) == [.nestedTooDeeply])
  }

  @Test(arguments: ["? [a, b]\n: c\n", "? { a: b }\n: c\n"])
  func `a key must be text`(text: String) {
    let (node, problems) = parse(text)
    #expect(node == nil)
    #expect(problems.map(\.code) == [.yamlSyntax])
    #expect(problems.first?.message == "the name before a colon must be plain words")
  }
}
