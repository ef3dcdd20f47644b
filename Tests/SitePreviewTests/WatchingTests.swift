import Foundation
import SiteInput
import SiteModel
import Testing

@testable import SitePreview

@Suite struct WatchingTests {
  private let files = FileManager.default

  @Test("A save is seen however an editor makes it")
  func editors() throws {
    let preview = try RunningPreview()
    let path = preview.folder + "/Content/news/one.md"
    // In place.
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Data(page("One", "In place.").utf8))
    try handle.close()
    #expect(preview.shows("In place.", at: "/news/one/"))
    // Another file that takes its name.
    try preview.write(page("One", "By name."), "Content/news/.one.md.new~")
    rename(preview.folder + "/Content/news/.one.md.new~", path)
    #expect(preview.shows("By name.", at: "/news/one/"))
    // The old one put aside, then a new one.
    rename(path, path + "~")
    try preview.write(page("One", "Put aside."), "Content/news/one.md")
    try files.removeItem(atPath: path + "~")
    #expect(preview.shows("Put aside.", at: "/news/one/"))
  }

  @Test("Folders that come, go and change their names take their pages along")
  func folders() throws {
    let preview = try RunningPreview()
    let content = preview.folder + "/Content"
    try preview.write(page("Deep", "Deep words."), "Content/a/b/c/deep.md")
    #expect(preview.shows("Deep words.", at: "/a/b/c/deep/"))
    rename(content + "/a", content + "/z")
    #expect(preview.shows("Deep words.", at: "/z/b/c/deep/"))
    #expect(preview.get("/a/b/c/deep/").status == 404)
    // Under its new name it is still watched.
    try preview.write(page("Deep", "Deeper words."), "Content/z/b/c/deep.md")
    #expect(preview.shows("Deeper words.", at: "/z/b/c/deep/"))
    rename(content + "/z", preview.folder + "/elsewhere")
    #expect(preview.wait { preview.get("/z/b/c/deep/").status == 404 })
    try preview.write(page("Deep", "Moved back."), "elsewhere/b/c/deep.md")
    rename(preview.folder + "/elsewhere", content + "/y")
    #expect(preview.shows("Moved back.", at: "/y/b/c/deep/"))
  }

  @Test("A folder that takes the place of another has its own pages")
  func exchange() throws {
    let preview = try RunningPreview()
    try preview.write(page("One", "The other one."), "other/one.md")
    rename(preview.folder + "/Content/news", preview.folder + "/old")
    rename(preview.folder + "/other", preview.folder + "/Content/news")
    try preview.write(page("Home", "No links."), "Content/index.md")
    try preview.write("x", "Content/plan.txt")
    #expect(preview.shows("The other one.", at: "/news/one/"))
    #expect(preview.wait { preview.get("/news/two/").status == 404 })
  }

  @Test("A theme that is made while the preview runs is taken up, and one that goes too")
  func theme() throws {
    let preview = try RunningPreview()
    try preview.write("<p>Own.</p>\n", "Themes/plain/partials/neighbours.html")
    #expect(preview.shows("<p>Own.</p>", at: "/news/one/"))
    try files.removeItem(atPath: preview.folder + "/Themes")
    #expect(preview.wait { !preview.get("/news/one/").text.contains("<p>Own.</p>") })
  }

  @Test("What lies behind a link is seen too")
  func links() throws {
    let preview = try RunningPreview()
    try preview.write(page("Real", "Real words."), "Content/real/page.md")
    try files.createSymbolicLink(
      atPath: preview.folder + "/Content/news/three.md",
      withDestinationPath: preview.folder + "/Content/real/page.md")
    #expect(preview.shows("Real words.", at: "/news/three/"))
    try preview.write(page("Real", "Other words."), "Content/real/page.md")
    #expect(preview.shows("Other words.", at: "/news/three/"))
  }

  @Test("A thousand saves in a second end in what was saved last")
  func thousand() throws {
    let preview = try RunningPreview()
    for number in 1...1000 {
      try preview.write(page("One", "Words \(number)."), "Content/news/one.md")
      if number % 2 == 0 {
        try preview.write(page("New", "New \(number)."), "Content/many/page-\(number).md")
      }
    }
    #expect(preview.shows("Words 1000.", at: "/news/one/"))
    #expect(preview.shows("New 1000.", at: "/many/page-1000/"))
    #expect(preview.get("/many/page-2/").status == 200)
  }

  @Test("Many files of one save are one change")
  func together() throws {
    let preview = try RunningPreview()
    var watcher = FolderWatcher(root: preview.folder, theme: nil)
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for number in 1...50 {
      try preview.write(page("New", "New \(number)."), "Content/news/page-\(number).md")
    }
    let changed = watcher.next(wake: ends[0], idle: {})
    #expect(changed?.files.count == 50)
    #expect(changed?.isEverything == false)
    // Litter that editors leave is no change; nor is what lies beside the site.
    try preview.write("x", "Content/news/.page.md.swp")
    try preview.write("x", "Content/news/page.md~")
    try preview.write("x", "notes.txt")
    close(ends[1])
    let next = watcher.next(wake: ends[0], idle: {})
    #expect(next == nil)
    close(ends[0])
  }
}
