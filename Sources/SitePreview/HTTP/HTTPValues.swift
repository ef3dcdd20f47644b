/// What a browser asks for: as much of it as the preview looks at.
struct HTTPRequest: Sendable {
  var method: String
  /// As it was sent: not decoded, without the query.
  var path: String
  var host: String?
  var range: String?
  var ifRange: String?
  var ifNoneMatch: String?
  /// The value of `page` in the query, not decoded.
  var page: String?

  var isRead: Bool { method == "GET" || method == "HEAD" }
}

struct HTTPResponse: Sendable {
  enum Body: Sendable {
    case bytes([UInt8])
    case file(OpenFile)
    /// Goes on until one side ends it.
    case events(EventListener)
  }

  var status: UInt32
  var headers: [(name: String, value: String)]
  var body: Body

  init(_ status: UInt32, type: String, _ body: Body, headers: [(String, String)] = []) {
    self.status = status
    self.headers = [("Content-Type", type)] + headers
    self.body = body
  }

  /// A few words for people.
  static func words(_ status: UInt32, _ text: String, headers: [(String, String)] = [])
    -> HTTPResponse
  {
    HTTPResponse(
      status, type: MediaType.text, .bytes(Array((text + "\n").utf8)), headers: headers)
  }

  static func redirect(to place: String) -> HTTPResponse {
    words(302, "See \(place)", headers: [("Location", place)])
  }
}

/// Answers requests, from several threads at once.
protocol HTTPResponder: Sendable {
  func answer(_ request: HTTPRequest) -> HTTPResponse
}

/// The path of a request in plain text; nothing when it is not written as paths are, or names what
/// no file is called.
func decodedPath(_ path: String) -> String? {
  var bytes: [UInt8] = []
  var rest = path.utf8[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    let digits = rest.prefix(2)
    guard digits.count == 2, let high = hexadecimal(digits.first),
      let low = hexadecimal(digits.last)
    else { return nil }
    bytes.append(high << 4 | low)
    rest = rest.dropFirst(2)
  }
  guard !bytes.contains(0) else { return nil }
  return String(validating: bytes, as: UTF8.self)
}

private func hexadecimal(_ digit: UInt8?) -> UInt8? {
  switch digit {
  case let digit? where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit):
    digit - UInt8(ascii: "0")
  case let digit? where (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(digit | 0x20):
    (digit | 0x20) - UInt8(ascii: "a") + 10
  default: nil
  }
}
