import SiteModel
import Testing

@testable import SiteInput

/// The mistakes that people make in front matter, and what they are told. The texts go through
/// libyaml: should another version word its complaints anew, this is where it shows.
@Suite struct YAMLSyntaxAdviceTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    var text: String
    var place: String
    var message: String
    var help: String

    init(_ text: String, _ place: String, _ message: String, help: String) {
      self.text = text
      self.place = place
      self.message = message
      self.help = help
    }

    var testDescription: String { text }
  }

  private static let mistakes = [
    Mistake(
      "title: Results: quarter 1\n", "1:15", "a second \": \" on one line", help: "in quotes"),
    Mistake(
      "summary: né\ntitle: Résultats: un\n", "2:17", "a second \": \" on one line",
      help: "in quotes"),
    Mistake(
      "title:Results\nsummary: né\n", "2:8", "the line above lacks a space behind its colon",
      help: "Write a space"),
    Mistake(
      "title: @home\n", "1:8", "a value can't start with this character", help: "quotation marks"),
    Mistake(
      "title: `code`\n", "1:8", "a value can't start with this character",
      help: "quotation marks"),
    Mistake(
      "extra:\n\tcolour: red\n", "2:1", "a value can't start with this character", help: "tab"),
    Mistake("title: \"One\" two\n", "1:14", "a name and a colon were expected here", help: "marks"),
    Mistake(
      "title: One\nsummary\ndate: 2024-01-01\n", "2:1", "a name and a colon were expected here",
      help: "title: Visiting us"),
    Mistake("title: One\n\tand two\n", "2:1", "this line starts with a tab", help: "spaces"),
    Mistake("title: |\n\tOne\n", "2:1", "this line starts with a tab", help: "spaces"),
    Mistake(
      "title: \"One\nsummary: Two\n", "1:8", "a quotation mark is opened and never closed",
      help: "second quotation mark"),
    Mistake(
      "title: 'It''s\n", "1:8", "a quotation mark is opened and never closed",
      help: "second quotation mark"),
    Mistake(
      "title: \"One\n---\nx: y\n", "1:8", "a quotation mark is opened and never closed",
      help: "second quotation mark"),
    Mistake("tags: [one, two\ntitle: x\n", "1:7", "this list is not closed", help: "[one, two"),
    Mistake("menu: { main\n", "1:7", "this group is not closed", help: "{ rating: green"),
    Mistake("menu: { main: 1 ]\n", "1:7", "this group is not closed", help: "{ rating: green"),
    Mistake(
      "title: One\n  summary: Two\n", "2:10", "this line begins with spaces", help: "spaces away"),
    Mistake(
      "tags: [one, , two]\n", "1:13", "nothing stands here, where a value belongs", help: "comma"),
    Mistake("[one] two\n", "1:7", "this line can't be read", help: "title: Visiting us"),
    Mistake(
      "title: One\u{7}\n", "1:11", "a character that can't be seen stands in this text",
      help: "Delete"),
    Mistake(
      "é: é\ntitle: One\u{7}\n", "2:11", "a character that can't be seen stands in this text",
      help: "Delete"),
  ]

  @Test(arguments: mistakes)
  func `a slip is explained in plain words, at its place`(mistake: Mistake) throws {
    // Behind a fence, as in a page: the line is that of the file.
    let bytes = Array(("---\n" + mistake.text).utf8)
    var problems: [Diagnostic] = []
    let node = YAMLParser.parse(
      bytes, 4..<bytes.count, file: SourcePath("Content/a.md"), &problems)
    #expect(node == nil)
    #expect(problems.map(\.code) == [.yamlSyntax])
    let problem = try #require(problems.first)
    let (line, column) = LineIndex(bytes).position(of: problem.span?.start ?? -1)
    #expect("\(line - 1):\(column)" == mistake.place)
    #expect(problem.message == mistake.message)
    #expect(problem.help?.contains(mistake.help) == true)
  }

  @Test func `what nobody foresaw is handed on in libyaml's words, with what to check`() {
    let advice = YAMLSyntaxAdvice(for: "something quite new", behind: [UInt8](), above: [UInt8]())
    #expect(advice.message == "this line can't be read")
    #expect(advice.label == "something quite new")
    #expect(advice.help?.contains("quotation marks") == true)
  }
}
