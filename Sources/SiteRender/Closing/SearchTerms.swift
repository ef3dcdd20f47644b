internal import SiteModel

/// The words that each page is found by, folded as addresses are: "Côté's" is "cotes". The theme's
/// `find.js` folds what readers type the same way.
struct SearchTerms: Sendable {
  /// Where in a page a word stands, by how much it says of the page.
  enum Place: UInt8 {
    /// A title of two words or less is that of a page about just this.
    case shortTitle, title, name, mention
    static let count = 4
  }

  /// The bytes of all terms, one after the other.
  private var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = []
  /// By term and place: the documents, in their order. Flat, as a large site has 300,000.
  private(set) var starts: [Int32] = []
  private(set) var postings: [Int32] = []
  /// Terms in the order of their bytes.
  private(set) var order: [Int] = []

  /// What is longer is cut: nobody types more of a word.
  private static let longest = 24

  init(_ documents: [SearchDocument], jobs: Int) {
    let found = parallelMap(documents, jobs: jobs) { _, document in Found(document) }
    var ids: [UInt64: Int32] = [:]
    ids.reserveCapacity(documents.count * 2)
    var terms: [Int32] = []
    for page in found {
      for word in page.words {
        let next = Int32(ranges.count)
        let term = ids[word.hash, default: next]
        if term == next {
          ids[word.hash] = next
          let start = bytes.count
          bytes += page.bytes[Int(word.start)..<Int(word.end)]
          ranges.append(start..<bytes.count)
        }
        terms.append(term)
      }
    }
    collect(found, terms)
    order = ranges.indices.sorted { self[$0].lexicographicallyPrecedes(self[$1]) }
  }

  subscript(term: Int) -> ArraySlice<UInt8> { bytes[ranges[term]] }

  func documents(of term: Int, _ place: Int) -> ArraySlice<Int32> {
    let slot = term * Place.count + place
    return postings[Int(starts[slot])..<Int(starts[slot + 1])]
  }

  /// Counts first, then puts each document where it belongs: nothing has to be sorted.
  private mutating func collect(_ found: [Found], _ terms: [Int32]) {
    starts = [Int32](repeating: 0, count: ranges.count * Place.count + 1)
    var at = 0
    for word in found.lazy.flatMap(\.words) {
      starts[Int(terms[at]) * Place.count + Int(word.place) + 1] += 1
      at += 1
    }
    for slot in starts.indices.dropFirst() { starts[slot] += starts[slot - 1] }
    var next = starts
    postings = [Int32](repeating: 0, count: terms.count)
    at = 0
    for (document, page) in found.enumerated() {
      for word in page.words {
        let slot = Int(terms[at]) * Place.count + Int(word.place)
        postings[Int(next[slot])] = Int32(document)
        next[slot] += 1
        at += 1
      }
    }
  }

  /// The words of one page, each once, where it says most.
  private struct Found: Sendable {
    struct Word: Sendable {
      var hash: UInt64
      var start: Int32
      var end: Int32
      var place: UInt8
    }
    var bytes: [UInt8] = []
    var words: [Word] = []

    init(_ document: SearchDocument) {
      let title = slug(document.title)
      let isShort = title.utf8.count { $0 == UInt8(ascii: "-") } < 2
      add(title, isShort ? .shortTitle : .title)
      add(slug(document.names), .name)
      add(slug(document.headings), .name)
      add(slug(document.mentions), .mention)
      words.sort { $0.hash == $1.hash ? $0.place < $1.place : $0.hash < $1.hash }
      var last: UInt64?
      words.removeAll { word in
        defer { last = word.hash }
        return word.hash == last
      }
      words.sort { $0.start < $1.start }
    }

    private mutating func add(_ slug: String, _ place: Place) {
      var slug = slug
      slug.withUTF8 { text in
        for word in text.split(separator: UInt8(ascii: "-")) {
          let kept = SearchTerms.cut(word)
          let start = bytes.count
          bytes += kept
          let hash = Digest(of: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: kept))).low
          words.append(
            Word(
              hash: hash, start: Int32(start), end: Int32(bytes.count), place: place.rawValue))
        }
      }
    }
  }

  /// Never within a letter.
  private static func cut(_ word: Slice<UnsafeBufferPointer<UInt8>>)
    -> Slice<UnsafeBufferPointer<UInt8>>
  {
    guard word.count > longest else { return word }
    var end = word.startIndex + longest
    while word[end] & 0xC0 == 0x80 { end -= 1 }
    return word[..<end]
  }
}

/// A page as readers look for it.
struct SearchDocument: Sendable {
  var title: String
  var route: Route
  var label: String
  var summary: String
  var names: String
  var headings: String

  /// What says least of it.
  var mentions: String { summary + " " + label }
}
