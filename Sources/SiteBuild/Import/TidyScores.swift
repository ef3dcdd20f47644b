internal import SiteModel

/// Scores as a file of the site: a column for each service, or, with wards or notes, a row for each
/// score.
struct TidyScores {
  let data: BenchmarkSources
  let edition: StandardsEdition

  /// More than these side by side nobody can read or mend.
  private static let mostColumns = 40

  func text(of entries: [ScoreReading.Entry]) -> String {
    guard !entries.isEmpty else { return "" }
    let services = Set(entries.map(\.service)).sorted()
    let isPlain = entries.allSatisfy { $0.ward.isEmpty && $0.note.isEmpty }
    return isPlain && services.count <= Self.mostColumns
      ? wide(entries, services) : long(entries)
  }

  private func wide(_ entries: [ScoreReading.Entry], _ services: [Ref<Service>]) -> String {
    var scores: [Ref<Standard>: [Ref<Service>: Score]] = [:]
    for entry in entries { scores[entry.standard, default: [:]][entry.service] = entry.score }
    var out = "standard," + services.map { data[$0].id }.joined(separator: ",") + "\n"
    for item in edition.standards {
      guard let row = scores[item.standard] else { continue }
      out += data[item.standard].id
      for service in services { out += "," + (row[service].map(\.description) ?? "") }
      out += "\n"
    }
    return out
  }

  private func long(_ entries: [ScoreReading.Entry]) -> String {
    let hasWards = entries.contains { !$0.ward.isEmpty }
    let hasNotes = entries.contains { !$0.note.isEmpty }
    var numbers: [Ref<Standard>: Int] = [:]
    for item in edition.standards { numbers[item.standard] = item.number }
    let sorted = entries.sorted {
      ($0.service, numbers[$0.standard] ?? 0, $0.ward) < (
        $1.service, numbers[$1.standard] ?? 0, $1.ward
      )
    }
    var out =
      "service,standard,score" + (hasWards ? ",ward" : "") + (hasNotes ? ",note" : "") + "\n"
    for entry in sorted {
      out += "\(data[entry.service].id),\(data[entry.standard].id),\(entry.score)"
      if hasWards { out += "," + Self.cell(entry.ward) }
      if hasNotes { out += "," + Self.cell(entry.note) }
      out += "\n"
    }
    return out
  }

  private static func cell(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r;".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
