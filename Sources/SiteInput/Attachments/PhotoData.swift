/// What a picture's file tells besides the picture: a telephone writes into each photograph where
/// and when it was taken, and by which of all telephones.
public struct PhotoData: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let place = PhotoData(rawValue: 1)
  /// Its maker, its model, or the number that only this one has.
  public static let camera = PhotoData(rawValue: 2)
  /// Who took it, or whose camera it is.
  public static let person = PhotoData(rawValue: 4)

  /// By the file's own first bytes, whatever its name. Damage is no matter here: what can't be read
  /// by us may be read by others, but pictures that can't be shown are said elsewhere.
  public init(in bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xD8]) {
      self = Self.inJPEG(bytes)
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]) {
      self = Self.inPNG(bytes)
    } else if bytes.starts(with: "RIFF".utf8) {
      self = Self.inWebP(bytes)
    } else if bytes.count > 12, bytes[4..<8].elementsEqual("ftyp".utf8) {
      self = Self.inBoxes(bytes)
    } else {
      self = []
    }
  }

  // MARK: Where each kind of file keeps it

  private static func inJPEG(_ bytes: [UInt8]) -> PhotoData {
    var found: PhotoData = []
    var place = 2
    while place + 4 <= bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      if marker == 0xFF {
        place += 1
        continue
      }
      // From here on it is the picture itself.
      if marker == 0xDA || marker == 0xD9 { break }
      let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
      let end = min(bytes.count, place + 2 + length)
      if marker == 0xE1, place + 4 < end {
        found.formUnion(inBlock(bytes[(place + 4)..<end]))
      }
      place += 2 + max(2, length)
    }
    return found
  }

  private static func inPNG(_ bytes: [UInt8]) -> PhotoData {
    var found: PhotoData = []
    var place = 8
    while place + 12 <= bytes.count {
      let length = bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
      let start = place + 8
      let end = min(bytes.count, start + length)
      let content = bytes[start..<end]
      switch String(decoding: bytes[(place + 4)..<start], as: UTF8.self) {
      case "eXIf": found.formUnion(inTIFF(content))
      case "iTXt": found.formUnion(inXMP(content))
      case "tEXt", "zTXt": found.formUnion(inRawProfile(content))
      default: break
      }
      place = start + length + 4
    }
    return found
  }

  /// Some programs write Exif into a PNG as text: `Raw profile type exif`, then hexadecimal digits.
  private static func inRawProfile(_ content: ArraySlice<UInt8>) -> PhotoData {
    guard content.starts(with: "Raw profile type".utf8),
      let nameEnd = content.firstIndex(of: 0)
    else { return [] }
    var text = content[(nameEnd + 1)...]
    if text.first == 0 {
      text = Inflate.wrapped(text.dropFirst(), limit: 1 << 22).map { $0[...] } ?? []
    }
    // A line with its name, a line with its length, and what it holds.
    let lines = text.split(separator: 10, maxSplits: 2)
    guard lines.count == 3 else { return [] }
    let digits = lines[2].compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    let bytes = stride(from: 0, to: digits.count - 1, by: 2)
      .map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    return inBlock(bytes[...])
  }

  private static func inWebP(_ bytes: [UInt8]) -> PhotoData {
    var found: PhotoData = []
    var place = 12
    while place + 8 <= bytes.count {
      let length = bytes[(place + 4)..<(place + 8)].reversed().reduce(0) { $0 << 8 | Int($1) }
      let start = place + 8
      let content = bytes[start..<min(bytes.count, start + length)]
      switch String(decoding: bytes[place..<(place + 4)], as: UTF8.self) {
      case "EXIF": found.formUnion(inBlock(content))
      case "XMP ": found.formUnion(inXMP(content))
      default: break
      }
      place = start + length + length & 1
    }
    return found
  }

  /// AVIF and HEIC keep it anywhere: wherever Exif seems to start, it is read as such.
  private static func inBoxes(_ bytes: [UInt8]) -> PhotoData {
    var found: PhotoData = []
    let starts: [[UInt8]] = [[0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A]]
    for place in bytes.indices.dropLast(8) where bytes[place] == 0x49 || bytes[place] == 0x4D {
      if starts.contains(where: { bytes[place...].starts(with: $0) }) {
        found.formUnion(inTIFF(bytes[place...]))
      }
    }
    return found.union(inXMP(bytes[...]))
  }

  // MARK: What it says

  /// Exif with its name in front or without, or XMP.
  private static func inBlock(_ content: ArraySlice<UInt8>) -> PhotoData {
    if content.starts(with: Array("Exif".utf8) + [0, 0]) { return inTIFF(content.dropFirst(6)) }
    if [0x49, 0x4D].contains(content.first) { return inTIFF(content) }
    return inXMP(content)
  }

  private static func inXMP(_ content: ArraySlice<UInt8>) -> PhotoData {
    var found: PhotoData = []
    let signs: [(sign: String, data: PhotoData)] = [
      ("exif:GPSLatitude", .place), ("exif:GPSLongitude", .place), ("tiff:Model", .camera),
      ("aux:SerialNumber", .camera), ("exifEX:BodySerialNumber", .camera),
      ("aux:OwnerName", .person), ("exifEX:CameraOwnerName", .person),
    ]
    guard content.contains("<x:xmpmeta") || content.contains("<rdf:RDF") else { return [] }
    for (sign, data) in signs where content.contains(sign) { found.insert(data) }
    return found
  }

  private static func inTIFF(_ content: ArraySlice<UInt8>) -> PhotoData {
    guard let tags = ExifTags(content) else { return [] }
    var found: PhotoData = []
    let main = tags.directory(at: tags.first)
    let photo = main[0x8769].map { tags.directory(at: $0.number) } ?? [:]
    let place = main[0x8825].map { tags.directory(at: $0.number) } ?? [:]
    // Cameras that did not know where they were write the keys with noughts.
    if [2, 4].contains(where: { tag in place[tag].map(tags.hasValue) ?? false }) {
      found.insert(.place)
    }
    if [0x010F, 0x0110].contains(where: { tag in main[tag].map(tags.hasValue) ?? false })
      || [0xA431, 0xA434, 0xA435].contains(where: { tag in photo[tag].map(tags.hasValue) ?? false })
    {
      found.insert(.camera)
    }
    if main[0x013B].map(tags.hasValue) ?? false || photo[0xA430].map(tags.hasValue) ?? false {
      found.insert(.person)
    }
    return found
  }
}

