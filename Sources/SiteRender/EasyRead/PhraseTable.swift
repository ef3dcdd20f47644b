internal import SiteModel

/// The words list and the names of a site as one flat tree of words: from each word of a text it
/// is followed as far as it goes, whatever its size. An object: as a value of seven arrays, lending
/// it to each statement cost more than asking it.
final class PhraseTable: Sendable {
  /// What a phrase is an entry of.
  struct Use: Sendable, Equatable {
    var entry: Int32
    /// As the list has it, not a plural or another form of it.
    var isExact: Bool
  }

  let table: WordTable
  /// Pairs of a node and a word, by hash, and the node behind each; a key of 0 is free.
  private let keys: [UInt64]
  private let children: [Int32]
  /// Where the uses of each node start in `uses`.
  private let starts: [Int32]
  private let uses: [Use]

  static let wordsRoot: Int32 = 0
  static let namesRoot: Int32 = 1

  init(words: [WordEntry], names: [NameEntry]) {
    var table = WordTable()
    WordVocabulary.add(to: &table)
    var builder = Builder()
    for (index, entry) in words.enumerated() {
      let use = Use(entry: Int32(index), isExact: true)
      builder.add(entry.words, from: Self.wordsRoot, use, &table)
      let form = Use(entry: Int32(index), isExact: false)
      for words in Inflection.forms(of: entry.words, entry.part) {
        builder.add(words, from: Self.wordsRoot, form, &table)
      }
    }
    for (index, name) in names.enumerated() {
      builder.add(
        name.words, from: Self.namesRoot, Use(entry: Int32(index), isExact: true), &table)
    }
    self.table = table
    (keys, children) = builder.slots()
    uses = builder.uses.flatMap(\.self)
    starts = builder.uses.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.count)) }
  }

  /// The node behind one by a word; -1 where there is none.
  @inline(__always)
  func child(of node: Int32, by word: Int32) -> Int32 {
    guard word >= 0 else { return -1 }
    let key = Self.key(node, word)
    var slot = Self.slot(key, keys.count)
    while keys[slot] != 0 {
      if keys[slot] == key { return children[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return -1
  }

  @inline(__always)
  func hasUses(_ node: Int32) -> Bool { starts[Int(node)] < starts[Int(node) + 1] }

  func uses(of node: Int32) -> ArraySlice<Use> {
    uses[Int(starts[Int(node)])..<Int(starts[Int(node) + 1])]
  }

  /// The exact uses of words that somebody wrote; none where the list has no such words.
  func exactUses(of words: String) -> [Use] {
    var node = Self.wordsRoot
    for word in words.split(whereSeparator: \.isWhitespace) {
      node = child(of: node, by: table.number(of: String(word)))
      guard node >= 0 else { return [] }
    }
    return node == Self.wordsRoot ? [] : uses(of: node).filter(\.isExact)
  }

  @inline(__always)
  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    (UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))) &+ 1
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ size: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & (size - 1)
  }

  private struct Builder {
    var edges: [UInt64: Int32] = [:]
    var uses: [[Use]] = [[], []]

    func slots() -> (keys: [UInt64], children: [Int32]) {
      var size = 16
      while size < edges.count * 2 { size *= 2 }
      var keys = [UInt64](repeating: 0, count: size)
      var children = [Int32](repeating: 0, count: size)
      for (key, child) in edges {
        var slot = PhraseTable.slot(key, size)
        while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
        keys[slot] = key
        children[slot] = child
      }
      return (keys, children)
    }

    mutating func add(
      _ words: String, from root: Int32, _ use: Use, _ table: inout WordTable
    ) {
      var node = root
      for word in words.split(separator: " ") {
        let number = table.add(String(word))
        guard number >= 0 else { return }
        let key = PhraseTable.key(node, number)
        if let child = edges[key] {
          node = child
        } else {
          let child = Int32(uses.count)
          edges[key] = child
          uses.append([])
          node = child
        }
      }
      guard node != root else { return }
      // A form that two rules make is one use.
      if !uses[Int(node)].contains(where: { $0.entry == use.entry }) {
        uses[Int(node)].append(use)
      }
    }
  }
}

/// A name that no picture may stand in: of a service, a place, an area.
struct NameEntry: Sendable {
  var words: String
  /// An area's name is words that mean what they say: a picture may stand for all of it.
  var isArea: Bool
  /// Which of its words are written with a capital, from the lowest bit on.
  var capitals: UInt32

  init(_ words: String, isArea: Bool) {
    let parts = words.split { !($0.isLetter || $0.isNumber || "'’-.".contains($0)) }
    self.words = parts.joined(separator: " ")
    self.isArea = isArea
    var capitals: UInt32 = 0
    for (index, part) in parts.enumerated().prefix(32)
    where part.utf8.first.map({ (0x41...0x5A).contains($0) }) ?? false {
      capitals |= 1 << UInt32(index)
    }
    // In the middle of a sentence the name of an area may be written small.
    self.capitals = isArea && parts.count > 1 ? 0 : capitals
  }
}
