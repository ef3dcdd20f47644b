import Foundation
import Testing

/// Completions and the manual page, made from the grammar.
@Suite struct CompletionsTests {
  private static let commands = ["build", "check", "new", "import", "diff", "explain", "help"]

  private func bash(_ line: String) throws -> [String] {
    let script = try CandourRun(["completions", "bash"]).output
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [
      "-c",
      script
        + "\nCOMP_WORDS=(\(words.map { "'\($0)'" }.joined(separator: " ")))"
        + "\nCOMP_CWORD=\(words.count - 1)\n_candour\nprintf '%s\\n' \"${COMPREPLY[@]}\"",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test("Bash completes commands, options, kinds and choices")
  func bash() throws {
    #expect(try bash("candour bu") == ["build"])
    #expect(try bash("candour build --out") == ["--output"])
    #expect(try bash("candour build --audience ") == ["public", "team"])
    #expect(try bash("candour new re") == ["report"])
    #expect(try bash("candour completions z") == ["zsh"])
    #expect(try bash("candour help imp") == ["import"])
  }

  @Test("Each shell and the manual know every command, and every option that help names")
  func everything() throws {
    let texts = try ["bash", "zsh", "fish"].map { try CandourRun(["completions", $0]).output }
    let manual = try CandourRun(["manual"]).output
    for command in Self.commands {
      let help = try CandourRun(["help", command]).output
      let options = help.split(separator: "\n").filter { $0.hasPrefix("  --") }
        .map { $0.dropFirst(4).prefix { $0 != " " } }
      for text in texts {
        #expect(text.contains(command))
        for option in options { #expect(text.contains(option), "\(command) --\(option)") }
      }
      #expect(manual.contains(".SS candour \(command)"))
      for option in options {
        #expect(manual.contains(option.replacingOccurrences(of: "-", with: "\\-")))
      }
    }
    #expect(try CandourRun(["completions", "zhs"]).errors.contains("Did you mean \"zsh\"?"))
  }
}
