import SiteInput
import SiteModel
import Testing

@Suite("What the YAML of a block asks for") struct BlockReaderTests {
  private func read(_ name: BlockName, _ yaml: String) -> (BlockRequest?, [Diagnostic]) {
    var problems: [Diagnostic] = []
    let request = BlockReader.read(BlockText(name: name, text: yaml), &problems)
    return (request, problems)
  }

  private func years(_ yaml: String) -> YearsRequest.Years? {
    guard case .chart(let chart)? = read(.chart, yaml).0 else { return nil }
    return chart.subject.years?.years
  }

  @Test("One or several of whom, with places")
  func scopes() {
    guard case .chart(let one)? = read(.chart, "of: hny\narea: involvement").0,
      case .chart(let two)? = read(.chart, "of: [ash, elm]").0
    else {
      Issue.record("no chart")
      return
    }
    #expect(one.subject.of.map(\.value) == ["hny"] && one.subject.of[0].span.start == 4)
    #expect(two.subject.of.map(\.value) == ["ash", "elm"])
  }

  @Test("Years as one, a range, a list, or all")
  func years() {
    #expect(years("year: 2023") == .listed([Year(2023)]))
    #expect(years("years: 2021..2023") == .range(Year(2021), Year(2023)))
    #expect(years("years: [2021, 2023]") == .listed([Year(2021), Year(2023)]))
    #expect(years("years: all") == .all)
    #expect(years("area: x") == nil)
    for wrong in ["year: soon", "years: 2023..2021", "years: [2021, x]", "year: 23"] {
      #expect(read(.chart, wrong).1.map(\.code) == [.wrongValue], "\(wrong)")
    }
    #expect(read(.chart, "year: 2023\nyears: all").1.map(\.code) == [.duplicateKey])
  }

  @Test(
    "An unknown key is an error with a suggestion, in every block", arguments: BlockName.allCases)
  func unknown(name: BlockName) {
    let problems = read(name, "colour: blue").1
    #expect(problems.map(\.code) == [.unknownKey])
    #expect(problems.first?.help != nil)
  }

  @Test("An empty block asks for what it shows by itself")
  func empty() {
    for name in BlockName.allCases { #expect(read(name, "").0 != nil && read(name, "").1.isEmpty) }
  }

  @Test("A list or a text is no block's YAML, and an id is a small name")
  func shapes() {
    #expect(read(.table, "- a").1.map(\.code) == [.notAMapping])
    #expect(read(.table, "text").1.map(\.code) == [.notAMapping])
    #expect(read(.chart, "id: The Chart").1.map(\.code) == [.wrongID])
    #expect(read(.actions, "as: pie").1.map(\.code) == [.wrongValue])
  }
}
