import SiteModel
import Testing

@testable import SiteInput

/// A table as rows of texts, and what was said of it.
struct ReadTable {
  var header: [String] = []
  var rows: [[String]] = []
  var said: [String] = []
  var words: [String] = []
  var places: [String] = []

  init(_ raw: [UInt8]) {
    var problems: [Diagnostic] = []
    let table = TableReader.table(raw, SourcePath("t.csv"), &problems)
    let text = TableText(decoding: raw).bytes
    said = SiteInputTests.said(problems, in: text)
    words = problems.map(\.words)
    guard let table else { return }
    header = table.header.map(table.text)
    let index = LineIndex(text)
    for row in 0..<table.rowCount {
      rows.append(table.header.indices.map { table.text(table.cell(row, $0)) })
      let place = index.position(of: Int(table.cell(row, 0).start))
      places.append("\(place.line):\(place.column)")
    }
  }

  init(_ text: String) { self.init(Array(text.utf8)) }
}

@Suite struct TableTests {
  static let plain = "id,name\na,Ann's House\nb,Überland\n"
  static let rows = [["a", "Ann's House"], ["b", "Überland"]]

  static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    (isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF])
      + text.utf16.flatMap { unit in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isLittle ? [low, high] : [high, low]
      }
  }

  @Test("What a spreadsheet saves a table as does not matter")
  func encodings() {
    let forms: [[UInt8]] = [
      Array(Self.plain.utf8),
      [0xEF, 0xBB, 0xBF] + Array(Self.plain.utf8),
      Self.utf16(Self.plain, isLittle: true),
      Self.utf16(Self.plain, isLittle: false),
      Array(Self.plain.replacing("\n", with: "\r\n").utf8),
      Array(Self.plain.replacing("\n", with: "\r").utf8),
      Array(Self.plain.replacing(",", with: ";").utf8),
      Array(Self.plain.replacing(",", with: "\t").utf8),
      Array(("sep=;\n" + Self.plain.replacing(",", with: ";")).utf8),
      Array(Self.plain.dropLast().utf8),
      Array((Self.plain + "\n\n,,,\n  \n").utf8),
      Array("id,name,,\na,Ann's House,,\nb,Überland,,\n".utf8),
      Array("\"id\",\"name\"\n\"a\",\"Ann's House\"\n\"b\",\"Überland\"\n".utf8),
      Array(" id , name \n a ,\u{A0}Ann's\u{A0}House \n b , Überland \u{A0}\n".utf8),
    ]
    for form in forms {
      let read = ReadTable(form)
      #expect(read.said == [])
      #expect(read.header.prefix(2) == ["id", "name"])
      #expect(read.rows.map { Array($0.prefix(2)) } == Self.rows)
    }
  }

  @Test("Each cell keeps its place, also behind carriage returns and in UTF-16")
  func places() {
    for form in [
      Array(Self.plain.utf8), Array(Self.plain.replacing("\n", with: "\r").utf8),
      Self.utf16(Self.plain, isLittle: true), [0xEF, 0xBB, 0xBF] + Array(Self.plain.utf8),
    ] { #expect(ReadTable(form).places == ["2:1", "3:1"]) }
    #expect(ReadTable("id,name\n\n  a,b\n").places == ["3:3"])
  }

  @Test("Windows' own letters are read, and said to be those")
  func windows() {
    let read = ReadTable([0x69, 0x64, 0x0A, 0x93, 0xDC, 0x80, 0x0A])
    #expect(read.rows == [["“Ü€"]])
    #expect(read.said == ["table-encoding 2:1 «\u{FFFD}»"])
    let neither = ReadTable([0x69, 0x64, 0x0A, 0x81, 0x0A])
    #expect(neither.rows == [])
    #expect(neither.said.map { $0.prefix(8) } == ["not-utf8"])
  }

  @Test("Quoted cells hold separators, quotation marks and new lines")
  func quotes() {
    let read = ReadTable("a,b\n\"x, y\",\"say \"\"yes\"\"\"\n\"two\r\nlines\" , \"\"\n")
    #expect(read.said == [])
    #expect(read.rows == [["x, y", "say \"yes\""], ["two\nlines", ""]])
  }

  @Test("A short row ends in empty cells, and one that is too long is said to be")
  func lengths() {
    let read = ReadTable("a,b,c\n1\n1,2,3,\n1,2,3,,4\n")
    #expect(read.rows == [["1", "", ""], ["1", "2", "3"], ["1", "2", "3"]])
    #expect(read.said == ["table-row 4:8 «4»"])
  }

  @Test("After a quotation mark that is never closed the rest is still read")
  func unclosed() {
    let read = ReadTable("a,b\n\"x,1\ny,2\nz,\"q\"\n")
    #expect(read.said == ["table-quote 4:4 «q\"»"])
    let open = ReadTable("a,b\nx,\"1\ny,2\nz,3\n")
    #expect(open.said == ["table-quote 2:3 «\"»"])
    #expect(open.rows == [["x", "1"], ["y", "2"], ["z", "3"]])
  }

  @Test("What opened a cell is named where text stands behind its end")
  func behind() {
    let read = ReadTable("a,b\n\"x,1\ny,2\n\"z\",q\n")
    #expect(read.said == ["table-quote 4:2 «z\"»"])
    #expect(read.words.first?.contains("opened in line 2") == true)
    #expect(read.rows == [["x,1\ny,2", "q"]])
  }

  @Test("Many such mistakes in one table each name their own line")
  func behindMany() {
    let read = ReadTable("a\n" + String(repeating: "\"x\ny\"z\n", count: 10_000))
    #expect(read.words.count == 10_000)
    for (index, words) in read.words.enumerated() {
      #expect(words.contains("opened in line \(2 + 2 * index) |"))
    }
  }

  @Test(
    "Files that are no table are told from it",
    arguments: [
      ("PK\u{3}\u{4}rest", "not-a-table", "workbook"), ("<html>", "not-a-table", "web page"),
      ("%PDF-1.7", "not-a-table", "PDF"), ("", "empty-table", "empty"), ("\n\n", "empty-table", ""),
      ("a,b\n1\u{0},2\n", "nul-byte", "no text"),
    ])
  func others(text: String, code: String, word: String) {
    let read = ReadTable(text)
    #expect(read.said.count == 1)
    #expect(read.said.first?.hasPrefix(code) == true)
    #expect(word.isEmpty || read.words.first?.contains(word) == true)
    #expect(read.rows == [])
  }

  private enum Column: String, TableColumn {
    case id
    case dueDay = "due-day"
    case note
    static let required: Set<Column> = [.id]
  }

  private func layout(_ text: String, takesOthers: Bool = false) -> (
    places: [Int?], others: [Int], isReadable: Bool, said: [String], words: [String]
  ) {
    var problems: [Diagnostic] = []
    guard let table = TableReader.table(Array(text.utf8), SourcePath("t.csv"), &problems) else {
      return ([], [], false, SiteInputTests.said(problems, in: text), [])
    }
    let layout = TableLayout<Column>(table, takesOthers: takesOthers, &problems)
    return (
      Column.allCases.map { layout[$0] }, layout.others, layout.isReadable,
      SiteInputTests.said(problems, in: text), problems.map(\.words)
    )
  }

  @Test("Columns are known by name, in any order and however they are written")
  func columns() {
    let read = layout(" NOTE ,Due_Day,ID,\n1,2,3,\n")
    #expect(read.places == [2, 1, 0])
    #expect(read.said == [])
    #expect(layout("id\n").places == [0, nil, nil])
    let wide = layout("id,humber,clifton\n", takesOthers: true)
    #expect(wide.others == [1, 2])
    #expect(wide.said == [])
  }

  @Test("A column that is unknown, missing, nameless or there twice is said to be")
  func wrongColumns() {
    let unknown = layout("id,nots\n")
    #expect(unknown.said == ["unknown-column 1:4 «nots»"])
    #expect(unknown.words.first?.contains("Did you mean \"note\"?") == true)
    #expect(unknown.places == [0, nil, 1])
    #expect(layout("note\n").said == ["missing-column 1:1 «note»"])
    #expect(!layout("note\n").isReadable)
    #expect(layout("id,note,ID\n").said == ["duplicate-column 1:9 «ID»"])
    #expect(layout("id,,note\n1,,2\n3,4,5\n").said == ["missing-column 3:3 «4»"])
  }

  @Test("Whatever is in its cells, a table comes back as it was written", arguments: 1...60)
  func roundTrip(seed: Int) {
    var numbers = SeededNumbers(UInt64(seed))
    let pieces = [
      "a", "é", "漢", " ", "\"", "\"\"", ",", ";", "\t", "\n", "4.5", "-", "x y", "\u{A0}b",
    ]
    let separator = [",", ";", "\t"].randomElement(using: &numbers) ?? ","
    let width = Int.random(in: 1...5, using: &numbers)
    let rows = (0..<Int.random(in: 1...8, using: &numbers)).map { row in
      (0..<width).map { column -> String in
        let count = Int.random(in: 0...5, using: &numbers)
        let text = (0..<count).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
        // A row of nothing would be none, and spaces round a cell are not its own.
        let inner = text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
        return column == 0 ? "row \(row)" : String(inner).replacing("\u{A0}", with: " ")
      }
    }
    let header = (0..<width).map { "column \($0)" }
    let text = ([header] + rows).map { row in
      row.map { cell in
        let needsQuotes = cell.contains { "\",;\t\n".contains($0) }
        guard needsQuotes || Bool.random(using: &numbers) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
      }.joined(separator: separator)
    }.joined(separator: "\n")
    let read = ReadTable(text)
    #expect(read.said == [])
    #expect(read.header == header)
    #expect(read.rows == rows)
  }

  @Test("No bytes are too strange to be read, and every place lies in the text", arguments: 1...60)
  func noise(seed: Int) {
    var numbers = SeededNumbers(UInt64(seed) &+ 1000)
    let likely = Array("a4,;\t\"\r\n \u{A0}é".utf8)
    let count = Int.random(in: 0...200, using: &numbers)
    let raw = (0..<count).map { _ -> UInt8 in
      Int.random(in: 0..<20, using: &numbers) == 0
        ? UInt8.random(in: 0...255, using: &numbers) : likely.randomElement(using: &numbers) ?? 0
    }
    var problems: [Diagnostic] = []
    let table = TableReader.table(raw, SourcePath("t.csv"), &problems)
    let length = TableText(decoding: raw).bytes.count
    for span in problems.compactMap(\.span) where !span.isWholeFile {
      #expect(span.start >= 0 && span.end <= length)
    }
    guard let table else {
      #expect(!problems.isEmpty)
      return
    }
    for row in 0..<table.rowCount {
      for column in table.header.indices {
        let cell = table.cell(row, column)
        #expect(cell.start >= 0 && cell.start <= cell.end && Int(cell.end) <= length)
      }
    }
  }
}
