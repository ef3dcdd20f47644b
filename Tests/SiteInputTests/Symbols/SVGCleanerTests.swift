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

  /// What none of these may leave behind, in whatever letters.
  static let dangers = [
    "script", "alert", "onload", "onclick", "onbegin", "javascript", "evil.example",
    "foreignobject",
    "iframe", "<!entity", "@import", "http-equiv", "<animate", "<set", "handler", "/etc/",
  ]

  @Test(
    "A hostile picture is made harmless, or refused",
    arguments: [
      "<svg><script>alert(1)</script></svg>",
      "<svg><script type='text/ecmascript'><![CDATA[</script>alert(1)]]></script><g/></svg>",
      "<svg><script><script></script>alert(1)</script></svg>",
      "<svg xmlns:h='http://www.w3.org/1999/xhtml'><h:script>alert(1)</h:script></svg>",
      "<svg xmlns:i='http://www.w3.org/1999/xhtml'><i:script>alert(1)</i:script></svg>",
      "<svg onload='alert(1)'/>", "<svg/onload=alert(1)></svg>", "<svg\nOnLoad\n=\n'alert(1)'/>",
      "<svg><g a='>' onclick=\"alert('>')\"/></svg>",
      "<svg><a href='javascript:alert(1)'><text>Click</text></a></svg>",
      "<svg><a href='java&#115;cript:alert(1)'><g/></a></svg>",
      "<svg><a xlink:href='&#x6A;avascript:alert(1)'><g/></a></svg>",
      "<svg><a href=' j a v a s c r i p t:alert(1)'><g/></a></svg>",
      "<svg><a><animate attributeName='href' to='javascript:alert(1)'/></a></svg>",
      "<svg><set attributeName='onclick' to='alert(1)'/><g/></svg>",
      "<svg><animate onbegin='alert(1)'/></svg>",
      "<svg><foreignObject><iframe src='https://evil.example/'/></foreignObject></svg>",
      "<svg><switch><foreignObject><body onload='alert(1)'/></foreignObject></switch></svg>",
      "<svg><image href='https://evil.example/a.png'/></svg>",
      "<svg><image href='//evil.example/a.png'/></svg>",
      "<svg><use href='https://evil.example/a.svg#b'/></svg>",
      "<svg><use href='data:image/svg+xml,&lt;svg onload=alert(1)>#a'/></svg>",
      "<svg><image href='data:image/svg+xml;base64,b25sb2FkPWFsZXJ0'/><g id='alert'/></svg>"
        .replacing(" id='alert'", with: ""),
      "<svg><feImage href='http://evil.example/'/></svg>",
      "<svg><g style='fill:url(http://evil.example/#a)'/></svg>",
      "<svg><g fill='u&#114;l(http://evil.example/#a)'/></svg>",
      "<svg><g style='fill:u\\72l(http://evil.example/#a)'/></svg>",
      "<svg><style>@import 'http://evil.example/a.css';</style></svg>",
      "<svg><style>@\\69mport 'http://evil.example/a.css';</style></svg>",
      "<svg><style><![CDATA[g{fill:url(http://evil.example/)}]]></style></svg>",
      "<svg><svg:style>g{background:image-set('http://evil.example/' 1x)}</svg:style></svg>",
      "<svg><style>@imp<!---->ort 'http://evil.example/a.css';</style></svg>",
      "<svg><style>@imp<?a?>ort 'http://evil.example/a.css';</style></svg>",
      "<svg><style><![CDATA[@imp]]><![CDATA[ort 'http://evil.example/a.css';]]></style></svg>",
      "<svg><style>@imp<g/>ort 'http://evil.example/a.css';</style></svg>",
      "<svg><style>@imp<x:y>z</x:y>ort 'http://evil.example/a.css';</style></svg>",
      "<svg><style>@font-face{font-family:a;src:url(//evil.example/)}</style></svg>",
      "<?xml-stylesheet href='http://evil.example/a.css'?><svg/>",
      "<!DOCTYPE svg SYSTEM 'http://evil.example/a.dtd' [<!ENTITY a 'b'>]><svg/>",
      "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg><text>&a;</text></svg>",
      "<!DOCTYPE svg [<!ENTITY a '<script>alert(1)</script>'>]><svg>&a;</svg>",
      "<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><svg><text>&b;</text></svg>",
      "<svg xml:base='http://evil.example/'><use href='#a'/></svg>",
      "<svg><meta http-equiv='refresh' content='0;url=http://evil.example/'/></svg>",
      "<svg xmlns:x='http://www.w3.org/1999/xhtml'><x:meta http-equiv='refresh' content='0'/></svg>"
        .replacing("xmlns:x", with: "xmlns:z").replacing("x:meta", with: "z:meta"),
      "<svg><handler type='text/javascript'>alert(1)</handler></svg>",
      "<svg><iframe srcdoc='&lt;script>alert(1)&lt;/script>'/></svg>",
      "<svg><audio src='https://evil.example/'/><embed src='https://evil.example/'/></svg>",
      "<html><body onload='alert(1)'><svg/></body></html>",
      "<?xml version='1.0' encoding='UTF-7'?><svg>+ADw-script+AD4-alert(1)</svg>",
      "<?xml version='1.0' encoding='UTF-16'?><svg onload='alert(1)'/>",
    ])
  func hostile(text: String) {
    let result = clean(text)
    guard let left = result.text?.lowercased() else { return }
    for danger in Self.dangers { #expect(!left.contains(danger), "\(danger) in \(left)") }
    #expect(!result.removed.isEmpty || left == text.lowercased())
  }

  @Test(
    "What can't be looked through is refused, with the reason",
    arguments: [
      ("<svg><text>&secret;</text></svg>", SVGRefusal.definition("secret")),
      ("<html><svg/></html>", .notSVG), ("Words", .notSVG),
      ("<?xml version='1.0' encoding='utf-7'?><svg/>", .encoding("UTF-7")),
      ("<svg>\0</svg>", .encoding("UTF-16")), ("<svg><g", .cut),
    ])
  func refused(text: String, expected: SVGRefusal) {
    var cleaner = SVGCleaner(Array(text.utf8))
    #expect(cleaner.clean() == nil)
    #expect(cleaner.refusal == expected)
  }

  @Test("Bytes that are no UTF-8 are refused: a browser may read something else in them")
  func otherLetters() {
    for start: [UInt8] in [[0xFF, 0xFE], [0xFE, 0xFF], [0x1B, 0x24, 0x42, 0xE9]] {
      var cleaner = SVGCleaner(start + Array("<svg onload='alert(1)'/>".utf8))
      #expect(cleaner.clean() == nil)
    }
  }

  @Test(
    "What drawing programs note for themselves needs no message",
    arguments: [
      "<svg><metadata><rdf:RDF><cc:Work/></rdf:RDF></metadata><g/></svg>",
      "<svg><sodipodi:namedview pagecolor='#fff'/><g inkscape:export-filename='C:\\a.png'/></svg>",
      "<svg><title>A &amp; B</title><g/></svg>",
    ])
  func notes(text: String) { #expect(clean(text).removed == []) }
}
