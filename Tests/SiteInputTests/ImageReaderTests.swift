import SiteModel
import Testing

@testable import SiteInput

@Suite struct ImageReaderTests {
  private func facts(_ name: String, _ bytes: [UInt8]) -> ImageFacts? {
    try? ImageReader.facts(of: SourcePath(name), in: MemoryFileTree([name: bytes]))
  }

  private func svg(_ text: String) -> ImageFacts? { facts("Content/a.svg", Array(text.utf8)) }

  // Width and height differ in every picture, and in both of their bytes: none may be swapped.
  private static let width = 0x123
  private static let height = 0x245

  private static let pictures: [(name: String, bytes: [UInt8])] = [
    ("a.png", PictureBytes.png(width, height)),
    ("a.gif", PictureBytes.gif(width, height)),
    ("old.gif", PictureBytes.gif(width, height, version: "87a")),
    ("a.jpg", PictureBytes.jpeg(width, height)),
    ("a.jpeg", PictureBytes.jpeg(width, height)),
    ("progressive.jpg", PictureBytes.jpeg(width, height, frame: 0xC2)),
    ("extended.webp", PictureBytes.webpExtended(width, height)),
    ("lossless.webp", PictureBytes.webpLossless(width, height)),
    ("lossy.webp", PictureBytes.webpLossy(width, height)),
    ("a.avif", PictureBytes.avif(width, height)),
    ("a.svg", Array("<svg width=\"\(width)\" height=\"\(height)\"></svg>".utf8)),
  ]

  private func bytes(of name: String) throws -> [UInt8] {
    try #require(Self.pictures.first { $0.name == name }).bytes
  }

