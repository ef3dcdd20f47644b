import Foundation
import SiteBuild
import SiteInput
import SiteModel
import Testing

@testable import SitePreview

/// A preview of a folder on disk, that ends with the test.
final class RunningPreview {
  let folder: String
  let server: PreviewServer

  static let site: [String: String] = [
    "Content/site.yaml": "name: Test\nurl: https://test.example/\n",
    "Content/index.md": page("Home", "See [](page:news/one), [a plan](file:plan.txt)."),
    "Content/plan.txt": "0123456789", "Content/news/one.md": page("One", "First words."),
    "Content/news/two.md": page("Two", "Second words."),
  ]

  init(
    _ files: [String: String] = RunningPreview.site, port: Int = 0,
    _ change: (inout BuildRequest) -> Void = { _ in }
  ) throws {
    folder = NSTemporaryDirectory() + "candour-preview-" + UUID().uuidString.prefix(8).lowercased()
    for (path, text) in files { try Self.write(text, folder + "/" + path) }
    var request = BuildRequest(
      tree: DiskFileTree(root: folder), sourceFolder: folder, output: nil, jobs: 2)
    request.date = CalendarDate("2026-01-15")
    change(&request)
    server = try PreviewServer(PreviewServer.Options(request: request, port: port)) { _ in }
    wait { [200, 302].contains(self.get("/").status) }
  }

  deinit {
    server.stop()
    try? FileManager.default.removeItem(atPath: folder)
  }

  func write(_ text: String, _ path: String) throws {
    try Self.write(text, folder + "/" + path)
  }

  private static func write(_ text: String, _ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  func get(_ path: String, _ headers: [String] = [], method: String = "GET") -> HTTPAnswer {
    HTTPAnswer.get(path, headers, method: method, port: server.port)
  }

  /// Until it is so, or ten seconds have gone.
  @discardableResult
  func wait(_ isSo: () -> Bool) -> Bool {
    for _ in 0..<1000 {
      if isSo() { return true }
      usleep(10_000)
    }
    return false
  }

  func shows(_ words: String, at path: String) -> Bool {
    wait { self.get(path).text.contains(words) }
  }
}

func page(_ title: String, _ body: String) -> String {
  "---\ntitle: \(title)\n---\n\n\(body)\n"
}

/// What a server answers, read byte by byte: nothing is put right on the way, as a browser would.
struct HTTPAnswer {
  var status: Int
  var headers: [String: String]
  var body: [UInt8]

  var text: String { String(decoding: body, as: UTF8.self) }

  static func get(
    _ path: String, _ headers: [String] = [], method: String = "GET", port: Int
  ) -> HTTPAnswer {
    let socket = ClientSocket(port: port)
    defer { socket.end() }
    let host = headers.contains { $0.hasPrefix("Host:") } ? [] : ["Host: localhost:\(port)"]
    let lines = ["\(method) \(path) HTTP/1.1"] + host + ["Connection: close"] + headers
    socket.send(lines.joined(separator: "\r\n") + "\r\n\r\n")
    return HTTPAnswer(socket.readAll())
  }

  init(_ bytes: [UInt8]) {
    let end = bytes.indices.first { bytes[$0...].starts(with: Array("\r\n\r\n".utf8)) }
    let head = String(decoding: bytes[..<(end ?? bytes.count)], as: UTF8.self)
    let lines = head.components(separatedBy: "\r\n")
    status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    headers = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    body = end.map { Array(bytes[($0 + 4)...]) } ?? []
  }
}

struct ClientSocket {
  let descriptor: Int32

  init(port: Int) {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  func readAll() -> [UInt8] {
    var bytes: [UInt8] = []
    while let part = readSome() { bytes += part }
    return bytes
  }

  /// Nothing at the end.
  func readSome(_ most: Int = 65_536) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: most)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  func end() { close(descriptor) }
}
