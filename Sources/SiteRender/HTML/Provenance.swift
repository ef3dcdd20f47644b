internal import SiteModel

/// Whose words the bytes of a page are: the author's or the template's, and where they stand.
struct Provenance {
  private var marks: [(offset: Int, span: SourceSpan?)] = []

  mutating func note(_ span: SourceSpan?, from offset: Int) { marks.append((offset, span)) }

  mutating func insert(_ other: Provenance, at offset: Int) {
    marks += other.marks.map { ($0.offset + offset, $0.span) }
  }

  func span(at offset: Int) -> SourceSpan? {
    marks.last { $0.offset <= offset && $0.span != nil }?.span
  }
}
