import Foundation

/// Somebody who does what the guide says, to the letter, in an empty folder.
final class GuideFollower {
  struct Problem: Error, CustomStringConvertible {
    var description: String
  }

  let home: TemporaryFolder
  /// Where the terminal is.
  private(set) var here: String
  private var last: (command: String, run: CandourRun)?

  /// The day on which the guide was done, which it says.
  private static let day = "2026-07-20"
  private static let datedCommands = ["new", "serve", "check", "build", "easy-read", "diff"]

  init() throws {
    home = try TemporaryFolder()
    here = home.path
  }

  func follow(_ guide: PublishingGuide) throws(Problem) {
    for (place, step) in guide.steps {
      do {
        try take(step)
      } catch {
        throw Problem(description: "\(place): \(error)")
      }
    }
    do { try settle() } catch { throw Problem(description: "\(error)") }
  }

  private func take(_ step: PublishingGuide.Step) throws {
    if case .answer(let lines, let stops) = step { return try compare(lines, stops: stops) }
    try settle()
    switch step {
    case .command(let line): try type(line)
    case .answer: break
    case .newFile(let file, let text):
      guard !FileManager.default.fileExists(atPath: path(file)) else {
        throw Problem(description: "\(file) is there already")
      }
      try write(text, to: file)
    case .wholeFile(let file, let text):
      _ = try read(file)
      try write(text, to: file)
    case .change(let file, let old, let new): try replace(old, with: new, in: file)
    case .removal(let file, let line): try replace(line + "\n", with: "", in: file)
    case .workbook(let file, let rows):
      try SmallWorkbook(rows: rows).bytes.write(to: URL(fileURLWithPath: path(file)))
    case .unknown(let lead):
      throw Problem(description: "what is to be done with the box below \"\(lead)\"?")
    }
  }

  // MARK: Files

  private func path(_ file: String) -> String { here + "/" + file }

  private func read(_ file: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path(file)) else {
      throw Problem(description: "there is no \(file)")
    }
    return String(decoding: data, as: UTF8.self)
  }

  private func write(_ text: String, to file: String) throws {
    let folder = (path(file) as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(file)))
  }

  private func replace(_ old: String, with new: String, in file: String) throws {
    let text = try read(file)
    let found = text.components(separatedBy: old).count - 1
    guard found == 1 else {
      throw Problem(description: "\"\(old)\" stands \(found) times in \(file)")
    }
    try write(text.replacingOccurrences(of: old, with: new), to: file)
  }

  // MARK: The terminal

  private func type(_ line: String) throws {
    let words = Self.words(line)
    switch words.first {
    case "candour": last = (line, try run(Array(words.dropFirst())))
    case "cd" where words.count == 2:
      here = path(words[1])
      guard FileManager.default.fileExists(atPath: here) else {
        throw Problem(description: "there is no folder \(words[1])")
      }
    case "cp" where words.count == 4 && words[1] == "-r":
      try FileManager.default.copyItem(atPath: path(words[2]), toPath: path(words[3]))
    default: throw Problem(description: "\"\(line)\" is no command of the guide's")
    }
  }

  /// Parted at spaces, but not between quotation marks.
  static func words(_ line: String) -> [String] {
    line.components(separatedBy: "\"").enumerated().flatMap { index, part in
      index % 2 == 1 ? [part] : part.split(separator: " ").map(String.init)
    }
  }

  private func run(_ words: [String]) throws -> CandourRun {
    var words = words
    if Self.datedCommands.contains(words.first ?? "") { words += ["--date", Self.day] }
    guard words.first == "serve" else { return try CandourRun(words, in: here) }
    // Any port that is free: others may run these tests at the same time.
    let process = try CandourProcess(words + ["--port", "0"], in: here)
    for _ in 0..<3000 where !process.outputSoFar.contains("to look at") && process.isRunning {
      usleep(10_000)
    }
    let shown = process.outputSoFar
    process.send(SIGINT)
    let run = process.finish()
    return CandourRun(code: run.code, output: shown, errors: run.errors)
  }

  /// A command of which the guide shows no answer has to be content.
  private func settle() throws {
    guard let last else { return }
    self.last = nil
    guard last.run.code == 0 else {
      throw Problem(description: "\(last.command) ends with \(last.run.code):\n\(last.run.errors)")
    }
  }

  private func compare(_ shown: [String], stops: Bool) throws {
    guard let (command, run) = last else {
      throw Problem(description: "an answer without a command")
    }
    last = nil
    // To differ is what diff reports to other programs.
    let code: Int32 = stops || command.hasPrefix("candour diff") ? 1 : 0
    guard run.code == code else {
      throw Problem(description: "\(command) ends with \(run.code):\n\(run.errors)")
    }
    let said = run.errors + run.output
    let lines = said.components(separatedBy: "\n").dropLast(while: \.isEmpty)
    guard Self.agree(shown.map(Self.timeless)[...], lines.map(Self.timeless)[...]) else {
      throw Problem(description: "\(command) does not answer so, but:\n\(said)")
    }
  }

  /// Times and the port are other ones each time.
  private static func timeless(_ line: String) -> String {
    line.replacingOccurrences(of: #"\b[0-9]+ ms\b"#, with: "0 ms", options: .regularExpression)
      .replacingOccurrences(
        of: #"127\.0\.0\.1:[0-9]+"#, with: "127.0.0.1:0", options: .regularExpression)
  }

  private static func agree(_ shown: ArraySlice<String>, _ said: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return said.isEmpty }
    if first == "…" {
      return (said.startIndex...said.endIndex).contains { agree(shown.dropFirst(), said[$0...]) }
    }
    return first == said.first && agree(shown.dropFirst(), said.dropFirst())
  }
}

extension Array {
  fileprivate func dropLast(while condition: (Element) -> Bool) -> [Element] {
    var rest = self
    while let last = rest.last, condition(last) { rest.removeLast() }
    return rest
  }
}
