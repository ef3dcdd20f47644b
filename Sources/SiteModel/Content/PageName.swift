/// What a page's file is called: its folder, its name, and whether it is a section's own page or the
/// easy-read version of another. Extensions and `index` are taken in any case: `Index.MD` is what
/// some editors make of `index.md`.
public struct PageName: Sendable, Hashable {
  /// The path without the extension, `index` in lower case: what links call it.
  public let key: String
  public let isIndex: Bool
  public let isEasyRead: Bool
  /// The last part, without the extension and without `.easy`.
  public let stem: Substring

  public init(_ path: SourcePath) {
    var name = path.name
    if name.hasEnding(".md") { name = name.dropLast(3) }
    let isEasyRead = name.hasEnding(".easy")
    let stem = isEasyRead ? name.dropLast(5) : name
    let isIndexStem = stem.utf8.count == 5 && stem.hasEnding("index")
    isIndex = isIndexStem && !isEasyRead
    self.isEasyRead = isEasyRead
    self.stem = isIndexStem ? "index" : stem
    let last = self.stem + (isEasyRead ? ".easy" : "")
    key = path.folder.isEmpty ? String(last) : path.folder + "/" + last
  }

  /// The key of the page that this is the easy-read version of.
  public var standardKey: String { isEasyRead ? String(key.dropLast(5)) : key }
}

extension PageName {
  /// A key as addresses have it: `Content/standards/Time Outdoors/index` is
  /// `Content/standards/time-outdoors/index`. What the data name, they name so.
  public static func addressed(_ key: String) -> String {
    // Asked of every page: nearly all are written so.
    let isAddressed = key.utf8.drop { $0 != UInt8(ascii: "/") }.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x2D...0x39).contains(byte) && byte != UInt8(ascii: ".")
    }
    if isAddressed { return key }
    let parts = key.split(separator: "/", omittingEmptySubsequences: false)
    return ([String(parts[0])] + parts.dropFirst().map { slug($0) }).joined(separator: "/")
  }
}

extension Substring {
  /// Whether it ends with some ASCII in lower case, whatever its own case. Asked of every file of a
  /// site, so without making another string.
  fileprivate func hasEnding(_ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard utf8.count >= length else { return false }
    let bytes = UnsafeBufferPointer(start: ending.utf8Start, count: length)
    return zip(utf8.suffix(length), bytes).allSatisfy { own, wanted in
      own == wanted || (own | 0x20 == wanted && (0x41...0x5A).contains(own))
    }
  }
}
