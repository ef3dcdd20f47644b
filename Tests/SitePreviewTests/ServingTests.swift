import Foundation
import Testing

@testable import SitePreview

@Suite struct ServingTests {
  @Test("Pages, files and the page for wrong addresses come as a web server sends them")
  func files() throws {
    let preview = try RunningPreview()
    let home = preview.get("/")
    #expect(home.status == 200)
    #expect(home.headers["content-type"] == "text/html; charset=utf-8")
    #expect(home.text.contains("<h1>Home</h1>"))
    #expect(home.text.contains("<script src=\"/_candour/preview.js\""))
    let plan = preview.get("/plan.txt")
    #expect(plan.headers["content-type"] == "text/plain; charset=utf-8")
    #expect(plan.text == "0123456789")
    #expect(preview.get("/sitemap.xml").headers["content-type"] == "application/xml; charset=utf-8")
    let style = try #require(home.text.firstMatch(of: /href="(\/assets\/site[^"]*\.css)"/)?.1)
    #expect(preview.get(String(style)).headers["content-type"] == "text/css; charset=utf-8")
    let none = preview.get("/nowhere/")
    #expect(none.status == 404)
    #expect(none.text.contains("<h1>"))
    let folder = preview.get("/news/one?x=1")
    #expect(folder.status == 302)
    #expect(folder.headers["location"] == "/news/one/")
    #expect(preview.get("/news/one/index.html").status == 200)
  }

