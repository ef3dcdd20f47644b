import Testing

@testable import SiteRender

@Suite struct TextMeasureTests {
  @Test func `letters are as wide as in the widest common font`() {
    // DejaVu Sans: H is 0.752 em, i 0.278 em; bold H is 0.837 em.
    #expect(TextMeasure.width("Hi") == 103)
    #expect(TextMeasure.width("H", bold: true) == 84)
    #expect(TextMeasure.width("Hi", size: 200) == 206)
    #expect(TextMeasure.width("") == 0)
    #expect(TextMeasure.width("e\u{301}") == TextMeasure.width("e"))
    #expect(TextMeasure.width("…") == 100)
  }

  @Test func `a name is broken between words, then within one, and cut after two lines`() {
    let room: Int32 = 800
    for name in [
      "Alder House", "Saint Bartholomew's Hospital for Women", "Wharfedalewingrehabilitation", "M",
    ] {
      let lines = TextMeasure.wrap(name, room: room)
      #expect(lines.count <= 2)
      #expect(lines.allSatisfy { TextMeasure.width($0) <= room }, "\(lines)")
      let whole = lines.joined(separator: " ")
      if !whole.hasSuffix("…") { #expect(whole.filter { $0 != " " } == name.filter { $0 != " " }) }
    }
    #expect(TextMeasure.wrap("Alder House", room: 800) == ["Alder House"])
    #expect(TextMeasure.wrap("Alder House and Garden", room: 700) == ["Alder House", "and Garden"])
    #expect(TextMeasure.wrap("A B", room: 10, lines: 1) == ["…"])
  }
}
