import Foundation
import Testing

/// The guide "How to publish" of the network's site, done step by step with the real binary.
@Suite struct GuideTests {
  @Test("Who only follows the guide publishes a quarter from an empty folder")
  func followed() throws {
    let follower = try GuideFollower()
    try follower.follow(PublishingGuide())
    func page(_ address: String) throws -> String {
      let path = "our-network/_site/\(address)index.html"
      return try #require(follower.home.read(path), "\(path) was not published")
    }
    let service = try page("services/apple-house/")
    #expect(service.contains("Apple House") && service.contains(">Good<"))
    #expect(service.contains("4.0") && service.contains("6 service users and 3 staff"))
    #expect(service.contains("Make a film of the house together"))
    #expect(service.contains("This is an example. Its services are made up"))
    let report = try page("results/2026-q1/")
    #expect(report.contains("Two services looked at how they welcome people."))
    #expect(report.contains("3.7") && !report.contains("4.2") && !report.contains("Your words"))
    let easy = try page("standards/welcome/2026/easy-read/")
    #expect(easy.contains("Involvement group, Birch House"))
    #expect(try page("").contains("href=\"/results/2026-q1/\""))
    // The standards of next year wait as a draft.
    #expect(follower.home.read("our-network/_site/standards/welcome/2027/index.html") == nil)
    let remembered = follower.home.read("our-network/Content/published-addresses.txt")
    #expect(remembered?.contains("\n/results/2026-q1/ ") == true)
    try keep(follower.home.path)
  }

  /// For whoever makes the pictures of the guide: `Scripts/guide-pictures`.
  private func keep(_ path: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["KEEP_GUIDE_SITE"] else { return }
    try FileManager.default.copyItem(atPath: path + "/our-network", toPath: folder)
  }

  @Test("Every page of the guide is read, and each of its boxes is a step")
  func whole() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: PublishingGuide.folder)
    let pages = files.filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
    #expect(Set(pages) == Set(PublishingGuide.pages))
    let steps = try PublishingGuide().steps.map(\.step)
    #expect(steps.count { if case .command = $0 { true } else { false } } >= 15)
    #expect(!steps.contains { if case .unknown = $0 { true } else { false } })
  }

  @Test(
    "A slip in the guide is noticed",
    arguments: [
      ("candour new site our-network", "candour nwe site our-network"),
      ("4 pages to look at", "5 pages to look at"),
      ("candour new area welcome", "candour new area wellcome"),
      ("in place of all that stands there", "instead"),
      ("id,name,provider,collaborative", "id,name,provider,colaborative"),
      ("| 5 | 4 |", "| 5 | 6 |"),
    ])
  func slips(_ right: String, _ wrong: String) throws {
    let guide = try PublishingGuide(changing: right, to: wrong)
    #expect(throws: GuideFollower.Problem.self) { try GuideFollower().follow(guide) }
  }

  @Test("Each command that the guide mentions in its sentences exists")
  func mentioned() throws {
    let commands = try Set(PublishingGuide().mentioned)
    #expect(commands.count >= 8)
    for command in commands {
      let words = GuideFollower.words(command).dropFirst()
      let name = words.first == "help" ? words.last ?? "" : words.first ?? ""
      let help = try CandourRun(["help", name])
      #expect(help.code == 0, "\(command)")
      for option in words where option.hasPrefix("--") {
        #expect(help.output.contains(option + " "), "\(command)")
      }
      if words.first == "new", let kind = words.dropFirst().first {
        #expect(help.output.contains("\n  \(kind) "), "\(command)")
      }
    }
  }
}
