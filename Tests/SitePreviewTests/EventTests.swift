import Foundation
import SiteModel
import Testing

@testable import SitePreview

@Suite struct EventTests {
  @Test("A browser is told of each change, and of what is wrong")
  func events() throws {
    let preview = try RunningPreview()
    let socket = ClientSocket(port: preview.server.port)
    socket.send("GET /_candour/events?page=%2Fnews%2Fone%2F HTTP/1.1\r\nHost: localhost\r\n\r\n")
    var heard = ""
    func hear(_ words: String) -> Bool {
      for _ in 0..<200 {
        if heard.contains(words) { return true }
        guard let part = socket.readSome() else { return false }
        heard += String(decoding: part, as: UTF8.self)
      }
      return false
    }
    #expect(hear("text/event-stream"))
    #expect(hear("event: state"))
    heard = ""
    try preview.write(page("One", "Other words."), "Content/news/one.md")
    #expect(hear("event: state"))
    // What was heard may have been of the start; both saves at once would be one change.
    #expect(preview.shows("Other words.", at: "/news/one/"))
    heard = ""
    try preview.write(page("One", "[x](page:nowhere)"), "Content/news/one.md")
    #expect(hear("event: state"))
    #expect(preview.wait { preview.get("/_candour/problems").text.contains("\"errors\":1") })
    let problems = preview.get("/_candour/problems")
    #expect(problems.headers["content-type"] == "application/json; charset=utf-8")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(problems.body)) as? [String: Any])
    let item = try #require((json["items"] as? [[String: Any]])?.first)
    #expect(item["place"] as? String == "Content/news/one.md:5:5")
    #expect(item["text"] as? String == "[x](page:nowhere)")
    #expect(item["column"] as? Int == 4)
    #expect(item["length"] as? Int == 12)
    #expect(preview.get("/news/one/").text.contains("Other words."))
    try preview.write(page("One", "Mended."), "Content/news/one.md")
    #expect(preview.shows("Mended.", at: "/news/one/"))
    #expect(preview.wait { preview.get("/_candour/problems").text.contains("\"errors\":0") })
    socket.end()
  }

  @Test("A listener that sleeps keeps the newest only")
  func coalescing() {
    let listener = EventListener(page: nil)
    for number in 0..<1000 { listener.tell(Array("message \(number)".utf8)) }
    var buffer = [UInt8](repeating: 0, count: 100)
    func send() -> String? {
      buffer.withUnsafeMutableBytes { bytes in
        guard case .sent(let count) = listener.send(into: bytes) else { return nil }
        return String(decoding: bytes[..<count], as: UTF8.self)
      }
    }
    #expect(send() == "message 999")
    #expect(send() == nil)
    listener.nudge()
    #expect(send() == ":\n\n")
    listener.end()
    #expect(send() == nil)
  }

  @Test("A port that is taken leaves the next")
  func port() throws {
    let first = try RunningPreview()
    let second = try RunningPreview(port: first.server.port)
    #expect(second.server.port > first.server.port)
    #expect(second.get("/").status == 200)
  }

  @Test("A host that is not here is refused in words")
  func host() throws {
    #expect(throws: PreviewFailure.self) {
      _ = try ListeningSocket(host: "203.0.113.7", port: 0)
    }
  }

  @Test("A preview ends although browsers still listen")
  func ending() throws {
    var preview: RunningPreview? = try RunningPreview()
    let port = try #require(preview?.server.port)
    let sockets = (0..<8).map { _ in ClientSocket(port: port) }
    for socket in sockets {
      socket.send("GET /_candour/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
      #expect(socket.readSome() != nil)
    }
    let start = Date()
    preview = nil
    #expect(Date().timeIntervalSince(start) < 3)
    for socket in sockets { socket.end() }
  }
}
