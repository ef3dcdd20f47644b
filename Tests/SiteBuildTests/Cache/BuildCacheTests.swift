import Foundation
import SiteBuild
import SiteModel
import Testing

/// What may become of a cache between two builds.
enum CacheDamage: CaseIterable {
  case none, otherByte, cutOff, longer, empty, gone, ofAnotherTime, unreadable

  /// To every file in the folder; `ofAnotherTime` puts back a copy made when it happened before.
  func happen(to folder: String, _ random: inout Repeatable) {
    let manager = FileManager.default
    for name in (try? manager.contentsOfDirectory(atPath: folder)) ?? [] {
      let path = folder + "/" + name
      guard var bytes = manager.contents(atPath: path), !bytes.isEmpty else { continue }
      switch self {
      case .none: continue
      case .otherByte:
        bytes[Int.random(in: 0..<bytes.count, using: &random)] ^=
          1 << UInt8.random(in: 0...7, using: &random)
      case .cutOff: bytes = bytes.prefix(Int.random(in: 0..<bytes.count, using: &random))
      case .longer: bytes.append(0)
      case .empty: bytes = Data()
      case .gone:
        try? manager.removeItem(atPath: path)
        continue
      case .ofAnotherTime:
        let older = folder + "-older-" + name
        let kept = manager.contents(atPath: older)
        try? bytes.write(to: URL(fileURLWithPath: older))
        bytes = kept ?? bytes
      case .unreadable:
        try? manager.removeItem(atPath: path)
        try? manager.createDirectory(atPath: path, withIntermediateDirectories: true)
        continue
      }
      try? bytes.write(to: URL(fileURLWithPath: path))
    }
  }
}

/// A build takes over from the one before it, in another process.
@Suite struct BuildCacheTests {
  private func build(_ site: BuiltSite, _ files: [String: String] = RebuildTests.site)
    -> BuildResult
  {
    site.forget()
    return site.build(files) { $0.cacheFolder = site.cache }
  }

  @Test("A build in a new process renders only what changed since the last one")
  func takesOver() {
    let site = BuiltSite()
    #expect(build(site).renderedCount == site.result.pageCount)
    #expect(build(site).renderedCount == 0)
    var files = RebuildTests.site
    files["Content/c/eight.md"] = page("Eight", "weight: 2", body: "New [](page:b/five).")
    #expect(build(site, files).renderedCount == 1)
    #expect(site.files == BuiltSite(files).files)
    #expect(build(site, files).renderedCount == 0)
  }

  @Test("A copy of the folder, in which every file has another time, is taken over by its bytes")
  func copied() throws {
    let site = BuiltSite()
    _ = build(site)
    for file in site.files.keys {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_000_000)],
        ofItemAtPath: site.output + "/" + file)
    }
    #expect(build(site).renderedCount == 0)
  }

  @Test("A page that somebody altered in the published folder is made anew")
  func altered() throws {
    let site = BuiltSite()
    _ = build(site)
    let clean = site.files
    let path = site.output + "/a/one/index.html"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    // A new file: this one is shared with nothing, but a build's may be.
    try FileManager.default.removeItem(atPath: path)
    try text.replacing("Words", with: "Wards").write(
      toFile: path, atomically: false, encoding: .utf8)
    #expect(build(site).renderedCount == 1)
    #expect(site.files == clean)
  }

  @Test(
    "Whatever became of the cache, the site is the same and nothing is said",
    arguments: CacheDamage.allCases)
  func damaged(damage: CacheDamage) {
    let site = BuiltSite()
    _ = build(site)
    let clean = site.files
    var random = Repeatable(seed: 7)
    for _ in 1...8 {
      damage.happen(to: site.cache, &random)
      let result = build(site)
      #expect(result.diagnostics.isEmpty)
      #expect(result.isPublished)
      #expect(result.failure == nil)
      #expect(site.files == clean)
    }
  }

  @Test("A byte that is another anywhere in the cache makes every page anew")
  func everyByte() throws {
    let site = BuiltSite()
    _ = build(site)
    let path = site.cache + "/public"
    let whole = try #require(FileManager.default.contents(atPath: path))
    for place in stride(from: 0, to: whole.count, by: max(1, whole.count / 60)) {
      var bytes = whole
      bytes[place] ^= 0x10
      try bytes.write(to: URL(fileURLWithPath: path))
      #expect(build(site).renderedCount == site.result.pageCount, "byte \(place)")
    }
  }

  @Test("The team's site and the public's have a cache each")
  func editions() {
    let site = BuiltSite()
    _ = build(site)
    let team = BuiltSite()
    let ask = { (request: inout BuildRequest) in
      request.audience = .team
      request.cacheFolder = site.cache
    }
    #expect(team.build(RebuildTests.site, ask).renderedCount > 0)
    team.forget()
    #expect(team.build(RebuildTests.site, ask).renderedCount == 0)
    #expect(build(site).renderedCount == 0)
  }

  @Test("Where no cache can be written, the site is built all the same")
  func nowhere() {
    let site = BuiltSite()
    for _ in 1...2 {
      site.forget()
      let result = site.build(RebuildTests.site) { $0.cacheFolder = "/proc/nowhere/cache" }
      #expect(result.isPublished)
      #expect(result.diagnostics.isEmpty)
    }
  }
}
