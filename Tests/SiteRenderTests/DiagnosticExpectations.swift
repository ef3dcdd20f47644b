import SiteModel

extension Diagnostic {
  /// `4:7 ‹page:nowhere› unknown-page: there is no page "nowhere"`: place, the very text there,
  /// code and message, so that one line says all that an expectation must.
  func described(in text: String) -> String {
    let bytes = Array(text.utf8)
    var place = "no place"
    if let span, span.isWholeFile {
      place = "whole file"
    } else if let span {
      let (line, column) = LineIndex(bytes).position(of: span.start)
      let inside = span.start >= 0 && span.end <= bytes.count
      let words = inside ? String(decoding: bytes[span.start..<span.end], as: UTF8.self) : "outside"
      place = "\(line):\(column) ‹\(words)›"
    }
    return "\(place) \(code.rawValue): \(message)"
  }
}
