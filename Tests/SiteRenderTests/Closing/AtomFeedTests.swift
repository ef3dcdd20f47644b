import SiteModel
import Testing

@testable import SiteRender

@Suite("Feeds")
struct AtomFeedTests {
  private var settings: SiteSettings {
    var settings = SiteSettings()
    settings.name = "Care & <Co>"
    settings.origin = "https://example.org"
    settings.basePath = "/network"
    settings.language = "cy"
    return settings
  }

  @Test func `say all that Atom wants, escaped, with whole addresses`() {
    let days = ["2026-01-02", "2026-03-04", "2026-02-01"].compactMap { CalendarDate($0) }
    let feed = FeedPlan(
      route: Route("/news/feed.xml"), title: "News & \"views\"", page: Route("/news/"),
      entries: [
        FeedPlan.Entry(
          title: "A < B", route: Route("/news/a b/"), summary: "Fish & chips", published: days[0],
          updated: days[1]),
        FeedPlan.Entry(
          title: "C", route: Route("/news/é/"), summary: nil, published: days[2], updated: days[2]),
      ])
    #expect(
      String(decoding: AtomFeed(settings: settings).render(feed), as: UTF8.self) == """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="cy">
        <title>News &amp; &quot;views&quot;</title>
        <id>https://example.org/network/news/feed.xml</id>
        <link rel="self" type="application/atom+xml" \
        href="https://example.org/network/news/feed.xml"/>
        <link rel="alternate" type="text/html" href="https://example.org/network/news/"/>
        <updated>2026-03-04T00:00:00Z</updated>
        <author><name>Care &amp; &lt;Co&gt;</name></author>
        <entry>
        <title>A &lt; B</title>
        <id>https://example.org/network/news/a%20b/</id>
        <link rel="alternate" type="text/html" href="https://example.org/network/news/a%20b/"/>
        <published>2026-01-02T00:00:00Z</published>
        <updated>2026-03-04T00:00:00Z</updated>
        <summary>Fish &amp; chips</summary>
        </entry>
        <entry>
        <title>C</title>
        <id>https://example.org/network/news/%C3%A9/</id>
        <link rel="alternate" type="text/html" href="https://example.org/network/news/%C3%A9/"/>
        <published>2026-02-01T00:00:00Z</published>
        <updated>2026-02-01T00:00:00Z</updated>
        </entry>
        </feed>

        """)
  }

  @Test func `without entries are as old as time`() {
    let feed = FeedPlan(route: Route("/feed.xml"), title: "All", page: .home, entries: [])
    let text = String(decoding: AtomFeed(settings: settings).render(feed), as: UTF8.self)
    #expect(text.contains("<updated>1970-01-01T00:00:00Z</updated>"))
    #expect(!text.contains("<entry>"))
  }
}
