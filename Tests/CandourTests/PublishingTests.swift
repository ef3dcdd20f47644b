import Foundation
import Testing

/// What stands in the output folder, whatever happens.
@Suite struct PublishingTests {
  private func site(_ pages: Int, in folder: TemporaryFolder, title: String) throws {
    try smallSite(in: folder, title: title)
    for number in 0..<pages {
      try folder.write(
        "---\ntitle: \(title) \(number)\n---\n\n\(title), the words of page \(number).\n",
        to: "Content/s\(number % 10)/p\(number).md")
    }
  }

  private func build(_ folder: TemporaryFolder, _ more: [String] = []) throws -> CandourRun {
    try CandourRun(
      ["build", "--source", folder.path, "--output", folder.path + "/out", "--date", "2026-01-15"]
        + more)
  }

  @Test("A folder that holds anything else is refused, and nothing in it is touched")
  func foreignFiles() throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    try folder.write("mine", to: "out/letter.txt")
    let run = try build(folder)
    #expect(run.code == 3)
    #expect(
      run.errors.contains("holds files that no build put there: letter.txt [output-not-ours]"))
    #expect(TemporaryFolder.contents(of: folder.path + "/out").keys.sorted() == ["letter.txt"])
  }

  @Test("A file that somebody put into the site since stops the next build")
  func addedFile() throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    #expect(try build(folder).code == 0)
    try folder.write("mine", to: "out/guidance/notes.txt")
    let run = try build(folder)
    #expect(run.code == 3)
    #expect(run.errors.contains("guidance/notes.txt"))
    #expect(folder.read("out/guidance/notes.txt") == "mine")
    #expect(folder.read("out/index.html") != nil)
  }

  @Test("The team's site is not built over the public one, nor the other way round")
  func audiences() throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    #expect(try build(folder).code == 0)
    let run = try build(folder, ["--audience", "team"])
    #expect(run.code == 3)
    #expect(run.errors.contains("holds the public site, and this is the team one"))
  }

  @Test("A build that publishes nothing leaves nothing in the folder that it was begun in")
  func nothingIsLeft() throws {
    let folder = try TemporaryFolder()
    try folder.write("[Nowhere](page:nowhere)\n", to: "Content/index.md")
    let run = try CandourRun([
      "build", "--source", folder.path, "--output", folder.path + "-out",
    ])
    #expect(run.code == 1)
    #expect(TemporaryFolder.contents(of: folder.path).keys.sorted() == ["Content/index.md"])
  }

  @Test("An error leaves the site that was there, to the last byte")
  func errorsChangeNothing() throws {
    let folder = try TemporaryFolder()
    try site(30, in: folder, title: "Old")
    #expect(try build(folder).code == 0)
    let before = TemporaryFolder.contents(of: folder.path + "/out")
    try site(30, in: folder, title: "New")
    try folder.write("---\ntitle: Broken\n---\n\n[x](page:nowhere)\n", to: "Content/broken.md")
    #expect(try build(folder).code == 1)
    #expect(TemporaryFolder.contents(of: folder.path + "/out") == before)
    #expect(try leftovers(folder).isEmpty)
  }

  @Test("A second build of the same content links to the files of the first instead of writing")
  func unchangedFilesAreLinked() throws {
    let folder = try TemporaryFolder()
    try site(5, in: folder, title: "Same")
    #expect(try build(folder).code == 0)
    let page = folder.path + "/out/s1/p1/index.html"
    let first = try FileManager.default.attributesOfItem(atPath: page)
    try folder.write("---\ntitle: Changed\n---\n\nNew.\n", to: "Content/index.md")
    #expect(try build(folder).code == 0)
    let second = try FileManager.default.attributesOfItem(atPath: page)
    #expect(first[.systemFileNumber] as? Int == second[.systemFileNumber] as? Int)
    #expect(folder.read("out/index.html")?.contains("Changed") == true)
  }

  @Test("A file of the site that was changed by hand is written anew")
  func tamperedFiles() throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    #expect(try build(folder).code == 0)
    let original = try #require(folder.read("out/index.html"))
    try folder.write(
      original.replacingOccurrences(of: "Words", with: "Swordz"), to: "out/index.html")
    #expect(try build(folder).code == 0)
    #expect(folder.read("out/index.html") == original)
  }

  @Test("Two builds at once: the second says so and stops, the first ends well")
  func twoAtOnce() throws {
    let folder = try TemporaryFolder()
    try site(2000, in: folder, title: "Busy")
    let first = try CandourProcess([
      "build", "--source", folder.path, "--output", folder.path + "/out",
    ])
    let lock = folder.path + "/.out.candour-lock"
    while first.isRunning, !FileManager.default.fileExists(atPath: lock) { usleep(500) }
    let second = try build(folder)
    #expect(second.code == 3)
    #expect(second.errors.contains("another build is writing"))
    #expect(first.finish().code == 0)
    #expect(try leftovers(folder).isEmpty)
  }

  @Test("A symbolic link in the output's place is refused")
  func linkInPlace() throws {
    let folder = try TemporaryFolder()
    try smallSite(in: folder)
    try folder.write("mine", to: "elsewhere/letter.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/out", withDestinationPath: folder.path + "/elsewhere")
    #expect(try build(folder).code == 3)
    #expect(folder.read("elsewhere/letter.txt") == "mine")
  }

  /// Anything beside the site that a build should have cleaned up.
  private func leftovers(_ folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix(".out") }
  }

  // MARK: Killed

  enum Moment: String, CaseIterable {
    case staging, exchange, cleaningUp
  }

  @Test(
    "Killed at any moment, a whole site stands, and the next build cleans up",
    arguments: Moment.allCases)
  func killed(moment: Moment) throws {
    let folder = try TemporaryFolder(in: "/dev/shm")
    let pages = 400
    try site(pages, in: folder, title: "Old")
    #expect(try build(folder).code == 0)
    let old = TemporaryFolder.contents(of: folder.path + "/out")
    try site(pages, in: folder, title: "New")
    let reference = try CandourRun([
      "build", "--source", folder.path, "--output", folder.path + "/reference", "--date",
      "2026-01-15",
    ])
    #expect(reference.code == 0)
    let new = TemporaryFolder.contents(of: folder.path + "/reference")

    var kills = 0
    var sawOld = 0
    var sawNew = 0
    for attempt in 0..<60 where kills < 12 {
      try site(pages, in: folder, title: "Old")
      #expect(try build(folder).code == 0)
      try site(pages, in: folder, title: "New")
      let process = try CandourProcess([
        "build", "--source", folder.path, "--output", folder.path + "/out", "--date", "2026-01-15",
      ])
      wait(for: moment, of: process, in: folder, attempt: attempt)
      let wasRunning = process.isRunning
      process.kill()
      _ = process.finish()
      guard wasRunning else { continue }
      kills += 1
      let now = TemporaryFolder.contents(of: folder.path + "/out")
      #expect(now == old || now == new, "neither the old site nor the new one stands")
      if now == old { sawOld += 1 } else { sawNew += 1 }
      #expect(try build(folder).code == 0)
      #expect(TemporaryFolder.contents(of: folder.path + "/out") == new)
      #expect(try leftovers(folder).isEmpty)
    }
    #expect(kills >= 10, "only \(kills) kills met the build running")
    if moment == .staging { #expect(sawOld > 0) }
    if moment == .cleaningUp { #expect(sawNew > 0) }
  }

  /// Waits until the build is where it is to be killed, and a little longer each time.
  private func wait(
    for moment: Moment, of process: CandourProcess, in folder: TemporaryFolder, attempt: Int
  ) {
    let staging = folder.path + "/.out.candour-staging"
    let manifest = staging + "/.candour"
    func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
    switch moment {
    case .staging:
      while process.isRunning, !exists(staging) {}
      usleep(UInt32(attempt * 1500))
    case .exchange:
      while process.isRunning, !exists(manifest) {}
      usleep(UInt32(attempt * 20))
    case .cleaningUp:
      // The old site is in the staging folder when that has a page of the old title.
      while process.isRunning, !isOld(staging + "/index.html") {}
      usleep(UInt32(attempt * 100))
    }
  }

  private func isOld(_ path: String) -> Bool {
    guard let data = FileManager.default.contents(atPath: path) else { return false }
    return data.range(of: Data("<h1>Old".utf8)) != nil
  }

  // MARK: Full

  @Test("On a full disk the old site stands and the message says what to do")
  func fullDisk() throws {
    // Only root may mount; elsewhere the same is tested with a limit on file sizes.
    guard getuid() == 0 else { return }
    let folder = try TemporaryFolder()
    let disk = try TemporaryFolder()
    try #require(shell("mount -t tmpfs -o size=1500k tmpfs \(disk.path)") == 0)
    defer { _ = shell("umount \(disk.path)") }
    func build() throws -> CandourRun {
      try CandourRun(["build", "--source", folder.path, "--output", disk.path + "/out"])
    }
    try site(20, in: folder, title: "Old")
    #expect(try build().code == 0)
    let before = TemporaryFolder.contents(of: disk.path + "/out")

    try site(900, in: folder, title: "New")
    let staging = try build()
    #expect(staging.code == 3)
    #expect(staging.errors.contains("no space left on device [write-failed]"))
    #expect(staging.errors.contains("Make room on the disk"))
    #expect(TemporaryFolder.contents(of: disk.path + "/out") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["out"])

    // Just enough for the pages and not for the list of them, which is written last; found by
    // filling the disk more and more.
    try FileManager.default.removeItem(atPath: folder.path + "/Content")
    try site(20, in: folder, title: "New")
    var outcomes: Set<Int32> = []
    for filler in stride(from: 1_480_000, through: 1_000_000, by: -8192) {
      _ = shell("rm -f \(disk.path)/filler; head -c \(filler) /dev/zero > \(disk.path)/filler")
      let run = try build()
      outcomes.insert(run.code)
      if run.code == 0 { break }
      #expect(run.code == 3)
      #expect(TemporaryFolder.contents(of: disk.path + "/out") == before)
    }
    #expect(outcomes == [0, 3])
  }

  private func shell(_ command: String) -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command + " 2>/dev/null"]
    guard (try? process.run()) != nil else { return -1 }
    process.waitUntilExit()
    return process.terminationStatus
  }
}
