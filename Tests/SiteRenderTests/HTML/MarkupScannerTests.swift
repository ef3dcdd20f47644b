import SiteModel
import Testing

@testable import SiteRender

@Suite("The scanner of finished pages")
struct MarkupScannerTests {
  @Test(
    "finds links to the site's own pages and files",
    arguments: [
      ("<a href=\"/a/\">x</a>", ["/a/"]),
      ("<a href=\"/a/?b=1&amp;c=2\">x</a>", ["/a/"]),
      ("<a class=\"b\" href=\"/a/\" title=\"c > d\">x</a>", ["/a/"]),
      ("<img alt=\"\" src=\"/a.png\" />", ["/a.png"]),
      (
        "<link rel=\"stylesheet\" href=\"/s.css\"><script src=\"/s.js\"></script>",
        ["/s.css", "/s.js"]
      ),
      ("<form action=\"/f/\"><video poster=\"/p.png\"></video></form>", ["/f/", "/p.png"]),
      ("<a href=\"/caf%C3%A9/a&amp;b/\">x</a>", ["/café/a&b/"]),
      ("<a href=\"#x\">x</a>", ["/here/page/"]),
      ("<a href=\"\">x</a>", ["/here/page/"]),
      ("<a href=\"../\">x</a>", ["/here/"]),
      ("<a href=\"../../index.html\">x</a>", ["/"]),
      ("<a href=\"../../../../../x/\">x</a>", ["/x/"]),
      ("<a href=\"./b/index.html\">x</a>", ["/here/page/b/"]),
      ("<a href=\"index.html\">x</a>", ["/here/page/"]),
      ("<a href=\"myindex.html\">x</a>", ["/here/page/myindex.html"]),
      ("<a href=\"../caf%C3%A9.pdf\">x</a>", ["/here/café.pdf"]),
      ("<meta http-equiv=\"refresh\" content=\"0; url=/new/\">", ["/new/"]),
      ("<meta name=\"x\" content=\"/new/\">", []),
      ("<a href=\"https://example.org/\">x</a><a href=\"//example.org/\">y</a>", []),
      ("<a href=\"mailto:a@example.org\">x</a><a href=\"tel:1\">y</a>", []),
      ("<a data-href=\"/a/\" hreflang=\"/b/\">x</a>", []),
      ("<!-- <a href=\"/a/\"> --><script>\"<a href='/b/'>\"</script>", []),
      ("<style><a href=\"/a/\"></style><title><a href=\"/b/\"></title>", []),
      ("<textarea><a href=\"/b/\"></textarea><!doctype html>", []),
      ("a < b <3 <a href=\"/c/\">x</a>", ["/c/"]),
    ])
  func links(markup: String, routes: [String]) {
    let found = scan(markup)
    #expect(found.links.map(\.target) == routes.map { NameHash($0) })
    #expect(found.defects.isEmpty)
  }

  @Test func `says where each link's address stands`() {
    let found = scan("<p><a href=\"/a/#b\">x</a> <img alt=\"é\" src=\"/c\"></p>")
    #expect(found.links.map(\.offset) == [12, 44])
  }

