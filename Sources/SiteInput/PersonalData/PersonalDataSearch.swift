public import SiteModel

/// Looks in a text for what says who somebody is: NHS numbers, National Insurance numbers, addresses
/// for e-mail and telephone numbers, except those that the site allows.
///
/// Every page is looked through in every build, so what can hold none of them is passed over eight
/// bytes at a time: each has an `@` or two digits beside each other.
public struct PersonalDataSearch: Sendable {
  private let allowed: Set<String>
  private let allowedHosts: Set<String>

  public init(_ settings: SiteSettings) {
    let contacts = [settings.contactEmail, settings.contactPhone].compactMap(\.self)
    var allowed: Set<String> = []
    var hosts: Set<String> = []
    for text in settings.rules.personalData.allowed + contacts {
      if text.hasPrefix("@") {
        hosts.insert(text.dropFirst().lowercased())
      } else {
        allowed.insert(text.contains("@") ? text.lowercased() : Self.compact(text.utf8))
      }
    }
    self.allowed = allowed
    allowedHosts = hosts
  }

  /// What stands in a part of a file. In the keys of a page, up to `keysEnd`, stand digests of what
  /// it was compared with: some of them are ten digits by chance.
  public func findings(
    in bytes: [UInt8], _ range: Range<Int>, of file: SourcePath, keysEnd: Int = 0
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    bytes.withUnsafeBytes { raw in
      var place = range.lowerBound
      while let hit = Self.nextHit(raw, place, range.upperBound) {
        let text = PersonalDataText(raw: raw, start: range.lowerBound, end: range.upperBound)
        guard let match = text.match(at: hit, keysEnd: keysEnd) else {
          place = text.endOfDigits(hit) + (raw[hit] == UInt8(ascii: "@") ? 1 : 0)
          continue
        }
        place = match.range.upperBound
        let written = raw[match.range]
        if isAllowed(match.kind, written) { continue }
        found.append(
          Self.diagnostic(
            match.kind, written, SourceSpan(file, match.range.lowerBound, match.range.upperBound)))
      }
    }
    return found
  }

  public func findings(in bytes: [UInt8], of file: SourcePath) -> [Diagnostic] {
    findings(in: bytes, 0..<bytes.count, of: file)
  }

  /// In the name of a file: it is published with it.
  public func findings(inNameOf file: SourcePath) -> [Diagnostic] {
    let name = Array(file.name.utf8)
    return findings(in: name, of: file).map { found in
      var found = found
      found.span = SourceSpan(wholeOf: file)
      found.message = "in this file's name: " + found.message
      return found
    }
  }

  private func isAllowed(_ kind: PersonalDataText.Kind, _ written: Slice<UnsafeRawBufferPointer>)
    -> Bool
  {
    guard kind == .email else { return allowed.contains(Self.compact(written)) }
    let address = String(decoding: written, as: UTF8.self).lowercased()
    let host = address.drop { $0 != "@" }.dropFirst()
    return allowed.contains(address) || allowedHosts.contains(String(host))
      || Self.isReserved(host)
  }

  /// Hosts that belong to nobody, for examples.
  private static func isReserved(_ host: Substring) -> Bool {
    ["example.org", "example.com", "example.net"].contains {
      host == $0 || host.hasSuffix("." + $0)
    }
      || [".example", ".test", ".invalid"].contains { host.hasSuffix($0) }
  }

  /// Without what people write between digits; a telephone number as it is dialled at home.
  private static func compact(_ text: some Sequence<UInt8>) -> String {
    var kept = text.filter { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == UInt8(ascii: "+")
    }
    for prefix in ["+44", "0044"] where kept.starts(with: prefix.utf8) {
      kept.removeFirst(prefix.utf8.count)
      if kept.first != 48 { kept.insert(48, at: 0) }
    }
    return String(decoding: kept, as: UTF8.self).uppercased()
  }

  // MARK: What is said

  private static func diagnostic(
    _ kind: PersonalDataText.Kind, _ written: Slice<UnsafeRawBufferPointer>, _ span: SourceSpan
  ) -> Diagnostic {
    let text = String(decoding: written, as: UTF8.self)
    switch kind {
    case .nhsNumber:
      let digits = compact(written)
      return Diagnostic(
        .nhsNumber, at: span, "an NHS number, \(digits.prefix(3)) … …\(digits.suffix(2))",
        label: "ten digits whose last one agrees with the others",
        help:
          "Take it out: it says who somebody is. If it is an example and nobody's, list it in site.yaml, under personal-data: and allow:."
      )
    case .insuranceNumber:
      return Diagnostic(
        .insuranceNumber, at: span,
        "a National Insurance number, \(text.prefix(2)) … \(text.suffix(1))",
        label: "two letters, six digits and a letter",
        help:
          "Take it out: it says who somebody is. If it is an example and nobody's, list it in site.yaml, under personal-data: and allow:."
      )
    case .email:
      let host = text.drop { $0 != "@" }
      return Diagnostic(
        .emailAddress, at: span, "an address for e-mail, \(text.prefix(1))…\(host)",
        label: "is it meant for everybody?",
        help:
          "Take it out, or list it in site.yaml, under personal-data: and allow:, if people are to write there. \"\(host)\" there allows all of that host."
      )
    case .phone:
      let digits = compact(written)
      return Diagnostic(
        .phoneNumber, at: span, "a telephone number, \(digits.prefix(3))… …\(digits.suffix(2))",
        label: "is it meant for everybody?",
        help:
          "Take it out, or list it in site.yaml, under personal-data: and allow:, if people are to ring there."
      )
    }
  }

  // MARK: Passing over the rest

  /// The next `@`, or first of two digits beside each other.
  private static func nextHit(_ raw: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    var place = start
    while place + 8 <= end {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let ats = word ^ (ones &* 0x40)
      let hasAt = (ats &- ones) & ~ats & tops
      // Digits less "0" are 0 to 9, and only they stay below 128 when 118 is added.
      let digits = word ^ (ones &* 0x30)
      let isDigit = ~(((digits & ~tops) &+ (ones &* 0x76)) | digits) & tops
      if hasAt | (isDigit & (isDigit >> 8)) != 0,
        let hit = hit(raw, place..<min(place + 8, end), end)
      {
        return hit
      }
      // One less than was read: two digits may stand on either side of the border.
      place += 7
    }
    return hit(raw, place..<max(place, end), end)
  }

  private static func hit(_ raw: UnsafeRawBufferPointer, _ range: Range<Int>, _ end: Int) -> Int? {
    range.first { place in
      raw[place] == UInt8(ascii: "@")
        || raw[place].isASCIIDigit && place + 1 < end && raw[place + 1].isASCIIDigit
    }
  }
}
