import SiteModel
import Testing

/// A field that the digest forgets is a page that an incremental build forgets to render again.
@Suite struct PlanDigestTests {
  private static let pageChanges: [String: @Sendable (inout PageView) -> Void] = [
    "title": { $0.title = "Other" },
    "route": { $0.route = Route("/other/") },
    "summary": { $0.summary = "" },
    "language": { $0.language = "cy" },
    "date": { $0.date = .epoch },
    "updated": { $0.updated = .epoch },
    "isDraft": { $0.isDraft = true },
    "isForTeam": { $0.isForTeam = true },
    "tags": { $0.tags = [TagView(name: "a", route: Route("/tags/a/"), count: 1)] },
    "breadcrumbs": { $0.breadcrumbs = [CrumbView(title: "Home", route: .home)] },
    "topSection": { $0.topSection = .home },
    "sectionTitle": { $0.sectionTitle = "News" },
    "previous": { $0.previous = neighbour },
    "next": { $0.next = neighbour },
    "feed": { $0.feed = Route("/feed.xml") },
    "isHiddenFromSearch": { $0.isHiddenFromSearch = true },
    "owner": { $0.owner = "The desk" },
    "reviewBy": { $0.reviewBy = .epoch },
    "easyRead": { $0.easyRead = Route("/a/easy-read/") },
    "extra": { $0.extra = ["region": .text("North")] },
  ]

  private static let neighbour = PageLinkView(
    title: "Next", route: Route("/next/"), summary: nil, date: nil, isDraft: false)

  private static func page(_ change: (inout PageView) -> Void = { _ in }) -> PageView {
    var page = PageView(title: "Title", route: .home, language: "en")
    change(&page)
    return page
  }

  private static func digest(_ page: PageView) -> Digest {
    var builder = DigestBuilder()
    builder.add(page)
    return builder.finish()
  }

  @Test(arguments: pageChanges.keys.sorted())
  func `a page that shows something else has another digest`(field: String) throws {
    let change = try #require(Self.pageChanges[field])
    #expect(Self.digest(Self.page(change)) != Self.digest(Self.page()))
  }

  @Test func `no field of a page is left out above`() {
    let fields = Mirror(reflecting: Self.page()).children.compactMap(\.label)
    #expect(fields.sorted() == Self.pageChanges.keys.sorted())
  }

  @Test func `two changes differ from each other, so no field stands in for another`() {
    let digests = Self.pageChanges.values.map { Self.digest(Self.page($0)) }
    #expect(Set(digests).count == Self.pageChanges.count)
  }

  @Test func `the order in which a dictionary holds its keys is no change`() {
    let values = (0..<50).map { ("key\($0)", ThemeKey.Value.number($0)) }
    let forwards = Self.page { page in for (key, value) in values { page.extra[key] = value } }
    let backwards = Self.page { page in
      for (key, value) in values.reversed() { page.extra[key] = value }
    }
    #expect(Self.digest(forwards) == Self.digest(backwards))
  }
}
