internal import SiteInput
internal import SiteModel

/// The other tables of two releases, row by row. Their order says nothing.
struct RowComparison {
  let old: any FileTree
  let new: any FileTree

  func differences() -> [ReleaseComparison.RowDifference] {
    let before = tables(old)
    let after = tables(new)
    return Set(before.keys).union(after.keys).sorted().flatMap { path in
      differences(path, before[path] ?? [], after[path] ?? [])
    }
  }

  /// Every table below data/ but the scores, which are compared by what they are of.
  private func tables(_ tree: any FileTree) -> [SourcePath: [[String]]] {
    var tables: [SourcePath: [[String]]] = [:]
    for file in tree.files(below: "Content/data").files
    where file.path.fileExtension == "csv" && file.path.folder != "Content/data/scores" {
      guard let bytes = try? tree.read(file.path, limit: 100_000_000),
        let grid = try? ImportGrid.read(bytes).first
      else { continue }
      tables[file.path] = grid.rows.map(Self.withoutEmptyEnd).filter { !$0.isEmpty }
    }
    return tables
  }

  /// A column that is empty throughout may be left out.
  private static func withoutEmptyEnd(_ row: [String]) -> [String] {
    Array(row.reversed().drop(while: \.isEmpty).reversed())
  }

  private func differences(_ path: SourcePath, _ before: [[String]], _ after: [[String]])
    -> [ReleaseComparison.RowDifference]
  {
    var counts: [[String]: Int] = [:]
    for row in before { counts[row, default: 0] += 1 }
    var added: [[String]] = []
    for row in after {
      if let count = counts[row], count > 0 { counts[row] = count - 1 } else { added.append(row) }
    }
    var removed: [[String]] = []
    for row in before {
      if let count = counts[row], count > 0 {
        removed.append(row)
        counts[row] = count - 1
      }
    }
    return pair(removed, added).map { before, after in
      ReleaseComparison.RowDifference(
        file: path, kind: before == nil ? .added : after == nil ? .removed : .changed,
        before: before?.joined(separator: ","), after: after?.joined(separator: ","))
    }
  }

  /// A row that went and one that came and begin alike are one that changed.
  private func pair(_ removed: [[String]], _ added: [[String]]) -> [([String]?, [String]?)] {
    var rest = added
    var pairs: [([String]?, [String]?)] = removed.map { row in
      let alike = rest.indices.max { Self.likeness(rest[$0], row) < Self.likeness(rest[$1], row) }
      guard let alike, Self.likeness(rest[alike], row) > 0 else { return (row, nil) }
      return (row, rest.remove(at: alike))
    }
    pairs += rest.map { (nil, $0) }
    return pairs
  }

  /// How many of their first cells are the same.
  private static func likeness(_ left: [String], _ right: [String]) -> Int {
    zip(left, right).prefix { $0 == $1 }.count
  }
}
