/// What a PDF says of itself that people need who listen to it: its title, its language, and tags,
/// which say what is a heading, a list or a table.
///
/// Looked for object by object, not by its table of objects: that is found at the end, may stand in
/// several parts, and is the first thing to be damaged.
public struct PDFFacts: Sendable, Equatable {
  public var hasTitle = false
  public var hasTags = false
  public var hasLanguage = false

  /// Why nothing can be told of a file.
  public enum Failure: Error, Sendable, Equatable {
    case notAPDF
    case encrypted
    case damaged
  }

  public init() {}

  public init(in bytes: [UInt8]) throws(Failure) {
    let start = bytes[..<min(1024, bytes.count)]
    guard start.firstPlace(of: Array("%PDF-".utf8)) != nil else { throw .notAPDF }
    let objects = PDFObjects(bytes)
    guard let catalog = objects.catalog else { throw objects.isEncrypted ? .encrypted : .damaged }
    hasTags =
      catalog["StructTreeRoot"] != nil
      && objects.dictionary(catalog["MarkInfo"])?["Marked"].map { $0.elementsEqual("true".utf8) }
        ?? false
    hasLanguage = Self.hasText(catalog["Lang"], objects)
    hasTitle =
      Self.hasText(objects.information?["Title"], objects)
      || objects.stream(catalog["Metadata"]).map(Self.hasTitle) ?? false
    // Its texts are locked, and a title may be among them.
    if objects.isEncrypted, !hasTitle { throw .encrypted }
  }

  /// Whether a text, or what a reference leads to, has anything in it.
  private static func hasText(_ value: ArraySlice<UInt8>?, _ objects: PDFObjects) -> Bool {
    guard var text = value.flatMap(objects.resolved) else { return false }
    guard text.first == UInt8(ascii: "(") || text.first == UInt8(ascii: "<"), text.count > 2,
      !text.starts(with: "<<".utf8)
    else { return false }
    text = text.dropFirst().dropLast()
    // A byte-order mark alone is no title.
    if text.starts(with: [0xFE, 0xFF]) { text = text.dropFirst(2) }
    if text.starts(with: "FEFF".utf8) || text.starts(with: "feff".utf8) { text = text.dropFirst(4) }
    return text.contains { $0 > 32 && $0 != UInt8(ascii: "0") }
  }

  /// `<dc:title><rdf:Alt><rdf:li …>Words</rdf:li>…`
  private static func hasTitle(_ metadata: [UInt8]) -> Bool {
    let metadata = metadata[...]
    guard let open = metadata.firstPlace(of: Array("<dc:title".utf8)),
      let close = metadata.firstPlace(of: Array("</dc:title".utf8), from: open)
    else { return false }
    var isInTag = true
    for byte in metadata[(open + 1)..<close] {
      if byte == UInt8(ascii: "<") { isInTag = true }
      if !isInTag, byte > 32, byte != UInt8(ascii: ">") { return true }
      if byte == UInt8(ascii: ">") { isInTag = false }
    }
    return false
  }
}

/// The objects of a PDF by their numbers; of one that was saved several times, the last.
private struct PDFObjects {
  typealias Entries = [String: ArraySlice<UInt8>]

  private let bytes: ArraySlice<UInt8>
  /// Where each starts, in the file or in a stream of objects that was unpacked.
  private var places: [Int: (text: Int, place: Int)] = [:]
  private var texts: [ArraySlice<UInt8>] = []
  private(set) var isEncrypted = false
  private(set) var catalog: Entries?
  private(set) var information: Entries?

  private static let mostUnpacked = 1 << 26

  init(_ file: [UInt8]) {
    bytes = file[...]
    texts = [bytes]
    var trailers: [Entries] = []
    findObjects()
    for (_, found) in places.sorted(by: { $0.value.place < $1.value.place }) {
      guard let entries = entries(found) else { continue }
      if entries["Type"]?.elementsEqual("/XRef".utf8) ?? false { trailers.append(entries) }
    }
    trailers += plainTrailers()
    isEncrypted = trailers.contains { $0["Encrypt"] != nil }
    if !isEncrypted { unpackStreams() }
    let roots = trailers.compactMap { dictionary($0["Root"]) }
    catalog = roots.last { $0["Type"]?.elementsEqual("/Catalog".utf8) ?? false } ?? anyCatalog()
    information = trailers.compactMap { dictionary($0["Info"]) }.last
  }

  /// Where the table that names it is damaged.
  private func anyCatalog() -> Entries? {
    places.sorted { $0.key < $1.key }.compactMap { entries($0.value) }
      .last { $0["Type"]?.elementsEqual("/Catalog".utf8) ?? false }
  }

  // MARK: Finding

