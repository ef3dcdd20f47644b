internal import SiteModel

/// Whose words the bytes of a page are: the author's or the template's, and where they stand.
struct Provenance {
  private struct Mark {
    var offset: Int
    var span: SourceSpan?
    /// The bytes are those of the span, one for one, so that a place in them is a place in it.
    var isVerbatim: Bool
  }

  private var marks: [Mark] = []

  mutating func note(_ span: SourceSpan?, from offset: Int, isVerbatim: Bool) {
    marks.append(Mark(offset: offset, span: span, isVerbatim: isVerbatim))
  }

  /// `part`: which bytes of the other's come to stand at `offset`.
  mutating func insert(_ other: Provenance, of part: Range<Int>, at offset: Int) {
    for mark in other.marks where part.contains(mark.offset) {
      marks.append(
        Mark(
          offset: mark.offset - part.lowerBound + offset, span: mark.span,
          isVerbatim: mark.isVerbatim))
    }
  }

  /// Where the `count` bytes at `offset` were written.
  func span(at offset: Int, count: Int) -> SourceSpan? {
    guard let mark = marks.last(where: { $0.offset <= offset && $0.span != nil }),
      let span = mark.span
    else { return nil }
    guard mark.isVerbatim, span.start + offset - mark.offset < span.end else { return span }
    let start = span.start + offset - mark.offset
    return SourceSpan(span.file, start, start + count)
  }
}
