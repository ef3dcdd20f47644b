import SiteModel
import Testing

@testable import SiteRender

@Suite("Addresses of the site")
struct LinkWriterTests {
  private static let routes = [
    "/", "/a/", "/ab/", "/a/b/", "/a/c/", "/a/b/c/", "/a/b/c/d/", "/x/y/z/", "/report.pdf",
    "/a/report.pdf", "/a/b.pdf", "/ä/ö ü.pdf", "/東/京/", "/404.html", "/a/index/",
  ].map { Route($0) }

  @Test("lead from each file to each other without a server", arguments: routes)
  func relative(page: Route) {
    for target in Self.routes {
      let address = written(.onSite(target, fragment: nil), from: page, SampleSite.relative)
      #expect(!address.hasPrefix("/"))
      #expect(opened(address, from: page.outputFile) == target.outputFile, "\(page) to \(target)")
    }
  }

  @Test(
    "are as short as can be",
    arguments: [
      ("/", "/", "index.html"), ("/a/", "/a/", "index.html"), ("/a/", "/", "../index.html"),
      ("/", "/a/b/", "a/b/index.html"), ("/a/b/", "/a/c/", "../c/index.html"),
      ("/a/b/", "/ab/", "../../ab/index.html"), ("/a/", "/a/x.pdf", "x.pdf"),
      ("/x.pdf", "/a/", "a/index.html"),
    ])
  func shortest(page: String, target: String, address: String) {
    #expect(
      written(.onSite(Route(target), fragment: nil), from: Route(page), SampleSite.relative)
        == address)
  }

  @Test("are found again in the finished page", arguments: routes)
  func roundTrip(page: Route) {
    for style in [SampleSite.atRoot, SampleSite.belowNetwork, SampleSite.relative] {
      for target in Self.routes {
        let address = written(.onSite(target, fragment: "ü b"), from: page, style)
        let bytes = Array("<a href=\"\(address)\"></a>".utf8)
        bytes.withUnsafeBufferPointer { bytes in
          var scanner = MarkupScanner(bytes, page: page, style: style)
          scanner.scan()
          #expect(
            scanner.links.map(\.target) == [NameHash(target.path)], "\(page) to \(target)")
          #expect(scanner.links.map(\.fragment) == [NameHash("ü b")])
        }
      }
    }
  }

  @Test(
    "stand below the site's own path and are encoded",
    arguments: [
      (SampleSite.atRoot, "/a/", nil, "/a/"),
      (SampleSite.belowNetwork, "/", nil, "/network/"),
      (SampleSite.belowNetwork, "/a/", "b", "/network/a/#b"),
      (SampleSite.atRoot, "/東京/", "café", "/%E6%9D%B1%E4%BA%AC/#caf%C3%A9"),
      (SampleSite.atRoot, "/a b&c\"d<e>?f%/", nil, "/a%20b%26c%22d%3Ce%3E%3Ff%25/"),
      (SampleSite.relative, "/ä/", "\"x", "../../%C3%A4/index.html#%22x"),
    ] as [(LinkStyle, String, String?, String)])
  func fromRoot(style: LinkStyle, route: String, fragment: String?, address: String) {
    let target = LinkTarget.onSite(Route(route), fragment: fragment)
    #expect(written(target, from: Route("/x/y/"), style) == address)
  }

  @Test func `of other sites stay, but for what would end the attribute`() {
    let target = LinkTarget.elsewhere("https://example.org/a%20b?c=1&d=\"2\"")
    for style in [SampleSite.atRoot, SampleSite.belowNetwork, SampleSite.relative] {
      #expect(
        written(target, from: .home, style)
          == "https://example.org/a%20b?c=1&amp;d=&quot;2&quot;")
    }
  }

  @Test func `in full have the host and the site's path`() {
    let origin = "https://example.org"
    #expect(
      SampleSite.belowNetwork.absolute(Route("/é/"), origin: origin)
        == "https://example.org/network/%C3%A9/")
    #expect(SampleSite.atRoot.absolute(.home, origin: origin) == "https://example.org/")
  }

  private func written(_ target: LinkTarget, from page: Route, _ style: LinkStyle) -> String {
    var out = ByteWriter()
    out.append(link: target, from: page, style: style)
    return String(decoding: out.finish(), as: UTF8.self)
  }

  /// The file that a browser would open.
  private func opened(_ address: String, from file: String) -> String {
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in address.split(separator: "/") {
      if part == ".." {
        #expect(!parts.isEmpty, "\(address) leaves the site")
        parts = parts.dropLast()
      } else {
        parts.append(String(decoding: addressDecoded(part.utf8), as: UTF8.self))
      }
    }
    return parts.joined(separator: "/")
  }
}
