import Foundation
import SiteModel
import Testing

@testable import SiteRender

/// Tests/Sites/easy-read/statements.txt: good statements and bad, with what must come of each.
@Suite struct StatementSuiteTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var settings: [String] = []
    var input: [String] = []
    var expected: [String] = []

    var testDescription: String { name }

    /// `@ senses: right = entitlement` as front matter.
    var matter: String {
      settings.compactMap { line in
        if line.hasPrefix("senses:") {
          let pair = line.dropFirst(7).split(separator: "=").map {
            $0.trimmingCharacters(in: .whitespaces)
          }
          return "senses:\n  \(pair[0]): \(pair[1])\n"
        }
        return line.hasPrefix("plain:")
          ? "plain: [\(line.dropFirst(6).trimmingCharacters(in: .whitespaces))]\n" : nil
      }.joined()
    }

    var standard: String? {
      settings.first { $0.hasPrefix("standard:") }.map { String($0.dropFirst(10)) }
    }

    var result: [String] {
      let page = EasySite.page(
        input.joined(separator: "\n") + "\n", matter: matter, standard: standard)
      return page.shown.map { "= " + $0 } + page.said.map { "! " + $0 }
    }
  }

  static let path = EasySite.folder + "/statements.txt"
  static let lines = ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "")
    .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  static let cases: [Case] = {
    var cases: [Case] = []
    for line in lines {
      if line.hasPrefix("§ ") {
        cases.append(Case(name: String(line.dropFirst(2))))
      } else if let last = cases.indices.last, !line.hasPrefix("# ") {
        if line.hasPrefix("@ ") {
          cases[last].settings.append(String(line.dropFirst(2)))
        } else if line.hasPrefix("= ") || line.hasPrefix("! ") {
          cases[last].expected.append(line)
        } else if cases[last].expected.isEmpty {
          cases[last].input.append(line)
        }
      }
    }
    for index in cases.indices {
      while cases[index].input.last?.isEmpty == true { cases[index].input.removeLast() }
    }
    return cases
  }()

  @Test("Each statement gets its pictures, and its messages", arguments: cases)
  func statement(_ each: Case) {
    #expect(each.result == each.expected)
  }

  @Test("There are at least eighty statements, good and bad")
  func enough() {
    #expect(Self.cases.count >= 80)
    #expect(Self.cases.count { $0.expected.contains { $0.hasPrefix("! ") } } >= 40)
    #expect(Self.cases.count { !$0.expected.contains { $0.hasPrefix("! ") } } >= 40)
  }

  @Test("RECORD_GOLDENS=1 writes what comes of them anew, for a person to read")
  func record() throws {
    guard ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil else { return }
    var out: [String] = []
    var rest = Self.cases[...]
    var current: Case?
    func flush() {
      guard let each = current else { return }
      while out.last?.isEmpty == true { out.removeLast() }
      out += each.result + [""]
    }
    for line in Self.lines {
      if line.hasPrefix("§ ") || line.hasPrefix("# ") {
        flush()
        current = line.hasPrefix("§ ") ? rest.popFirst() : nil
        out.append(line)
      } else if !line.hasPrefix("= "), !line.hasPrefix("! ") {
        out.append(line)
      }
    }
    flush()
    while out.last?.isEmpty == true { out.removeLast() }
    try (out.joined(separator: "\n") + "\n").write(
      toFile: Self.path, atomically: true, encoding: .utf8)
  }

  @Test("The site of the suite has no mistake of its own")
  func site() { #expect(EasySite.read.problems.map(\.message) == []) }
}
