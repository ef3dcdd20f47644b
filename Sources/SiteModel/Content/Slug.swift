/// A name as a part of an address: lower case, accents folded, spaces and punctuation to `-`.
/// Letters of other scripts stay as they are; whatever writes the address encodes them.
public func slug(_ name: some StringProtocol) -> String {
  if let ascii = asciiSlug(name) { return ascii }
  var out = ""
  var pendingHyphen = false
  for character in name.lowercased() {
    let folded = foldedLetters[character] ?? String(character)
    for scalar in folded.unicodeScalars {
      if isAccent(scalar) || scalar == "'" || scalar == "\u{2019}" { continue }
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
      {
        if pendingHyphen, !out.isEmpty { out.append("-") }
        pendingHyphen = false
        out.unicodeScalars.append(scalar)
      } else {
        pendingHyphen = true
      }
    }
  }
  return out
}

/// An accent that is a character of its own, or the invisible half of an emoji. The marks of other
/// scripts are no accents: Thai and Hindi write their vowels with them.
private func isAccent(_ scalar: Unicode.Scalar) -> Bool {
  (0x300...0x36F).contains(scalar.value) || scalar.properties.isVariationSelector
}

/// Nearly every name is ASCII: then bytes will do, at a tenth of the cost of asking Unicode about
/// each character. Nothing when it is not.
private func asciiSlug(_ name: some StringProtocol) -> String? {
  var out: [UInt8] = []
  out.reserveCapacity(name.utf8.count)
  var pendingHyphen = false
  for byte in name.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      if pendingHyphen, !out.isEmpty { out.append(UInt8(ascii: "-")) }
      pendingHyphen = false
      out.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
    case UInt8(ascii: "'"): continue
    case 0..<0x80: pendingHyphen = true
    default: return nil
    }
  }
  return String(decoding: out, as: UTF8.self)
}

/// The Latin letters with accents, by what they fold to. The standard library has no public
/// decomposition, and Foundation's would triple the time to start.
private let foldedLetters: [Character: String] = {
  let groups: [(letters: String, folded: String)] = [
    ("àáâãäåāăąǎȁȃạảấầẩẫậắằẳẵặ", "a"), ("æǽ", "ae"), ("çćĉċč", "c"), ("ďđḍð", "d"),
    ("èéêëēĕėęěȅȇẹẻẽếềểễệ", "e"), ("ĝğġģǧ", "g"), ("ĥħḥ", "h"), ("ìíîïĩīĭįıǐȉȋịỉ", "i"),
    ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀłḷ", "l"), ("ñńņňŉṇ", "n"),
    ("òóôõöøōŏőǒǫȍȏọỏốồổỗộơớờởỡợ", "o"), ("œ", "oe"), ("ŕŗřȑȓ", "r"), ("śŝşšșṣ", "s"),
    ("ß", "ss"), ("ţťŧțṭ", "t"), ("þ", "th"), ("ùúûüũūŭůűųǔȕȗụủưứừửữự", "u"),
    ("ŵẁẃẅ", "w"), ("ýÿŷỳỵỷỹ", "y"), ("źżž", "z"),
  ]
  var table: [Character: String] = [:]
  for group in groups {
    for letter in group.letters { table[letter] = group.folded }
  }
  return table
}()
