internal import SiteModel

/// A paragraph or an item of an easy-read page, as one text with its pieces.
struct Statement {
  /// Text between two places where markup begins or ends.
  struct Piece {
    var start: Int
    var end: Int
    /// Pieces of one run follow each other with nothing between.
    var run: Int32
    /// A link's words, code: no picture may stand over them.
    var isFixed: Bool
    /// The link between whose brackets it stands: an address follows in the file.
    var link: MarkdownNode?
    /// A link's words that the build fills in: they stand in no text of their own.
    var isFilled = false
    /// A figure that is one number, which goes with the words behind it: "4 out of 5".
    var isNumber = false
    /// The picture that its author gave it, with the node of that mark.
    var symbol: Ref<Symbol>?
  }

  struct Ambiguity {
    var tokens: Range<Int>
    var choices: [(id: String, sense: String?)]
  }

  /// Nothing for a text that stands in no Markdown.
  let node: MarkdownNode?
  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []
  var tokens: [TextToken] = []
  var marks: [PictureMark] = []
  var sentenceCount: Int32 = 0
  /// Words with several pictures that nobody chose from.
  var ambiguities: [Ambiguity] = []
  /// The picture at its left.
  var picture: Ref<Symbol>?
  /// Whether that picture shows that something is not so.
  var hasNegativePicture = false
  /// The node of the picture that its author chose.
  private(set) var pictureNode: MarkdownNode?
  private var run: Int32 = 0

  /// `filled` are the words of links without any. `symbol` answers what an address such as
  /// `symbol:meeting` names.
  init(
    _ node: MarkdownNode, filled: [(link: MarkdownNode, text: String)] = [],
    symbol: (MarkdownNode) -> Ref<Symbol>?
  ) {
    self.node = node
    collect(node, isFixed: false, filled, symbol)
  }

  init(text: [UInt8]) {
    node = nil
    bytes = text
    pieces = [Piece(start: 0, end: text.count, run: 0, isFixed: false)]
  }

  /// `{#id}` at a heading's end is none of its words.
  mutating func dropHeadingID() {
    let mark = Array("{#".utf8)
    guard let start = bytes.indices.last(where: { bytes[$0...].starts(with: mark) }) else { return }
    bytes.removeSubrange(start...)
    for index in pieces.indices { pieces[index].end = min(pieces[index].end, start) }
    pieces.removeAll { $0.start >= $0.end }
  }

  private mutating func collect(
    _ parent: MarkdownNode, isFixed: Bool, _ filled: [(link: MarkdownNode, text: String)],
    _ symbol: (MarkdownNode) -> Ref<Symbol>?
  ) {
    var child = parent.firstChild
    while let node = child {
      switch node.kind {
      case .text: add(node.literal, isFixed: isFixed)
      case .softBreak, .lineBreak:
        let space: [UInt8] = [UInt8(ascii: "\n")]
        space.withUnsafeBufferPointer { add($0, isFixed: isFixed) }
      case .code:
        run += 1
        add(node.literal, isFixed: true)
        run += 1
      case .image: if bytes.allSatisfy({ $0 <= 0x20 }), pictureNode == nil { pictureNode = node }
      case .link where node.isSymbol:
        addMarked(node, symbol(node))
      case .link: addLink(node, isFixed: isFixed, filled, symbol)
      default:
        run += 1
        collect(node, isFixed: isFixed, filled, symbol)
        run += 1
      }
      child = node.next
    }
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>, isFixed: Bool) {
    let start = bytes.count
    bytes += text
    pieces.append(Piece(start: start, end: bytes.count, run: run, isFixed: isFixed))
  }

  /// To a reader a figure, a claim or a report is no link: its words have pictures as any.
  private mutating func addLink(
    _ node: MarkdownNode, isFixed: Bool, _ filled: [(link: MarkdownNode, text: String)],
    _ symbol: (MarkdownNode) -> Ref<Symbol>?
  ) {
    let (start, first, outer) = (bytes.count, pieces.count, run)
    run += 1
    if let text = filled.first(where: { $0.link == node })?.text {
      Array(text.utf8).withUnsafeBufferPointer { add($0, isFixed: true) }
      pieces[first].isFilled = true
    } else {
      collect(node, isFixed: isFixed || !node.isVouched, filled, symbol)
    }
    for piece in pieces[first...].indices { pieces[piece].link = node }
    guard pieces.count == first + 1, Self.isNumber(bytes[start...]), !isFixed,
      node.isFigure
    else {
      run += 1
      return
    }
    pieces[first].isNumber = true
    pieces[first].isFixed = false
    pieces[first].run = outer
    run = outer
  }

