import SiteModel
import Testing

@testable import SiteInput

@Suite struct DataSettingsReaderTests {
  private func read(_ data: String) -> (settings: DataSettings, said: [String], help: [String]) {
    let file = "name: N\nurl: https://example.org/\n\(data)\n"
    var problems: [Diagnostic] = []
    let settings = SettingsReader.read(
      MemoryFileTree(["Content/site.yaml": file]), &problems)
    return (settings.data, said(problems, in: file), problems.compactMap(\.help))
  }

  @Test("Without the key no licence is stated, and the data are version 1.0.0")
  func absent() {
    let (settings, said, _) = read("")
    #expect(said == [])
    #expect(settings.licence == nil)
    #expect(settings.version == "1.0.0")
    #expect(settings.publisher == nil)
  }

  @Test("Licence, version and publisher are read")
  func all() {
    let (settings, said, _) = read(
      """
      data:
        licence: OGL-UK-3.0
        licence-url: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
        version: 2.10.3
        publisher: The team
      """)
    #expect(said == [])
    #expect(
      settings.licence
        == DataLicence(
          name: "OGL-UK-3.0",
          address: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"))
    #expect(settings.version == "2.10.3")
    #expect(settings.publisher == "The team")
  }

  @Test("A licence needs no address")
  func nameAlone() {
    let (settings, said, _) = read("data: { licence: Ask us first }")
    #expect(said == [])
    #expect(settings.licence == DataLicence(name: "Ask us first", address: nil))
  }

  @Test(
    "What is no version is said, and shown how it is written",
    arguments: ["1.0", "v1.0.0", "1.0.0-beta", "1.0.01", "1..0", "2024", "1.0.x"])
  func versions(text: String) {
    let (settings, said, help) = read("data: { version: \(text) }")
    #expect(said == ["wrong-value 3:18 «\(text)»"])
    #expect(help.first?.contains("Raise the last for corrections") == true)
    #expect(settings.version == "1.0.0")
  }

  @Test(
    "What is no web address is said",
    arguments: ["www.example.org/terms", "https://", "https:///x", "ftp://example.org/"])
  func addresses(text: String) {
    let (settings, said, _) = read("data: { licence: X, licence-url: \"\(text)\" }")
    #expect(said == ["wrong-value 3:34 «\"\(text)\"»"])
    #expect(settings.licence == DataLicence(name: "X", address: nil))
  }

  @Test("The address of a licence without its name is said")
  func addressAlone() {
    let (settings, said, _) = read("data: { licence-url: https://example.org/terms }")
    #expect(said == ["missing-key 3:22 «https://example.org/terms»"])
    #expect(settings.licence == nil)
  }

  @Test("An empty licence, an unknown key and a text instead of keys are said")
  func mistakes() {
    #expect(read("data: { licence: ' ' }").said == ["wrong-value 3:18 «' '»"])
    let spelt = read("data: { license: MIT }")
    #expect(spelt.said == ["unknown-key 3:9 «license»"])
    #expect(spelt.help == ["Did you mean \"licence\"?"])
    let text = read("data: OGL-UK-3.0")
    #expect(text.said == ["wrong-value 3:7 «OGL-UK-3.0»"])
    #expect(text.help == ["Write data: { licence: OGL-UK-3.0 }."])
  }
}
