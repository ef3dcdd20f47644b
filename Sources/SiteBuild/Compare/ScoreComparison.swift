internal import SiteModel

/// The scores of two releases, by what they are of and not by the row that they stand in.
struct ScoreComparison {
  private let old: BenchmarkSources
  private let new: BenchmarkSources
  /// By their ids; those of today, where both releases have one.
  private let services: [String: String]
  private let areas: [String: String]

  init(old: BenchmarkSources, new: BenchmarkSources) {
    self.old = old
    self.new = new
    services = Dictionary((new.services + old.services).map { ($0.id, $0.name) }) { one, _ in one }
    areas = Dictionary((new.areas + old.areas).map { ($0.id, $0.name) }) { one, _ in one }
  }

  private struct Key: Hashable {
    var service: String
    var standard: String
    var ward: String
  }

  private struct Sheet: Hashable, Comparable {
    var area: String
    var year: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.area, left.year) < (right.area, right.year)
    }
  }

  func differences() -> [ReleaseComparison.ScoreDifference] {
    let before = sheets(old)
    let after = sheets(new)
    return Set(before.keys).union(after.keys).sorted().flatMap { sheet in
      differences(
        before[sheet].map { scores(of: $0, in: old) } ?? [:],
        after[sheet].map { scores(of: $0, in: new) } ?? [:], sheet)
    }
  }

  private func sheets(_ data: BenchmarkSources) -> [Sheet: ScoreTable] {
    Dictionary(data.scores.map { (Sheet(area: data[$0.area].id, year: $0.year.number), $0) }) {
      first, _ in first
    }
  }

  private func scores(of table: ScoreTable, in data: BenchmarkSources) -> [Key: Score] {
    var scores: [Key: Score] = [:]
    scores.reserveCapacity(table.entries.count)
    for entry in table.entries {
      let ward = entry.ward < 0 ? "" : table.wards[Int(entry.ward)]
      scores[
        Key(service: data[entry.service].id, standard: data[entry.standard].id, ward: ward)] =
        entry.score
    }
    return scores
  }

  private func differences(_ before: [Key: Score], _ after: [Key: Score], _ sheet: Sheet)
    -> [ReleaseComparison.ScoreDifference]
  {
    let keys = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    return keys.sorted { ($0.service, $0.standard, $0.ward) < ($1.service, $1.standard, $1.ward) }
      .map { key in
        let kind: ReleaseComparison.Kind =
          before[key] == nil ? .added : after[key] == nil ? .removed : .changed
        return ReleaseComparison.ScoreDifference(
          kind: kind, place: place(key, sheet), before: before[key]?.description,
          after: after[key]?.description)
      }
  }

  private func place(_ key: Key, _ sheet: Sheet) -> String {
    let service = services[key.service] ?? key.service
    let area = areas[sheet.area] ?? sheet.area
    let year = new.calendar.text(Year(sheet.year))
    let ward = key.ward.isEmpty ? "" : ", \(key.ward)"
    return "\(service)\(ward), \(area) \(year), \(key.standard)"
  }
}
