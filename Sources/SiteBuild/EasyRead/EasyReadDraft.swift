internal import SiteModel

/// Writes an easy-read page as an author would, in Markdown: the theme's words with the network's
/// names and figures in them. A word names its statement's picture before its own text, as authors
/// do; where the site has no such picture, the annotator looks for one.
struct EasyReadDraft {
  let words: WordList
  /// The ids of the site's pictures.
  let pictures: Set<String>
  private(set) var text = ""

  init(words: WordList, pictures: Set<String>) {
    self.words = words
    self.pictures = pictures
    text.reserveCapacity(2048)
  }

  var bytes: [UInt8] { Array(text.utf8) }

  // MARK: Parts of a page

  /// `level` 2 or 3.
  mutating func addHeading(_ words: String, level: Int) {
    text += level == 2 ? "\n## " : "\n### "
    text += words
    text += "\n"
  }

  mutating func add(
    _ key: String, _ values: [String: String] = [:], count: Int? = nil, picture: String? = nil
  ) {
    text += "\n"
    text += statement(key, values, count: count, picture: picture)
    text += "\n"
  }

  mutating func addList(_ points: [String]) {
    text += "\n"
    for point in points {
      text += "- "
      text += point
      text += "\n"
    }
  }

  /// What a word says, filled with Markdown. `picture`: rather than the one that the word names.
  func statement(
    _ key: String, _ values: [String: String] = [:], count: Int? = nil, picture: String? = nil
  ) -> String {
    let said = words.text(key, values, count: count)
    let (named, rest) = Self.parts(of: said)
    guard let id = [picture, named].compactMap(\.self).first(where: pictures.contains) else {
      return String(rest)
    }
    return "![](symbol:\(id)) \(rest)"
  }

  /// Asked of every statement of every such page: by bytes.
  private static func parts(of said: String) -> (picture: String?, rest: Substring) {
    let mark = "![](symbol:"
    let bytes = said.utf8
    guard bytes.starts(with: mark.utf8), let close = bytes.firstIndex(of: UInt8(ascii: ")")) else {
      return (nil, said[...])
    }
    let id = said[bytes.index(bytes.startIndex, offsetBy: mark.utf8.count)..<close]
    var start = bytes.index(after: close)
    while start < bytes.endIndex, bytes[start] == UInt8(ascii: " ") {
      start = bytes.index(after: start)
    }
    return (String(id), said[start...])
  }

  // MARK: What words are filled with

  /// Of text that is no Markdown, such as a name. Hardly any has a sign in it.
  static func plain(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 0x80 || byte == 0x20 || (0x41...0x5A).contains(byte & 0xDF)
        // Without a full stop or a bracket, which are signs, no number begins a list.
        || (0x30...0x39).contains(byte) || ",;:'\"".utf8.contains(byte)
    }
    return isPlain ? text : escaped(text)
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count + 8)
    for character in text {
      if character.isNewline {
        out += " "
        continue
      }
      if "\\`*_[]<>&~#|$".contains(character) { out += "\\" }
      // What would begin a list at the start of a statement.
      if out.isEmpty, "+-".contains(character) { out += "\\" }
      if ".)".contains(character), !out.isEmpty, out.allSatisfy(\.isNumber) { out += "\\" }
      out.append(character)
    }
    return out
  }

  /// Asked of the data again: a printed one's source is part of the answer.
  static func figure(_ text: String, _ address: String) -> String {
    "[\(text)](<figure:\(address)>)"
  }

  /// One whose words come from that answer already.
  static func computed(_ text: String, _ address: String) -> String {
    "[\(text)](<computed:\(address)>)"
  }

  static func link(_ name: String, to route: Route?) -> String {
    guard let route else { return plain(name) }
    return "[\(plain(name))](<\(route.path)>)"
  }
}
