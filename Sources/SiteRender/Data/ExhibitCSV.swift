internal import SiteModel

/// The values of one chart or table as a file to take away: a row for each, under the ids that the
/// files of all data use.
enum ExhibitCSV {
  static func table(of grid: ScoreGrid, scale: RatingScale?) -> [UInt8] {
    var values = ValueRows(scale: scale)
    let width = grid.columns.count
    for (index, row) in grid.rows.enumerated() {
      for (place, column) in grid.columns.enumerated() {
        var parts = Dictionary(uniqueKeysWithValues: grid.common.map { ($0.name, $0.id) })
        for (heading, kind) in [(row, grid.rowKind), (column, grid.columnKind)]
        where heading.figure == nil {
          parts[kind] = heading.id
        }
        values.add(
          ["scope", "area", "year", "standard"].map { parts[$0] },
          grid.cells[index * width + place])
      }
    }
    return values.finish()
  }

  static func chart(of data: ChartData) -> [UInt8] {
    switch data.shape {
    case .members(let members):
      var all = members.groups.flatMap { group in
        group.members.map(\.value) + (group.reference.map { [$0] } ?? [])
      }
      if let mean = members.reference { all.append(mean.value) }
      return values(all, data)
    case .series(let series): return values(series.lines.flatMap(\.values), data)
    case .pairs(let pairs): return values(pairs.rows.flatMap { [$0.before, $0.after] }, data)
    case .matrix(let grid): return table(of: grid, scale: nil)
    case .counts(let counts): return self.counts(counts)
    }
  }

  /// Their addresses say what they are.
  private static func values(_ all: [ChartValue], _ data: ChartData) -> [UInt8] {
    let scale = RatingScale(
      minimum: data.scale.minimum, maximum: data.scale.maximum, bands: data.scale.bands)
    var rows = ValueRows(scale: scale)
    for value in all {
      var parts = (value.address ?? "").split(separator: "/").dropFirst()
        .map { Optional(String($0)) }
      while parts.count < 4 { parts.append(nil) }
      rows.add(parts, value.cell)
    }
    return rows.finish()
  }

  private static func counts(_ counts: ChartCounts) -> [UInt8] {
    var out = CSVWriter()
    let isPlan = counts.unit == .actions || counts.unit == .objectives
    for name in isPlan
      ? ["plan", "theme", "rating", "count"]
      : ["scope", "area", "year", "standard", "level", "count"]
    { out.cell(name) }
    out.endRow()
    for row in counts.rows {
      let levels = counts.levels.map { Optional($0.id) } + [nil]
      for (level, count) in zip(levels, row.counts + [row.without]) {
        let parts = (count.address ?? "").split(separator: "/").map(String.init)
        if isPlan {
          out.cell(parts.count > 1 ? parts[1] : nil)
          out.cell(parts.count > 3 && parts[2] == "theme" ? parts[3] : nil)
        } else {
          for place in 1...4 { out.cell(parts.count > place ? parts[place] : nil) }
        }
        out.cell(level)
        out.cell(count.count)
        out.endRow()
      }
    }
    return out.finish()
  }
}

/// Rows of values on the scale.
private struct ValueRows: ~Copyable {
  private var out = CSVWriter()
  private let scale: RatingScale?

  init(scale: RatingScale?) {
    self.scale = scale
    for name in [
      "scope", "area", "year", "standard", "value", "rating", "status",
    ] { out.cell(name) }
    out.endRow()
  }

  /// `parts`: whose, of which area, year and standard.
  mutating func add(_ parts: [String?], _ cell: ScoreGrid.Cell) {
    for part in parts.prefix(4) { out.cell(part) }
    let isHeld = cell.state == .value || cell.state == .printed
    out.cell(isHeld ? shown(cell.thousandths, places: cell.places) : nil)
    let bands = scale?.bands ?? []
    let band = Int(cell.band)
    out.cell(isHeld && band > 0 && band <= bands.count ? bands[band - 1].rating : nil)
    out.cell(cell.state.status)
    out.endRow()
  }

  consuming func finish() -> [UInt8] { out.finish() }
}

extension ScoreGrid.Cell.State {
  /// As the column `status` says it; empty for what is computed.
  fileprivate var status: String? {
    switch self {
    case .value: nil
    case .printed: "printed"
    case .notScored: "not-scored"
    case .notInForce: "not-in-force"
    case .notUploaded: "not-uploaded"
    case .notDueYet: "not-due-yet"
    case .notOpen: "not-open"
    case .notHeld: "not-held"
    case .notLookedAt: "not-looked-at"
    }
  }
}
