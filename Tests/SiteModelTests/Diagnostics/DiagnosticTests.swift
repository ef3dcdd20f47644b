import SiteModel
import Testing

@Suite struct DiagnosticTests {
  private func problem(
    _ code: DiagnosticCode, _ file: String?, _ start: Int = 0, _ message: String = ""
  ) -> Diagnostic {
    Diagnostic(code, at: file.map { SourceSpan(SourcePath($0), start, start) }, message)
  }

  @Test func `problems are read by file, then place, then code, then words`() {
    let inOrder = [
      problem(.noContent, nil),
      Diagnostic(.unreadableFile, at: SourceSpan(wholeOf: SourcePath("a.md")), ""),
      problem(.wrongValue, "a.md", 3),
      problem(.duplicateKey, "a.md", 12),
      problem(.unknownKey, "a.md", 12, "one"),
      problem(.unknownKey, "a.md", 12, "two"),
      problem(.duplicateKey, "b.md", 1),
    ]
    #expect(inOrder.reversed().sorted(by: Diagnostic.inReadingOrder) == inOrder)
  }

  @Test func `warnings alone stop nothing`() {
    #expect(![problem(.missingWord, nil), problem(.missingSettings, nil)].hasErrors)
    #expect([problem(.missingWord, nil), problem(.wrongValue, nil)].hasErrors)
    #expect(![Diagnostic]().hasErrors)
  }

  @Test func `a span never ends before it starts`() {
    #expect(SourceSpan(SourcePath("a.md"), 5, 2).end == 5)
    #expect(SourceSpan(wholeOf: SourcePath("a.md")).isWholeFile)
    #expect(!SourceSpan(SourcePath("a.md"), 0, 0).isWholeFile)
  }

  @Test func `each kind of mistake has a name of its own, fit for a command line`() {
    let names = DiagnosticCode.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    for name in names { #expect(name == slug(name)) }
  }
}
