import SiteModel
import Testing

@Suite struct SymbolTermsTests {
  @Test(
    "Licences are known by the names that people write",
    arguments: [
      ("", SymbolTerms.Family.own, false), ("CC0-1.0", .free, false),
      ("CC0 1.0 Universal", .free, false), ("Public domain", .free, false),
      ("CC BY 4.0", .creativeCommons, false), ("CC-BY-SA-4.0", .creativeCommons, false),
      ("CC BY-NC-SA 4.0", .creativeCommons, true), ("CC BY-NC 2.0 UK", .creativeCommons, true),
      (
        "Creative Commons Attribution-NonCommercial-ShareAlike 4.0 International",
        .creativeCommons, true
      ),
      ("Creative Commons Attribution-ShareAlike 3.0", .creativeCommons, false),
      ("OGL-UK-3.0", .openGovernment, false),
      ("Open Government Licence v3.0", .openGovernment, false),
      ("MIT", .notice, false), ("Apache-2.0", .notice, false), ("Widgit licence", .widgit, false),
      ("Photosymbols licence", .photosymbols, false), ("With permission", .permission, false),
    ])
  func known(name: String, family: SymbolTerms.Family, isNonCommercial: Bool) throws {
    let terms = try #require(SymbolTerms(of: name))
    #expect(terms.family == family && terms.isNonCommercial == isNonCommercial)
  }

  @Test(
    "What is misspelt or unknown is no licence",
    arguments: [
      "CC BY-AS 4.0", "CC", "CC SA", "CC BY 5.0", "CC BY 3.0 4.0", "Free", "All rights reserved",
      "?",
    ])
  func unknown(name: String) { #expect(SymbolTerms(of: name) == nil) }

  @Test(
    "All but one's own and what is given to everyone ask for credit; only Creative Commons for a source"
  )
  func asked() {
    let asks = { (name: String) in
      SymbolLicence(name: name, address: nil, creator: nil, source: nil).asksForCredit
    }
    #expect(
      !asks("") && !asks("CC0-1.0") && asks("CC BY 4.0") && asks("Widgit") && asks("Unheard of"))
    #expect(SymbolTerms(of: "CC BY 4.0")?.asksForSource == true)
    #expect(SymbolTerms(of: "Widgit licence")?.asksForSource == false)
    #expect(SymbolTerms(of: "With permission")?.asksForAddress == false)
  }
}
