/// A name as a part of an address: lower case, accents folded, spaces and punctuation to `-`.
/// Letters of other scripts stay as they are; whatever writes the address encodes them.
public func slug(_ name: some StringProtocol) -> String {
  var text = String(name)
  if let ascii = text.withUTF8({ asciiSlug($0) }) { return ascii }
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
/// each character. Nothing when it is not. Bytes in a buffer: as a generic text, each was asked for
/// through a table of functions, which took a twentieth of a build of 10,000 pages.
private func asciiSlug(_ name: UnsafeBufferPointer<UInt8>) -> String? {
  guard name.allSatisfy({ $0 < 0x80 }) else { return nil }
  return String(unsafeUninitializedCapacity: name.count) { out in
    var count = 0
    var pendingHyphen = false
    for byte in name {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if pendingHyphen, count > 0 {
          out[count] = UInt8(ascii: "-")
          count += 1
        }
        pendingHyphen = false
        let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
        out[count] = isCapital ? byte | 0x20 : byte
        count += 1
      case UInt8(ascii: "'"): continue
      default: pendingHyphen = true
      }
    }
    return count
  }
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
