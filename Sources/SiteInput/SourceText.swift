internal import Glibc
internal import SiteModel

/// The bytes of a text file, made sure to be text: UTF-8, no NUL, no byte-order mark.
struct SourceText {
  var bytes: [UInt8]

  /// 10 MB of Markdown or YAML is no page but a mistake (a film renamed, an export of everything).
  static let limit = 10_000_000

  static func read(_ path: SourcePath, from tree: any FileTree, _ problems: inout [Diagnostic])
    -> SourceText?
  {
    do throws(FileProblem) {
      let bytes = try tree.read(path, limit: limit)
      return checked(bytes, path, &problems)
    } catch {
      problems.append(diagnostic(for: error, path))
      return nil
    }
  }

  static func diagnostic(
    for problem: FileProblem, _ path: SourcePath, limit: Int = SourceText.limit
  ) -> Diagnostic {
    let place = SourceSpan(wholeOf: path)
    switch problem {
    case .missing:
      return Diagnostic(
        .unreadableFile, at: place, "this file is not there any more",
        help: "It was moved or removed while the site was being built. Build again.")
    case .unreadable(FileProblem.notAFile):
      return Diagnostic(
        .unreadableFile, at: place, "this is no file that could be read",
        help: "Remove it, and put a file in its place.")
    case .unreadable(let why):
      return Diagnostic(
        .unreadableFile, at: place, "this file can't be read: \(why.lowercased())",
        help:
          "Allow yourself to read it (in its properties, under permissions), or take it out of the folder."
      )
    case .tooLarge(let size):
      return Diagnostic(
        .fileTooLarge, at: place,
        "this file has \(grouped((size + 999_999) / 1_000_000)) MB, and a text may have \(limit / 1_000_000)",
        help: "Split the page, or link to the file as a download instead.")
    }
  }

  static func checked(_ bytes: [UInt8], _ path: SourcePath, _ problems: inout [Diagnostic])
    -> SourceText?
  {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      problems.append(
        Diagnostic(
          .notUTF8, at: SourceSpan(path, 0, 2),
          "the letters of this file are kept in a way that a website can't use",
          label: "saved as \"UTF-16\" or \"Unicode\"",
          help: "In your text editor, choose \"Save as\" and, for the encoding, \"UTF-8\"."))
      return nil
    }
    let nul = bytes.withUnsafeBytes { raw in
      raw.baseAddress.flatMap { start in
        memchr(start, 0, raw.count).map { $0 - UnsafeMutableRawPointer(mutating: start) }
      }
    }
    if let offset = nul {
      problems.append(
        Diagnostic(
          .nulByte, at: SourceSpan(path, offset, offset + 1),
          "this file holds something that is no text",
          help: "It may be damaged, or not a text file at all. Save it again as plain text."))
      return nil
    }
    if let offset = firstInvalidByte(in: bytes) {
      problems.append(
        Diagnostic(
          .notUTF8, at: SourceSpan(path, offset, offset + 1), "a letter of this file can't be read",
          label: looksLikeWindows1252(bytes[offset])
            ? "an accent or a curly quotation mark, as older Windows programs save it?" : nil,
          help: "In your text editor, choose \"Save as\" and, for the encoding, \"UTF-8\"."))
      return nil
    }
    return SourceText(bytes: bytes)
  }

  private static func looksLikeWindows1252(_ byte: UInt8) -> Bool {
    byte == 0x85 || (0x91...0x97).contains(byte) || (0xA3...0xFF).contains(byte)
  }

  /// Eight ASCII bytes at a time; only what is not ASCII is looked at closely.
  static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { raw -> Int? in
      var offset = 0
      let count = raw.count
      while offset < count {
        if offset + 8 <= count,
          raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          offset += 8
          continue
        }
        guard let length = sequenceLength(raw, offset) else { return offset }
        offset += length
      }
      return nil
    }
  }

  private static func sequenceLength(_ raw: UnsafeRawBufferPointer, _ offset: Int) -> Int? {
    let first = raw[offset]
    if first < 0x80 { return 1 }
    func continues(_ count: Int, _ second: ClosedRange<UInt8> = 0x80...0xBF) -> Int? {
      guard offset + count < raw.count, second.contains(raw[offset + 1]) else { return nil }
      for next in 1...count where raw[offset + next] & 0xC0 != 0x80 { return nil }
      return count + 1
    }
    switch first {
    case 0xC2...0xDF: return continues(1)
    case 0xE0: return continues(2, 0xA0...0xBF)
    case 0xED: return continues(2, 0x80...0x9F)
    case 0xE1...0xEF: return continues(2)
    case 0xF0: return continues(3, 0x90...0xBF)
    case 0xF1...0xF3: return continues(3)
    case 0xF4: return continues(3, 0x80...0x8F)
    default: return nil
    }
  }
}
