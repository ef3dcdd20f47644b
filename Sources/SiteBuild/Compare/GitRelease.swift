/// The site as it was at some point of its repository's history: `git archive`, unpacked in memory.
enum GitRelease {
  enum Problem: Error {
    case noGit
    /// It did not run, or not to its end: why, in the system's words.
    case failed(String)
    /// What git says.
    case refused(String)
  }

  /// `name` is a tag, a branch or a commit; below `folder` lies `Content/`.
  static func files(of name: String, in folder: String) throws(Problem) -> [String: [UInt8]] {
    // A name that starts with a hyphen would be an option.
    guard !name.hasPrefix("-") else { throw .refused("\"\(name)\" is no name of a release") }
    let run = try run(["git", "-C", folder, "archive", "--format=tar", name, "Content"])
    guard run.code == 0 else { throw .refused(run.errors) }
    return TarArchive.files(in: run.output)
  }

  /// The last tag; nothing where there is none.
  static func lastTag(in folder: String) throws(Problem) -> String? {
    let run = try run(["git", "-C", folder, "describe", "--tags", "--abbrev=0"])
    guard run.code == 0 else { return nil }
    let name = String(decoding: run.output, as: UTF8.self).prefix { $0 != "\n" }
    return name.isEmpty ? nil : String(name)
  }

  private static func run(_ arguments: [String]) throws(Problem) -> StartedProgram.Result {
    do throws(StartedProgram.Problem) {
      let program = try StartedProgram(
        arguments, keeping: ["PATH", "HOME", "XDG_CONFIG_HOME", "GIT_DIR"])
      return try program.finish()
    } catch {
      switch error {
      case .missing: throw .noGit
      case .machine(let why): throw .failed(why)
      }
    }
  }
}

/// The files in a tape archive as git writes it.
enum TarArchive {
  static func files(in bytes: [UInt8]) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var place = 0
    var longName: String?
    while place + 512 <= bytes.count, bytes[place] != 0 {
      let header = bytes[place..<(place + 512)]
      let size = octal(header, 124, 12)
      let start = place + 512
      guard size <= bytes.count - start else { break }
      let content = bytes[start..<(start + size)]
      switch header[place + 156] {
      case UInt8(ascii: "x"): longName = path(inRecords: content)
      case UInt8(ascii: "0"), 0:
        let prefix = text(header, 345, 155)
        let name = text(header, 0, 100)
        files[longName ?? (prefix.isEmpty ? name : prefix + "/" + name)] = Array(content)
        longName = nil
      default: longName = nil
      }
      place = start + (size + 511) / 512 * 512
    }
    return files
  }

  private static func text(_ header: ArraySlice<UInt8>, _ offset: Int, _ count: Int) -> String {
    let start = header.startIndex + offset
    return String(decoding: header[start..<(start + count)].prefix { $0 != 0 }, as: UTF8.self)
  }

  private static func octal(_ header: ArraySlice<UInt8>, _ offset: Int, _ count: Int) -> Int {
    Int(text(header, offset, count).prefix { ("0"..."7").contains($0) }, radix: 8) ?? 0
  }

  /// `23 path=Content/…`: names that are too long for a header stand in records before it.
  private static func path(inRecords records: ArraySlice<UInt8>) -> String? {
    for record in String(decoding: records, as: UTF8.self).split(separator: "\n") {
      let pair = record.drop { $0 != " " }.dropFirst()
      if pair.hasPrefix("path=") { return String(pair.dropFirst(5)) }
    }
    return nil
  }
}
