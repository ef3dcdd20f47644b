import SiteModel
import Testing

@testable import SiteInput

@Suite struct ScoreCellTests {
  private func read(_ text: String) -> (scores: [String], said: [String], words: String) {
    var network = MadeUpNetwork()
    let quoted = "\"" + text.replacing("\"", with: "\"\"") + "\""
    network["data/scores/2023-involvement.csv"] =
      "service,standard,score\nmill-lane,welcome,\(quoted)\n"
    let (sources, problems) = network.read()
    return (
      MadeUpNetwork.scores(sources), problems.map(\.code.rawValue),
      problems.map(\.words).joined()
    )
  }

  @Test(
    "Numbers on the scale are scores",
    arguments: [
      ("4", "4"), ("4.0", "4"), (" 4 ", "4"), ("3.5", "3.5"), ("3.750", "3.75"), ("1", "1"),
      ("5.0000", "5"), ("3.6670", "3.667"), ("04", "4"), ("3.0000000000000000", "3"),
    ])
  func numbers(text: String, score: String) {
    let read = read(text)
    #expect(read.said == [])
    #expect(read.scores == ["mill-lane welcome \(score)"])
  }

  @Test(
    "What is no score is refused, and told what to do",
    arguments: [
      ("6", "score-out-of-range", "from 1 to 5"), ("0", "score-out-of-range", "Mill Lane"),
      ("0.999", "score-out-of-range", "from 1 to 5"), ("-3", "score-out-of-range", "from 1 to 5"),
      ("45051", "score-out-of-range", "from 1 to 5"),
      ("N/A", "not-a-score", "Leave the cell empty"),
      ("n/a", "not-a-score", "Leave the cell empty"),
      ("-", "not-a-score", "Leave the cell empty"), ("none", "not-a-score", "Leave the cell empty"),
      ("four", "not-a-score", "Write 4."), ("4/5", "not-a-score", "Write 4."),
      ("4 / 5", "not-a-score", "Write 4."), ("3 out of 5", "not-a-score", "Write 3."),
      ("80%", "not-a-score", "percentage"), ("3,5", "not-a-score", "Write 3.5."),
      ("3.5.1", "not-a-score", "one decimal point"), ("3.6667", "not-a-score", "Write 3.667"),
      ("3.6664", "not-a-score", "Write 3.666"), (".5", "not-a-score", "from 1 to 5"),
      ("4.", "not-a-score", "from 1 to 5"), ("1e0", "not-a-score", "from 1 to 5"),
      ("+4", "not-a-score", "from 1 to 5"), ("٤", "not-a-score", "from 1 to 5"),
      ("04-May", "excel-date", "as text"), ("May-04", "excel-date", "as text"),
      ("4-May-23", "excel-date", "as text"), ("2024-05-04", "excel-date", "as text"),
      ("4/5/2023", "excel-date", "as text"), ("04.05.2023", "excel-date", "as text"),
      ("99999999999999999999", "not-a-score", "from 1 to 5"),
    ])
  func others(text: String, code: String, word: String) {
    let read = read(text)
    #expect(read.said == [code])
    #expect(read.words.contains(word))
    #expect(read.scores == [])
  }

  @Test("A comma is a decimal point where commas don't separate cells")
  func commas() {
    let read = MadeUpNetwork.scores(of: "service;standard;score\nmill-lane;welcome;3,5\n")
    #expect(read.said == [])
    #expect(read.scores == ["mill-lane welcome 3.5"])
  }
}
