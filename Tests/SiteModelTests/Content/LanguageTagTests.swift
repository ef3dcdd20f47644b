import SiteModel
import Testing

@Suite struct LanguageTagTests {
  @Test(arguments: ["en", "en-GB", "cy", "cym", "gd-GB", "zh-Hant-TW", "es-419"])
  func `what lang attributes hold is a language`(text: String) {
    #expect(LanguageTag.isValid(text))
  }

  @Test(
    arguments: [
      "", "e", "english", "English (UK)", "en_GB", "en-", "-en", "en--GB", "en GB", "en-toolong99",
      "ça", "12", "en\n",
    ])
  func `anything else is none`(text: String) {
    #expect(!LanguageTag.isValid(text))
  }
}
