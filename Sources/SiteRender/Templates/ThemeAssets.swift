public import SiteModel

/// The theme's assets under names that change with their bytes, so that browsers may keep them for
/// ever; `site.css` with the theme's colours and sizes in front.
public struct ThemeAssets: Sendable {
  public private(set) var published: [String: PublishedAsset] = [:]

  public init(_ theme: ThemeSource, isRelative: Bool, _ problems: inout [Diagnostic]) {
    let isStyle = { (name: String) in name.hasSuffix(".css") }
    for (name, file) in theme.assets.sorted(by: { $0.key < $1.key }) where !isStyle(name) {
      publish(name, file.bytes, isRelative: isRelative)
    }
    // Style sheets last: they name the others.
    for (name, file) in theme.assets.sorted(by: { $0.key < $1.key }) where isStyle(name) {
      let prefix = name == "site.css" ? Array(theme.customProperties.utf8) : []
      let bytes = resolvingAddresses(in: file, name, &problems)
      publish(name, prefix + Self.withoutComments(bytes), isRelative: isRelative)
    }
  }

  /// What a style sheet says to those who change it is a tenth of what every reader would load.
  /// Within quotation marks nothing is a comment.
  static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var quote: UInt8?
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == UInt8(ascii: "\\"), index + 1 < bytes.count {
          out.append(byte)
          index += 1
        } else if byte == open {
          quote = nil
        }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "/"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "*")
      {
        index += 2
        while index + 1 < bytes.count,
          bytes[index] != UInt8(ascii: "*") || bytes[index + 1] != UInt8(ascii: "/")
        { index += 1 }
        index += 2
        // What it stood between stays apart.
        out.append(UInt8(ascii: " "))
        continue
      }
      out.append(bytes[index])
      index += 1
    }
    return out
  }

  private mutating func publish(_ name: String, _ bytes: [UInt8], isRelative: Bool) {
    let digest = Integrity.sha384(of: bytes)
    let mark = digest.prefix(6).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    published[name] = PublishedAsset(
      route: Route("/assets/\(name[..<dot]).\(mark)\(name[dot...])"), bytes: bytes,
      integrity: isRelative ? nil : Integrity.attribute(digest))
  }

  /// `url(paper.svg)` in a style sheet, which names a file of `assets/`, by its published name.
  private func resolvingAddresses(
    in file: ThemeFile, _ name: String, _ problems: inout [Diagnostic]
  ) -> [UInt8] {
    let marker = Array("url(".utf8)
    var out: [UInt8] = []
    var index = 0
    while index < file.bytes.count {
      guard file.bytes[index...].starts(with: marker),
        let close = file.bytes[index...].firstIndex(of: UInt8(ascii: ")"))
      else {
        out.append(file.bytes[index])
        index += 1
        continue
      }
      let start = index + marker.count
      let written = String(decoding: file.bytes[start..<close], as: UTF8.self)
        .filter { $0 != "\"" && $0 != "'" && $0 != " " }
      index = close + 1
      if written.hasPrefix("data:") || written.hasPrefix("#") {
        out += marker + file.bytes[start..<close] + ")".utf8
      } else if let asset = published[written] {
        // Both lie below /assets/; up from the folders in the style sheet's own name.
        let ups = String(repeating: "../", count: name.count { $0 == "/" })
        out += "url(\(ups)\(asset.route.path.dropFirst("/assets/".count)))".utf8
      } else {
        problems.append(
          Diagnostic(
            .missingAsset, at: SourceSpan(file.path, start, close),
            "the theme has no asset \"\(written)\"",
            help: suggestion(for: written, among: Array(published.keys))))
      }
    }
    return out
  }
}