  @Test("HEAD sends no body, and what only changes things is refused")
  func methods() throws {
    let preview = try RunningPreview()
    let head = preview.get("/", method: "HEAD")
    #expect(head.status == 200)
    #expect(head.body.isEmpty)
    #expect(head.headers["content-length"] == String(preview.get("/").body.count))
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "NONSENSE"] {
      let answer = preview.get("/", ["Content-Length: 3"], method: method)
      #expect(answer.status == 405, "\(method)")
      #expect(answer.headers["allow"] == "GET, HEAD")
    }
  }

  @Test("A part of a file is sent, and none beyond its end")
  func ranges() throws {
    let preview = try RunningPreview()
    let part = preview.get("/plan.txt", ["Range: bytes=2-4"])
    #expect(part.status == 206)
    #expect(part.text == "234")
    #expect(part.headers["content-range"] == "bytes 2-4/10")
    #expect(preview.get("/plan.txt", ["Range: bytes=-3"]).text == "789")
    let beyond = preview.get("/plan.txt", ["Range: bytes=10-"])
    #expect(beyond.status == 416)
    #expect(beyond.headers["content-range"] == "bytes */10")
    let other = preview.get("/plan.txt", ["Range: bytes=2-4", "If-Range: \"other\""])
    #expect(other.status == 200)
    let tag = try #require(part.headers["etag"])
    #expect(preview.get("/plan.txt", ["Range: bytes=2-4", "If-Range: \(tag)"]).status == 206)
  }

  @Test("What a browser has is not sent again, until it is another")
  func tags() throws {
    let preview = try RunningPreview()
    for path in ["/", "/plan.txt", "/sitemap.xml"] {
      let tag = try #require(preview.get(path).headers["etag"])
      let again = preview.get(path, ["If-None-Match: \"x\", \(tag)"])
      #expect(again.status == 304, "\(path)")
      #expect(again.body.isEmpty)
    }
    let tag = try #require(preview.get("/news/one/").headers["etag"])
    try preview.write(page("One", "Other words."), "Content/news/one.md")
    #expect(preview.shows("Other words.", at: "/news/one/"))
    #expect(preview.get("/news/one/", ["If-None-Match: \(tag)"]).status == 200)
  }

  @Test("A path leads to what is published and nowhere else")
  func paths() throws {
    let preview = try RunningPreview()
    for path in [
      "/../Content/site.yaml", "/news/../../Content/site.yaml", "/%2e%2e/Content/site.yaml",
      "/..%2fContent/site.yaml", "/Content/index.md", "//etc/passwd", "/news//one/",
      "/news/one/%2e", "/./", "/plan.txt/", "/.candour", "/_candour/", "/_candour/../plan.txt",
      "/\\..\\x", "/_candour/x", "/news/one/..%5c..%5cx",
    ] {
      let answer = preview.get(path)
      #expect(answer.status == 404, "\(path)")
      #expect(!answer.text.contains("url: https"), "\(path)")
    }
    for path in ["/plan.txt%00", "/%00", "/%zz", "/%2", "/%ff", "/news/%00/../one/"] {
      #expect(preview.get(path).status == 400, "\(path)")
    }
    let long = "/" + String(repeating: "a", count: 100_000)
    #expect([400, 404, 414, 431, 0].contains(preview.get(long).status))
    #expect(preview.get("/" + String(repeating: "a/", count: 4000)).status == 404)
    #expect(preview.get("/plan%2Etxt").text == "0123456789")
  }

  @Test("Nothing is read by a page of another host whose name leads here")
  func hosts() throws {
    let preview = try RunningPreview()
    for host in ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.", ""] {
      #expect(preview.get("/", ["Host: \(host)"]).status == 403, "\(host)")
    }
    for host in ["localhost", "127.0.0.1:1", "[::1]:80", "LOCALHOST:4321"] {
      #expect(preview.get("/", ["Host: \(host)"]).status == 200, "\(host)")
    }
  }

  @Test("Who names the address that it was told to listen on is answered, and nobody else's name")
  func boundHost() {
    func status(_ named: String, _ host: String) -> UInt32 {
      let request = HTTPRequest(method: "GET", path: "/", host: named)
      return PreviewResponder(state: PreviewState(), host: host).answer(request).status
    }
    // There is no site yet.
    #expect(status("127.0.0.2:4321", "127.0.0.2") == 503)
    #expect(status("localhost", "127.0.0.2") == 503)
    #expect(status("127.0.0.2", "127.0.0.1") == 403)
    #expect(status("evil.example", "127.0.0.2") == 403)
    #expect(status("evil.example", "0.0.0.0") == 503)
  }

  @Test("A site that is to be at a path of its host is shown at that path")
  func basePath() throws {
    var files = RunningPreview.site
    files["Content/site.yaml"] = "name: Test\nurl: https://test.example/our/site/\n"
    let preview = try RunningPreview(files)
    wait: for _ in 0..<100 {
      if preview.get("/our/site/").status == 200 { break wait }
      usleep(10_000)
    }
    #expect(preview.get("/").headers["location"] == "/our/site/")
    #expect(preview.get("/our/site/plan.txt").text == "0123456789")
    #expect(preview.get("/our/site/news/one").headers["location"] == "/our/site/news/one/")
    #expect(preview.get("/plan.txt").status == 404)
    #expect(preview.get("/our/sitex/").status == 404)
  }

  @Test("A policy is opened for the preview's script and no further")
  func policy() {
    let open = "default-src 'none'; script-src 'self'; connect-src 'self'"
    #expect(PagePolicy.opened(open) == open)
    #expect(
      PagePolicy.opened("default-src 'none'; script-src 'none'; img-src 'self'")
        == "default-src 'none'; script-src 'self'; img-src 'self'; connect-src 'self'")
    #expect(PagePolicy.opened("img-src 'none'") == "img-src 'none'")
    #expect(
      PagePolicy.opened("script-src https://x.example")
        == "script-src https://x.example 'self'")
  }

  @Test("Two hundred requests at once are all answered")
  func crowd() throws {
    let preview = try RunningPreview()
    let expected = preview.get("/news/one/").body
    let sockets = (0..<200).map { _ in ClientSocket(port: preview.server.port) }
    let request = "GET /news/one/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    for socket in sockets { socket.send(request) }
    for socket in sockets {
      #expect(HTTPAnswer(socket.readAll()).body == expected)
      socket.end()
    }
  }

  @Test("Clients that never read hold nobody up")
  func neverReads() throws {
    var files = RunningPreview.site
    files["Content/plan.txt"] = String(repeating: "0123456789", count: 2_000_000)
    let preview = try RunningPreview(files)
    let idle = (0..<20).map { _ in ClientSocket(port: preview.server.port) }
    for socket in idle[..<10] {
      socket.send("GET /plan.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
    }
    for socket in idle[10...] {
      socket.send("GET /_candour/events?page=%2F HTTP/1.1\r\nHost: localhost\r\n\r\n")
    }
    for number in 1...30 {
      try preview.write(page("One", "Words \(number)."), "Content/news/one.md")
      #expect(preview.shows("Words \(number).", at: "/news/one/"))
    }
    for socket in idle { socket.end() }
  }

  @Test("A file that is cut short or goes while it is sent ends that answer alone")
  func vanishing() throws {
    var files = RunningPreview.site
    files["Content/plan.txt"] = String(repeating: "0123456789", count: 5_000_000)
    let preview = try RunningPreview(files)
    let socket = ClientSocket(port: preview.server.port)
    socket.send("GET /plan.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    #expect(socket.readSome() != nil)
    try preview.write("short", "Content/plan.txt")
    try FileManager.default.removeItem(atPath: preview.folder + "/Content/plan.txt")
    let rest = socket.readAll()
    #expect(rest.count < 50_000_000)
    socket.end()
    #expect(preview.get("/news/one/").status == 200)
    #expect(preview.get("/plan.txt").status == 404)
  }
}
