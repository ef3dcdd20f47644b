import SiteModel
import Testing

@testable import SiteBuild

@Suite struct ProseWordsTests {
  private func source(_ markdown: String) -> PageSource {
    let matter = "---\ntitle: A title\n---\n"
    return PageSource(
      path: SourcePath("Content/page.md"), bytes: Array((matter + markdown).utf8),
      bodyStart: matter.utf8.count, frontMatter: FrontMatter(), digest: Digest(of: matter))
  }

  /// The words of the Markdown, with | where what stands between is more than a space.
  private func words(_ markdown: String) -> String {
    let page = source(markdown)
    let found = ProseWords.of(page).filter { Int($0.start) >= page.bodyStart }
    return found.enumerated().map { number, word in
      let text = ProseWords.text(page.bytes, [word])
      return (word.gap == .space || number == 0 ? "" : "|") + text + (word.isQuoted ? "”" : "")
    }.joined(separator: " ")
  }

  @Test(
    "Only what readers read is read",
    arguments: [
      ("Humber Centre", "Humber Centre"), ("Humber\nCentre", "Humber Centre"),
      ("Humber\n\nCentre", "Humber |Centre"), ("one. Two, three", "one |Two |three"),
      ("[Humber Centre](service:humber) and", "Humber Centre |and"),
      ("![A *big* house](a(b).png \"t\")", "A big house"), ("`code here` x `` a`b `` y", "x |y"),
      ("a\n\n```\nin code\n```\nb", "a |b"), ("a\n~~~\n```\nx\n~~~\nb", "a |b"),
      ("see https://example.org/a/b now", "see |now"), ("<https://x.org/y> z", "z"),
      ("a <!-- not\n\nthis --> b", "a |b"), ("<b class=\"x\">y</b>", "y"),
      ("## Head {#id}\ntext", "Head |text"), ("[x]: https://x.org/y\nz", "z"),
      ("> said they\n\nwe", "said” they” |we"), ("> [!NOTE]\n> ours\n\nwe", "ours |we"),
      ("the trust's and trust’s", "the trust and trust"), ("don't be", "don't be"),
      ("self-harm", "self harm"), ("naïve “words” – here", "naïve |words |here"),
      ("- one\n- two", "one |two"), ("| a | b |", "a |b"),
    ])
  func words(markdown: String, expected: String) { #expect(words(markdown) == expected) }

  @Test("Addresses of other sites are found wherever they stand, and no further than they go")
  func addresses() {
    let page = source(
      """
      [a](https://a.org/x_(y)) and <https://b.org/>, https://c.org/d. Or (https://e.org).
      [f]: https://f.org/g "Title"
      `https://no.org` [h](page:h)

      ```
      https://no.org
      ```
      """)
    let found = ProseWords.addresses(of: page).map {
      String(decoding: page.bytes[$0], as: UTF8.self)
    }
    #expect(
      found == [
        "https://a.org/x_(y)", "https://b.org/", "https://c.org/d", "https://e.org",
        "https://f.org/g",
      ])
  }

  @Test("A text that ends anywhere is read to its end")
  func cut() {
    let text = Array("> a's `b [c](d(e \\ <f {g} ’ ’s https:// \u{A0} – ```\n~~~ x".utf8)
    for end in 0...text.count { _ = ProseWords.plain(Array(text[..<end])) }
    for end in 0...text.count {
      _ = ProseWords.of(
        PageSource(
          path: SourcePath("Content/x.md"), bytes: Array(text[..<end]), bodyStart: 0,
          frontMatter: FrontMatter(), digest: Digest(of: "")))
    }
    #expect(ProseWords.plain(text).count > 5)
  }
}
