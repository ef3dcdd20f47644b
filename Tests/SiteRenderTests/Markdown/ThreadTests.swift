import SiteModel
import Testing

@testable import SiteRender

/// cmark-gfm 0.29.0.gfm.6 keeps in a global which characters start an inline, and each parser that
/// ends empties it: without `CShims/cmark_threads.c` another thread's "~~" stays plain text.
@Suite("Markdown on several threads")
struct ThreadTests {
  private static let document = """
    ## Words

    Some ~~struck~~ and **strong** words, www.example.org and https://example.org/?a=1, and
    someone@example.org. A note[^1] and ~~another~~[^two].

    | One | ~~Two~~ |
    |-----|:-------:|
    | www.example.org | ~~b~~ |

    - [x] done ~~not~~
    - [ ] open https://example.org

    [^1]: The ~~first~~ note.
    [^two]: See https://example.org too.

    """

  @Test("comes out as on one thread, 4,000 times over", arguments: [false, true])
  func isTheSameOnEveryThread(withAdditions: Bool) {
    let context = withAdditions ? SampleSite.context() : nil
    let expected = SampleSite.html(Self.document, context: context)
    // Were these plain text here too, all would agree and nothing be shown.
    #expect(expected.contains("<del>another</del>"))
    #expect(expected.contains("<a href=\"http://www.example.org\""))

    let all = parallelMap(Array(0..<4000), jobs: 4) { _, _ in
      SampleSite.html(Self.document, context: context)
    }
    #expect(all.count { $0 != expected } == 0)
  }

  @Test func `a thread that has parsed much parses the next text afresh`() {
    let big = String(repeating: Self.document.replacing("[^", with: "[^x"), count: 500)
    let expected = SampleSite.html(Self.document)
    for _ in 0..<3 {
      _ = SampleSite.html(big)
      #expect(SampleSite.html(Self.document) == expected)
    }
  }
}