  @Test(arguments: pictures.map(\.name))
  func `the size is read from the first bytes`(name: String) throws {
    #expect(
      facts("Content/" + name, try bytes(of: name))
        == .image(width: Self.width, height: Self.height))
  }

  @Test(arguments: ["A.PNG", "A.Png"])
  func `the case of an extension is no matter`(name: String) {
    #expect(facts(name, PictureBytes.png(1, 2)) == .image(width: 1, height: 2))
  }

  @Test(arguments: pictures.map(\.name))
  func `a picture that is cut off anywhere is broken or read, and never a crash`(name: String)
    throws
  {
    let whole = try bytes(of: name)
    for count in 0..<whole.count {
      switch facts(name, Array(whole.prefix(count))) {
      case .broken: break
      case .image(Self.width, Self.height): break
      case let other: Issue.record("\(count) bytes give \(String(describing: other))")
      }
    }
    guard case .broken = facts(name, Array(whole.prefix(9))) else {
      Issue.record("nine bytes are no picture")
      return
    }
  }

  @Test(arguments: pictures.map(\.name))
  func `a picture under another's extension is broken`(name: String) throws {
    let whole = try bytes(of: name)
    let kind = SourcePath(name).fileExtension
    for other in ["png", "gif", "jpg", "webp", "avif", "svg"] {
      let isSame = other == kind || other == "jpg" && kind == "jpeg"
      guard !isSame else { continue }
      guard case .broken = facts("a." + other, whole) else {
        Issue.record("\(name) passes for \(other)")
        continue
      }
    }
  }

  @Test(
    arguments: [
      ("png", "a PNG picture"), ("gif", "a GIF picture"), ("jpg", "a JPEG picture"),
      ("jpeg", "a JPEG picture"), ("webp", "a WebP picture"), ("avif", "an AVIF picture"),
      ("svg", "an SVG picture"),
    ])
  func `a page of HTML under a picture's name is broken, and what was expected is said`(
    kind: String, expected: String
  ) {
    let page = Array("<!doctype html><title>Not found</title><p>There is no such file.</p>".utf8)
    #expect(facts("a." + kind, page) == .broken(expected: expected))
    #expect(facts("a." + kind, []) == .broken(expected: expected))
  }

  @Test(arguments: ["a.png", "a.svg", "report.pdf"])
  func `a file that can't be read is not called broken, but says why it can't`(name: String) {
    let none = MemoryFileTree([:] as [String: [UInt8]])
    #expect(throws: FileProblem.missing) {
      try ImageReader.facts(of: SourcePath(name), in: none)
    }
  }

  @Test(arguments: ["report.pdf", "data.csv", "png", ".png", "a.png.zip"])
  func `other files are no pictures, whatever is in them`(name: String) {
    #expect(facts(name, PictureBytes.png(1, 2)) == .notAnImage)
  }

  @Test func `a picture without width or height is broken`() {
    #expect(facts("a.png", PictureBytes.png(0, 5)) == .broken(expected: "a PNG picture"))
    #expect(facts("a.gif", PictureBytes.gif(5, 0)) == .broken(expected: "a GIF picture"))
  }

  // MARK: JPEG

  @Test(arguments: 1...8, [true, false])
  func `a picture that was taken sideways is as wide as it is shown`(
    orientation: Int, isLittle: Bool
  ) {
    let note = PictureBytes.exif(orientation: orientation, isLittle: isLittle)
    let expected: ImageFacts =
      orientation >= 5 ? .image(width: 300, height: 400) : .image(width: 400, height: 300)
    #expect(facts("a.jpg", PictureBytes.jpeg(400, 300, behind: note)) == expected)
  }

  @Test func `a thumbnail in a camera's notes is not the picture`() {
    let notes = PictureBytes.segment(0xE0, PictureBytes.jpeg(16, 12))
    #expect(
      facts("a.jpg", PictureBytes.jpeg(400, 300, behind: notes)) == .image(width: 400, height: 300))
  }

  @Test(arguments: [0xC4, 0xC8, 0xCC, 0xDB, 0xFE] as [UInt8])
  func `a segment that is no frame is passed over`(marker: UInt8) {
    let other = PictureBytes.segment(marker, [8, 0, 1, 0, 1, 1, 1, 0x11, 0])
    #expect(
      facts("a.jpg", PictureBytes.jpeg(400, 300, behind: other)) == .image(width: 400, height: 300))
  }

  @Test func `bytes that fill up before a marker are passed over`() {
    #expect(
      facts("a.jpg", PictureBytes.jpeg(400, 300, behind: [0xFF, 0xFF]))
        == .image(width: 400, height: 300))
  }

  @Test(
    arguments: [
      // The directory of notes is far outside, or the count of its entries is a lie.
      Array("Exif\0\0II*\0".utf8) + [0xFF, 0xFF, 0xFF, 0x7F, 0, 0, 0, 0],
      Array("Exif\0\0II*\0".utf8) + [8, 0, 0, 0, 0xFF, 0xFF, 0, 0],
      Array("Exif\0\0".utf8),
      [],
    ] as [[UInt8]])
  func `notes that make no sense turn nothing`(note: [UInt8]) {
    let bytes = PictureBytes.jpeg(400, 300, behind: PictureBytes.segment(0xE1, note))
    #expect(facts("a.jpg", bytes) == .image(width: 400, height: 300))
  }

  @Test func `a length that leads nowhere is broken`() {
    for length in [0, 1, 0xFFFF] {
      let bytes = [0xFF, 0xD8, 0xFF, 0xE0] + PictureBytes.big(length, 2) + [0, 0, 0, 0, 0, 0, 0]
      #expect(facts("a.jpg", bytes) == .broken(expected: "a JPEG picture"))
    }
  }

  // MARK: SVG

  @Test(
    arguments: [
      "<svg width='30' height='20'/>",
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30px\" height=\"20px\">",
      "<?xml version=\"1.0\"?>\n<!-- a drawing -->\n<svg\n  width=\"30\"\n  height=\"20\"\n>",
      "<svg\twidth=\"30\"\theight=\"20\">",
      "<svg\r\nwidth=\"30\"\r\nheight=\"20\">",
      "<svg viewBox=\"0 0 30 20\">",
      "<svg viewBox='0,0,30,20'>",
      "<svg viewBox=\"-5 -5 30 20\">",
      "<svg viewBox=\"0 0\n30 20\">",
      "<svg width=\"100%\" height=\"100%\" viewBox=\"0 0 30 20\">",
      "<svg width=\"30\" viewBox=\"0 0 30 20\">",
      "<svg width=\"29.7\" height=\"20.2\">",
      // Only what stands in the root's own tag counts.
      "<svg viewBox=\"0 0 30 20\"><rect width=\"5\" height=\"5\"/></svg>",
      "<svg stroke-width=\"5\" width=\"30\" height=\"20\">",
    ])
  func `a drawing's size is in its tag, in pixels or as a view box`(text: String) {
    #expect(svg(text) == .image(width: 30, height: 20))
  }

  @Test(
    arguments: [
      "<svg width=\"30\" height=\"20\"", "<svg width=", "<svg viewBox=\"0 0 30\">",
      "<svg width=\"0\" height=\"0\">", "<svg width=\"-3\" height=\"4\">",
      // Numbers that no picture has, and that no machine can round.
      "<svg viewBox=\"0 0 inf 20\">", "<svg viewBox=\"0 0 1e99 1e99\">",
    ])
  func `a drawing whose size can't be used is broken`(text: String) {
    #expect(svg(text) == .broken(expected: "an SVG picture"))
  }

  @Test(
    arguments: [
      "<svg>", "<svg width=30 height=20>", "<svg width=\"wide\" height=\"high\">",
      "<svg width=\"inf\" height=\"20\">", "<svg width=\"1e300\" height=\"20\">",
    ])
  func `a drawing that says no size has the one that browsers give it`(text: String) {
    #expect(svg(text) == .image(width: 300, height: 150))
  }
}
