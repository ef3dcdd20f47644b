public import SiteModel

/// Where a diagnostic's place is, in lines and columns as editors count them.
public struct SourcePlace: Sendable, CustomStringConvertible {
  public var file: String
  /// Nothing for a file as a whole.
  public var line: Int?
  public var column = 1
  public var endLine = 1
  public var endColumn = 1

  public var description: String { line.map { "\(file):\($0):\(column)" } ?? file }
}

/// A line of a file, and the part of it that is meant: both in Unicode's scalars.
public struct SourceExcerpt: Sendable {
  public var line: Int
  public var text: String
  public var column: Int
  public var length: Int
}

/// Shows places of files to people; each file is read once.
public struct SourceExcerpts {
  private let lookup: SourceLookup
  private var lines: [SourcePath: LineIndex] = [:]
  private static let widest = 100

  public init(lookup: SourceLookup) { self.lookup = lookup }

  public mutating func place(of diagnostic: Diagnostic) -> SourcePlace? {
    guard let span = diagnostic.span else { return nil }
    guard !span.isWholeFile, let index = lines(of: span.file) else {
      return SourcePlace(file: span.file.text)
    }
    let start = index.position(of: span.start)
    let end = index.position(of: span.end)
    return SourcePlace(
      file: span.file.text, line: start.line, column: start.column, endLine: end.line,
      endColumn: end.column)
  }

  /// Of a very long line, what is round the part that is meant; of what is private, nothing.
  public mutating func excerpt(of diagnostic: Diagnostic) -> SourceExcerpt? {
    guard !diagnostic.code.isPrivate, let place = place(of: diagnostic), let line = place.line,
      let index = diagnostic.span.flatMap({ lines(of: $0.file) })
    else { return nil }
    var characters = Array(index.text(ofLine: line).unicodeScalars)
    var column = min(place.column - 1, characters.count)
    let end = place.endLine == line ? min(place.endColumn - 1, characters.count) : characters.count
    var length = max(1, end - column)
    if characters.count > Self.widest {
      let start = max(0, min(column - 30, characters.count - Self.widest))
      let stop = min(characters.count, start + Self.widest)
      var shown = Array(characters[start..<stop])
      if stop < characters.count { shown.append("…") }
      if start > 0 { shown.insert("…", at: 0) }
      column = column - start + (start > 0 ? 1 : 0)
      characters = shown
      length = min(length, max(1, characters.count - column))
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: characters)
    return SourceExcerpt(line: line, text: Self.clean(text), column: column, length: length)
  }

  private mutating func lines(of file: SourcePath) -> LineIndex? {
    if let known = lines[file] { return known }
    guard let bytes = lookup.bytes(of: file) else { return nil }
    let index = LineIndex(bytes)
    lines[file] = index
    return index
  }

  /// Tabs as spaces, and nothing that could steer a terminal.
  public static func clean(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      out.unicodeScalars.append(isControl ? (scalar == "\t" ? " " : "\u{FFFD}") : scalar)
    }
    return out
  }
}
