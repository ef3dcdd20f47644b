import Foundation
import SiteBuild
import SiteModel
import Testing

/// The page that offers the data, the links to it, and what programs are told of it.
@Suite struct DataPageTests {
  private func json(_ site: BuiltSite, _ name: String) throws -> [String: Any] {
    let text = try #require(site.page("/data/" + name))
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("The page links to every file, and each file that it links to is there")
  func links() throws {
    let site = BuiltSite(SmallNetwork.files)
    let page = try #require(site.page("/data/"))
    let linked = Set(
      page.matches(of: /class="file"[^>]* href="\/base\/(data\/[^"]+)"/).map { String($0.1) })
    let made = Set(site.files.keys.filter { $0.hasPrefix("data/") && $0 != "data/index.html" })
    #expect(linked == made)
    #expect(made.isSuperset(of: ["data/services/oak.csv", "data/datapackage.json"]))
  }

  @Test("Beside each file stands how many rows it has")
  func rows() throws {
    let site = BuiltSite(SmallNetwork.files)
    let page = try #require(site.page("/data/"))
    var count = 0
    for match in page.matches(of: /data-figure="rows\/([^"]+)">(\d+) rows?</) {
      let file = try #require(site.page("/data/" + match.1))
      #expect(file.components(separatedBy: "\r\n").count - 2 == Int(match.2), "\(match.1)")
      count += 1
    }
    #expect(count > 15)
  }

  @Test("The pages of a service, an area and a year link to their own files")
  func ownFiles() {
    let site = BuiltSite(SmallNetwork.files)
    for (route, file, rows) in [
      ("/services/elm/", "services/elm.csv", 7), ("/standards/talk/", "areas/talk.csv", 19),
      ("/years/2023/", "scores/2023.csv", 7),
    ] {
      let page = site.page(route) ?? ""
      #expect(page.contains("href=\"/base/data/\(file)\""), "\(route)")
      #expect(page.contains("data-figure=\"rows/\(file)\">\(rows) rows<"), "\(route)")
    }
    #expect(site.page("/standards/walks/")?.contains("areas/walks.csv") == false)
  }

  @Test("With many services their files are linked to from their own pages alone, and it is said")
  func manyServices() throws {
    var files = SmallNetwork.files
    files["Content/data/services.csv"]? += (1...30).map { "unit-\($0),Unit \($0),,,,\n" }.joined()
    let site = BuiltSite(files)
    let page = try #require(site.page("/data/"))
    #expect(!page.contains("data/services/ash.csv"))
    #expect(page.contains("The files of 33 services are on the page of each service."))
    #expect(site.page("/data/services/unit-30.csv") != nil)
    #expect(site.page("/services/unit-30/")?.contains("data/services/unit-30.csv") == true)
  }

  @Test("A service whose page is a draft keeps its rows")
  func drafts() {
    var files = SmallNetwork.files
    files["Content/services/oak.md"] = page("Oak House", "draft: yes")
    let site = BuiltSite(files)
    #expect(site.page("/services/oak/") == nil)
    #expect(site.page("/data/services.csv")?.contains("oak,Oak House") == true)
    #expect(site.page("/data/services/oak.csv") != nil)
  }

  @Test("A page may link to a file of data, and a wrong link is found")
  func checked() {
    var files = SmallNetwork.files
    files["Content/index.md"] = page("Home", body: "[Scores](/data/scores/2023.csv)")
    #expect(BuiltSite(files).result.isPublished)
    files["Content/index.md"] = page("Home", body: "[Scores](/data/scores/2021.csv)")
    #expect(BuiltSite(files).result.diagnostics.map(\.code) == [.brokenLink])
  }

  @Test("What would lie at the place of a file of data is an error")
  func collision() {
    var files = SmallNetwork.files
    files["Content/about.md"] = page("About", "aliases: [/data/means.csv]")
    let result = BuiltSite(files).result
    #expect(result.diagnostics.map(\.code) == [.routeTaken])
    #expect(result.diagnostics.first?.message.contains("a file of the network's data") == true)
  }

  // MARK: What is said of the data as a whole

  @Test("Without a licence none is made up, and the page says that none is stated")
  func noLicence() throws {
    let site = BuiltSite(SmallNetwork.files)
    #expect(site.page("/data/")?.contains("None is stated here.") == true)
    #expect(site.page("/data/")?.contains("itemprop=\"license\"") == false)
    #expect(try json(site, "datapackage.json")["licenses"] == nil)
    #expect(try json(site, "dataset.jsonld")["license"] == nil)
    #expect(try json(site, "csv-metadata.json")["dc:license"] == nil)
  }

  @Test("Licence, version and publisher are said in every tongue")
  func terms() throws {
    var files = SmallNetwork.files
    files["Content/site.yaml"] = SmallNetwork.settings(
      "data: { licence: OGL 3, licence-url: https://ogl.example/, version: 2.0.1, publisher: A & B }"
    )
    let site = BuiltSite(files)
    let page = try #require(site.page("/data/"))
    #expect(page.contains("<a itemprop=\"license\" href=\"https://ogl.example/\">OGL 3</a>"))
    #expect(page.contains("<dd itemprop=\"version\">2.0.1</dd>"))
    #expect(page.contains("<span itemprop=\"name\">A &amp; B</span>"))
    let package = try json(site, "datapackage.json")
    #expect(package["version"] as? String == "2.0.1")
    let licences = try #require(package["licenses"] as? [[String: String]])
    #expect(licences == [["name": "ogl-3", "path": "https://ogl.example/", "title": "OGL 3"]])
    let description = try json(site, "dataset.jsonld")
    #expect(description["license"] as? String == "https://ogl.example/")
    #expect((description["publisher"] as? [String: String])?["name"] == "A & B")
  }

  @Test("The package says what each column is, what is unique, and what names what")
  func package() throws {
    let package = try json(BuiltSite(SmallNetwork.files), "datapackage.json")
    #expect(package["name"] as? String == "the-small-network-made-up")
    #expect(package["homepage"] as? String == "https://small.example/base/data/")
    #expect(package["created"] as? String == "2024-06-11T00:00:00Z")
    let resources = try #require(package["resources"] as? [[String: Any]])
    #expect(
      resources.compactMap { $0["path"] as? String } == [
        "services.csv", "collaboratives.csv", "scopes.csv", "areas.csv", "standards.csv",
        "standards-in-force.csv", "schedule.csv", "submissions.csv", "actions.csv",
        "feedback.csv", "means.csv", "published/summary-2023.csv", "scores/2022.csv",
        "scores/2023.csv", "scores/2024.csv", "symbols.csv",
      ])
    let means = try #require(resources[10]["schema"] as? [String: Any])
    #expect(means["primaryKey"] as? [String] == ["scope", "area", "year"])
    #expect(means["missingValues"] as? [String] == [""])
    let fields = try #require(means["fields"] as? [[String: Any]])
    let mean = try #require(fields.first { $0["name"] as? String == "mean" })
    #expect(mean["type"] as? String == "number")
    #expect((mean["constraints"] as? [String: Int]) == ["minimum": 1, "maximum": 5])
    let rating = try #require(fields.first { $0["name"] as? String == "rating" })
    #expect((rating["constraints"] as? [String: [String]]) == ["enum": ["good", "fair"]])
    let keys = try #require(means["foreignKeys"] as? [[String: Any]])
    #expect(keys.first?["fields"] as? [String] == ["scope"])
    #expect((keys.first?["reference"] as? [String: Any])?["resource"] as? String == "scopes")
  }

  @Test("No key names a table that is not there")
  func keysWithoutTables() throws {
    var files = SmallNetwork.files
    files["Content/data/collaboratives.csv"] = nil
    files["Content/data/actions.csv"] = nil
    files["Content/data/services.csv"] = "id,name\nash,Ash House\nelm,Elm House\noak,Oak House\n"
    files["Content/data/scores/2022-talk.csv"] = nil
    let site = BuiltSite(files)
    let package = try json(site, "datapackage.json")
    let resources = try #require(package["resources"] as? [[String: Any]])
    let names = Set(resources.compactMap { $0["name"] as? String })
    #expect(!names.contains("collaboratives"))
    var count = 0
    for resource in resources {
      let schema = try #require(resource["schema"] as? [String: Any])
      for key in schema["foreignKeys"] as? [[String: Any]] ?? [] {
        let target = (key["reference"] as? [String: Any])?["resource"] as? String
        #expect(names.contains(target ?? "none"))
        count += 1
      }
    }
    #expect(count > 5)
  }

  @Test("The metadata say the same of the same tables")
  func metadata() throws {
    let site = BuiltSite(SmallNetwork.files)
    let tables = try #require(try json(site, "csv-metadata.json")["tables"] as? [[String: Any]])
    let resources = try #require(
      try json(site, "datapackage.json")["resources"] as? [[String: Any]])
    #expect(
      tables.compactMap { $0["url"] as? String } == resources.compactMap { $0["path"] as? String })
    for table in tables {
      let url = try #require(table["url"] as? String)
      let schema = try #require(table["tableSchema"] as? [String: Any])
      let columns = try #require(schema["columns"] as? [[String: Any]])
      let header = columns.compactMap { $0["titles"] as? String }.joined(separator: ",")
      #expect(site.page("/data/" + url)?.hasPrefix(header + "\r\n") == true, "\(url)")
    }
  }

  @Test("Search engines learn what the data are about, from the page and from a file")
  func dataset() throws {
    let site = BuiltSite(SmallNetwork.files)
    let page = try #require(site.page("/data/"))
    #expect(page.contains("itemscope itemtype=\"https://schema.org/Dataset\""))
    #expect(page.contains("<meta itemprop=\"temporalCoverage\" content=\"2022-01-01/2024-12-31\">"))
    #expect(page.contains("<link itemprop=\"url\" href=\"https://small.example/base/data/\">"))
    let description = try json(site, "dataset.jsonld")
    #expect(description["@type"] as? String == "Dataset")
    #expect(description["temporalCoverage"] as? String == "2022-01-01/2024-12-31")
    #expect(description["dateModified"] as? String == "2024-06-11")
    let files = try #require(description["distribution"] as? [[String: String]])
    #expect(
      files.first?["contentUrl"] == "https://small.example/base/data/services.csv")
  }
}
