import Foundation
import SiteModel
import Testing

@testable import SiteRender

@Suite struct GalleryTests {
  /// To look at it: `CANDOUR_GALLERY=gallery.html swift test --filter GalleryTests`.
  @Test func `the gallery can be written to a file`() throws {
    #expect(Gallery.page.contains("</html>"))
    if let file = ProcessInfo.processInfo.environment["CANDOUR_GALLERY"] {
      try Gallery.page.write(toFile: file, atomically: true, encoding: .utf8)
    }
  }
}
