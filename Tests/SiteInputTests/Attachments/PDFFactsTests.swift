import Testing

@testable import SiteInput

@Suite struct PDFFactsTests {
  private func facts(_ text: String) throws(PDFFacts.Failure) -> PDFFacts {
    try PDFFacts(in: Array(text.utf8))
  }

  private static let tagged = """
    %PDF-1.7
    1 0 obj
    << /Type /Catalog /Pages 2 0 R /Lang (en-GB) /StructTreeRoot 3 0 R
       /MarkInfo << /Marked true >> >>
    endobj
    2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj
    3 0 obj << /Type /StructTreeRoot >> endobj
    4 0 obj << /Title (How \\(not\\) to \\) score) /Producer (x) >> endobj
    trailer << /Root 1 0 R /Info 4 0 R >>
    %%EOF
    """

  private func whole(_ change: (inout PDFFacts) -> Void = { _ in }) -> PDFFacts {
    var facts = PDFFacts()
    (facts.hasTitle, facts.hasTags, facts.hasLanguage) = (true, true, true)
    change(&facts)
    return facts
  }

  @Test("A tagged PDF has all that is looked for")
  func whole() throws { #expect(try facts(Self.tagged) == whole()) }

  @Test("What is missing is told apart")
  func lacking() throws {
    func without(_ text: String, _ other: String = "") throws -> PDFFacts {
      try facts(Self.tagged.replacing(text, with: other))
    }
    #expect(try without("/Title (How \\(not\\) to \\) score)") == whole { $0.hasTitle = false })
    #expect(try without("(How \\(not\\) to \\) score)", "()") == whole { $0.hasTitle = false })
    #expect(try without("(How \\(not\\) to \\) score)", "<FEFF>") == whole { $0.hasTitle = false })
    #expect(try without("(How \\(not\\) to \\) score)", "<FEFF0048>") == whole())
    #expect(try without("/Lang (en-GB)") == whole { $0.hasLanguage = false })
    #expect(try without("/StructTreeRoot 3 0 R") == whole { $0.hasTags = false })
    #expect(try without("/Marked true", "/Marked false") == whole { $0.hasTags = false })
    #expect(try without("/Info 4 0 R") == whole { $0.hasTitle = false })
  }

  @Test("References are followed, and a later version of an object stands for an earlier one")
  func references() throws {
    let text =
      Self.tagged.replacing("<< /Marked true >>", with: "5 0 R").replacing(
        "(en-GB)", with: "6 0 R")
      + "\n5 0 obj<</Marked true>>endobj\n6 0 obj (cy) endobj\n"
    #expect(try facts(text) == whole())
    let saved = Self.tagged + "\n4 0 obj << /Producer (y) >> endobj\n"
    #expect(try facts(saved) == whole { $0.hasTitle = false })
  }

  @Test("A title may stand in the metadata alone")
  func metadata() throws {
    func with(_ title: String) throws -> PDFFacts {
      let packet = "<x:xmpmeta><dc:title><rdf:Alt><rdf:li>\(title)</rdf:li></rdf:Alt></dc:title>"
      return try facts(
        Self.tagged.replacing("/Info 4 0 R", with: "").replacing(
          "/Lang", with: "/Metadata 7 0 R /Lang")
          + "\n7 0 obj << /Length \(packet.utf8.count) >>\nstream\n\(packet)\nendstream endobj\n")
    }
    #expect(try with("Our plan") == whole())
    #expect(try with(" ") == whole { $0.hasTitle = false })
  }

  @Test("Objects that are packed together are unpacked")
  func packed() throws {
    let one = "<</Type/Catalog/Lang(en)/StructTreeRoot 3 0 R/MarkInfo<</Marked true>>>>"
    let two = "<</Title(Plan)>>"
    let numbers = "1 0 4 \(one.utf8.count) "
    let content = StoredZlib.wrapped(Array((numbers + one + two).utf8))
    let start =
      "%PDF-1.5\n9 0 obj <</Type/ObjStm/N 2/First \(numbers.utf8.count)/Filter/FlateDecode/Length \(content.count)>>\nstream\n"
    let end =
      "\nendstream endobj\n8 0 obj <</Type/XRef/Root 1 0 R/Info 4 0 R/Length 0>>\nstream\n\nendstream endobj"
    #expect(try PDFFacts(in: Array(start.utf8) + content + Array(end.utf8)) == whole())
  }

  @Test(
    "A stream of objects whose numbers can't be is passed over",
    arguments: [
      "/N -1 /First 4", "/N 1 /First 9223372036854775807", "/N 1 /First -9223372036854775808",
      "/N 9223372036854775807 /First 1", "/N 1 /First 99999999999999999999",
    ])
  func oddStream(_ numbers: String) throws {
    let stream = "8 0 obj <</Type/ObjStm \(numbers)>>\nstream\n9 1 <<>>\nendstream endobj\n"
    #expect(try facts(Self.tagged + "\n" + stream) == whole())
  }

  @Test("What can't be judged says why")
  func refused() throws {
    #expect(throws: PDFFacts.Failure.notAPDF) { try facts("<html>") }
    #expect(throws: PDFFacts.Failure.notAPDF) { try facts("") }
    #expect(throws: PDFFacts.Failure.damaged) { try facts("%PDF-1.4\ntrailer << >>") }
    #expect(throws: PDFFacts.Failure.encrypted) {
      try facts("%PDF-1.4\n1 0 obj <</Filter /Standard>> endobj trailer <</Encrypt 1 0 R>>")
    }
    let circle = "%PDF-1.4\n1 0 obj << /Type /Catalog /Lang 1 0 R /MarkInfo 1 0 R >> endobj"
    #expect(try facts(circle) == PDFFacts())
  }

  @Test("Damage anywhere is survived")
  func damage() {
    let bytes = Array(Self.tagged.utf8)
    var survived = 0
    for place in bytes.indices {
      for value in [0, 40, 60, 91, 255] as [UInt8] {
        var changed = bytes
        changed[place] = value
        _ = try? PDFFacts(in: changed)
        survived += 1
      }
      _ = try? PDFFacts(in: Array(bytes[..<place]))
    }
    let deep = "%PDF-1.4\n1 0 obj << /Type /Catalog /A " + String(repeating: "[", count: 100_000)
    #expect(throws: PDFFacts.Failure.damaged) { try facts(deep) }
    #expect(survived == bytes.count * 5)
  }
}
