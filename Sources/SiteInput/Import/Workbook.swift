/// Reads the sheets of an Excel workbook: what its cells show, not how they come about.
enum Workbook {
  typealias Refusal = ImportGrid.Refusal

  static func read(_ bytes: [UInt8]) throws(Refusal) -> [ImportGrid] {
    let damaged = Refusal(
      "this workbook can't be read",
      help: "Open it in Excel, and save it again or as \"CSV UTF-8\".")
    guard let archive = ZipArchive(bytes) else { throw damaged }
    guard let book = archive.file("xl/workbook.xml") else {
      throw Refusal(
        "this archive is no Excel workbook",
        help: "Save the table as a workbook (.xlsx), or as \"CSV UTF-8\".")
    }
    guard let sheets = sheets(book, archive), let strings = strings(archive) else { throw damaged }
    var grids: [ImportGrid] = []
    for sheet in sheets {
      guard let content = archive.file(sheet.file), let rows = rows(content, strings) else {
        throw damaged
      }
      if rows.contains(where: { $0.contains { !$0.isEmpty } }) {
        grids.append(ImportGrid(name: sheet.name, rows: rows))
      }
    }
    return grids
  }

  /// Their names and files, in their order; hidden ones are left out.
  private static func sheets(_ book: [UInt8], _ archive: ZipArchive)
    -> [(name: String, file: String)]?
  {
    var files: [String: String] = [:]
    let relations = archive.file("xl/_rels/workbook.xml.rels") ?? []
    let areRelationsWhole = MachineXML.read(relations) { event in
      guard case .start("Relationship", let keys) = event, let id = keys["Id"],
        let target = keys["Target"]
      else { return }
      files[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
    var sheets: [(name: String, file: String)] = []
    let isBookWhole = MachineXML.read(book) { event in
      guard case .start("sheet", let keys) = event, let name = keys["name"],
        let id = keys.first(where: { $0.key == "r:id" || $0.key.hasSuffix(":id") })?.value,
        let file = files[id], keys["state"] == nil || keys["state"] == "visible"
      else { return }
      sheets.append((name, file))
    }
    return areRelationsWhole && isBookWhole ? sheets : nil
  }

  /// Texts stand in a file of their own, and cells name them by number.
  private static func strings(_ archive: ZipArchive) -> [String]? {
    guard let file = archive.file("xl/sharedStrings.xml") else { return [] }
    var strings: [String] = []
    var text = ""
    var isText = false
    var isReading = false
    let isWhole = MachineXML.read(file) { event in
      switch event {
      case .start("si", _): text = ""
      case .end("si"): strings.append(text)
      // How a word is spoken stands beside it in East Asian workbooks.
      case .start("rPh", _): isReading = true
      case .end("rPh"): isReading = false
      case .start("t", _): isText = true
      case .end("t"): isText = false
      case .text(let words) where isText && !isReading: text += words
      default: break
      }
    }
    return isWhole ? strings : nil
  }

  private static func rows(_ sheet: [UInt8], _ strings: [String]) -> [[String]]? {
    var cells = SheetCells(strings: strings)
    let isWhole = MachineXML.read(sheet) { cells.take($0) }
    return isWhole ? cells.rows : nil
  }
}

/// Gathers the cells of a sheet as its XML goes by.
private struct SheetCells {
  let strings: [String]
  var rows: [[String]] = []
  private var row = -1
  private var column = -1
  private var kind = ""
  private var value = ""
  private var isValue = false

  init(strings: [String]) { self.strings = strings }

  /// As many as Excel has, and rows as no network needs.
  private static let mostColumns = 16_384
  private static let mostRows = 200_000

  mutating func take(_ event: MachineXML.Event) {
    switch event {
    case .start("row", let keys):
      // One that no sheet has is kept at the edge of what is read, where counting on is safe.
      let given = keys["r"].flatMap { Int($0) }.map { min(max($0, 0), Self.mostRows + 1) }
      row = given.map { $0 - 1 } ?? row + 1
      column = -1
    case .start("c", let keys):
      column = keys["r"].flatMap(Self.column) ?? column + 1
      kind = keys["t"] ?? "n"
      value = ""
    case .start("v", _), .start("t", _): isValue = true
    case .end("v"), .end("t"): isValue = false
    case .text(let text) where isValue: value += text
    case .end("c"): place()
    default: break
    }
  }

  private mutating func place() {
    var text = value
    if kind == "s" {
      text = Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    } else if kind == "n" {
      text = Self.number(value)
    }
    let words = String(text.replacing("\u{A0}", with: " ").trimmed)
    guard !words.isEmpty, (0..<Self.mostRows).contains(row),
      (0..<Self.mostColumns).contains(column)
    else { return }
    while rows.count <= row { rows.append([]) }
    while rows[row].count <= column { rows[row].append("") }
    rows[row][column] = words
  }

  /// `28` of `AB12`.
  private static func column(_ name: String) -> Int? {
    var number = 0
    for byte in name.utf8 {
      guard byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z"), number < 100_000 else { break }
      number = number * 26 + Int(byte - UInt8(ascii: "A")) + 1
    }
    return number == 0 ? nil : number - 1
  }

  /// A workbook holds 3.7 as 3.7000000000000002: what it shows is meant.
  private static func number(_ text: String) -> String {
    guard let number = Double(text), abs(number) < 1_000_000 else { return text }
    let thousandths = (number * 1000).rounded()
    guard abs(number * 1000 - thousandths) < 0.000_001 else { return text }
    let whole = Int(abs(thousandths))
    var decimals = String(1000 + whole % 1000).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    let sign = thousandths < 0 ? "-" : ""
    return sign + String(whole / 1000) + (decimals.isEmpty ? "" : "." + decimals)
  }
}
