import SiteModel
import Testing

@testable import SiteInput

@Suite struct StandardsReaderTests {
  private func headings(_ body: String) -> [String] {
    let bytes = Array(body.utf8)
    let page = PageSource(
      path: SourcePath("Content/standards/a/2023.md"), bytes: bytes, bodyStart: 0,
      frontMatter: FrontMatter(), digest: Digest(of: bytes))
    return StandardHeadings(page).headings.map { "\($0.id?.value ?? "none"): \($0.wording)" }
  }

  @Test("Headings of level 2 are standards, with their words alone")
  func wordings() {
    #expect(headings("## Welcome {#welcome}\n") == ["welcome: Welcome"])
    #expect(headings("## **Bold** and _soft_ `x` {#a}  \r\n") == ["a: Bold and soft x"])
    #expect(headings("## Closed ## {#a}\n##\tTwo {#b} ##\n") == ["a: Closed", "b: Two"])
    #expect(
      headings("## A [link](page:x) & 3 \\* 4 &amp; snake_case {#a}\n")
        == ["a: A link & 3 * 4 & snake_case"])
    #expect(headings("## No id\n## C# {#c}\n##\n") == ["none: No id", "c: C#", "none: "])
    #expect(
      headings("## With space {#a b}\n## Empty {#}\n") == [
        "none: With space {#a b}", "none: Empty {#}",
      ])
  }

  @Test("What only looks like such a heading is none")
  func others() {
    #expect(headings("# One {#a}\n### Three {#b}\n##Glued {#c}\n    ## Code {#d}\n") == [])
    #expect(headings("```\n## In {#a}\n```\n## Out {#b}\n") == ["b: Out"])
    #expect(headings("~~~~ text\n## In {#a}\n~~~\n## In {#b}\n~~~~\n## Out {#c}\n") == ["c: Out"])
    #expect(headings("<!--\n## In {#a}\n-->\n## Out {#b}\n") == ["b: Out"])
    #expect(headings("<!-- ## In {#a} -->\n## Out {#b}\n") == ["b: Out"])
    #expect(headings("> ## Quoted {#a}\n\n- ## Listed {#b}\n") == [])
    #expect(headings("```not a fence```\n## Out {#b}\n") == ["b: Out"])
  }

  @Test("Areas, editions and standards are told apart, and numbered in order")
  func editions() {
    var network = MadeUpNetwork()
    network["standards/involvement/2023.easy.md"] = MadeUpNetwork.page("Easy", "## Easy\n")
    network["standards/involvement/how.md"] = MadeUpNetwork.page("How", "## No standard\n")
    network["standards/good-food/how.md"] = MadeUpNetwork.page("How")
    let (sources, problems) = network.read()
    #expect(problems.map(\.words) == [])
    #expect(sources.areas.map(\.id) == ["good-food", "involvement"])
    #expect(sources.areas.map(\.name) == ["Good food", "Involvement"])
    #expect(sources.areas[1].editions.map { sources[$0].year.number } == [2022, 2023])
    #expect(
      sources.areas[1].standards.map { sources[$0].id }
        == ["welcome", "garden", "named-person", "notice-board"])
    let latest = sources.edition(of: Ref(1), in: Year(2023))
    #expect(latest?.standards.map(\.number) == [1, 2, 3])
    #expect(
      latest?.standards.map { sources[$0.standard].id } == ["welcome", "garden", "named-person"])
    #expect(latest?.standards[2].replaces == "notice-board")
    #expect(latest?.page.text == "Content/standards/involvement/2023.md")
  }

  @Test("A standard keeps its id whatever its words, and is called as the latest year does")
  func names() {
    var network = MadeUpNetwork()
    network["standards/food/2021.md"] = MadeUpNetwork.page("F", "## Old words {#menu}\n")
    network["standards/food/2022.md"] = MadeUpNetwork.page("F", "## New words {#menu}\n")
    let (sources, problems) = network.read()
    #expect(problems.isEmpty)
    let menu = sources.standards.filter { $0.id == "menu" }
    #expect(menu.map(\.name) == ["New words"])
    #expect(sources.editions.flatMap(\.standards).map(\.wording).contains("Old words"))
  }

  private func said(_ years: [(Int, [String], String)]) -> [String] {
    var network = MadeUpNetwork()
    for year in [2022, 2023] { network.files["Content/standards/involvement/\(year).md"] = nil }
    for (year, ids, front) in years { network.standards(year, ids, front) }
    return network.read().problems.map { "\($0.code.rawValue): \($0.message)" }
  }

  @Test("What an earlier year published may be replaced or retired, but not be gone")
  func continuity() {
    #expect(
      said([(2021, ["a1"], ""), (2022, ["b2"], "")]) == [
        "standard-gone: the standard \"a1\" of 2021/22 is gone"
      ])
    #expect(
      said([(2021, ["a1"], ""), (2022, ["b2"], "standards: { b2: { replaces: a1 } }\n")]) == [])
    #expect(
      said([(2021, ["a1", "b2"], ""), (2022, ["b2"], "standards: { a1: { retired: yes } }\n")])
        == [])
    #expect(
      said([
        (2021, ["a1", "b2"], ""), (2022, ["b2"], ""),
        (2023, ["b2"], "standards: { a1: { retired: yes, why: Late } }\n"),
      ]) == [])
    // The older years are not held.
    #expect(said([(2023, ["b2"], "standards: { b2: { replaces: a1 } }\n")]) == [])
    #expect(said([(2023, ["b2"], "standards: { a1: { retired: yes } }\n")]) == [])
    // Back after a year away.
    #expect(
      said([
        (2021, ["a1", "b2"], ""), (2022, ["b2"], "standards: { a1: { retired: yes } }\n"),
        (2023, ["a1", "b2"], ""),
      ]) == [])
  }

  @Test("A draft of a year's standards is data as well")
  func drafts() {
    var network = MadeUpNetwork()
    network.standards(2023, ["welcome", "garden", "notice-board"], "draft: yes\n")
    let (sources, problems) = network.read()
    #expect(problems.isEmpty)
    #expect(sources.editions.count == 2)
  }

  @Test("A site of pages alone holds no data")
  func plain() {
    let files = [
      "Content/site.yaml": "name: N\nurl: https://example.org/\n",
      "Content/index.md": "---\ntitle: Home\n---\n", "Content/table.csv": "a,b\n",
    ]
    let (sources, problems) = ContentReader(tree: MemoryFileTree(files), jobs: 1).read(theme: nil)
    #expect(problems.isEmpty)
    #expect(sources.benchmarks.isEmpty)
    #expect(sources.assets.map(\.path.text) == ["Content/table.csv"])
  }
}
