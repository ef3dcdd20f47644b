public import SiteModel

/// How the site's own addresses are written: from the host's root, or, in a site that is to open
/// without a server, from one file to the other.
public struct LinkStyle: Sendable, Hashable {
  /// Empty, or `/network` for a site at https://host/network/.
  public var basePath: String
  public var isRelative: Bool

  public init(basePath: String, isRelative: Bool) {
    self.basePath = basePath
    self.isRelative = isRelative
  }
}

extension ByteWriter {
  mutating func append(link target: LinkTarget, from page: Route, style: LinkStyle) {
    switch target {
    case .elsewhere(let address):
      append(escaping: address)
    case .onSite(let route, let fragment):
      if style.isRelative {
        append(relative: route, from: page)
      } else {
        append(style.basePath)
        append(path: route.path)
      }
      if let fragment {
        append(byte: UInt8(ascii: "#"))
        append(path: fragment)
      }
    }
  }

  /// `../../guidance/index.html`: a browser that opens a folder finds no page in it.
  private mutating func append(relative route: Route, from page: Route) {
    let here = page.path.utf8
    let there = route.path.utf8
    var common = 0
    var index = 0
    for (left, right) in zip(here, there) {
      guard left == right else { break }
      index += 1
      if left == UInt8(ascii: "/") { common = index }
    }
    let ups = here.dropFirst(common).count { $0 == UInt8(ascii: "/") }
    for _ in 0..<ups { append("../") }
    let rest = Substring(there.dropFirst(common))
    append(path: String(rest))
    if route.isPage { append("index.html") }
  }

  /// Part of an address, of which only the slashes are structure.
  mutating func append(path: String) {
    var path = path
    path.withUTF8 { bytes in
      if bytes.allSatisfy(isUnreserved) { return append(bytes) }
      for byte in bytes {
        if isUnreserved(byte) {
          append(byte: byte)
        } else {
          append(percentEncoded: byte)
        }
      }
    }
  }
}

@inline(__always)
private func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
    UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "@"):
    true
  default: false
  }
}

extension LinkStyle {
  /// An address with scheme and host, for feeds, the sitemap and canonical links.
  public func absolute(_ route: Route, origin: String) -> String {
    var writer = ByteWriter(capacity: 128)
    writer.append(origin)
    writer.append(basePath)
    writer.append(path: route.path)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
