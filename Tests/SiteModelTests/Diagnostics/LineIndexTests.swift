import SiteModel
import Testing

@Suite struct LineIndexTests {
  /// The place of `needle` in `text`, as an editor shows it.
  private func place(of needle: String, in text: String) throws -> String {
    let range = try #require(text.utf8.firstRange(of: needle.utf8))
    let offset = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let (line, column) = LineIndex(Array(text.utf8)).position(of: offset)
    return "\(line):\(column)"
  }

  @Test(
    arguments: [
      ("here", "1:1"),
      ("one here", "1:5"),
      ("one\nhere", "2:1"),
      ("one\n\n  here\n", "3:3"),
      ("one\r\ntwo here\r\n", "2:5"),
      ("\there", "1:2"),
    ])
  func `lines and columns count from one`(text: String, expected: String) throws {
    #expect(try place(of: "here", in: text) == expected)
  }

  @Test(
    arguments: [
      ("é here", "1:3"),
      ("日本 here", "1:4"),
      ("🎉 here", "1:3"),
      // Accents of an earlier line do not push this one.
      ("ééé\nhere", "2:1"),
      ("ŵŷ\r\nâ here", "2:3"),
    ])
  func `a character counts one, however many bytes it has`(text: String, expected: String) throws {
    #expect(try place(of: "here", in: text) == expected)
  }

  @Test func `a byte-order mark takes no column`() throws {
    #expect(try place(of: "here", in: "\u{FEFF}here") == "1:1")
    #expect(try place(of: "here", in: "\u{FEFF}one\nhere") == "2:1")
    let index = LineIndex(Array("\u{FEFF}one".utf8))
    #expect(index.position(of: 0) == (1, 1))
    // A caret is put under the text by its columns, so the text goes without the mark too.
    #expect(index.text(ofLine: 1).unicodeScalars.elementsEqual("one".unicodeScalars))
  }

  @Test func `the line break belongs to the line that it ends`() {
    let index = LineIndex(Array("ab\ncd".utf8))
    #expect(index.position(of: 2) == (1, 3))
    #expect(index.position(of: 3) == (2, 1))
  }

  @Test func `a line is shown without its line break`() {
    let index = LineIndex(Array("one\r\ntwo\n\nlast".utf8))
    #expect((1...4).map(index.text(ofLine:)) == ["one", "two", "", "last"])
    #expect((1...4).map(index.offset(ofLine:)) == [0, 5, 9, 10])
  }

  @Test func `a carriage return inside a line stays in it`() {
    #expect(LineIndex(Array("a\rb\n".utf8)).text(ofLine: 1) == "a\rb")
  }

  @Test func `what stands after the last line break is a line, even an empty one`() {
    let index = LineIndex(Array("one\n".utf8))
    #expect(index.text(ofLine: 2).isEmpty)
    #expect(index.position(of: 4) == (2, 1))
  }

  @Test func `an empty file has one empty line`() {
    let index = LineIndex([])
    #expect(index.position(of: 0) == (1, 1))
    #expect(index.text(ofLine: 1).isEmpty)
    #expect(index.offset(ofLine: 1) == 0)
  }

  @Test func `places outside the text are brought to its nearest end`() {
    let index = LineIndex(Array("one\ntwo".utf8))
    #expect(index.position(of: -1) == (1, 1))
    #expect(index.position(of: 99) == (2, 4))
    #expect(index.text(ofLine: 0).isEmpty)
    #expect(index.text(ofLine: 3).isEmpty)
  }
}
