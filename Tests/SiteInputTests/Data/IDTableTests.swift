import Testing

@testable import SiteInput

@Suite struct IDTableTests {
  @Test("Each id is found at its place, and nothing else is")
  func finds() {
    let ids = (0..<1000).map { "id-\($0 * 7)" }
    let table = IDTable(ids)
    for (place, id) in ids.enumerated() { #expect(table.find(id) == place) }
    for number in 0..<1000 where number % 7 != 0 { #expect(table.find("id-\(number)") == nil) }
    #expect(table.find("") == nil)
    #expect(table.find("id-") == nil)
    #expect(IDTable([]).find("a") == nil)
    #expect(IDTable(["a", "b", "a"]).find("a") == 0)
  }
}