  /// `12 0 obj`, wherever it stands.
  private mutating func findObjects() {
    let sign = Array(" obj".utf8)
    var from = bytes.startIndex
    while let found = bytes.firstPlace(of: sign, from: from) {
      from = found + sign.count
      var place = found
      while place > 0, bytes[place - 1].isASCIIDigit { place -= 1 }
      guard place < found, place > 0, bytes[place - 1] == 32 else { continue }
      let end = place - 1
      place = end
      while place > 0, bytes[place - 1].isASCIIDigit, end - place < 9 { place -= 1 }
      guard let number = Int(String(decoding: bytes[place..<end], as: UTF8.self)) else { continue }
      places[number] = (text: 0, place: from)
    }
  }

  private func plainTrailers() -> [Entries] {
    let sign = Array("trailer".utf8)
    var found: [Entries] = []
    var from = bytes.startIndex
    while let place = bytes.firstPlace(of: sign, from: from) {
      from = place + sign.count
      if let entries = entries((text: 0, place: from)) { found.append(entries) }
    }
    return found
  }

  /// Newer PDFs keep most objects packed together, several in a stream.
  private mutating func unpackStreams() {
    var left = Self.mostUnpacked
    let streams = places.sorted { $0.value.place < $1.value.place }.map(\.value)
    for found in streams where left > 0 {
      guard let entries = entries(found), let type = entries["Type"],
        type.elementsEqual("/ObjStm".utf8), let count = entries["N"].flatMap(number),
        let first = entries["First"].flatMap(number),
        let content = content(of: found, entries, limit: left),
        count >= 0, content.indices.contains(first)
      else { continue }
      left -= content.count
      texts.append(content[...])
      var scanner = PDFScanner(bytes: content[...], place: 0)
      for _ in 0..<min(count, 100_000) {
        scanner.skipSpace()
        guard let number = scanner.number() else { break }
        scanner.skipSpace()
        guard let offset = scanner.number() else { break }
        // One that stands by itself was written later.
        if places[number] == nil {
          places[number] = (text: texts.count - 1, place: first + offset)
        }
      }
    }
  }

  // MARK: Reading

  private func number(_ value: ArraySlice<UInt8>) -> Int? {
    resolved(value).flatMap { Int(String(decoding: $0, as: UTF8.self)) }
  }

  private func entries(_ found: (text: Int, place: Int)) -> Entries? {
    let text = texts[found.text]
    return PDFDictionary(text, at: found.place)?.values.mapValues { text[$0] }
  }

  private func place(_ value: ArraySlice<UInt8>) -> (text: Int, place: Int)? {
    guard value.last == UInt8(ascii: "R"), value.first?.isASCIIDigit ?? false else { return nil }
    let number = Int(String(decoding: value.prefix { $0.isASCIIDigit }, as: UTF8.self))
    return number.flatMap { places[$0] }
  }

  /// A value, or what its reference leads to.
  func resolved(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard value.last == UInt8(ascii: "R"), value.first?.isASCIIDigit ?? false else { return value }
    guard let found = place(value) else { return nil }
    var scanner = PDFScanner(bytes: texts[found.text], place: found.place)
    scanner.skipSpace()
    let start = scanner.place
    guard scanner.skipValue(depth: 0) else { return nil }
    return texts[found.text][start..<scanner.place]
  }

  func dictionary(_ value: ArraySlice<UInt8>?) -> Entries? {
    guard let value, let text = resolved(value) else { return nil }
    return PDFDictionary(text, at: text.startIndex)?.values.mapValues { text[$0] }
  }

  func stream(_ value: ArraySlice<UInt8>?) -> [UInt8]? {
    guard let value, let found = place(value), let entries = entries(found) else { return nil }
    return content(of: found, entries, limit: 1 << 24)
  }

  /// What stands between `stream` and `endstream`, unpacked.
  private func content(of found: (text: Int, place: Int), _ entries: Entries, limit: Int)
    -> [UInt8]?
  {
    guard found.text == 0, let dictionary = PDFDictionary(bytes, at: found.place) else {
      return nil
    }
    var scanner = PDFScanner(bytes: bytes, place: dictionary.end)
    scanner.skipSpace()
    guard scanner.take("stream") else { return nil }
    if scanner.current == 13 { scanner.place += 1 }
    if scanner.current == 10 { scanner.place += 1 }
    let start = scanner.place
    var end: Int
    if let length = entries["Length"].flatMap(number), length <= bytes.endIndex - start {
      end = start + length
    } else {
      end = bytes.firstPlace(of: Array("endstream".utf8), from: start) ?? bytes.endIndex
    }
    end = max(start, end)
    guard let filter = entries["Filter"] else { return Array(bytes[start..<end]) }
    let names = String(decoding: filter, as: UTF8.self)
    guard names.filter({ $0 == "/" }).count == 1, names.contains("/FlateDecode") else { return nil }
    return Inflate.wrapped(bytes[start..<end], limit: limit)
  }
}
