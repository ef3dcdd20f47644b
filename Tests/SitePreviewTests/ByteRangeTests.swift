import Testing

@testable import SitePreview

@Suite struct ByteRangeTests {
  @Test(
    "A part is what was asked for and is there",
    arguments: [
      ("bytes=0-4", ByteRange.part(0..<5)), ("bytes=5-", .part(5..<10)),
      ("bytes=-3", .part(7..<10)), ("bytes=-99", .part(0..<10)), ("bytes=8-99", .part(8..<10)),
      ("bytes=10-", .impossible), ("bytes=-0", .impossible),
      ("bytes=99999999999999999999999-", .impossible), ("bytes=5-2", .whole),
      ("bytes=0-1,4-5", .whole), ("bytes=a-b", .whole), ("lines=0-1", .whole), ("bytes=-", .whole),
      ("bytes=--1", .whole),
    ])
  func part(header: String, expected: ByteRange) {
    #expect(ByteRange(header, size: 10) == expected)
  }
}
