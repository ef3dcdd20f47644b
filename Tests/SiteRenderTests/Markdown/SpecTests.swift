import Glibc
import SiteModel
import Testing

@testable import SiteRender

@Suite("The specifications' examples")
struct SpecTests {
  @Test("come out as cmark-gfm itself prints them", arguments: SpecCase.all)
  func matchesTheLibrary(_ example: SpecCase) {
    // The library first: its tree must be gone before ours takes the thread's memory.
    let expected = MarkdownTree.referenceHTML(example.markdown)
    let source = MarkdownSource(
      path: SourcePath("Content/example.md"), bytes: example.markdown, bodyStart: 0)
    let body = MarkdownRenderer(
      source: source, page: Route("/example/"), context: nil, tracing: false
    ).render()
    #expect(String(decoding: body.html, as: UTF8.self) == expected)
    #expect(body.diagnostics.isEmpty)
  }

  @Test func `are all there`() {
    #expect(SpecCase.all.count == 752)
  }
}

/// An input of `spec-cases.txt`.
struct SpecCase: Sendable, CustomTestStringConvertible {
  var name: String
  var markdown: [UInt8]

  var testDescription: String { name }

  static let all: [SpecCase] = {
    let marker = Array((String(repeating: "`", count: 32) + " case ").utf8)
    var cases: [SpecCase] = []
    for line in lines() {
      if line.starts(with: marker) {
        let name = String(decoding: line.dropFirst(marker.count).dropLast(), as: UTF8.self)
        cases.append(SpecCase(name: name, markdown: []))
      } else if !cases.isEmpty {
        cases[cases.count - 1].markdown += line
      }
    }
    return cases
  }()

  /// With their line breaks, whatever those are.
  private static func lines() -> [ArraySlice<UInt8>] {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    guard let file = fopen(folder.joined(separator: "/") + "/spec-cases.txt", "r") else {
      return []
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    var lines: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(rest[...end])
      rest = rest[(end + 1)...]
    }
    return rest.isEmpty ? lines : lines + [rest]
  }
}
