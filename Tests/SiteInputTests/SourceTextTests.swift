import SiteModel
import Testing

@testable import SiteInput

@Suite struct SourceTextTests {
  private static let path = SourcePath("Content/a.md")

  private func check(_ bytes: [UInt8]) -> (text: SourceText?, problems: [Diagnostic]) {
    var problems: [Diagnostic] = []
    return (SourceText.checked(bytes, Self.path, &problems), problems)
  }

  @Test(
    arguments: [
      "", "plain", "caf\u{E9}", "\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}",
      "\u{FFFD}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}", "\u{FEFF}with a mark", "\r\n\t",
    ])
  func `UTF-8 is let through as it is`(text: String) {
    let (checked, problems) = check(Array(text.utf8))
    #expect(checked?.bytes == Array(text.utf8))
    #expect(problems.isEmpty)
  }

  /// Every way in which bytes are not UTF-8, by what Unicode calls it.
  private static let malformed: [(kind: String, bytes: [UInt8])] = [
    ("a continuation alone", [0x80]),
    ("the last continuation alone", [0xBF]),
    ("a slash in two bytes", [0xC0, 0xAF]),
    ("the longest ASCII in two bytes", [0xC1, 0xBF]),
    ("a NUL in three bytes", [0xE0, 0x80, 0x80]),
    ("two bytes' worth in three", [0xE0, 0x9F, 0xBF]),
    ("half of a surrogate pair, first", [0xED, 0xA0, 0x80]),
    ("half of a surrogate pair, last", [0xED, 0xBF, 0xBF]),
    ("a slash in four bytes", [0xF0, 0x80, 0x80, 0xAF]),
    ("three bytes' worth in four", [0xF0, 0x8F, 0xBF, 0xBF]),
    ("behind the last character", [0xF4, 0x90, 0x80, 0x80]),
    ("far behind the last character", [0xF5, 0x80, 0x80, 0x80]),
    ("five bytes", [0xF8, 0x88, 0x80, 0x80, 0x80]),
    ("a byte that is never used", [0xFE]),
    ("the other byte that is never used", [0xFF]),
    ("one of two, then the end", [0xC3]),
    ("two of three, then the end", [0xE2, 0x82]),
    ("three of four, then the end", [0xF0, 0x9F, 0x8E]),
    ("one of two, then ASCII", [0xC3, 0x41]),
    ("two of three, then ASCII", [0xE2, 0x82, 0x41]),
    ("three of four, then ASCII", [0xF0, 0x9F, 0x8E, 0x41]),
    ("one of three, then a whole character", [0xE2, 0xC3, 0xA9]),
  ]

  @Test(arguments: malformed.map(\.kind))
  func `what is not UTF-8 is refused at its first bad byte`(kind: String) throws {
    let bad = try #require(Self.malformed.first { $0.kind == kind }).bytes
    // Text is read eight bytes at a time: each distance from such a border counts.
    for before in 1...17 {
      let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: before) + bad
      let (text, problems) = check(bytes)
      #expect(text == nil)
      #expect(problems.map(\.code) == [.notUTF8])
      #expect(problems.first?.span == SourceSpan(Self.path, before, before + 1))
    }
  }

  @Test func `every pair of bytes is judged as the standard library does`() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        let pair = [first, second]
        let isValid = String(validating: pair, as: UTF8.self) != nil
        if (SourceText.firstInvalidByte(in: pair) == nil) != isValid {
          Issue.record("\(pair) is \(isValid ? "" : "not ")UTF-8")
        }
      }
    }
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61]] as [[UInt8]])
  func `UTF-16 is called by its name, not by its NULs`(bytes: [UInt8]) {
    let (text, problems) = check(bytes)
    #expect(text == nil)
    #expect(problems.map(\.code) == [.notUTF8])
    #expect(problems.first?.label?.contains("UTF-16") == true)
    #expect(problems.first?.span == SourceSpan(Self.path, 0, 2))
  }

  @Test func `a NUL is shown where it stands`() {
    let bytes = Array("one\ntwo\0three".utf8)
    let (text, problems) = check(bytes)
    #expect(text == nil)
    #expect(said(problems, in: bytes) == ["nul-byte 2:4 «\0»"])
  }

  @Test(
    arguments: [
      (0xE9, true),  // é
      (0x92, true),  // a curly apostrophe
      (0x96, true),  // a dash
      (0x85, true),  // three full stops
      (0xA3, true),  // £
      (0x81, false),  // nothing in Windows-1252
    ] as [(UInt8, Bool)])
  func `a byte from Windows is guessed to be one`(byte: UInt8, isGuessed: Bool) {
    let bytes = Array("title: caf".utf8) + [byte] + Array(" noir\n".utf8)
    let (_, problems) = check(bytes)
    #expect(problems.map(\.code) == [.notUTF8])
    #expect(LineIndex(bytes).position(of: problems.first?.span?.start ?? -1) == (1, 11))
    #expect((problems.first?.label?.contains("Windows") == true) == isGuessed)
    #expect(problems.first?.help?.contains("UTF-8") == true)
  }

  @Test func `ten megabytes are a text, and a byte more is none`() {
    for (size, isText) in [(10_000_000, true), (10_000_001, false)] {
      let tree = MemoryFileTree([Self.path.text: [UInt8](repeating: 0x61, count: size)])
      var problems: [Diagnostic] = []
      let text = SourceText.read(Self.path, from: tree, &problems)
      #expect(text?.bytes.count == (isText ? size : nil))
      #expect(said(problems, in: "") == (isText ? [] : ["file-too-large Content/a.md"]))
      // "10 MB, and a text may have 10" would help nobody.
      #expect(problems.allSatisfy { $0.message.contains("11 MB") })
    }
  }

  @Test func `a file that went away while the site was read is said to be missing`() {
    var problems: [Diagnostic] = []
    #expect(
      SourceText.read(Self.path, from: MemoryFileTree([:] as [String: String]), &problems) == nil)
    #expect(said(problems, in: "") == ["unreadable-file Content/a.md"])
  }

  @Test func `the system's own words for a refusal are handed on`() {
    let problem = SourceText.diagnostic(for: .unreadable("Permission denied"), Self.path)
    #expect(problem.code == .unreadableFile)
    #expect(problem.message.hasSuffix("permission denied"))
  }
}
