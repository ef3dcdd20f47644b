public import SiteInput
public import SiteModel

/// A table of scores that somebody pasted or saved, understood: `candour import`. What can't be
/// placed is said, and then nothing is written.
public struct ScoreImport: Sendable {
  /// The sheet of a workbook that it was read from.
  public var sheet: String?
  /// What was understood, a line each: area, year, services, standards, scores.
  public var understood: [(label: String, text: String)] = []
  /// Why it is not sure, a sentence each, with the cell where there is one.
  public var doubts: [Doubt] = []
  /// What is left out because it is computed anew, or says nothing.
  public var leftOut: [String] = []
  /// The tidy file, from the site's folder, where the area and the year are known.
  public var path: String?
  public var text = ""
  /// Services whose scores the file holds now, and would lose.
  public var lost: [String] = []
  /// Services that the file has scores of, and this table too.
  public var overlapping: [String] = []
  public var isThere = false

  public struct Doubt: Sendable {
    public var place: String?
    public var message: String
    public var help: String?

    init(_ message: String, at place: String? = nil, help: String? = nil) {
      self.message = message
      self.place = place
      self.help = help
    }
  }

  public var isSure: Bool { doubts.isEmpty && path != nil && !text.isEmpty }

  /// What somebody says beside the file.
  public struct Request: Sendable {
    /// As it is named, without folders.
    public var fileName: String
    public var area: String?
    public var year: Year?
    public var sheet: String?
    /// Keep the other services' scores that the site's file holds.
    public var adds = false

    public init(fileName: String) { self.fileName = fileName }
  }

  public static func make(
    _ bytes: [UInt8], _ request: Request, in tree: any FileTree, jobs: Int
  ) throws(ImportGrid.Refusal) -> ScoreImport {
    let sheets = try ImportGrid.read(bytes)
    let start = StartingPoint(tree: tree, date: nil, jobs: jobs)
    let names = ImportNames(start.data)
    var result = ScoreImport()
    guard let grid = chosen(from: sheets, request, names, &result) else { return result }
    result.sheet = grid.name
    let reading = ScoreReading(grid: grid, names: names, request: request)
    reading.describe(in: &result, start)
    return result
  }

  /// The only sheet that looks like scores.
  private static func chosen(
    from sheets: [ImportGrid], _ request: Request, _ names: ImportNames,
    _ result: inout ScoreImport
  ) -> ImportGrid? {
    if let wanted = request.sheet {
      if let sheet = sheets.first(where: { $0.name.map(slug) == slug(wanted) }) { return sheet }
      result.doubts.append(
        Doubt(
          "there is no sheet \"\(wanted)\"",
          help: suggestion(for: wanted, among: sheets.compactMap(\.name))))
      return nil
    }
    guard sheets.count > 1 else {
      if sheets.isEmpty { result.doubts.append(Doubt("there is nothing in this file")) }
      return sheets.first
    }
    let likely = sheets.filter { TableShape(of: $0, names) != nil }
    if likely.count == 1 { return likely.first }
    let all = sheets.compactMap(\.name).joined(separator: ", ")
    result.doubts.append(
      likely.isEmpty
        ? Doubt(
          "no sheet of this workbook names services of this site", help: "Its sheets: \(all).")
        : Doubt(
          "more than one sheet may hold scores",
          help: "Name one: --sheet \"\(likely.first?.name ?? "")\". Its sheets: \(all)."))
    return nil
  }
}
