/// How much room words take at most, without a browser to ask. Lengths in pictures are hundredths of
/// a rem throughout: whole numbers, so that every machine comes to the same picture.
enum TextMeasure {
  static let nameSize: Int32 = 100
  static let smallSize: Int32 = 88

  /// What a line of text rises above its foot, and hangs below it.
  static func ascent(_ size: Int32) -> Int32 { size * 95 / 100 }
  static func descent(_ size: Int32) -> Int32 { size * 25 / 100 }

  static func width(_ text: some StringProtocol, bold: Bool = false, size: Int32 = nameSize)
    -> Int32
  {
    var thousandths: Int32 = 0
    for scalar in text.unicodeScalars { thousandths += width(of: scalar.value, bold: bold) }
    return (thousandths * size + 999) / 1000
  }

  private static func width(of code: UInt32, bold: Bool) -> Int32 {
    let index = Int(code) - Int(FontWidths.first)
    let known = bold ? FontWidths.bold : FontWidths.plain
    if index < 0 { return 0 }
    if index < known.count { return Int32(known[index]) }
    for other in FontWidths.beyond where other.code == code {
      return Int32(bold ? other.bold : other.plain)
    }
    // Marks that stand on other letters take no room; anything else may be as wide as it is high.
    return (0x300...0x36F).contains(code) ? 0 : 1300
  }

  /// The text in at most `lines` lines, each no wider than `room`: broken between words, else
  /// within one, and cut with an ellipsis where it would need more.
  static func wrap(
    _ text: String, room: Int32, bold: Bool = false, size: Int32 = nameSize, lines most: Int = 2
  ) -> [String] {
    if width(text, bold: bold, size: size) <= room { return [text] }
    var lines: [String] = []
    var rest = text.split(separator: " ").map(String.init)[...]
    var line = ""
    while let word = rest.first {
      let longer = line.isEmpty ? word : line + " " + word
      if width(longer, bold: bold, size: size) <= room {
        line = longer
        rest = rest.dropFirst()
      } else if line.isEmpty {
        let part = fitting(word, room: room, bold: bold, size: size)
        lines.append(part)
        rest = [String(word.dropFirst(part.count))] + rest.dropFirst()
      } else {
        lines.append(line)
        line = ""
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > most else { return lines }
    let last = lines[most - 1]
    return Array(lines.prefix(most - 1)) + [cut(last, room: room, bold: bold, size: size)]
  }

  /// As many of the word's letters as fit, at least one.
  private static func fitting(_ word: String, room: Int32, bold: Bool, size: Int32) -> String {
    var part = ""
    for letter in word {
      let longer = part + String(letter)
      if !part.isEmpty, width(longer, bold: bold, size: size) > room { break }
      part = longer
    }
    return part
  }

  private static func cut(_ line: String, room: Int32, bold: Bool, size: Int32) -> String {
    var kept = line[...]
    while !kept.isEmpty, width(kept, bold: bold, size: size) + size > room {
      kept = kept.dropLast()
    }
    while kept.last == " " { kept = kept.dropLast() }
    return kept + "…"
  }
}
