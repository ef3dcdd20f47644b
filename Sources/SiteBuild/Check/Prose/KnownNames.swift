internal import SiteModel

/// The names in a network's data, and how to find in a text what is nearly one of them.
struct KnownNames: Sendable {
  struct Name: Sendable {
    var text: String
    /// `a service`.
    var kind: String
    /// A name that is written with capitals wherever it stands; areas are called by common words.
    var isProper: Bool
    var words: [Word]
  }

  struct Word: Sendable {
    var letters: [UInt8]
    var hash: UInt64
    var hasCapital: Bool
  }

  struct Slip {
    var range: Range<Int>
    var name: Int
    var strange: [UInt64]
  }

  private var names: [Name] = []
  /// What is called so, and is no slip: places and providers, too.
  private(set) var index = PhraseIndex<Int>()
  /// Every word of any name.
  private var bearers: Set<UInt64> = []
  /// The names that a word stands in, with its place there.
  private var anchors: [UInt64: [(name: Int, place: Int)]] = [:]
  /// The names of one word.
  private var singles: [Int] = []
  private var mayAnchor = [Bool](repeating: false, count: 4096)

  var isEmpty: Bool { names.isEmpty }

  subscript(_ number: Int) -> Name { names[number] }

  init(_ sources: BenchmarkSources, siteName: String) {
    for service in sources.services { add(service.name, "a service", isProper: true) }
    for group in sources.collaboratives { add(group.name, "a collaborative", isProper: true) }
    for region in sources.regions { add(region.name, "a region", isProper: true) }
    for area in sources.areas { add(area.name, "an area", isProper: false) }
    let others = sources.services.flatMap { [$0.provider, $0.place] }.compactMap(\.self)
    for text in others + [siteName] + sources.standards.map(\.name) { know(text) }
  }

  private mutating func know(_ text: String) {
    index.add(text, 0, hasPlurals: false)
    for word in ProseWords.plain(Array(text.utf8)) { bearers.insert(word.hash) }
  }

  private mutating func add(_ text: String, _ kind: String, isProper: Bool) {
    know(text)
    let bytes = Array(text.utf8)
    let words = ProseWords.plain(bytes).map { word in
      Word(
        letters: bytes[Int(word.start)..<Int(word.end)].map(\.small), hash: word.hash,
        hasCapital: word.hasCapital)
    }
    // What is all capitals, such as HNY, has neighbours everywhere.
    let isShort = words.count == 1 && words[0].letters.count < (isProper ? 5 : 7)
    guard !words.isEmpty, !isShort, text != text.uppercased() else { return }
    let number = names.count
    names.append(Name(text: text, kind: kind, isProper: isProper, words: words))
    if words.count == 1 {
      singles.append(number)
      return
    }
    for (place, word) in words.enumerated() where word.letters.count > 3 {
      anchors[word.hash, default: []].append((number, place))
      mayAnchor[Int(truncatingIfNeeded: word.hash & 4095)] = true
    }
  }

  // MARK: Finding

  /// Where a name stands but for a letter or two, or a capital; the nearest of each place.
  func slips(in words: [ProseWords.Word], _ bytes: [UInt8], isKnown: [Bool]) -> [Slip] {
    var best: [Int: (slip: Slip, distance: Int)] = [:]
    func consider(_ range: Range<Int>, _ name: Int) {
      guard let (distance, strange) = distance(words[range], names[name], bytes, isKnown[range])
      else { return }
      if let other = best[range.lowerBound], other.distance <= distance { return }
      best[range.lowerBound] = (Slip(range: range, name: name, strange: strange), distance)
    }
    for (place, word) in words.enumerated() {
      if mayAnchor[Int(truncatingIfNeeded: word.hash & 4095)], let found = anchors[word.hash] {
        for anchor in found {
          let start = place - anchor.place
          let end = start + names[anchor.name].words.count
          if start >= 0, end <= words.count { consider(start..<end, anchor.name) }
        }
      }
      if word.hasCapital, !isKnown[place], !singles.isEmpty {
        for name in singles { consider(place..<(place + 1), name) }
      }
    }
    return best.sorted { $0.key < $1.key }.map(\.value.slip)
  }

  /// How many letters are others than in the name, and in which words; nothing where that is no slip.
  private func distance(
    _ words: ArraySlice<ProseWords.Word>, _ name: Name, _ bytes: [UInt8],
    _ isKnown: ArraySlice<Bool>
  ) -> (distance: Int, strange: [UInt64])? {
    var total = 0
    var strange: [UInt64] = []
    for (offset, word) in words.enumerated() {
      if offset > 0, word.gap == .other { return nil }
      let own = name.words[offset]
      if word.hash == own.hash { continue }
      guard !isKnown[isKnown.startIndex + offset], !bearers.contains(word.hash),
        word.hasCapital || !own.hasCapital, word.end - word.start > 2
      else { return nil }
      let letters = bytes[Int(word.start)..<Int(word.end)].map(\.small)
      guard !Self.isForm(letters, of: own.letters, isProper: name.isProper),
        let steps = Self.steps(letters, own.letters, isAlone: name.words.count == 1)
      else { return nil }
      total += steps
      strange.append(word.hash)
    }
    if total > 2 { return nil }
    if total == 0, !hasCaseSlip(words, name, bytes) { return nil }
    return (total, strange)
  }

  /// `Clifton house`: one word as it should be, another not.
  private func hasCaseSlip(
    _ words: ArraySlice<ProseWords.Word>, _ name: Name, _ bytes: [UInt8]
  ) -> Bool {
    guard name.isProper, name.words.count > 1 else { return false }
    var isRight = false
    var isWrong = false
    for (word, own) in zip(words, name.words) where own.hasCapital {
      if !word.hasCapital { isWrong = true }
      // "The" may stand at the start of any sentence.
      if word.hasCapital, own.letters.count > 3 { isRight = true }
    }
    return isRight && isWrong
  }

  /// Of a name only its plural is another form; of a common word, whatever starts as it does.
  private static func isForm(_ written: [UInt8], of own: [UInt8], isProper: Bool) -> Bool {
    guard isProper else { return written.starts(with: own) || own.starts(with: written) }
    return written.starts(with: own)
      && ["s", "es"].contains { written.dropFirst(own.count).elementsEqual($0.utf8) }
  }

  /// One letter in a short word, two in a long one.
  private static func steps(_ written: [UInt8], _ own: [UInt8], isAlone: Bool) -> Int? {
    let most = min(written.count, own.count) >= (isAlone ? 9 : 6) ? 2 : 1
    guard abs(written.count - own.count) <= most, !isAlone || written.first == own.first else {
      return nil
    }
    let steps = editDistance(written, own)
    return steps <= most ? steps : nil
  }
}

extension UInt8 {
  fileprivate var small: UInt8 { self &- 65 < 26 ? self | 0x20 : self }
}
