/// The smallest beginnings of pictures from which their size can be read, made by hand so that
/// each byte is known.
enum PictureBytes {
  static func big(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  static func little(_ number: Int, _ count: Int) -> [UInt8] { big(number, count).reversed() }

  static func png(_ width: Int, _ height: Int) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + big(13, 4) + Array("IHDR".utf8)
      + big(width, 4) + big(height, 4) + [8, 6, 0, 0, 0]
  }

  static func gif(_ width: Int, _ height: Int, version: String = "89a") -> [UInt8] {
    Array("GIF\(version)".utf8) + little(width, 2) + little(height, 2) + [0, 0, 0]
  }

  /// A marker, its length, and what is in it.
  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(content.count + 2, 2) + content
  }

  /// `segments` stand between the start and the frame, as a camera writes its notes.
  static func jpeg(
    _ width: Int, _ height: Int, frame: UInt8 = 0xC0, behind segments: [UInt8] = []
  ) -> [UInt8] {
    [0xFF, 0xD8] + segments
      + segment(frame, [8] + big(height, 2) + big(width, 2) + [1, 1, 0x11, 0])
      + [0xFF, 0xD9]
  }

  /// The note in which a camera says how it was held: 1 upright, 3 upside down, 5 to 8 on a side.
  static func exif(orientation: Int, isLittle: Bool = true) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      isLittle ? little(value, count) : big(value, count)
    }
    // Two entries, so that the right one has to be found.
    let width = number(0x0100, 2) + number(4, 2) + number(1, 4) + number(640, 4)
    let turned =
      number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0]
    return segment(
      0xE1,
      Array("Exif\0\0".utf8) + Array((isLittle ? "II" : "MM").utf8) + number(42, 2)
        + number(8, 4) + number(2, 2) + width + turned + number(0, 4))
  }

  private static func riff(_ chunk: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array("WEBP".utf8) + Array(chunk.utf8) + little(content.count, 4) + content
    return Array("RIFF".utf8) + little(body.count, 4) + body
  }

  static func webpExtended(_ width: Int, _ height: Int) -> [UInt8] {
    riff("VP8X", [0x10, 0, 0, 0] + little(width - 1, 3) + little(height - 1, 3))
  }

  static func webpLossless(_ width: Int, _ height: Int) -> [UInt8] {
    // The bit above the height says that some of it can be seen through.
    riff(
      "VP8L",
      [0x2F] + little((width - 1) | (height - 1) << 14 | 1 << 28, 4) + [0, 0, 0, 0, 0, 0, 0])
  }

  static func webpLossy(_ width: Int, _ height: Int) -> [UInt8] {
    // Above 14 bits of size stand 2 that ask for it to be enlarged, which browsers don't.
    riff(
      "VP8 ",
      [0x30, 1, 0, 0x9D, 1, 0x2A] + little(width | 1 << 14, 2) + little(height | 2 << 14, 2))
  }

  private static func box(_ name: String, _ content: [UInt8]) -> [UInt8] {
    big(content.count + 8, 4) + Array(name.utf8) + content
  }

  static func avif(_ width: Int, _ height: Int) -> [UInt8] {
    let size = box("ispe", [0, 0, 0, 0] + big(width, 4) + big(height, 4))
    let properties = box("iprp", box("ipco", size + box("pixi", [0, 0, 0, 0, 3, 8, 8, 8])))
    return box("ftyp", Array("avif".utf8) + [0, 0, 0, 0] + Array("avifmif1".utf8))
      + box("meta", [0, 0, 0, 0] + box("hdlr", [UInt8](repeating: 0, count: 24)) + properties)
      + box("mdat", [UInt8](repeating: 7, count: 32))
  }
}
