internal import SiteModel

/// The blocks of a page's Markdown, each with its digest: what an easy-read page is recorded to
/// have been compared with. Found line by line, as they stand in the file: a paragraph, a list, a
/// heading with what follows it directly. Spaces and line ends may change without a block changing.
struct MarkdownBlocks {
  struct Block {
    var digest: BlockDigest
    /// Where it starts in the file.
    var start: Int
  }

  private(set) var blocks: [Block] = []

  init(of page: PageSource) {
    var text: [UInt8] = []
    var start = page.bodyStart
    var isInFence = false
    var line = page.bodyStart
    let bytes = page.bytes
    while line < bytes.count {
      let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let words = bytes[line..<end].split { $0 <= 0x20 }
      if words.first.map(Self.isFence) ?? false { isInFence.toggle() }
      if words.isEmpty, !isInFence {
        add(&text, start)
      } else {
        if text.isEmpty { start = line }
        for word in words {
          text += word
          text.append(UInt8(ascii: " "))
        }
      }
      line = end + 1
    }
    add(&text, start)
  }

  var digests: [BlockDigest] { blocks.map(\.digest) }

  /// Of all of them together.
  var digest: BlockDigest { BlockDigest(of: Array(digests.map(\.text).joined().utf8)) }

  private mutating func add(_ text: inout [UInt8], _ start: Int) {
    guard !text.isEmpty else { return }
    blocks.append(Block(digest: BlockDigest(of: text), start: start))
    text = []
  }

  private static func isFence(_ word: ArraySlice<UInt8>) -> Bool {
    word.starts(with: "```".utf8) || word.starts(with: "~~~".utf8)
  }
}
