/// Notes of a camera, made by hand: each is the Exif of one picture.
enum PhotoBytes {
  /// A key with its value: text behind the directory, or numbers within it.
  enum Value {
    case text(String)
    case fractions([Int])
    case directory([(Int, Value)])
  }

  /// Tags as TIFF keeps them, in one piece from byte 8.
  static func tiff(_ tags: [(Int, Value)], isLittle: Bool = true) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      isLittle ? PictureBytes.little(value, count) : PictureBytes.big(value, count)
    }
    func directory(_ tags: [(Int, Value)], at start: Int) -> [UInt8] {
      var behind: [UInt8] = []
      var entries = number(tags.count, 2)
      let behindStart = start + 2 + tags.count * 12 + 4
      for (tag, value) in tags {
        let place = behindStart + behind.count
        switch value {
        case .text(let text):
          let bytes = Array(text.utf8) + [0]
          entries += number(tag, 2) + number(2, 2) + number(bytes.count, 4)
          if bytes.count <= 4 {
            entries += bytes + [UInt8](repeating: 0, count: 4 - bytes.count)
          } else {
            entries += number(place, 4)
            behind += bytes
          }
        case .fractions(let numbers):
          entries += number(tag, 2) + number(5, 2) + number(numbers.count, 4) + number(place, 4)
          for value in numbers { behind += number(value, 4) + number(1, 4) }
        case .directory(let inner):
          entries += number(tag, 2) + number(4, 2) + number(1, 4) + number(place, 4)
          behind += directory(inner, at: place)
        }
      }
      return entries + number(0, 4) + behind
    }
    return Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4)
      + directory(tags, at: 8)
  }

  static let camera: [(Int, Value)] = [(0x010F, .text("Maker")), (0x0110, .text("Model 7"))]
  static let place: [(Int, Value)] = [
    (
      0x8825,
      .directory([
        (1, .text("N")), (2, .fractions([53, 57, 30])), (3, .text("W")),
        (4, .fractions([1, 4, 51])),
      ])
    )
  ]
  /// The camera did not know where it was.
  static let nowhere: [(Int, Value)] = [
    (0x8825, .directory([(2, .fractions([0, 0, 0])), (4, .fractions([0, 0, 0]))]))
  ]
  static let owner: [(Int, Value)] = [(0x8769, .directory([(0xA430, .text("Somebody"))]))]

  static func jpeg(_ tags: [(Int, Value)], isLittle: Bool = true) -> [UInt8] {
    PictureBytes.jpeg(
      40, 30,
      behind: PictureBytes.segment(
        0xE1, Array("Exif\0\0".utf8) + tiff(tags, isLittle: isLittle)))
  }

  static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    PictureBytes.big(content.count, 4) + Array(name.utf8) + content + [0, 0, 0, 0]
  }

  static func png(_ chunks: [UInt8]) -> [UInt8] {
    PictureBytes.png(40, 30) + [0, 0, 0, 0] + chunk("IDAT", [1, 2, 3]) + chunks + chunk("IEND", [])
  }

  static func webp(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let padded = content + (content.count % 2 == 0 ? [] : [0])
    let body =
      Array("WEBP".utf8) + Array("VP8X".utf8) + PictureBytes.little(10, 4)
      + [0x08, 0, 0, 0, 39, 0, 0, 29, 0, 0] + Array(name.utf8)
      + PictureBytes.little(content.count, 4) + padded
    return Array("RIFF".utf8) + PictureBytes.little(body.count, 4) + body
  }
}
