internal import SiteBuild
internal import SiteModel

/// A page as the preview hands it out: with the preview's script in it, which is nowhere else.
struct ServedPage {
  let bytes: [UInt8]
  /// Of the page as it is published, whatever is put in here.
  let digest: Digest
  /// Of what stands in its body: without change there, only styles or the title are exchanged.
  let bodyDigest: Digest

  init(_ page: PreviewedPage) {
    digest = page.digest
    let body = Self.find(Array("<body".utf8), in: page.bytes[...]) ?? 0
    bodyDigest = page.bytes[body...].withUnsafeBytes { Digest(of: $0) }
    let tag = Self.tag(digest: digest, bodyDigest: bodyDigest)
    let end = Self.findLast(Array("</body>".utf8), in: page.bytes) ?? page.bytes.count
    bytes = PagePolicy.opened(page.bytes[..<end]) + tag.utf8 + page.bytes[end...]
  }

  static func tag(digest: Digest, bodyDigest: Digest) -> String {
    "<script src=\"\(PreviewPaths.script)\" data-page=\"\(digest)\" data-body=\"\(bodyDigest)\" defer></script>\n"
  }

  static func find(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = wanted.first else { return nil }
    var index = bytes.startIndex
    while index + wanted.count <= bytes.endIndex {
      guard let found = bytes[index...].firstIndex(of: first) else { return nil }
      if bytes[found...].starts(with: wanted) { return found }
      index = found + 1
    }
    return nil
  }

  private static func findLast(_ wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    var index = bytes.count - wanted.count
    while index >= 0 {
      if bytes[index] == wanted[0], bytes[index...].starts(with: wanted) { return index }
      index -= 1
    }
    return nil
  }
}

/// The page's own Content-Security-Policy lets scripts of its own site run and speak with it, and so
/// the preview's. A theme whose policy is stricter is opened as far as that needs, and no further.
enum PagePolicy {
  private static let start = Array("http-equiv=\"Content-Security-Policy\" content=\"".utf8)

  static func opened(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard let found = ServedPage.find(start, in: bytes.prefix(8192)) else { return Array(bytes) }
    let from = found + start.count
    guard let to = bytes[from...].firstIndex(of: UInt8(ascii: "\"")) else { return Array(bytes) }
    let policy = String(decoding: bytes[from..<to], as: UTF8.self)
    let opened = opened(policy)
    return opened == policy
      ? Array(bytes) : Array(bytes[..<from]) + opened.utf8 + bytes[to...]
  }

  static func opened(_ policy: String) -> String {
    var directives = policy.split(separator: ";").map {
      $0.split(separator: " ").map(String.init)
    }.filter { !$0.isEmpty }
    let standard = directives.first { $0[0] == "default-src" }.map { Array($0.dropFirst()) }
    for name in ["script-src", "connect-src"] {
      if let place = directives.firstIndex(where: { $0[0] == name }) {
        directives[place] = [name] + withSelf(Array(directives[place].dropFirst()))
      } else if let standard, !isOpen(standard) {
        directives.append([name] + withSelf(standard))
      }
    }
    return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
  }

  private static func isOpen(_ sources: [String]) -> Bool {
    sources.contains("'self'") || sources.contains("*")
  }

  private static func withSelf(_ sources: [String]) -> [String] {
    isOpen(sources) ? sources : sources.filter { $0 != "'none'" } + ["'self'"]
  }
}

/// Where the preview's own things are: no page's address has an underscore.
enum PreviewPaths {
  static let folder = "/_candour/"
  static let script = folder + "preview.js"
  static let events = folder + "events"
  static let problems = folder + "problems"
}