  /// 4, 3.8, 1,214.
  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { ".,".utf8.contains($0) }
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (48...57).contains($0) }
    }
  }

  /// All words of a mark are one piece, whatever markup is in it.
  private mutating func addMarked(_ node: MarkdownNode, _ symbol: Ref<Symbol>?) {
    let start = bytes.count
    bytes += Statement(node, symbol: { _ in nil }).bytes
    pieces.append(
      Piece(start: start, end: bytes.count, run: run, isFixed: true, symbol: symbol))
  }

  /// The words of a sentence, or nothing for one that is not there.
  func tokens(ofSentence sentence: Int32) -> Range<Int> {
    if sentenceCount == 1 { return tokens.indices }
    let start = tokens.firstIndex { $0.sentence == sentence } ?? tokens.count
    let end = tokens[start...].firstIndex { $0.sentence != sentence } ?? tokens.count
    return start..<end
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func text(ofTokens range: Range<Int>) -> String {
    range.isEmpty
      ? "" : text(Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end))
  }

  /// As in the table of words.
  func lowered(_ token: TextToken) -> String {
    String(decoding: bytes[token.range], as: UTF8.self).lowercased().replacing("’", with: "'")
  }

  /// "You can:", whose points have the pictures.
  var introducesList: Bool {
    bytes.last { $0 > 0x20 } == UInt8(ascii: ":") && node?.next?.kind == .list
  }

  // MARK: Reading

  /// Words, sentences, and the pictures that the author gave to words.
  mutating func scan(_ phrases: PhraseTable) -> [PictureMark] {
    bytes.withUnsafeBufferPointer { text in
      var scanner = TextScanner(text)
      scanner.scan(phrases)
      tokens = scanner.tokens
      sentenceCount = scanner.sentenceCount
    }
    var chosen: [PictureMark] = []
    var piece = 0
    var first = 0
    for index in tokens.indices {
      while piece + 1 < pieces.count, pieces[piece].end <= Int(tokens[index].start) { piece += 1 }
      tokens[index].run = pieces[piece].run
      if pieces[piece].isFixed { tokens[index].traits.insert(.fixed) }
      if Int(tokens[index].end) > pieces[piece].end { tear(index, from: piece) }
      guard let symbol = pieces[piece].symbol else { continue }
      if index == 0 || Int(tokens[index - 1].start) < pieces[piece].start { first = index }
      let mark = PictureMark(
        start: Int32(pieces[piece].start), end: Int32(pieces[piece].end), symbol: symbol,
        tokens: first..<index + 1, weight: Annotator.chosenWeight,
        isNegative: tokens[first...index].contains { $0.classes.contains(.negation) })
      if chosen.last?.start == mark.start { chosen.removeLast() }
      chosen.append(mark)
    }
    return chosen
  }

  /// No picture can stand over a word in which markup begins or ends.
  private mutating func tear(_ index: Int, from piece: Int) {
    var last = piece
    while last + 1 < pieces.count, pieces[last + 1].start < Int(tokens[index].end) { last += 1 }
    let isWhole = pieces[piece...last].allSatisfy {
      $0.run == pieces[piece].run && $0.isFixed == pieces[piece].isFixed
    }
    if isWhole { return }
    tokens[index].traits.insert(.torn)
    tokens[index].word = -1
  }

  /// A full stop must not begin the line below its word: it goes with it. That behind a figure's or
  /// a report's last word is written within it.
  mutating func takePunctuation() {
    for index in marks.indices {
      let piece = pieces.firstIndex { $0.end >= Int(marks[index].end) } ?? 0
      var last = piece
      while last + 1 < pieces.count, !pieces[last + 1].isFixed,
        pieces[last + 1].run == pieces[piece].run
          || last == piece && endsVouchedWords(piece, marks[index])
      {
        last += 1
      }
      let limit = index + 1 < marks.count ? Int(marks[index + 1].start) : pieces[last].end
      var end = Int(marks[index].end)
      while end < min(limit, pieces[last].end), let length = closingLength(end) { end += length }
      marks[index].end = Int32(end)
    }
  }

  private func endsVouchedWords(_ piece: Int, _ mark: PictureMark) -> Bool {
    guard let link = pieces[piece].link, link.isVouched, !pieces[piece].isNumber else {
      return false
    }
    return Int(mark.end) == pieces[piece].end && pieces[piece + 1].link == nil
  }

  private func closingLength(_ place: Int) -> Int? {
    let byte = bytes[place]
    if ".,;:!?)\"'".utf8.contains(byte) { return 1 }
    if byte == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80,
      [0x99, 0x9D, 0xA6].contains(bytes[place + 2])
    {
      return 3
    }
    return nil
  }
}

extension MarkdownNode {
  /// Whether an address is `symbol:` and a name.
  var isSymbol: Bool { address.starts(with: "symbol:".utf8) }

  /// Whether the words between its brackets are a figure, a claim or what somebody reported.
  var isVouched: Bool {
    isFigure || address.starts(with: "claim:".utf8) || address.starts(with: "reported:".utf8)
  }

  var isFigure: Bool {
    address.starts(with: "figure:".utf8) || address.starts(with: "computed:".utf8)
  }
}
