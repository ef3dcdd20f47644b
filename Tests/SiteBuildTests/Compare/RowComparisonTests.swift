import SiteInput
import SiteModel
import Testing

@testable import SiteBuild

@Suite struct RowComparisonTests {
  private func differences(_ old: [[String]], _ new: [[String]]) -> [String] {
    func tree(_ rows: [[String]]) -> MemoryFileTree {
      let text = rows.map { $0.joined(separator: ",") + "\n" }.joined()
      return MemoryFileTree(["Content/data/table.csv": text])
    }
    return RowComparison(old: tree(old), new: tree(new)).differences().map {
      "\($0.before ?? "-") → \($0.after ?? "-")"
    }
  }

  @Test("A row that changed is paired with the first of those that begin most alike")
  func pairs() {
    let old = [["id", "a"], ["x", "1", "1"], ["x", "2", "2"], ["y", "1"]]
    let new = [["id", "a"], ["x", "2", "3"], ["x", "2", "4"], ["x", "5"], ["z", "1"]]
    #expect(
      differences(old, new) == [
        "x,1,1 → x,2,3", "x,2,2 → x,2,4", "y,1 → -", "- → x,5", "- → z,1",
      ])
  }

  @Test("Rows are paired as they would be by looking at each with each")
  func plainly() {
    var numbers = Repeatable(seed: 7)
    for _ in 0..<200 {
      func rows() -> [[String]] {
        (0..<Int.random(in: 1...12, using: &numbers)).map { _ in
          (0...Int.random(in: 1...3, using: &numbers)).map { _ in
            ["a", "b", "c"].randomElement(using: &numbers)!
          }
        }
      }
      let (old, new) = (rows(), rows())
      #expect(differences(old, new) == plain(old, new), "\(old) \(new)")
    }
  }

  private func plain(_ old: [[String]], _ new: [[String]]) -> [String] {
    var removed = old
    var added: [[String]] = []
    // Of rows that are there several times, the first of the old ones are those that went last.
    for row in new {
      if let same = removed.lastIndex(of: row) {
        removed.remove(at: same)
      } else {
        added.append(row)
      }
    }
    func likeness(_ one: [String], _ other: [String]) -> Int {
      zip(one, other).prefix { $0 == $1 }.count
    }
    var said: [String] = []
    for row in removed {
      let text = row.joined(separator: ",")
      let alike = added.indices.max { likeness(added[$0], row) < likeness(added[$1], row) }
      if let alike, likeness(added[alike], row) > 0 {
        said.append("\(text) → \(added.remove(at: alike).joined(separator: ","))")
      } else {
        said.append("\(text) → -")
      }
    }
    return said + added.map { "- → \($0.joined(separator: ","))" }
  }

  @Test("A new column in a large table is one change for each row")
  func newColumn() {
    let old = (0..<10_000).map { ["same", String($0)] }
    let found = differences(old, old.map { $0 + ["new"] })
    #expect(found == (0..<10_000).map { "same,\($0) → same,\($0),new" })
  }
}
