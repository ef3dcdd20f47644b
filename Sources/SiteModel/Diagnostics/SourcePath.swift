internal import Glibc

/// A file that the team or a theme's author wrote, as they would name it: the path from the
/// site's folder, `Content/news/open-day.md`.
public struct SourcePath: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) { self.text = text }

  public var description: String { text }

  /// The last part, `open-day.md`.
  public var name: Substring {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { text[text.utf8.index(after: $0)...] }
      ?? text[...]
  }

  /// The folder it lies in, `Content/news`; empty for a file at the top.
  public var folder: Substring {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { text[..<$0] } ?? ""
  }

  /// What stands after the last full stop, in lower case, or nothing.
  public var fileExtension: String {
    let name = name
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return ""
    }
    return name[name.utf8.index(after: dot)...].lowercased()
  }

  public func appending(_ part: some StringProtocol) -> SourcePath {
    text.isEmpty ? SourcePath(String(part)) : SourcePath(text + "/" + part)
  }

  public static func < (left: SourcePath, right: SourcePath) -> Bool {
    precedesByBytes(left.text, right.text)
  }
}

/// The order of paths, routes and titles: by their bytes, and so the same on every machine,
/// whatever its locale.
public func precedesByBytes(_ left: String, _ right: String) -> Bool {
  let order = left.utf8.withContiguousStorageIfAvailable { left in
    right.utf8.withContiguousStorageIfAvailable { right in
      let common = memcmp(left.baseAddress!, right.baseAddress!, min(left.count, right.count))
      return common != 0 ? common < 0 : left.count < right.count
    }
  }
  return (order ?? nil) ?? left.utf8.lexicographicallyPrecedes(right.utf8)
}
