import SiteModel

/// Problems as a table of expectations can hold them: `wrong-value 3:8 «maybe»`, which is the code,
/// the line and column that an editor shows, and the text that the caret stands under.
func said(_ problems: [Diagnostic], in bytes: [UInt8]) -> [String] {
  let index = LineIndex(bytes)
  return problems.map { problem in
    guard let span = problem.span else { return problem.code.rawValue }
    guard !span.isWholeFile else { return "\(problem.code.rawValue) \(span.file)" }
    let (line, column) = index.position(of: span.start)
    return "\(problem.code.rawValue) \(line):\(column) «\(underlined(span, in: bytes))»"
  }
}

func said(_ problems: [Diagnostic], in text: String) -> [String] {
  said(problems, in: Array(text.utf8))
}

/// The text that a span covers.
func underlined(_ span: SourceSpan, in bytes: [UInt8]) -> String {
  let start = min(max(0, span.start), bytes.count)
  return String(decoding: bytes[start..<min(max(start, span.end), bytes.count)], as: UTF8.self)
}

extension Diagnostic {
  /// All that a person would read of it, for tests that look for a word.
  var words: String { [message, label, help].compactMap(\.self).joined(separator: " | ") }
}
