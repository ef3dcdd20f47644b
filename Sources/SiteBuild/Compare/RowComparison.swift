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
    var rest = RowBeginnings(added)
    var pairs: [([String]?, [String]?)] = removed.map { row in
      (row, rest.takeMostAlike(row).map { added[$0] })
    }
    pairs += added.indices.filter { rest.isLeft[$0] }.map { (nil, added[$0]) }
    return pairs
  }
}

/// Rows by their first cells: a column that is new makes every row of a table another, and each
/// can't be compared with each.
private struct RowBeginnings {
  /// From rows that begin alike to those of them whose next cell is the same.
  private struct Step: Hashable {
    var group: Int
    var cell: String
  }

  private struct Group {
    var rows: [Int] = []
    /// Those before it were taken.
    var next = 0
  }

  private var steps: [Step: Int] = [:]
  /// The first is of all.
  private var groups = [Group()]
  private(set) var isLeft: [Bool]

  init(_ rows: [[String]]) {
    isLeft = [Bool](repeating: true, count: rows.count)
    for (index, row) in rows.enumerated() {
      var group = 0
      for cell in row {
        let step = Step(group: group, cell: cell)
        group = steps[step] ?? groups.count
        if group == groups.count {
          steps[step] = group
          groups.append(Group())
        }
        groups[group].rows.append(index)
      }
    }
  }

  /// The first of those that share most of their first cells with `row`; nothing when all begin
  /// otherwise.
  mutating func takeMostAlike(_ row: [String]) -> Int? {
    var path: [Int] = []
    for cell in row {
      guard let group = steps[Step(group: path.last ?? 0, cell: cell)] else { break }
      path.append(group)
    }
    for group in path.reversed() {
      while groups[group].next < groups[group].rows.count {
        let index = groups[group].rows[groups[group].next]
        groups[group].next += 1
        guard isLeft[index] else { continue }
        isLeft[index] = false
        return index
      }
    }
    return nil
  }
}
