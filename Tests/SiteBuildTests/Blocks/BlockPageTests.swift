import Foundation
import SiteBuild
import SiteModel
import Testing

@Suite("Blocks on the pages of a network") struct BlockPageTests {
  private func site(_ body: String, _ matter: String = "") -> [String: String] {
    var files = NetworkSite.files
    files["Content/results/blocks.md"] = page("Blocks", matter, body: body)
    return files
  }

  private func block(_ name: String, _ keys: String) -> String { "```\(name)\n\(keys)\n```" }

  @Test("A chart has its heading, its table, its picture and its values beside the page")
  func chart() throws {
    let site = BuiltSite(site(block("chart", "id: means\nof: north\narea: welcome")))
    #expect(site.result.diagnostics.isEmpty)
    let page = try #require(site.page("/results/blocks/"))
    #expect(page.contains("<figure class=\"chart\" id=\"means\""))
    #expect(page.contains("href=\"/results/blocks/means.svg\""))
    let csv = try #require(site.page("/results/blocks/means.csv"))
    #expect(
      csv == """
        scope,area,year,standard,value,rating,status\r
        elm,welcome,2023,,4.0,green,\r
        oak,welcome,2023,,3.0,amber,\r
        north,welcome,2023,,3.5,green,\r

        """)
    #expect(site.page("/results/blocks/means.svg")?.hasPrefix("<svg xmlns=") == true)
  }

  @Test("A report numbers its tables and charts in one run, and links refer to them")
  func numbering() throws {
    let body = """
      See [](#chart-q1102).

      \(block("table", "of: north\narea: welcome"))

      \(block("chart", "of: north\narea: welcome"))

      \(block("chart", "of: north\narea: welcome\nyears: 2020..2021\nnot-held: yes"))
      """
    let site = BuiltSite(site(body, "numbering: Q11"))
    #expect(site.result.diagnostics.isEmpty)
    let page = try #require(site.page("/results/blocks/"))
    #expect(page.contains("<a href=\"#chart-q1102\">Chart Q1102</a>"))
    #expect(page.contains("<caption id=\"table-q1101\">"))
    let held = try #require(page.range(of: "id=\"chart-q1103\""))
    let place = page[held.upperBound...].prefix { $0 != "\u{0}" }
    #expect(place.contains("2020/21") && place.contains("2021/22"))
    #expect(site.page("/results/blocks/chart-q1103.svg") == nil)
    #expect(
      site.page("/results/blocks/table-q1101.csv")?.contains("oak,welcome,2023,tour,3") == true)
  }

  @Test("A table has the mean of its standards below them, and the group's own column")
  func table() throws {
    let site = BuiltSite(site(block("table", "of: everywhere\narea: welcome")))
    let page = try #require(site.page("/results/blocks/"))
    #expect(page.contains("<tr class=\"together\" data-figures=\"mean\">"))
    #expect(page.contains("data-scope=\"everywhere\""))
  }

  @Test("A chart whose table stands on the page refers to it")
  func tableElsewhere() throws {
    let table = block(
      "table", "id: all\ntitle: All of them\nof: north\narea: welcome\nrows: services")
    let chart = block("chart", "of: north\narea: welcome\ntable: all")
    let site = BuiltSite(site(table + "\n\n" + chart))
    #expect(site.result.diagnostics.isEmpty)
    let page = try #require(site.page("/results/blocks/"))
    #expect(page.contains("<a href=\"#all\">All of them</a>"))
    let wrong = BuiltSite(self.site(block("chart", "of: north\narea: welcome\ntable: none")))
    #expect(wrong.result.diagnostics.map(\.code) == [.blockSubject])
  }

  @Test("A kind that would mislead is refused, with the kind that would serve")
  func refused() {
    func help(_ keys: String) -> String? {
      let result = BuiltSite(site(block("chart", keys))).result
      #expect(result.diagnostics.map(\.code) == [.chartKind])
      return result.diagnostics.first?.help
    }
    let one = "of: north\narea: garden\nyear: 2023"
    #expect(help(one + "\nkind: line")?.contains("kind: table") == true)
    #expect(help(one + "\nkind: spread")?.contains("kind: dots") == true)
    #expect(help("of: north\narea: welcome\nyears: 2022..2023\nkind: bars")?.isEmpty == false)
  }

  @Test("What is held is not said to be missing, and nothing is drawn of what is not")
  func held() {
    let known = BuiltSite(
      site(block("chart", "of: north\narea: welcome\nyears: 2022..2023\nnot-held: yes")))
    #expect(known.result.diagnostics.map(\.code) == [.chartHeld])
    let nothing = BuiltSite(site(block("chart", "of: everywhere\narea: garden\nyear: 2022")))
    #expect(nothing.result.diagnostics.map(\.code) == [.blockYears])
  }

  @Test("A summary says what there is to say; lists without anything say so")
  func words() throws {
    let body = [
      block("summary", "of: elm\narea: welcome"), block("you-said", "of: elm"),
      block("actions", "of: oak"), block("schedule", "year: 2022"),
      block("services", "of: south"),
    ].joined(separator: "\n\n")
    let site = BuiltSite(site(body))
    #expect(site.result.diagnostics.isEmpty)
    let page = try #require(site.page("/results/blocks/"))
    #expect(page.contains("<ul class=\"findings\">"))
    #expect(page.contains("Nothing that people said is held here."))
    #expect(page.contains("No actions are held here."))
    #expect(page.contains("<a href=\"/services/ash/\">Ash Court</a>"))
    #expect(!page.contains("<a href=\"/services/elm/\">Elm House</a></div>"))
  }

  @Test("A page with a block is rendered again when the data changes, and else taken over whole")
  func rebuilding() throws {
    let files = site(block("chart", "id: means\nof: north\narea: welcome"))
    let site = BuiltSite(files)
    let before = site.files
    site.build(files)
    #expect(site.result.renderedCount == 0)
    #expect(site.files == before)
    var changed = files
    changed["Content/data/scores/2023-welcome.csv"] =
      files["Content/data/scores/2023-welcome.csv"]?
      .replacingOccurrences(of: "elm,warm,4", with: "elm,warm,5")
    site.build(changed)
    #expect(site.page("/results/blocks/means.csv")?.contains("elm,welcome,2023,,4.5") == true)
    #expect(site.files == BuiltSite(changed).files)
  }

  @Test("Two files for one place are an error")
  func taken() {
    var files = site(
      block("chart", "id: means\nof: north\narea: welcome") + "\n\n[a](file:blocks/means.csv)")
    files["Content/results/blocks/means.csv"] = "a,b\n1,2\n"
    #expect(BuiltSite(files).result.diagnostics.map(\.code).contains(.routeTaken))
  }
}
