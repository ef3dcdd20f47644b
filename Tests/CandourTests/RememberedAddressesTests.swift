import Foundation
import Testing

/// `candour build --remember`, and what comes of it.
@Suite struct RememberedAddressesTests {
  private static let file = "Content/published-addresses.txt"

  private func build(_ folder: TemporaryFolder, _ options: [String] = []) throws -> CandourRun {
    try CandourRun(
      ["build", "--source", folder.path, "--output", folder.path + "/out", "--date", "2026-01-15"]
        + options)
  }

  @Test("What is published is remembered, sorted, once, and only when asked")
  func remembers() throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    try folder.write(
      "---\ntitle: Visits\n---\n\n## When {#when}\n\n## Where\n", to: "Content/visits.md")
    #expect(try build(folder).code == 0)
    #expect(folder.read(Self.file) == nil)
    #expect(try build(folder, ["--remember"]).code == 0)
    let text = try #require(folder.read(Self.file))
    #expect(text.hasSuffix("\n/\n/visits/ #when #where\n"), "\(text)")
    let again = try build(folder, ["--remember", "--strict"])
    #expect(again.code == 0 && folder.read(Self.file) == text, "\(again.errors)")
    #expect(try build(folder, ["--remember", "--drafts"]).code == 2)
  }

  @Test("Of a page whose time is over nothing has to stay, nor of what was there for it alone")
  func expires() throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    let page = "---\ntitle: Visits\nslug: summer\ntags: [garden]\n---\n\nWords.\n"
    try folder.write(page, to: "Content/news/visits.md")
    try folder.write("---\ntitle: Visits\n---\n\nWords.\n", to: "Content/news/visits.easy.md")
    #expect(try build(folder, ["--remember"]).code == 0)
    let text = try #require(folder.read(Self.file))
    for address in ["/news/summer/", "/news/summer/easy-read/", "/news/", "/tags/garden/"] {
      #expect(text.contains("\n\(address)\n"), "\(address)")
    }
    try folder.write(
      page.replacing("slug:", with: "expires-on: 2026-01-15\nslug:"), to: "Content/news/visits.md")
    let over = try build(folder)
    #expect(over.code == 0, "\(over.errors)")
  }

  @Test("A page that moves is an error until it says where it was, and is then remembered twice")
  func moves() throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    try folder.write("---\ntitle: Visits\n---\n\nWords.\n", to: "Content/visits.md")
    #expect(try build(folder, ["--remember"]).code == 0)
    try FileManager.default.removeItem(atPath: folder.path + "/Content/visits.md")
    try folder.write("---\ntitle: Visits\n---\n\nWords.\n", to: "Content/guidance/visits.md")
    let moved = try build(folder, ["--remember"])
    #expect(moved.code == 1)
    #expect(
      moved.errors.contains(
        "help: Is it Content/guidance/visits.md now? Add there, between the --- lines: aliases: [/visits/]"
      ), "\(moved.errors)")
    try folder.write(
      "---\ntitle: Visits\naliases: [/visits/]\n---\n\nWords.\n", to: "Content/guidance/visits.md")
    #expect(try build(folder, ["--remember"]).code == 0)
    #expect(
      folder.read(Self.file)?.hasSuffix("\n/\n/guidance/\n/guidance/visits/\n/visits/\n") == true)
  }
}
