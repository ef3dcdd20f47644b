public import SiteModel

/// `sitemap.xml`; beyond 50,000 addresses, the most that the protocol allows in one, several and an
/// index of them.
public struct Sitemap {
  private let settings: SiteSettings
  private let links: LinkStyle
  private static let most = 50_000
  private static let open: StaticString = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"

  public init(settings: SiteSettings) {
    self.settings = settings
    links = LinkStyle(basePath: settings.basePath, isRelative: false)
  }

  /// The files, the first being `/sitemap.xml`.
  public func render(_ entries: [SitemapEntry]) -> [(route: Route, bytes: [UInt8])] {
    let name = Route("/sitemap.xml")
    guard entries.count > Self.most else { return [(name, urls(entries[...]))] }
    let parts = stride(from: 0, to: entries.count, by: Self.most).map {
      entries[$0..<min($0 + Self.most, entries.count)]
    }
    let files = parts.enumerated().map { number, part in
      (route: Route("/sitemap-\(number + 1).xml"), bytes: urls(part))
    }
    var out = ByteWriter()
    out.append(Self.open)
    out.append("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for file in files {
      out.append("<sitemap><loc>")
      out.append(escaping: links.absolute(file.route, origin: settings.origin))
      out.append("</loc></sitemap>\n")
    }
    out.append("</sitemapindex>\n")
    return [(name, out.finish())] + files
  }

  private func urls(_ entries: ArraySlice<SitemapEntry>) -> [UInt8] {
    var out = ByteWriter(capacity: entries.count * 128 + 256)
    out.append(Self.open)
    out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    let start = settings.origin + settings.basePath
    for entry in entries {
      out.append("<url><loc>")
      out.append(escaping: start)
      out.append(path: entry.route.path)
      out.append("</loc>")
      if let modified = entry.modified {
        out.append("<lastmod>")
        out.append(modified.description)
        out.append("</lastmod>")
      }
      out.append("</url>\n")
    }
    out.append("</urlset>\n")
    return out.finish()
  }
}

/// `robots.txt`: everything may be read, and where the sitemap is.
public func robots(_ settings: SiteSettings) -> [UInt8] {
  let links = LinkStyle(basePath: settings.basePath, isRelative: false)
  let sitemap = links.absolute(Route("/sitemap.xml"), origin: settings.origin)
  return Array("User-agent: *\nAllow: /\n\nSitemap: \(sitemap)\n".utf8)
}
