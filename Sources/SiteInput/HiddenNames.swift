/// Which names in a folder are never the author's own work.
public enum HiddenNames {
  /// What systems, editors and offices leave lying about: passed over without a word, because
  /// nobody made it on purpose.
  public static func isLitter(_ name: String) -> Bool {
    if name.hasSuffix("~") || name.hasSuffix(".swp") { return true }
    switch name.utf8.first {
    case UInt8(ascii: "."):
      return hiddenLitter.contains(name) || litterStarts.contains { name.hasPrefix($0) }
    // Word's and Excel's mark beside a document that is open.
    case UInt8(ascii: "~"): return name.hasPrefix("~$")
    case UInt8(ascii: "#"): return name.utf8.count > 1 && name.hasSuffix("#")
    case UInt8(ascii: "T"), UInt8(ascii: "t"): return name.lowercased() == "thumbs.db"
    case UInt8(ascii: "D"), UInt8(ascii: "d"): return name.lowercased() == "desktop.ini"
    default: return false
    }
  }

  private static let hiddenLitter: Set<String> = [".", "..", ".DS_Store", ".keep", ".directory"]

  /// A Mac's second half of a file, all of Git's, and the marks of LibreOffice and Emacs beside a
  /// document that is open.
  private static let litterStarts = ["._", ".git", ".~lock.", ".#"]
}
