import Foundation
import SiteModel
import Testing

@testable import SiteBuild

@Suite struct StagedOutputTests {
  private static let edition = SiteEdition(audience: .public, includesDrafts: false)

  /// Gives `body` a place for a site in a folder that is gone afterwards.
  private func withFolder(_ body: (_ above: String, _ folder: OutputFolder) throws -> Void) throws {
    let above = NSTemporaryDirectory() + "/candour-staged-" + UUID().uuidString.prefix(8)
    try FileManager.default.createDirectory(atPath: above, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: above) }
    try body(above, OutputFolder(above + "/site"))
  }

  @Test(arguments: ["a/b", "a/b.svg", "a/b/c/d", "b.svg", "long-folder-name/index.html"])
  func `a file is written with the folders that it lies in`(file: String) throws {
    try withFolder { _, folder in
      let staged = try StagedOutput(folder, standing: .nothing, edition: Self.edition)
      staged.write(Array("x".utf8), to: file)
      #expect(staged.problem == nil)
      try staged.publish()
      #expect(FileManager.default.contents(atPath: folder.site + "/" + file) == Data("x".utf8))
    }
  }

  @Test(arguments: ["../x", "/x", "a/./b", "a\nb", ""])
  func `a file that no list could name is not written`(file: String) throws {
    try withFolder { above, folder in
      let staged = try StagedOutput(folder, standing: .nothing, edition: Self.edition)
      staged.write(Array("x".utf8), to: file)
      #expect(staged.problem?.code == .writeFailed)
      #expect(!FileManager.default.fileExists(atPath: above + "/x"))
    }
  }

  @Test func `a name that is too long for the disk is called too long`() throws {
    try withFolder { _, folder in
      let staged = try StagedOutput(folder, standing: .nothing, edition: Self.edition)
      staged.write([], to: String(repeating: "a", count: 256) + "/index.html")
      #expect(staged.problem?.code == .writeFailed)
      #expect(staged.problem?.help?.contains("too long") == true)
      // There is none yet.
      #expect(staged.problem?.help?.contains("still stands") == false)
    }
  }

  @Test(arguments: ["our plan", "our plan, and more", "our plot", ""])
  func `a copied file is the author's again, whatever became of it where it was published`(
    _ published: String
  ) throws {
    try withFolder { above, folder in
      let (source, copy) = (above + "/plan.txt", folder.site + "/plan.txt")
      try Data("our plan".utf8).write(to: URL(fileURLWithPath: source))
      for _ in 1...2 {
        let standing = try StandingSite.inspect(folder, edition: Self.edition)
        let staged = try StagedOutput(folder, standing: standing, edition: Self.edition)
        staged.copy(source, to: "plan.txt")
        try staged.publish()
        #expect(FileManager.default.contents(atPath: copy) == Data("our plan".utf8))
        try Data(published.utf8).write(to: URL(fileURLWithPath: copy))
      }
    }
  }

  @Test func `a staging folder that can't be marked is no folder to build in`() throws {
    try withFolder { above, folder in
      // In the way of the folder itself: a mark can't be kept from being made by root.
      try Data().write(to: URL(fileURLWithPath: folder.staging))
      let failure = #expect(throws: PublishFailure.self) {
        _ = try StagedOutput(folder, standing: .nothing, edition: Self.edition)
      }
      #expect(failure?.code == .writeFailed)
      #expect(try FileManager.default.contentsOfDirectory(atPath: above).count == 1)
    }
  }

  @Test func `cleaning up removes nothing outside, whatever the list in the folder says`() throws {
    try withFolder { above, folder in
      let files = FileManager.default
      try files.createDirectory(atPath: above + "/elsewhere", withIntermediateDirectories: true)
      try Data("mine".utf8).write(to: URL(fileURLWithPath: above + "/elsewhere/letter.txt"))
      try files.createDirectory(atPath: folder.staging, withIntermediateDirectories: true)
      try files.createSymbolicLink(
        atPath: folder.staging + "/link", withDestinationPath: above + "/elsewhere")
      let list = "candour 1\npublic\n\(Digest(of: "")) 4 link/letter.txt\n"
      try Data(list.utf8).write(to: URL(fileURLWithPath: folder.staging + "/.candour"))
      #expect(throws: PublishFailure.self) { try StagedOutput.cleanUp(folder) }
      #expect(files.fileExists(atPath: above + "/elsewhere/letter.txt"))
    }
  }

  @Test func `a build that was killed after its exchange with an empty folder is cleaned up`()
    throws
  {
    try withFolder { _, folder in
      try FileManager.default.createDirectory(
        atPath: folder.staging + "/empty", withIntermediateDirectories: true)
      try StagedOutput.cleanUp(folder)
      #expect(!FileManager.default.fileExists(atPath: folder.staging))
    }
  }
}