  @Test(
    "finds what a link wants of its page",
    arguments: [
      ("/a/#b", "b"), ("#b", "b"), ("/a/?c#b", "b"), ("#caf%C3%A9", "café"), ("#", nil),
      ("/a/", nil), ("#a&amp;b", "a&b"),
    ] as [(String, String?)])
  func fragments(address: String, fragment: String?) {
    #expect(
      scan("<a href=\"\(address)\">x</a>").links.map(\.fragment) == [fragment.map { NameHash($0) }])
  }

  @Test(
    "takes a site below a path for itself, and what lies beside it not",
    arguments: [
      ("/network/a/", "/a/"), ("/network/", "/"), ("../a/", "/here/a/"),
      ("/other/", "outside /other/"), ("/networking/", "outside /networking/"),
      ("/", "outside /"),
    ])
  func basePath(address: String, route: String) {
    let found = scan("<a href=\"\(address)\">x</a>", style: SampleSite.belowNetwork)
    #expect(found.links.map(\.target) == [NameHash(route)])
  }

  @Test func `finds every id, in the order of their hashes`() {
    let found = scan("<p id=\"a\"><b id=\"é\"></b><br id=\"c\"></p><p data-id=\"d\"></p>")
    #expect(found.ids.map(\.hash) == ["a", "é", "c"].map { NameHash($0) }.sorted())
    #expect(Set(found.ids.map(\.offset)) == [7, 17, 33])
    #expect(found.defects.isEmpty)
  }

  @Test(
    "finds what breaks the markup",
    arguments: [
      ("<p id=\"a\"></p><b id=\"a\"></b>", [MarkupDefect(kind: .duplicateID, offset: 21)]),
      ("<div><p></div>", [MarkupDefect(kind: .unclosedElement, offset: 6)]),
      (
        "<div><p>",
        [
          MarkupDefect(kind: .unclosedElement, offset: 1),
          MarkupDefect(kind: .unclosedElement, offset: 6),
        ]
      ),
      ("<p></p></p>", [MarkupDefect(kind: .strayEndTag, offset: 9)]),
      ("</br>", [MarkupDefect(kind: .strayEndTag, offset: 2)]),
      (
        "<b><i></b></i>",
        [
          MarkupDefect(kind: .unclosedElement, offset: 4),
          MarkupDefect(kind: .strayEndTag, offset: 12),
        ]
      ),
      ("<br class=x>", [MarkupDefect(kind: .unfinishedTag, offset: 0)]),
      ("<br class='x'>", [MarkupDefect(kind: .unfinishedTag, offset: 0)]),
      ("<br class=\"x>", [MarkupDefect(kind: .unfinishedTag, offset: 0)]),
      ("<br", [MarkupDefect(kind: .unfinishedTag, offset: 0)]),
      ("<script>x", [MarkupDefect(kind: .unclosedElement, offset: 1)]),
      ("<title>x</script>", [MarkupDefect(kind: .unclosedElement, offset: 1)]),
    ])
  func defects(markup: String, defects: [MarkupDefect]) {
    #expect(scan(markup).defects == defects)
  }

  @Test(
    "has nothing to say about sound markup",
    arguments: [
      "", "words", "<!doctype html>\n<html lang=\"en\"><head></head><body></body></html>",
      "<br><hr/><img src=\"x\"><wbr><col><meta><link><base><area><input disabled><embed><track>",
      "<picture><source srcset=\"x\"><img src=\"x\"></picture>",
      "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/><g><use href=\"#a\"/></g></svg>",
      "<script>if (a < b && \"</p>\") {}</script>", "<style>a > b {}</style>",
      "<title>a & <b></title>", "<p\n  class=\"x\"\n>y</p\n>", "<h1>a</h1><h2>b</h2>",
      "<!-- <p> -- > </b> --><p></p>", "<!---->", "<input value=\"</p>\">",
    ])
  func sound(markup: String) {
    #expect(scan(markup).defects.isEmpty)
  }

  @Test func `ends with any bytes whatever`() {
    let markup = Array("<p id=\"é\"><a href=\"../x?#y\"><!-- - --></a><script></script></p>".utf8)
    for end in markup.indices {
      markup[..<end].withUnsafeBufferPointer { bytes in
        var scanner = MarkupScanner(bytes, page: .home, style: SampleSite.atRoot)
        scanner.scan()
      }
    }
  }

  @Test(
    "undoes the encoding of addresses",
    arguments: [
      ("a%20b", "a b"), ("%C3%A9", "é"), ("%c3%a9", "é"), ("a&amp;b", "a&b"), ("%41", "A"),
      ("100%", "100%"), ("%4", "%4"), ("%zz", "%zz"), ("&lt;", "&lt;"), ("%2541", "%41"),
      ("&amp;amp;", "&amp;"), ("", ""),
    ])
  func decoding(encoded: String, plain: String) {
    #expect(String(decoding: addressDecoded(encoded.utf8), as: UTF8.self) == plain)
  }

  private func scan(_ markup: String, style: LinkStyle = SampleSite.atRoot) -> (
    links: [PageLink], ids: [(hash: NameHash, offset: Int32)], defects: [MarkupDefect]
  ) {
    Array(markup.utf8).withUnsafeBufferPointer { bytes in
      var scanner = MarkupScanner(bytes, page: Route("/here/page/"), style: style)
      scanner.scan()
      return (scanner.links, scanner.ids, scanner.defects)
    }
  }
}
