import SiteModel
import Testing

@testable import SiteInput

@Suite struct TableAdditionTests {
  private func adding(_ row: [SymbolColumn: String], to text: String?) -> String? {
    var problems: [Diagnostic] = []
    let table = text.flatMap {
      TableReader.table(Array($0.utf8), SourcePath("a.csv"), &problems)
    }
    var addition = TableAddition<SymbolColumn>(to: table, making: [.id, .file])
    addition.add(row)
    return addition.bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "A row is added in the table's own way, and nothing else changes",
    arguments: [
      ("id,file\na,b\n", "id,file\na,b\nx,y\n"), ("id,file\na,b", "id,file\na,b\nx,y\n"),
      ("file;id\r\nb;a\r\n", "file;id\r\nb;a\r\ny;x\r\n"),
      ("id,label,file\n", "id,label,file\nx,,y\n"),
      ("\u{FEFF}ID,File\n\"a,1\",b\n", "\u{FEFF}ID,File\n\"a,1\",b\nx,y\n"),
    ])
  func kept(before: String, after: String) {
    #expect(adding([.id: "x", .file: "y"], to: before) == after)
  }

  @Test("A table that is not there is made")
  func made() { #expect(adding([.id: "x", .file: "y"], to: nil) == "id,file\nx,y\n") }

  @Test("A column that the table lacks is added to its first row")
  func column() {
    #expect(
      adding([.id: "x", .file: "y", .set: "made up"], to: "id,file\r\na,b\r\n")
        == "id,file,set\r\na,b\r\nx,y,made up\r\n")
  }

  @Test("What would be taken for another cell is put in quotation marks")
  func quoted() {
    #expect(
      adding([.id: "x", .file: "a,\"b\""], to: "id,file\n") == "id,file\nx,\"a,\"\"b\"\"\"\n")
    #expect(adding([.id: "x;y", .file: " y"], to: "id;file\n") == "id;file\n\"x;y\";\" y\"\n")
  }

  @Test("Without a row there is nothing to write")
  func nothing() {
    let addition = TableAddition<SymbolColumn>(to: nil, making: [.id])
    #expect(addition.bytes == nil)
  }
}
