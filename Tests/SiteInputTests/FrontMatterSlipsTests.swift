import SiteModel
import Testing

@testable import SiteInput

@Suite struct FrontMatterSlipsTests {
  private func messages(_ text: String) -> [String] {
    var problems: [Diagnostic] = []
    let path = SourcePath("Content/a.md")
    guard let source = SourceText.checked(Array(text.utf8), path, &problems) else { return [] }
    _ = FrontMatterReader.read(source, path, &problems)
    return problems.map(\.message)
  }

  @Test(
    "A key that decides whether a page is published may not be empty",
    arguments: ["draft", "audience", "publish-on", "expires-on"])
  func emptyKeys(key: String) {
    for value in ["", " ~", " null"] {
      #expect(messages("---\ntitle: x\n\(key):\(value)\n---\n") == ["\"\(key)\" has no value"])
    }
  }

  @Test("What YAML would take for a remark in a text that readers see is reported")
  func remarks() {
    #expect(
      messages("---\ntitle: We asked #you\nsummary: #1 thing\n---\n") == [
        "what follows the # would be left out", "what follows the # would be left out",
      ])
    #expect(messages("---\ntitle: \"We asked #you\"\nweight: 3 # the third\n---\n") == [])
    #expect(messages("---\ntitle: C#\n---\n") == [])
  }

  @Test("A key straight below the front matter was meant to be in it")
  func keysBelow() {
    #expect(
      messages("---\ntitle: x\n---\ndraft: yes\n\nText.\n") == [
        "\"draft:\" stands below the lines of hyphens, and would be shown as text"
      ])
    #expect(messages("---\ntitle: x\n---\n\ndate: a word in a list of words.\n") == [])
  }

  @Test("draft takes yes and no with quotation marks too")
  func quotedFlags() { #expect(messages("---\ntitle: x\ndraft: \"yes\"\n---\n") == []) }

  @Test("A control character that YAML lets in by its escapes is refused")
  func escapes() {
    #expect(
      messages("---\ntitle: \"A\\0B\"\n---\n") == [
        "this text holds a character that can't be shown"
      ])
  }
}
