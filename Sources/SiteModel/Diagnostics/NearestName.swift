/// "Did you mean": the known name nearest to a mistyped one.
///
/// Distance counts a letter missing, added, changed or swapped with its neighbour as one
/// (Damerau and Levenshtein). A name more than a third away is no suggestion but a guess.
public func nearestName(to typed: some StringProtocol, among names: some Sequence<String>)
  -> String?
{
  let typed = Array(typed.lowercased().unicodeScalars)
  guard typed.count > 1, typed.count <= 64 else { return nil }
  var best: (name: String, distance: Int)?
  for name in names {
    let candidate = Array(name.lowercased().unicodeScalars)
    let limit = max(1, max(typed.count, candidate.count) / 3)
    guard abs(candidate.count - typed.count) <= limit else { continue }
    let distance = editDistance(typed, candidate)
    guard distance <= limit else { continue }
    if let best, (best.distance, best.name) <= (distance, name) { continue }
    best = (name, distance)
  }
  return best?.name
}

/// The help line for an unknown name: the nearest, or all when they are few.
public func suggestion(for typed: some StringProtocol, among names: [String]) -> String? {
  if let name = nearestName(to: typed, among: names) { return "Did you mean \"\(name)\"?" }
  let known = Set(names).subtracting([""]).sorted()
  guard !known.isEmpty, known.count <= 24 else { return nil }
  return "Known here: " + known.joined(separator: ", ") + "."
}

/// How many letters are missing, added, changed or swapped with their neighbour.
public func editDistance<Letter: Equatable>(_ left: [Letter], _ right: [Letter]) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1]
    row.reserveCapacity(right.count + 1)
    for j in right.indices {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[right.count]
}
