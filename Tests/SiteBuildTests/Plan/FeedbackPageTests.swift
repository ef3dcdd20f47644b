import Foundation
import SiteModel
import Testing

@testable import SiteBuild

@Suite("Whether people recognise a rating") struct FeedbackPageTests {
  private static let both =
    "feedback: { post: \"https://forms.made-up.example/say?a=1&b=2\", email: hear@made-up.example }"

  private func site(_ feedback: String = "", privacy: Bool = true) -> BuiltSite {
    var files = NetworkSite.with("Content/site.yaml") { $0 + "\n" + feedback + "\n" }
    if privacy {
      files["Content/privacy.md"] = page("Privacy", body: "```privacy\n```")
    }
    return BuiltSite(files)
  }

  private func policy(_ page: String) -> String? {
    page.split(separator: "form-action ").dropFirst().first?
      .split(separator: ";").first.map(String.init)
  }

  @Test("With a receiver there is a form, and the policy of every page allows just its origin")
  func form() throws {
    let site = site(Self.both)
    #expect(site.result.diagnostics.isEmpty)
    let page = try #require(site.page("/services/elm/"))
    #expect(
      page.contains(
        "<form method=\"post\" action=\"https://forms.made-up.example/say?a=1&amp;b=2\">"))
    for field in [
      "\"service\" value=\"elm\"", "\"area\" value=\"garden\"", "\"year\" value=\"2023\"",
      "\"mean\" value=\"2.0\"", "\"rating\" value=\"amber\"",
      "\"page\" value=\"https://made-up.example/services/elm/\"",
    ] {
      #expect(page.contains("<input type=\"hidden\" name=\(field)>"))
    }
    #expect(page.contains("<a href=\"/privacy/\">"))
    for route in ["/", "/services/elm/", "/services/"] {
      #expect(
        site.page(route).flatMap(policy) == "'self' https://forms.made-up.example")
    }
  }

  @Test("With nothing set there is the card alone, and no page may send a form anywhere else")
  func card() throws {
    let site = site()
    #expect(site.result.diagnostics.isEmpty)
    let page = try #require(site.page("/services/elm/"))
    #expect(page.contains("id=\"_card\"") && page.contains("href=\"#_card\""))
    #expect(!page.contains("<form method") && !page.contains("mailto:"))
    #expect(policy(page) == "'self'")
  }

  @Test("An e-mail has the page, the figure and the rating in it, and can be read back as it was")
  func mail() throws {
    let site = site("feedback: { email: hear+you@made-up.example }")
    let page = try #require(site.page("/services/elm/"))
    #expect(!page.contains("<form method"))
    let link = try #require(
      page.split(separator: "href=\"").first { $0.hasPrefix("mailto:") }?.split(separator: "\"")
        .first)
    let address = String(link).replacing("&amp;", with: "&")
    let parts = try #require(URLComponents(string: address))
    #expect(parts.path == "hear+you@made-up.example" && address.contains("hear%2Byou@"))
    let items = parts.queryItems ?? []
    #expect(items.map(\.name) == ["subject", "body"])
    #expect(items[0].value == "Elm House: Garden, 2023/24")
    let body = try #require(items[1].value)
    #expect(
      body.contains("Could be better (2.0 out of 5)\r\nhttps://made-up.example/services/elm/\r\n"))
    #expect(!address.contains("+") && !address.contains(" "))
  }

  @Test("What an e-mail is made of is written as bytes, whatever it is")
  func encoding() {
    #expect(
      FeedbackAsk.encoded("a & b = 50 %?\n#é") == "a%20%26%20b%20%3D%2050%20%25%3F%0D%0A%23%C3%A9")
  }

  @Test("A service without a rating, and one that has closed, ask nobody")
  func nobody() throws {
    var files = NetworkSite.with("Content/site.yaml") { $0 + "\n" + Self.both + "\n" }
    files["Content/privacy.md"] = page("Privacy", body: "```privacy\n```")
    files["Content/data/services.csv"] = """
      id,name,provider,collaborative,place,closed
      elm,Elm House,Made-up Trust,north,Elmton,2025-01-01
      oak,Oak Lodge,Made-up Trust,north,Oakton,
      ash,Ash Court,Another Trust,south,Ashton,
      fir,Fir House,Another Trust,south,Firton,
      """
    files["Content/results/q1.md"] = nil
    let site = BuiltSite(files)
    for (service, asks) in [("elm", false), ("oak", true), ("fir", false)] {
      #expect(site.page("/services/\(service)/")?.contains("id=\"_card\"") == asks)
    }
  }

  @Test("Who asks for something without saying what becomes of it is warned")
  func explained() {
    let warned = site(Self.both, privacy: false).result.diagnostics
    #expect(warned.map(\.code) == [.privacyPage])
    #expect(warned.first?.span?.file.text == "Content/site.yaml")
    #expect(site(privacy: false).result.diagnostics.isEmpty)
  }

  @Test("The block \"privacy\" says what the settings are, and follows them")
  func privacy() throws {
    let none = try #require(site().page("/privacy/"))
    #expect(none.contains("There are no forms") && !none.contains("e-mail"))
    let both = try #require(site(Self.both).page("/privacy/"))
    #expect(both.contains("goes to forms.made-up.example:") && both.contains("e-mail"))
    #expect(!both.contains("There are no forms"))
    let built = site()
    built.build(
      NetworkSite.with("Content/site.yaml") { $0 + "\n" + Self.both + "\n" }.merging([
        "Content/privacy.md": page("Privacy", body: "```privacy\n```")
      ]) { $1 })
    #expect(built.page("/privacy/") == both)
  }
}
