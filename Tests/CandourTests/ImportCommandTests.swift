import Foundation
import Testing

/// `candour import`, with tables as people have them.
@Suite struct ImportCommandTests {
  private static let target = "Content/data/scores/2025-welcome.csv"

  /// The example site, whose scores of 2025 are still to come.
  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = try CandourRun(["new", "site", "--example", folder.path])
    try FileManager.default.removeItem(atPath: folder.path + "/" + Self.target)
    return folder
  }

  private func run(
    _ folder: TemporaryFolder, _ file: String, _ text: String? = nil, _ options: [String] = []
  ) throws -> CandourRun {
    if let text { try folder.write(text, to: file) }
    return try CandourRun(
      ["import", folder.path + "/" + file, "--source", folder.path] + options)
  }

  private static let wide = """
    standard,apple-house,birch-house,cherry-house
    hello,4,4,3
    tour,3.7,3,2
    guide,5,,4
    questions,4,4,4

    """

  @Test("A workbook is read as it is: titles, numbers, an average, a floating 3.7, n/a")
  func workbook() throws {
    let folder = try site()
    let book = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sites/tables/welcome.xlsx")
    try folder.write(try Data(contentsOf: book), to: "welcome.xlsx")
    let run = try run(folder, "welcome.xlsx")
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output == """
        Read \(folder.path)/welcome.xlsx, sheet "Scores"
          area       A good welcome (from the file's name)
          year       2025/26 (from "A good welcome 2025/26")
          services   3: Apple House, Birch House, Cherry House
          standards  4 of 4
          scores     11, from 2 to 5; 1 not scored
          left out   "No": no scores
          left out   "Average": it is worked out anew
        Wrote \(folder.path)/\(Self.target)
        Next: candour check

        """, "\(run.output)")
    #expect(folder.read(Self.target) == Self.wide)
    // Cut anywhere, it is refused, and nothing is written.
    try FileManager.default.removeItem(atPath: folder.path + "/" + Self.target)
    let bytes = try Data(contentsOf: book)
    for length in stride(from: 4, to: bytes.count, by: 97) {
      try folder.write(bytes.prefix(length), to: "cut.xlsx")
      let cut = try self.run(folder, "cut.xlsx", nil, ["--area", "welcome", "--year", "2025"])
      #expect(cut.code == 2 && folder.read(Self.target) == nil)
    }
  }

  @Test("Rows of a workbook whose numbers can't be are passed over")
  func oddRows() throws {
    let folder = try site()
    let rows = [["standard", "apple-house"], ["hello", "4"]]
    let odd = ["9223372036854775807", nil, nil, "0", "-9223372036854775808"]
    let book = SmallWorkbook(
      rows: rows + odd.map { _ in ["tour", "3"] }, numbers: ["1", "2"] + odd)
    try folder.write(book.bytes, to: "welcome-2025.xlsx")
    let run = try run(folder, "welcome-2025.xlsx")
    #expect(run.code == 0, "\(run.errors)")
    #expect(folder.read(Self.target) == "standard,apple-house\nhello,4\n")
  }

  @Test(
    "However it is laid out, the same scores come of it",
    arguments: [
      // Pasted from Excel, services by name and standards by number.
      "Standard\tApple House\tBirch House\tCherry House\n1\t4\t4\t3\n2\t3.7\t3\t2\n3\t5\t\t4\n4\t4\t4\t4\n",
      // A German spreadsheet.
      "Standard;apple-house;birch-house;cherry-house\n1. Somebody says hello;4;4;3\n2. There is a tour;3,7;3;2\n3;5;n/a;4\nQuestions are welcome;4;4;4\n",
      // Services down, standards across.
      "Service,hello,tour,guide,questions,Mean\nApple House,4,3.7,5,4,4.2\nThe Birch House,4,3,-,4,3.7\nCherry House,3,2,4,4,3.3\nOverall,3.7,2.9,4.5,4,\n",
      "Service,1,2,3,4\nApple House,4,3.7,5,4\nBirch House,4,3,,4\nCherry House,3,2,4,4\n",
      // A row for each score.
      "Hospital,Standard,Score\nApple House,1,4\nApple House,2,3.7\nApple House,guide,5\nApple House,4,4\nBirch House,1,4\nBirch House,2,3\nBirch House,3,\nBirch House,4,4\nCherry House,1,3\nCherry House,2,2\nCherry House,3,4\nCherry House,4,4\n",
    ])
  func layouts(_ text: String) throws {
    let folder = try site()
    let run = try run(folder, "2025 A good welcome.csv", text)
    #expect(run.code == 0, "\(run.errors)")
    #expect(folder.read(Self.target) == Self.wide)
    let check = try CandourRun(["check", "--source", folder.path])
    // The example's report is of other scores; the table itself is faultless.
    #expect(!check.errors.contains(Self.target))
  }

  @Test(
    "One service alone may stand above a column or begin a row, with or without a title over it",
    arguments: [
      "standard,apple-house\n1,4\n2,3\n", "Apple House\n,Apple House\nhello,4\ntour,3\n",
      "service,hello,tour\nApple House,4,3\n", "Welcome\n\nService,1,2\nApple House,4,3\n",
      "Service,hello,tour,Mean\nApple House,4,3,3.5\n",
    ])
  func oneService(_ text: String) throws {
    let folder = try site()
    let run = try run(folder, "2025 A good welcome.csv", text)
    #expect(run.code == 0, "\(run.errors)")
    #expect(folder.read(Self.target) == "standard,apple-house\nhello,4\ntour,3\n")
  }

  @Test(
    "A column of wards beside services or standards makes a row for each ward's score",
    arguments: [
      "service,ward,hello,tour\nApple House,Ash,4,3\nApple House,Elm,5,3\nBirch House,,4,4\n",
      "standard,ward,Apple House,Birch House\nhello,,,4\ntour,,,4\nhello,Ash,4,\nhello,Elm,5,\n"
        + "tour,Ash,3,\ntour,Elm,3,\n",
    ])
  func wardColumn(text: String) throws {
    let folder = try site()
    let run = try run(folder, "w.csv", text, ["--area", "welcome", "--year", "2025"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      folder.read(Self.target) == """
        service,standard,score,ward
        apple-house,hello,4,Ash
        apple-house,hello,5,Elm
        apple-house,tour,3,Ash
        apple-house,tour,3,Elm
        birch-house,hello,4,
        birch-house,tour,4,

        """)
  }

  @Test("What stands beside the mean of wards stays so when others are added")
  func wholeNote() throws {
    let folder = try site()
    let before = """
      service,standard,score,ward,note
      apple-house,hello,3.5,,Of both wards together
      apple-house,hello,3,Ash,
      apple-house,hello,4,Elm,
      birch-house,hello,3,,

      """
    try folder.write(before, to: Self.target)
    let run = try run(
      folder, "late.csv", "standard,birch-house\nhello,4\n",
      ["--area", "welcome", "--year", "2025", "--add", "--replace"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      folder.read(Self.target)
        == before.replacing("birch-house,hello,3", with: "birch-house,hello,4"))
  }

  @Test("A column named by a service and its ward is asked about, with the way to write it")
  func wardInName() throws {
    let folder = try site()
    let run = try run(
      folder, "w.csv", "standard,Apple House Ash ward,Birch House\nhello,4,3\n",
      ["--area", "welcome", "--year", "2025"])
    #expect(run.code == 1 && folder.read(Self.target) == nil)
    #expect(run.errors.contains("If this is a ward of Apple House"))
  }

  @Test("Wards and notes make a row for each score")
  func wards() throws {
    let folder = try site()
    let text =
      "Service,Ward,Standard,Score,Comment\nbirch-house,Oak,1,3,\"Better, since May\"\nbirch-house,Ash,1,4,\n"
    let run = try run(folder, "welcome-2025.csv", text)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      folder.read(Self.target)
        == "service,standard,score,ward,note\nbirch-house,hello,4,Ash,\nbirch-house,hello,3,Oak,\"Better, since May\"\n"
    )
  }

  @Test(
    "What can't be placed is said with its cell, and nothing is written",
    arguments: [
      (
        "standard,aple house\n1,4\n2,3\n",
        "no service of this site is named in this table\n  help: Did you mean Apple House? Its"
      ),
      (
        "standard,apple-house,brich house\n1,4,3\n",
        "C1: no service is called \"brich house\"\n  help: Did you mean Birch House?"
      ),
      ("standard,apple-house\n1,4\n9,3\n", "A3: no standard is called \"9\""),
      ("standard,apple-house\n1,4\n2. Questions are welcome,3\n", "A3: no standard is called"),
      (
        "standard,apple-house\n1,4\n2,6\n",
        "B3: \"6\" is not a score\n  help: Scores here go from 1 to 5."
      ),
      ("standard,apple-house\n1,4\n2,04-May\n", "B3: \"04-May\" is not a score"),
      ("standard,apple-house\n1,4\n2,3.66667\n", "At most three decimal places: 3.667"),
      (
        "standard,apple-house\n1,4\n1,3\n",
        "B3: the score of Apple House for standard 1 is given twice\n  help: The other stands in B2."
      ),
      ("standard,apple-house\n1,\n2,\n", "it holds no score"),
      (
        "service,Somebody says helo\napple-house,4\n",
        "B1: no standard is called \"Somebody says helo\"\n  help: Did you mean \"Somebody says hello\"?"
      ),
      (
        "service,There was a tour,Cakes\napple-house,4,2\n",
        "B1: no standard is called \"There was a tour\"\n  help: Did you mean \"There is a tour\"?"
      ),
      ("", "there is nothing"), ("<html>", "this is a web page"),
    ])
  func doubts(_ text: String, _ message: String) throws {
    let folder = try site()
    let run = try run(folder, "welcome-2025.csv", text)
    #expect(run.code == 1 || run.code == 2)
    #expect(run.errors.contains(message) || text.isEmpty, "\(run.errors)")
    #expect(folder.read(Self.target) == nil)
  }

  @Test("Area and year are taken from words beside the table, or asked for")
  func areaAndYear() throws {
    let folder = try site()
    let table = "standard,apple-house\n1,4\n"
    let unnamed = try run(folder, "table.csv", table)
    #expect(unnamed.code == 1)
    #expect(unnamed.errors.contains("nothing says of which area these scores are"))
    let area = try run(folder, "table.csv", nil, ["--area", "welcome"])
    #expect(area.errors.contains("nothing says of which year"))
    let future = try run(folder, "table.csv", nil, ["--area", "welcome", "--year", "2031"])
    #expect(future.errors.contains("there are no standards of welcome for 2031/32"))
    let dry = try run(
      folder, "table.csv", nil, ["--area", "A good welcome", "--year", "2025", "--dry-run"])
    #expect(dry.code == 0)
    #expect(dry.output.hasSuffix("would hold:\n\nstandard,apple-house\nhello,4\n"))
    #expect(folder.read(Self.target) == nil)
  }

  @Test("A file that is there is only written over when told to, and can be added to")
  func existing() throws {
    let folder = try site()
    let first = "standard,apple-house\n1,4\n2,3\n"
    #expect(try run(folder, "welcome-2025.csv", first).code == 0)
    let held = try #require(folder.read(Self.target))
    let second = "standard,birch-house\n1,2\n3,5\n"
    let refused = try run(folder, "welcome-2025.csv", second)
    #expect(refused.code == 1 && refused.errors.contains("it would lose Apple House."))
    #expect(folder.read(Self.target) == held)
    #expect(try run(folder, "welcome-2025.csv", second, ["--add"]).code == 0)
    #expect(
      folder.read(Self.target)
        == "standard,apple-house,birch-house\nhello,4,2\ntour,3,\nguide,,5\n")
    let again = try run(folder, "welcome-2025.csv", second, ["--add"])
    #expect(again.code == 1 && again.errors.contains("has scores of Birch House already"))
    let anew = try run(folder, "welcome-2025.csv", first, ["--replace"])
    #expect(anew.code == 0 && anew.output.contains("No longer in it: Birch House."))
    #expect(folder.read(Self.target) == held)
  }

  @Test("A score that comes late, or is put right, leaves the service's others as they are")
  func late() throws {
    let folder = try site()
    #expect(try run(folder, "welcome-2025.csv", "standard,apple-house\n1,4\n2,3\n").code == 0)
    let late = "service,standard,score\nApple House,3,5\n"
    #expect(try run(folder, "welcome-2025.csv", late, ["--add"]).code == 0)
    #expect(folder.read(Self.target) == "standard,apple-house\nhello,4\ntour,3\nguide,5\n")
    let mended = "service,standard,score\nApple House,2,4\n"
    let refused = try run(folder, "welcome-2025.csv", mended, ["--add"])
    #expect(refused.code == 1 && refused.errors.contains("add --replace"))
    #expect(try run(folder, "welcome-2025.csv", mended, ["--add", "--replace"]).code == 0)
    #expect(folder.read(Self.target) == "standard,apple-house\nhello,4\ntour,4\nguide,5\n")
    let anew = try run(folder, "welcome-2025.csv", mended)
    #expect(anew.errors.contains("it would lose 2 scores of Apple House."), "\(anew.errors)")
  }

  @Test(
    "A number that is no score is told why",
    arguments: [
      ("6.5", "from 1 to 5"), ("1.5E+20", "from 1 to 5"),
      ("3.66667", "At most three decimal places: 3.667"),
    ])
  func wrongNumbers(number: String, expected: String) throws {
    let folder = try site()
    let run = try run(
      folder, "welcome-2025.csv", "service,standard,score\nApple House,1,\(number)\n")
    #expect(run.code == 1 && run.errors.contains(expected), "\(run.errors)")
  }

  @Test(
    "A year that may be another is asked about",
    arguments: ["welcome March 2026.csv", "welcome 2024 and 2025.csv"])
  func unsureYear(name: String) throws {
    let folder = try site()
    let run = try run(folder, name, "service,standard,score\nApple House,1,4\n")
    #expect(run.code == 1)
    #expect(run.errors.contains("nothing says of which year these scores are"), "\(run.errors)")
  }

  @Test("Semicolons in a note do not part its cells")
  func semicolons() throws {
    let folder = try site()
    let table = """
      service,standard,score,note
      Apple House,1,4,seen; agreed
      Apple House,2,3,not yet; later; then
      Apple House,3,5,

      """
    let run = try run(folder, "welcome-2025.csv", table)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      folder.read(Self.target)?.contains("apple-house,tour,3,\"not yet; later; then\"\n") == true)
  }

  @Test("Of two services with one name neither is taken, until its id is written")
  func sameNames() throws {
    let folder = try site()
    let services = try #require(folder.read("Content/data/services.csv"))
    try folder.write(
      services.replacing("Birch House", with: "The Apple House"), to: "Content/data/services.csv")
    let asked = try run(folder, "welcome-2025.csv", "service,standard,score\nApple House,1,4\n")
    #expect(asked.code == 1)
    #expect(
      asked.errors.contains("more than one service is called \"Apple House\""), "\(asked.errors)")
    #expect(asked.errors.contains("apple-house or birch-house"))
    let sure = try run(folder, "welcome-2025.csv", "service,standard,score\nbirch-house,1,4\n")
    #expect(sure.code == 0, "\(sure.errors)")
    #expect(folder.read(Self.target) == "standard,birch-house\nhello,4\n")
  }
}
