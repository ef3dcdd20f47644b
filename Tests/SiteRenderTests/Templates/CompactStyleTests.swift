import Testing

@testable import SiteRender

@Suite struct CompactStyleTests {
  private func compact(_ text: String) -> String {
    String(decoding: CompactStyle.compact(Array(text.utf8)), as: UTF8.self)
  }

  @Test("Comments, indents and line breaks go, and a last semicolon")
  func layout() {
    #expect(
      compact("/* One */\na,\n.b > p {\n  color: red;\n  margin: 0 auto; /* two */\n}\n")
        == "a,.b > p{color: red;margin: 0 auto}")
  }

  @Test("What a space may mean keeps it: descendants, sums, conditions")
  func meaning() {
    let style = "@media (min-width: 40em) and (x){.a :hover{width: calc(50% - 1rem)}}"
    #expect(compact(style) == style)
    #expect(compact("a/* no */b{}") == "a b{}")
  }

  @Test("Strings and escapes stay as they are, whatever is in them")
  func strings() {
    let style = #"a::before{content:"/*  }  \"  ;"}.m3\.7,b[c=' , ']{x: y}"#
    #expect(compact(style) == style)
    #expect(compact("a{b: 'open") == "a{b: 'open")
    #expect(compact("a{}/* open") == "a{}")
  }
}
