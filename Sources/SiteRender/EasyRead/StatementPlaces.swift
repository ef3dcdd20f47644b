internal import SiteModel

/// Where the parts of a statement's text stand in its file. Worked out when the first is asked for:
/// its pieces stand in the file in the same order, with markup between.
struct StatementPlaces {
  private let statement: Statement
  private let source: MarkdownSource
  /// Where each piece starts in the file, or, where it is written otherwise there (`&amp;`), where
  /// to look for its parts.
  private var starts: [Start]?

  private struct Start {
    var place: Int
    var isExact: Bool
  }

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
    let last = max(range.lowerBound, range.upperBound - 1)
    guard let from = piece(at: range.lowerBound), let to = piece(at: last) else { return whole }
    if starts[from].isExact, starts[to].isExact {
      return SourceSpan(
        source.path, starts[from].place + range.lowerBound - statement.pieces[from].start,
        starts[to].place + last - statement.pieces[to].start + 1)
    }
    return look(for: range, from: starts[from].place) ?? whole
  }

  private func piece(at offset: Int) -> Int? {
    statement.pieces.indices.first {
      statement.pieces[$0].start <= offset && offset < statement.pieces[$0].end
    }
  }

  private func look(for range: Range<Int>, from start: Int) -> SourceSpan? {
    guard let node = statement.node else { return nil }
    let end = source.lines(of: node).upperBound
    let wanted = statement.bytes[range]
    var place = start
    while place + wanted.count <= end {
      if source.bytes[place...].starts(with: wanted) {
        return SourceSpan(source.path, place, place + wanted.count)
      }
      place += 1
    }
    return nil
  }

  private func find() -> [Start] {
    guard let node = statement.node else {
      return statement.pieces.map { _ in Start(place: 0, isExact: false) }
    }
    let block = source.lines(of: node)
    var cursor = block.lowerBound
    return statement.pieces.map { piece in
      let wanted = statement.bytes[piece.start..<piece.end]
      if piece.isFilled { return Start(place: cursor, isExact: false) }
      guard let first = wanted.first else { return Start(place: cursor, isExact: true) }
      var place = cursor
      while place + wanted.count <= block.upperBound {
        if source.bytes[place] == first, source.bytes[place...].starts(with: wanted) {
          cursor = place + wanted.count
          // A link's address may hold words of the next piece.
          if piece.isFixed || piece.link != nil,
            let close = addressEnd(from: cursor, block.upperBound)
          {
            cursor = close
          }
          return Start(place: place, isExact: true)
        }
        place += 1
      }
      return Start(place: cursor, isExact: false)
    }
  }

  private func addressEnd(from start: Int, _ end: Int) -> Int? {
    guard start + 1 < end, source.bytes[start] == UInt8(ascii: "]"),
      source.bytes[start + 1] == UInt8(ascii: "(")
    else { return nil }
    return source.bytes[start..<end].firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 }
  }
}
