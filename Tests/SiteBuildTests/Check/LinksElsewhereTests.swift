import Foundation
import SiteModel
import Testing

@testable import SiteBuild

/// Against a server of its own, never against the internet.
@Suite(.serialized) struct LinksElsewhereTests {
  private static let script = """
    import http.server, sys, time
    class Answers(http.server.BaseHTTPRequestHandler):
        def answer(self):
            code = {"there": 200, "gone": 410, "missing": 404, "moved": 301, "onward": 302,
                    "closed": 403, "broken": 500, "circle": 302}.get(self.path[1:], 200)
            if self.path == "/fussy": code = 404 if self.command == "HEAD" else 200
            if self.path == "/slow": time.sleep(15)
            self.send_response(code)
            places = {"/moved": "/there", "/onward": "/there", "/circle": "/circle"}
            if self.path in places: self.send_header("Location", places[self.path])
            self.end_headers()
        do_HEAD = do_GET = answer
        def log_message(self, *arguments): pass
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    print(server.server_port, flush=True)
    server.serve_forever()
    """

  /// The port, while `use` runs.
  private func withServer<Result>(_ use: (Int) throws -> Result) throws -> Result {
    let server = Process()
    server.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    server.arguments = ["python3", "-c", Self.script]
    let output = Pipe()
    server.standardOutput = output
    try server.run()
    defer {
      // Whoever is started by a thread of these tests may not hear a gentler signal.
      kill(server.processIdentifier, SIGKILL)
      server.waitUntilExit()
    }
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    return try use(try #require(Int(line.trimmingCharacters(in: .whitespacesAndNewlines))))
  }

  @Test("Each answer of another site is told for what it is")
  func answers() throws {
    try withServer { port in
      let host = "http://127.0.0.1:\(port)/"
      let names = [
        "there", "gone", "missing", "moved", "onward", "closed", "broken", "circle", "fussy",
      ]
      let found = try AddressInquiry.ask(names.map { host + $0 })
      #expect(found[host + "there"] == .there)
      #expect(found[host + "fussy"] == .there)
      #expect(found[host + "onward"] == .there)
      #expect(found[host + "gone"] == .gone("the answer is 410, gone"))
      #expect(found[host + "missing"] == .gone("the answer is 404, not found"))
      #expect(found[host + "moved"] == .moved(host + "there"))
      #expect(found[host + "closed"] == .unsure("it answers people, not programs (403)"))
      #expect(found[host + "broken"] == .unsure("the answer is 500"))
      #expect(found[host + "circle"] == .unsure("it leads in a circle"))
    }
    #expect(
      try AddressInquiry.ask(["http://127.0.0.1:1/x"])["http://127.0.0.1:1/x"]
        == .unsure("nobody answers there"))
    let nowhere = "http://no-such-host.invalid/\"x\\y"
    #expect(try AddressInquiry.ask([nowhere])[nowhere] == .gone("there is no such host"))
  }

  @Test("Other sites are asked only when somebody says so, and each place of a link is named")
  func asked() throws {
    try withServer { port in
      let body = "[a](http://127.0.0.1:\(port)/gone) and [b](http://127.0.0.1:\(port)/gone#part)"
      let files = ["Content/index.md": page("Home", body: body)]
      let built = BuiltSite()
      built.build(files) { $0.reviews = true }
      #expect(!built.result.diagnostics.contains { $0.code == .linkGone })
      built.build(files) { request in
        request.reviews = true
        request.asksOtherSites = true
      }
      let gone = built.result.diagnostics.filter { $0.code == .linkGone }
      #expect(gone.count == 2)
      #expect(gone.first?.message == "nothing is at http://127.0.0.1:\(port)/gone any more")
      #expect(built.result.counts?.otherSites == 1)
    }
  }
}
