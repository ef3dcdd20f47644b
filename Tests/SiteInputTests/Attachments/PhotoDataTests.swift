import Testing

@testable import SiteInput

@Suite struct PhotoDataTests {
  @Test("A JPEG's notes are read, whichever way round its numbers are", arguments: [true, false])
  func jpeg(isLittle: Bool) {
    func data(_ tags: [(Int, PhotoBytes.Value)]) -> PhotoData {
      PhotoData(in: PhotoBytes.jpeg(tags, isLittle: isLittle))
    }
    #expect(data(PhotoBytes.camera) == .camera)
    #expect(data(PhotoBytes.place) == .place)
    #expect(data(PhotoBytes.owner) == .person)
    #expect(data(PhotoBytes.camera + PhotoBytes.place) == [.camera, .place])
    #expect(data(PhotoBytes.nowhere) == [])
    #expect(data([(0x0110, .text("   "))]) == [])
    #expect(data([]) == [])
  }

  @Test("A picture that says nothing but how it was held is fit to be published")
  func plain() {
    #expect(PhotoData(in: PictureBytes.jpeg(4, 3, behind: PictureBytes.exif(orientation: 6))) == [])
    #expect(PhotoData(in: PictureBytes.png(4, 3)) == [])
    #expect(PhotoData(in: PictureBytes.webpExtended(4, 3)) == [])
    #expect(PhotoData(in: PictureBytes.avif(4, 3)) == [])
    #expect(PhotoData(in: []) == [])
  }

  @Test("PNG, WebP and AVIF keep the same notes elsewhere")
  func others() {
    let notes = PhotoBytes.tiff(PhotoBytes.place + PhotoBytes.camera)
    #expect(PhotoData(in: PhotoBytes.png(PhotoBytes.chunk("eXIf", notes))) == [.place, .camera])
    #expect(PhotoData(in: PhotoBytes.webp("EXIF", notes)) == [.place, .camera])
    #expect(
      PhotoData(in: PhotoBytes.webp("EXIF", Array("Exif\0\0".utf8) + notes)) == [.place, .camera])
    #expect(PhotoData(in: PictureBytes.avif(4, 3) + [9, 9] + notes) == [.place, .camera])
    let digits = notes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let profile = "Raw profile type exif\0\0\nexif\n  \(notes.count)\n\(digits)\n"
    let packed =
      Array("Raw profile type exif\0\0".utf8)
      + StoredZlib.wrapped(Array("\nexif\n  \(notes.count)\n\(digits)\n".utf8))
    #expect(PhotoData(in: PhotoBytes.png(PhotoBytes.chunk("zTXt", packed))) == [.place, .camera])
    let plain = Array(profile.utf8.filter { $0 != 0 })
    let text = Array("Raw profile type exif".utf8) + [0] + plain.dropFirst(21)
    #expect(PhotoData(in: PhotoBytes.png(PhotoBytes.chunk("tEXt", text))) == [.place, .camera])
  }

  @Test("What XMP says counts as well")
  func xmp() {
    let packet =
      "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><rdf:RDF exif:GPSLatitude=\"53,57N\" tiff:Model=\"M\"/></x:xmpmeta>"
    let jpeg = PictureBytes.jpeg(4, 3, behind: PictureBytes.segment(0xE1, Array(packet.utf8)))
    #expect(PhotoData(in: jpeg) == [.place, .camera])
    #expect(PhotoData(in: PhotoBytes.webp("XMP ", Array(packet.utf8))) == [.place, .camera])
  }

  @Test("Damage anywhere is survived: cut off after any byte, and with any byte changed")
  func damage() {
    let notes = PhotoBytes.tiff(PhotoBytes.camera + PhotoBytes.place + PhotoBytes.owner)
    let pictures = [
      PhotoBytes.jpeg(PhotoBytes.camera + PhotoBytes.place), PhotoBytes.webp("EXIF", notes),
      PhotoBytes.png(PhotoBytes.chunk("eXIf", notes)), PictureBytes.avif(4, 3) + notes,
    ]
    var answers: Set<PhotoData> = []
    for picture in pictures {
      for end in 0...picture.count { answers.insert(PhotoData(in: Array(picture[..<end]))) }
      for place in picture.indices {
        for value in [0, 0x7F, 0xFF] as [UInt8] {
          var changed = picture
          changed[place] = value
          answers.insert(PhotoData(in: changed))
        }
      }
    }
    #expect(answers.contains([]) && answers.contains([.place, .camera]))
  }
}

/// What zlib takes for packed, made without packing.
enum StoredZlib {
  static func wrapped(_ bytes: [UInt8]) -> [UInt8] {
    var (one, two) = (1, 0)
    for byte in bytes {
      one = (one + Int(byte)) % 65_521
      two = (two + one) % 65_521
    }
    var out: [UInt8] = [0x78, 0x01]
    var rest = bytes[...]
    repeat {
      let part = rest.prefix(65_535)
      rest = rest.dropFirst(part.count)
      out += [rest.isEmpty ? 1 : 0] + PictureBytes.little(part.count, 2)
      out += PictureBytes.little(~part.count & 0xFFFF, 2) + part
    } while !rest.isEmpty
    return out + PictureBytes.big(two << 16 | one, 4)
  }
}
