import SiteModel
import Testing

@testable import SiteInput

@Suite struct KnownDifferencesReaderTests {
  private func read(_ file: String?) -> (
    known: [KnownDifference], said: [String], problems: [Diagnostic]
  ) {
    var problems: [Diagnostic] = []
    let tree = MemoryFileTree(file.map { ["Content/known-differences.yaml": $0] } ?? [:])
    let known = KnownDifferencesReader.read(tree, &problems)
    return (known, said(problems, in: file ?? ""), problems)
  }

  @Test(arguments: [nil, "", "# none yet\n", "[]\n"] as [String?])
  func `no file and an empty one know of nothing`(file: String?) {
    let (known, said, _) = read(file)
    #expect(known.isEmpty)
    #expect(said == [])
  }

  private static let two = """
    - { code: skipped-heading, place: "Content/results/q1.md:14", reason: From the archive. }
    - code: unused-file
      place: Content/été.pdf
      reason: Linked from elsewhere.

    """

  @Test(arguments: ["", "\u{FEFF}"])
  func `entries are read in order, with or without a byte-order mark`(mark: String) {
    let (known, said, _) = read(mark + Self.two)
    #expect(said == [])
    #expect(known.map(\.code) == ["skipped-heading", "unused-file"])
    #expect(known.map(\.place) == ["Content/results/q1.md:14", "Content/été.pdf"])
    #expect(known.map(\.reason) == ["From the archive.", "Linked from elsewhere."])
  }

  @Test func `an entry knows its place, for when it is not needed any more`() throws {
    let bytes = Array(Self.two.utf8)
    let spans = read(Self.two).known.map(\.span)
    #expect(spans.map { LineIndex(bytes).position(of: $0.start).line } == [1, 2])
  }

  @Test(
    arguments: [
      ("code: x\n", "wrong-value 1:1 «c»", "not a list"),
      ("- unused-file\n", "wrong-value 1:3 «unused-file»", "code: …"),
      ("- { code: unused-file, place: a }\n", "missing-key 1:3 «{»", "reason"),
      ("- { code: unused-file, place: a, reason: }\n", "missing-key 1:3 «{»", "reason"),
      ("- { code: unused-file, place: a, reason: \"\" }\n", "missing-key 1:3 «{»", "reason"),
      ("- { place: a, reason: b }\n", "missing-key 1:3 «{»", "code"),
      (
        "- { code: unused-fiel, place: a, reason: b }\n", "wrong-value 1:11 «unused-fiel»",
        "Did you mean \"unused-file\"?"
      ),
      (
        "- { code: unused-file, place: a, reason: b, why: c }\n", "unknown-key 1:45 «why»",
        "Known here: code, place, reason."
      ),
    ])
  func `an entry that can't be is shown where it stands`(
    file: String, expected: String, words: String
  ) {
    let (_, said, problems) = read(file)
    #expect(said == [expected])
    #expect(problems.first?.words.contains(words) == true)
  }

  @Test func `a bad entry takes no good one with it`() {
    let (known, said, _) = read("- nonsense\n" + Self.two)
    #expect(said == ["wrong-value 1:3 «nonsense»"])
    #expect(known.count == 2)
  }
}
