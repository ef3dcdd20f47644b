import Foundation
import Testing

/// Every message that there is, in one file, for reading aloud: messages.txt.
@Suite struct MessagesTests {
  /// What no folder shows by itself: a disk of another kind, other people's web servers, and a list
  /// of names that no repository holds. Their words are read where they are written.
  private static let notShown: Set<String> = ["no-exchange"]

  @Test("All wordings of all messages stand in one file, which somebody has read aloud")
  func all() throws {
    let collection = try Self.collected()
    try expectGolden(collection.text, at: testsFolder + "/Sites/messages.txt")
    let list = try CandourRun(["explain"]).output
    for code in collection.wordings.keys { #expect(list.contains(code)) }
    let shown = Set(collection.wordings.keys).union(Self.notShown)
    for line in list.split(separator: "\n") where line.hasPrefix("  ") {
      let code = line.dropFirst(2).prefix { $0 != " " }
      #expect(shown.contains(String(code)), "no broken site shows \(code): make one")
    }
  }

  @Test("Every message says what to do now, in words that need no programmer")
  func plain() throws {
    for (code, wordings) in try Self.collected().wordings {
      for wording in wordings {
        #expect(wording.help != nil, "\(code): \(wording.message)")
        let words = [wording.message, wording.label, wording.help].compactMap(\.self)
          .joined(separator: " ")
        for word in Self.jargon { #expect(!words.contains(word), "\(code): \(words)") }
      }
    }
  }

  /// `slug:` may be written: it is a word of the site's own, as "UTF-8" is one of a menu's.
  private static let jargon = [
    "front matter", "slug ", "anchor", "not UTF-8", "YAML", " byte", "token", "identifier", "NUL",
    "parse", "syntax", "symbolic link", "string",
  ]

  // MARK: Collecting them

  private static func collected() throws -> MessageCollection {
    var collection = MessageCollection()
    for site in BrokenSiteTests.sites {
      let path = testsFolder + "/Sites/broken/\(site)/expected.txt"
      collection.add(try String(contentsOfFile: path, encoding: .utf8))
    }
    for situation in situations {
      let folder = try TemporaryFolder()
      try smallSite(in: folder)
      let said = try situation(folder).errors
      collection.add(said.replacingOccurrences(of: folder.path, with: "FOLDER"))
    }
    return collection
  }

  /// What no folder of the repository can hold, or only shows when it is asked for.
  private static let situations: [@Sendable (TemporaryFolder) throws -> CandourRun] = [
    { folder in
      let content = folder.path + "/Content"
      let files = FileManager.default
      try files.createSymbolicLink(atPath: content + "/round", withDestinationPath: "round")
      try folder.write("Words.\n", to: "outside.txt")
      try files.createSymbolicLink(
        atPath: content + "/outside.txt", withDestinationPath: "../outside.txt")
      try folder.write("Words.\n", to: "Content/two\nlines.md")
      mkfifo(content + "/pipe.md", 0o644)
      try folder.write(String(repeating: "x", count: 10_000_001), to: "Content/long.md")
      return try check(folder)
    },
    { folder in
      try FileManager.default.removeItem(atPath: folder.path + "/Content")
      return try check(folder)
    },
    { folder in
      try folder.write("Mine.\n", to: "out/mine.txt")
      return try build(folder)
    },
    { folder in
      _ = try build(folder)
      return try build(folder, ["--audience", "team"])
    },
    { folder in
      let lock = open(folder.path + "/.out.candour-lock", O_RDWR | O_CREAT, 0o644)
      defer { close(lock) }
      #expect(flock(lock, LOCK_EX) == 0)
      return try build(folder)
    },
    { folder in
      try CandourRun(["build", "--source", folder.path, "--output", "/dev/null/site"])
    },
    { folder in
      try widgitSite(folder)
      return try check(folder)
    },
    { folder in
      try folder.write("[{ \"annotation\": ", to: "set/openmoji.json")
      return try CandourRun(["symbols", "import", folder.path + "/set", "--source", folder.path])
    },
    { folder in
      try folder.write(
        "name: Small\nurl: https://small.example/\nfeedback:\n  email: hear@small.example\n",
        to: "Content/site.yaml")
      try folder.write("id,name\noak,Oak House\n", to: "Content/data/services.csv")
      return try check(folder)
    },
    { folder in
      try folder.write(
        "name: Small\nurl: https://small.example/\npersonal-data:\n  watch: names.txt\n",
        to: "Content/site.yaml")
      try folder.write("Ash Example\n", to: "names.txt")
      try folder.write("---\ntitle: News\n---\n\nAsh Example came.\n", to: "Content/news.md")
      return try check(folder)
    },
    { folder in try linksElsewhere(folder) },
    { _ in try broken("figures", "--list-figures") },
    { _ in try broken("easy-read-words", "--list-advice") },
  ]

  private static func check(_ folder: TemporaryFolder) throws -> CandourRun {
    try CandourRun(["check", "--source", folder.path, "--date", "2026-01-15"])
  }

  private static func build(_ folder: TemporaryFolder, _ more: [String] = []) throws -> CandourRun {
    try CandourRun(
      ["build", "--source", folder.path, "--output", folder.path + "/out", "--date", "2026-01-15"]
        + more)
  }

  private static func broken(_ site: String, _ option: String) throws -> CandourRun {
    try CandourRun([
      "check", "--source", testsFolder + "/Sites/broken/" + site, "--date", "2026-01-15", option,
    ])
  }

  /// What another site answers: a server of the test's own, never the internet.
  private static func linksElsewhere(_ folder: TemporaryFolder) throws -> CandourRun {
    let server = Process()
    server.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    server.arguments = ["python3", "-c", Self.answers]
    let output = Pipe()
    server.standardOutput = output
    try server.run()
    defer {
      kill(server.processIdentifier, SIGKILL)
      server.waitUntilExit()
    }
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let host = "http://127.0.0.1:" + line.trimmingCharacters(in: .whitespacesAndNewlines)
    try folder.write(
      "---\ntitle: Home\n---\n\n[a](\(host)/404) [b](\(host)/301) [c](\(host)/500)\n",
      to: "Content/index.md")
    var run = try CandourRun([
      "check", "--source", folder.path, "--date", "2026-01-15", "--external",
    ])
    run.errors = run.errors.replacingOccurrences(of: host, with: "http://other.example")
    return run
  }

  private static let answers = """
    import http.server
    class Answers(http.server.BaseHTTPRequestHandler):
        def answer(self):
            self.send_response(int(self.path[1:4]))
            if self.path == "/301": self.send_header("Location", "/200")
            self.end_headers()
        do_HEAD = do_GET = answer
        def log_message(self, *arguments): pass
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    print(server.server_port, flush=True)
    server.serve_forever()
    """

  /// One symbol more than their licence allows.
  private static func widgitSite(_ folder: TemporaryFolder) throws {
    var symbols =
      "id,file,label,alt,set,creator,licence,licence_url,source_url\n"
    var page = "---\ntitle: Home\n---\n"
    for number in 1...101 {
      symbols +=
        "p\(number),p\(number).svg,dot \(number),A dot,widgit,Widgit Software,Widgit licence,https://www.widgit.com/,https://www.widgit.com/\n"
      page += "\n![](symbol:p\(number)) Come.\n"
      try folder.write(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(number) 1\"/>\n",
        to: "Content/symbols/p\(number).svg")
    }
    try folder.write(symbols, to: "Content/symbols/symbols.csv")
    try folder.write("words,symbol,part,sense,show\ncome,,,,no\n", to: "Content/symbols/words.csv")
    try folder.write(page, to: "Content/index.easy.md")
  }
}

/// Messages by their code, each wording once: the first that was seen stands for those that differ
/// in names and numbers only.
private struct MessageCollection {
  struct Wording {
    var severity: String
    var message: String
    var label: String?
    var help: String?
  }

  private(set) var wordings: [String: [Wording]] = [:]
  private var seen: Set<String> = []

  mutating func add(_ text: String) {
    var last: (code: String, wording: Wording)?
    for line in text.components(separatedBy: "\n") {
      if let next = Self.head(line) {
        keep(last)
        last = next
      } else if line.hasPrefix("  help: ") {
        last?.wording.help = String(line.dropFirst(8))
      } else if let label = Self.label(line) {
        last?.wording.label = label
      } else if !line.hasPrefix("  ") {
        keep(last)
        last = nil
      }
    }
    keep(last)
  }

  private mutating func keep(_ found: (code: String, wording: Wording)?) {
    guard let (code, wording) = found else { return }
    let parts = [wording.message, wording.label ?? "", wording.help ?? ""]
    if seen.insert(code + parts.map(Self.nameless).joined(separator: "|")).inserted {
      wordings[code, default: []].append(wording)
    }
  }

  /// `FILE:1:2: error: message [code]`
  private static func head(_ line: String) -> (code: String, wording: Wording)? {
    guard !line.hasPrefix(" "), line.hasSuffix("]"),
      let open = line.range(of: " [", options: .backwards)
    else { return nil }
    for severity in ["error", "warning", "advice"] {
      guard let mark = line.range(of: severity + ": "), mark.upperBound < open.lowerBound else {
        continue
      }
      return (
        String(line[open.upperBound...].dropLast()),
        Wording(
          severity: severity, message: String(line[mark.upperBound..<open.lowerBound]))
      )
    }
    return nil
  }

  /// What stands beside the caret, or alone where there is no line to be shown.
  private static func label(_ line: String) -> String? {
    guard line.hasPrefix("  ") else { return nil }
    let parts = line.components(separatedBy: "| ")
    guard parts.count > 1 else { return String(line.dropFirst(2)) }
    guard parts[0].allSatisfy({ $0 == " " }) else { return nil }
    let rest = parts.dropFirst().joined(separator: "| ").drop { $0 == " " }
    guard rest.hasPrefix("^") else { return nil }
    let label = rest.drop { $0 == "^" }.dropFirst()
    return label.isEmpty ? nil : String(label)
  }

  private static func nameless(_ text: String) -> String {
    var text = text
    for (names, sign) in [
      (#""[^"]*""#, "\"\""), (#"Did you mean .*"#, ""), (#"Known here: .*"#, ""),
      (#"/?[A-Za-z]+/[^ ,:]*"#, "/"), (#"#[A-Za-z0-9-]+"#, "#"), (#"[0-9][0-9,.:-]*"#, "0"),
      (#"\{#[^}]*\}"#, "{#}"),
    ] {
      text = text.replacingOccurrences(of: names, with: sign, options: .regularExpression)
    }
    return text
  }

  var text: String {
    var out = """
      Every message, each wording once, as it was found in the broken sites and in a few situations
      that the tests bring about. They were read aloud, as to a person who does not program: does each
      say what is wrong, and what to do now? Read what is new here in the same way.

      """
    for (code, wordings) in wordings.sorted(by: { $0.key < $1.key }) {
      out += "\n\(code)\n"
      for wording in wordings {
        out += "  \(wording.severity): \(wording.message)\n"
        if let label = wording.label { out += "      (\(label))\n" }
        out += "      \(wording.help ?? "NO HELP")\n"
      }
    }
    return out
  }
}
