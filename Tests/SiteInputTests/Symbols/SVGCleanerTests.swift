import Testing

@testable import SiteInput

@Suite struct SVGCleanerTests {
  private func clean(_ text: String) -> (text: String?, removed: [String]) {
    var cleaner = SVGCleaner(Array(text.utf8))
    let bytes = cleaner.clean()
    return (bytes.map { String(decoding: $0, as: UTF8.self) }, cleaner.removed.map(\.what))
  }

  @Test(
    "A plain picture stays as it is, to the last byte",
    arguments: [
      #"<svg viewBox="0 0 1 1"><path d="M0 0h1" fill="url(#a)"/></svg>"#,
      "<?xml version=\"1.0\"?>\n<svg\n  viewBox='0 0 1 1' >\n <g stroke = \"#000\"/>\n</svg>\n",
      ##"<svg xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="#a"/></svg>"##,
      #"<svg><style>.a{fill:#fff}</style><image href="data:image/png;base64,AA=="/></svg>"#,
      #"<svg><text>a &gt; b</text><path d="M1>0"/></svg>"#,
    ])
  func plain(text: String) {
    #expect(clean(text).text == text)
    #expect(clean(text).removed == [])
  }

  @Test(
    "What could do something goes, and the rest stays",
    arguments: [
      ("<svg><script>alert(1)</script><g/></svg>", "<svg><g/></svg>", "<script>"),
      ("<svg><SCRIPT href='a'/><g/></svg>", "<svg><g/></svg>", "<script>"),
      ("<svg><svg:script>x</svg:script><g/></svg>", "<svg><g/></svg>", "<script>"),
      ("<svg onload=\"a()\" width=\"1\"/>", "<svg width=\"1\"/>", "onload="),
      ("<svg><g ONCLICK='a' id='b'/></svg>", "<svg><g id='b'/></svg>", "onclick="),
      ("<svg><a href=\"https://a.example/\"><g/></a></svg>", "<svg><a><g/></a></svg>", "href="),
      ("<svg><a xlink:href=' javascript:a()'/></svg>", "<svg><a/></svg>", "xlink:href="),
      ("<svg><image href=\"//a.example/b.png\"/></svg>", "<svg><image/></svg>", "href="),
      ("<svg><g fill=\"url(https://a.example/#b)\"/></svg>", "<svg><g/></svg>", "fill="),
      ("<svg><g style='background:url( //a )'/></svg>", "<svg><g/></svg>", "style="),
      (
        "<svg><style>@import 'a.css';</style><g/></svg>", "<svg><g/></svg>",
        "a style that loads something"
      ),
      (
        "<svg><foreignObject><p>Words</p></foreignObject><g/></svg>", "<svg><g/></svg>",
        "<foreignobject>"
      ),
      (
        "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/a\">]><svg/>", "<svg/>", "definitions"
      ),
      ("<?xml-stylesheet href='a.css'?><svg/>", "<svg/>", "an instruction"),
    ])
  func unsafe(text: String, expected: String, what: String) {
    #expect(clean(text).text == expected)
    #expect(clean(text).removed == [what])
  }

  @Test("Comments and a plain document type go without a word")
  func comments() {
    let result = clean("<!DOCTYPE svg PUBLIC \"a\" \"b\"><svg><!-- <script> --><g/></svg>")
    #expect(result.text == "<svg><g/></svg>")
    #expect(result.removed == [])
  }

  @Test(
    "A picture that is not whole is none",
    arguments: ["<svg", "<svg><g a=\"", "<svg><!-- ", "<svg><script>", "<!DOCTYPE svg [", "<?xml "])
  func cut(text: String) { #expect(clean(text).text == nil) }
}