/// The keys and values of Exif, which are kept as a TIFF picture keeps them. Every place in it is
/// looked at twice: files that were made to do harm point anywhere.
private struct ExifTags {
  struct Value {
    var type: Int
    var count: Int
    /// Where its four bytes stand: the value, or where the value is.
    var place: Int
    /// Of these four bytes.
    var number: Int
  }

  private let bytes: ArraySlice<UInt8>
  private let isLittle: Bool
  let first: Int

  init?(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    guard bytes.count >= 8 else { return nil }
    isLittle = bytes.first == 0x49
    first = Self.number(bytes, isLittle, 4, 4) ?? 0
  }

  private static func number(
    _ bytes: ArraySlice<UInt8>, _ isLittle: Bool, _ offset: Int, _ count: Int
  ) -> Int? {
    guard offset >= 0, offset <= bytes.count - count else { return nil }
    let part = bytes[(bytes.startIndex + offset)..<(bytes.startIndex + offset + count)]
    return isLittle
      ? part.reversed().reduce(0) { $0 << 8 | Int($1) } : part.reduce(0) { $0 << 8 | Int($1) }
  }

  func directory(at offset: Int) -> [Int: Value] {
    guard let count = Self.number(bytes, isLittle, offset, 2) else { return [:] }
    var found: [Int: Value] = [:]
    for entry in 0..<min(count, 512) {
      let place = offset + 2 + entry * 12
      guard let tag = Self.number(bytes, isLittle, place, 2),
        let type = Self.number(bytes, isLittle, place + 2, 2),
        let length = Self.number(bytes, isLittle, place + 4, 4),
        let value = Self.number(bytes, isLittle, place + 8, 4)
      else { break }
      found[tag] = Value(type: type, count: length, place: place + 8, number: value)
    }
    return found
  }

  /// Whether it holds anything but noughts and spaces.
  func hasValue(_ value: Value) -> Bool {
    let sizes = [1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8]
    let size = (sizes[value.type] ?? 1) * min(value.count, 256)
    let offset = size <= 4 ? value.place : value.number
    guard size > 0, offset >= 0, offset <= bytes.count - size else { return false }
    let part = bytes[(bytes.startIndex + offset)..<(bytes.startIndex + offset + size)]
    guard [5, 10].contains(value.type) else { return part.contains { $0 != 0 && $0 != 32 } }
    // Of each fraction, what stands above the line.
    return stride(from: 0, to: size, by: 8).contains { fraction in
      (Self.number(bytes, isLittle, offset + fraction, 4) ?? 0) != 0
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func contains(_ text: String) -> Bool { firstPlace(of: Array(text.utf8)) != nil }
}

extension ArraySlice<UInt8> {
  /// Where some bytes stand next.
  func firstPlace(of wanted: [UInt8], from start: Int? = nil) -> Int? {
    guard let first = wanted.first else { return nil }
    var place = start ?? startIndex
    while place <= endIndex - wanted.count {
      guard let next = self[place..<(endIndex - wanted.count + 1)].firstIndex(of: first) else {
        return nil
      }
      if self[next..<(next + wanted.count)].elementsEqual(wanted) { return next }
      place = next + 1
    }
    return nil
  }
}
