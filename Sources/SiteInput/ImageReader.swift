internal import SiteModel

/// A picture's size from its first bytes. Decoding it would need a library for each format and
/// tell a page nothing more; what is checked is that the file is what its name says.
enum ImageReader {
  /// Every file is opened, a picture or not: one that can't be read is known before publishing.
  static func facts(of path: SourcePath, in tree: any FileTree) throws(FileProblem) -> ImageFacts {
    let bytes = try tree.start(of: path, count: readers[path.fileExtension]?.bytes ?? 0)
    return facts(of: path, in: bytes)
  }

  static func facts(of path: SourcePath, in bytes: [UInt8]) -> ImageFacts {
    guard let reader = readers[path.fileExtension] else { return .notAnImage }
    guard let size = reader.size(bytes), size.width > 0, size.height > 0 else {
      return .broken(expected: reader.name)
    }
    return .image(width: size.width, height: size.height)
  }

  /// For a file that can't be read. Its name says what it is, and pages that show it have nothing
  /// wrong with them.
  static func presumed(of path: SourcePath) -> ImageFacts {
    readers[path.fileExtension] == nil ? .notAnImage : .image(width: 1, height: 1)
  }

  private typealias Size = (width: Int, height: Int)

  private struct Reader: Sendable {
    var name: String
    /// A JPEG's size stands behind whatever its camera had to say, thumbnails included.
    var bytes: Int
    var size: @Sendable ([UInt8]) -> Size?
  }

  private static let readers: [String: Reader] = {
    let jpeg = Reader(name: "a JPEG picture", bytes: 1 << 20, size: jpegSize)
    return [
      "png": Reader(name: "a PNG picture", bytes: 24, size: pngSize),
      "gif": Reader(name: "a GIF picture", bytes: 10, size: gifSize),
      "webp": Reader(name: "a WebP picture", bytes: 30, size: webpSize),
      "avif": Reader(name: "an AVIF picture", bytes: 1 << 14, size: avifSize),
      "svg": Reader(name: "an SVG picture", bytes: 1 << 16, size: svgSize),
      "jpg": jpeg, "jpeg": jpeg,
    ]
  }()

  private static func big(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
    bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func little(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
    bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func pngSize(_ bytes: [UInt8]) -> Size? {
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]),
      Array(bytes[12..<16]) == Array("IHDR".utf8)
    else { return nil }
    return (big(bytes, 16, 4), big(bytes, 20, 4))
  }

  private static func gifSize(_ bytes: [UInt8]) -> Size? {
    guard bytes.count >= 10, bytes.starts(with: "GIF8".utf8) else { return nil }
    return (little(bytes, 6, 2), little(bytes, 8, 2))
  }

  private static func jpegSize(_ bytes: [UInt8]) -> Size? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var offset = 2
    var isTurned = false
    while offset + 9 < bytes.count, bytes[offset] == 0xFF {
      let marker = bytes[offset + 1]
      if marker == 0xFF {
        offset += 1
        continue
      }
      let length = big(bytes, offset + 2, 2)
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame {
        let (height, width) = (big(bytes, offset + 5, 2), big(bytes, offset + 7, 2))
        return isTurned ? (height, width) : (width, height)
      }
      if marker == 0xE1 { isTurned = isTurned || exifTurns(bytes, offset + 4, length - 2) }
      offset += 2 + length
    }
    return nil
  }

  /// Phones store a portrait lying on its side and note that it is to be turned; browsers do so.
  private static func exifTurns(_ bytes: [UInt8], _ start: Int, _ length: Int) -> Bool {
    let tiff = start + 6
    guard length > 14, start + length <= bytes.count,
      bytes[start...].starts(with: Array("Exif".utf8) + [0, 0])
    else { return false }
    let end = start + length
    let isLittle = bytes[tiff] == UInt8(ascii: "I")
    func number(_ offset: Int, _ count: Int) -> Int? {
      guard offset >= tiff, offset + count <= end else { return nil }
      return isLittle ? little(bytes, offset, count) : big(bytes, offset, count)
    }
    guard let directory = number(tiff + 4, 4), let entries = number(tiff + directory, 2) else {
      return false
    }
    for entry in 0..<entries {
      let place = tiff + directory + 2 + entry * 12
      guard let tag = number(place, 2) else { return false }
      if tag == 0x0112 { return (number(place + 8, 2) ?? 1) >= 5 }
    }
    return false
  }

  private static func webpSize(_ bytes: [UInt8]) -> Size? {
    guard bytes.count >= 30, bytes.starts(with: "RIFF".utf8),
      Array(bytes[8..<12]) == Array("WEBP".utf8)
    else { return nil }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8X": return (little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1)
    case "VP8L":
      let packed = little(bytes, 21, 4)
      return ((packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1)
    case "VP8 ": return (little(bytes, 26, 2) & 0x3FFF, little(bytes, 28, 2) & 0x3FFF)
    default: return nil
    }
  }

  /// The `ispe` box: version and flags, width, height.
  private static func avifSize(_ bytes: [UInt8]) -> Size? {
    guard bytes.count > 12, Array(bytes[4..<8]) == Array("ftyp".utf8) else { return nil }
    let name = Array("ispe".utf8)
    for offset in 8..<max(8, bytes.count - 16) where bytes[offset...].starts(with: name) {
      return (big(bytes, offset + 8, 4), big(bytes, offset + 12, 4))
    }
    return nil
  }

  private static func svgSize(_ bytes: [UInt8]) -> Size? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let root = text.firstRange(of: "<svg"),
      let end = text[root.upperBound...].firstIndex(of: ">")
    else { return nil }
    let tag = String(text[root.upperBound..<end].map { $0.isWhitespace ? " " : $0 })
    func attribute(_ name: String) -> Substring? {
      guard let found = tag.firstRange(of: " \(name)="), found.upperBound < tag.endIndex else {
        return nil
      }
      let quote = tag[found.upperBound]
      let rest = tag[tag.index(after: found.upperBound)...]
      guard quote == "\"" || quote == "'" else { return nil }
      return rest.prefix { $0 != quote }
    }
    func pixels(_ text: Substring?) -> Int? {
      guard var text else { return nil }
      if text.hasSuffix("px") { text = text.dropLast(2) }
      // "inf" and "1e99" are numbers to Swift, and no width.
      return Double(text).flatMap { Int(exactly: $0.rounded()) }
    }
    if let width = pixels(attribute("width")), let height = pixels(attribute("height")) {
      return (width, height)
    }
    guard let box = attribute("viewBox")?.split(whereSeparator: { $0 == " " || $0 == "," }) else {
      // What browsers draw it at when it says nothing itself.
      return (300, 150)
    }
    guard box.count == 4, let width = pixels(box[2]), let height = pixels(box[3]) else {
      return nil
    }
    return (width, height)
  }
}
