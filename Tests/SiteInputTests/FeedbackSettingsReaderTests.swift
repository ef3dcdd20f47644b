import SiteModel
import Testing

@testable import SiteInput

@Suite struct FeedbackSettingsReaderTests {
  private func read(_ feedback: String) -> (
    settings: FeedbackSettings, said: [String], help: [String]
  ) {
    let file = "name: N\nurl: https://example.org/\n\(feedback)\n"
    var problems: [Diagnostic] = []
    let settings = SettingsReader.read(
      MemoryFileTree(["Content/site.yaml": file]), &problems)
    return (settings.feedback, said(problems, in: file), problems.compactMap(\.help))
  }

  @Test("Without the key nobody receives anything")
  func absent() {
    let (settings, said, _) = read("")
    #expect(said == [])
    #expect(settings.receiver == nil && settings.email == nil && settings.span == nil)
  }

  @Test("The receiver of a form and an address for e-mail are read, each alone or both")
  func both() {
    let (settings, said, _) = read(
      "feedback: { post: \"https://Forms.example.org:8443/say?to=us\", email: a+b@example.org }")
    #expect(said == [])
    #expect(settings.receiver?.address == "https://Forms.example.org:8443/say?to=us")
    #expect(settings.receiver?.origin == "https://forms.example.org:8443")
    #expect(settings.receiver?.host == "forms.example.org")
    #expect(settings.email == "a+b@example.org")
    #expect(read("feedback: { email: a@example.org }").settings.receiver == nil)
    #expect(read("feedback: { post: https://example.org }").settings.email == nil)
  }

  @Test("A receiver without encryption is refused, and said why")
  func unencrypted() {
    let (settings, said, help) = read("feedback: { post: http://example.org/say }")
    #expect(said == ["wrong-value 3:19 «http://example.org/say»"])
    #expect(help.first?.contains("https://") == true)
    #expect(settings.receiver == nil)
  }

  @Test(
    "What is no address of a receiver is refused: the policy of every page would hold it",
    arguments: [
      "forms.example.org", "https://", "https:///say", "https://a;b.example/",
      "https://a b.example/",
      "https://you@example.org/", "https://example.org:no/", "https://example.org/#say",
      "https://exämple.org/", "https://-a.example/", "mailto:a@example.org", "https://a..b/",
    ])
  func wrongReceivers(text: String) {
    let (settings, said, _) = read("feedback: { post: \"\(text)\" }")
    #expect(said == ["wrong-value 3:19 «\"\(text)\"»"])
    #expect(settings.receiver == nil)
  }

  @Test(
    "What is no address for e-mail is refused",
    arguments: [
      "us", "us@", "@example.org", "a@b@example.org", "us@example", "us at@example.org",
      "us@example.org?cc=x@y.example", "us@exa mple.org",
    ])
  func wrongMail(text: String) {
    let (settings, said, _) = read("feedback: { email: \"\(text)\" }")
    #expect(said == ["wrong-value 3:20 «\"\(text)\"»"])
    #expect(settings.email == nil)
  }

  @Test("An unknown key and a text instead of keys are said, with what was meant")
  func mistakes() {
    let spelt = read("feedback: { mail: a@example.org }")
    #expect(spelt.said == ["unknown-key 3:13 «mail»"])
    #expect(spelt.help == ["Did you mean \"email\"?"])
    let text = read("feedback: a@example.org")
    #expect(text.said == ["wrong-value 3:11 «a@example.org»"])
    #expect(text.help == ["Write feedback: { email: a@example.org }."])
    #expect(
      read("feedback: https://a.example/").help == ["Write feedback: { post: https://a.example/ }."]
    )
  }
}
