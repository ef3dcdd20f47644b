import Foundation

/// A sheet as Excel saves it: a ZIP archive of XML, with its words in a list of their own.
struct SmallWorkbook {
  let rows: [[String]]
  /// What each row says that its number is, where that is not so; nothing where it doesn't say.
  var numbers: [String?]?

  var bytes: Data {
    var strings: [String] = []
    var sheet = ""
    for (row, cells) in rows.enumerated() {
      let number = numbers.map { $0[row] } ?? String(row + 1)
      sheet += "<row" + (number.map { " r=\"\($0)\"" } ?? "") + ">"
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        let place = "\(UnicodeScalar(UInt8(65 + column)))\(row + 1)"
        if Double(cell) != nil {
          sheet += "<c r=\"\(place)\"><v>\(cell)</v></c>"
        } else {
          sheet += "<c r=\"\(place)\" t=\"s\"><v>\(strings.count)</v></c>"
          strings.append("<si><t>\(cell)</t></si>")
        }
      }
      sheet += "</row>"
    }
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return archive([
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"\(relations)\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
      ),
      ("xl/sharedStrings.xml", "<sst>\(strings.joined())</sst>"),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet><sheetData>\(sheet)</sheetData></worksheet>"
      ),
    ])
  }

  /// Stored, not compressed.
  private func archive(_ files: [(name: String, text: String)]) -> Data {
    var archive = Data()
    var list = Data()
    for (name, text) in files {
      let content = Data(text.utf8)
      var facts = Data()
      for number in [20, 0, 0, 0, 0x21] { facts += little(number, 2) }
      facts += little(Int(Self.checksum(content)), 4)
      facts += little(content.count, 4)
      facts += little(content.count, 4)
      facts += little(name.utf8.count, 2)
      facts += little(0, 2)
      list += little(0x0201_4B50, 4)
      list += little(20, 2)
      list += facts
      list += Data(count: 10)
      list += little(archive.count, 4)
      list += Data(name.utf8)
      archive += little(0x0403_4B50, 4)
      archive += facts
      archive += Data(name.utf8)
      archive += content
    }
    var end = little(0x0605_4B50, 4) + Data(count: 4)
    end += little(files.count, 2) + little(files.count, 2)
    end += little(list.count, 4) + little(archive.count, 4)
    return archive + list + end + Data(count: 2)
  }

  private func little(_ number: Int, _ count: Int) -> Data {
    Data((0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) })
  }

  private static func checksum(_ data: Data) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in data {
      sum ^= UInt32(byte)
      for _ in 0..<8 {
        let half = sum >> 1
        sum = sum & 1 == 1 ? half ^ 0xEDB8_8320 : half
      }
    }
    return ~sum
  }
}
