import SiteModel
import Testing

@testable import SiteRender

@Suite("Deep nesting")
struct NestingTests {
  /// Workers have small stacks: any recursion, here or in cmark, would overflow them.
  @Test("ends with a diagnostic, not a crash", arguments: [">", "- ", "*a **a "])
  func isRefused(mark: String) {
    let markdown = String(repeating: mark, count: mark == ">" ? 200_000 : 2000) + "x"
    let found = parallelMap([0, 1], jobs: 2) { _, _ in SampleSite.body(markdown).diagnostics }
    for diagnostics in found where mark != "*a **a " {
      #expect(diagnostics.map(\.code) == [.nestedTooDeeply])
      #expect(diagnostics.first?.message == "this is nested more than 100 levels deep")
    }
  }

  @Test func `of 200,000 brackets and parentheses is only slow words`() {
    let markdown = String(repeating: "[", count: 50_000) + String(repeating: "](", count: 50_000)
    #expect(SampleSite.body(markdown).diagnostics.map(\.code) == [.notALink])
  }

  @Test func `a hundred levels are allowed, and all are closed`() {
    // The document's blocks, the paragraph and the words are levels too.
    let quotes = String(repeating: ">", count: 98)
    let html = SampleSite.html(quotes + " x\n")
    #expect(SampleSite.mistakes(quotes + " x\n").isEmpty)
    #expect(html.split(separator: "\n").count { $0 == "</blockquote>" } == 98)
    #expect(SampleSite.mistakes(quotes + ">>> x\n").count == 1)
  }

  @Test func `the library's own output has no such limit`() {
    let html = SampleSite.html(String(repeating: ">", count: 5000) + "x", context: nil)
    #expect(html.split(separator: "\n").count { $0 == "</blockquote>" } == 5000)
  }
}
