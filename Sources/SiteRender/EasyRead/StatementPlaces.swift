internal import SiteModel

/// Where the parts of a statement's text stand in its file. Worked out when the first is asked for:
/// its pieces stand in the file in the same order, with markup between.
struct StatementPlaces {
  private let statement: Statement
  private let source: MarkdownSource
  /// Where each piece starts in the file; nothing where it is written otherwise there, as `&amp;`.
  private var starts: [Int?]?

  init(_ statement: Statement, _ source: MarkdownSource) {
    self.statement = statement
    self.source = source
  }

  var whole: SourceSpan {
    guard let node = statement.node else { return SourceSpan(wholeOf: source.path) }
    return source.span(of: node)
  }

  mutating func span(_ range: Range<Int>) -> SourceSpan {
    let starts = self.starts ?? find()
    self.starts = starts
    guard let first = place(of: range.lowerBound, starts),
      let last = place(of: max(range.lowerBound, range.upperBound - 1), starts)
    else { return whole }
    return SourceSpan(source.path, first, last + 1)
  }

  private func place(of offset: Int, _ starts: [Int?]) -> Int? {
    guard
      let piece = statement.pieces.indices.first(where: {
        statement.pieces[$0].start <= offset && offset < statement.pieces[$0].end
      }), let start = starts[piece]
    else { return nil }
    return start + offset - statement.pieces[piece].start
  }

  private func find() -> [Int?] {
    guard let node = statement.node else { return statement.pieces.map { _ in nil } }
    let block = source.lines(of: node)
    var cursor = block.lowerBound
    return statement.pieces.map { piece in
      let wanted = statement.bytes[piece.start..<piece.end]
      guard let first = wanted.first else { return cursor }
      var place = cursor
      while place + wanted.count <= block.upperBound {
        if source.bytes[place] == first, source.bytes[place...].starts(with: wanted) {
          cursor = place + wanted.count
          // A link's address may hold words of the next piece.
          if piece.isFixed, let close = addressEnd(from: cursor, block.upperBound) {
            cursor = close
          }
          return place
        }
        place += 1
      }
      return nil
    }
  }

  private func addressEnd(from start: Int, _ end: Int) -> Int? {
    guard start + 1 < end, source.bytes[start] == UInt8(ascii: "]"),
      source.bytes[start + 1] == UInt8(ascii: "(")
    else { return nil }
    return source.bytes[start..<end].firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 }
  }
}
