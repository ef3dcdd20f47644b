public import SiteModel

/// Feeds in Atom (RFC 4287).
public struct AtomFeed: Sendable {
  private let settings: SiteSettings
  private let links: LinkStyle

  public init(settings: SiteSettings) {
    self.settings = settings
    // A feed is read elsewhere, so its addresses are whole ones even in a relative site.
    links = LinkStyle(basePath: settings.basePath, isRelative: false)
  }

  public func render(_ feed: FeedPlan) -> [UInt8] {
    var out = ByteWriter(capacity: 1024 + feed.entries.count * 512)
    let own = absolute(feed.route)
    out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    out.append(escaping: settings.language)
    out.append("\">\n")
    element("title", feed.title, &out)
    element("id", own, &out)
    link("self", own, "application/atom+xml", &out)
    link("alternate", absolute(feed.page), "text/html", &out)
    let newest = feed.entries.map(\.updated).max()
    element("updated", (newest?.description ?? "1970-01-01") + "T00:00:00Z", &out)
    out.append("<author><name>")
    out.append(escaping: settings.name)
    out.append("</name></author>\n")
    for entry in feed.entries { append(entry, &out) }
    out.append("</feed>\n")
    return out.finish()
  }

  private func append(_ entry: FeedPlan.Entry, _ out: inout ByteWriter) {
    let address = absolute(entry.route)
    out.append("<entry>\n")
    element("title", entry.title, &out)
    element("id", address, &out)
    link("alternate", address, "text/html", &out)
    element("published", entry.published.description + "T00:00:00Z", &out)
    element("updated", entry.updated.description + "T00:00:00Z", &out)
    if let summary = entry.summary { element("summary", summary, &out) }
    out.append("</entry>\n")
  }

  private func absolute(_ route: Route) -> String {
    links.absolute(route, origin: settings.origin)
  }

  private func element(_ name: String, _ text: String, _ out: inout ByteWriter) {
    out.append("<\(name)>")
    out.append(escaping: text)
    out.append("</\(name)>\n")
  }

  private func link(
    _ relation: String, _ address: String, _ type: String, _ out: inout ByteWriter
  ) {
    out.append("<link rel=\"\(relation)\" type=\"\(type)\" href=\"")
    out.append(escaping: address)
    out.append("\"/>\n")
  }
}
