internal import SiteModel

/// What rendering adds to a page's plan before its layout sees it.
struct RenderedPage {
  var view: PageView
  var kind: PageKind
  var body: MarkdownBody
  var site: SiteAddress

  struct SiteAddress: Sendable {
    var origin: String
    var links: LinkStyle
  }

  /// Headings of the second and third level, the latter below the former.
  struct Entry {
    var heading: MarkdownBody.Heading
    var children: [MarkdownBody.Heading]
  }

  var contents: [Entry] {
    var entries: [Entry] = []
    for heading in body.headings {
      if heading.level == 2 {
        entries.append(Entry(heading: heading, children: []))
      } else if heading.level == 3, !entries.isEmpty {
        entries[entries.count - 1].children.append(heading)
      }
    }
    return entries
  }
}

/// The records that layouts receive, field by field.
enum PageShapes {
  /// Short pages need no list of what is on them.
  private static let fewestContents = 3

  static let menuItem = Shape<MenuItemView>(
    "menu item", [.text("title") { $0.title }, .url("url") { $0.target }])

  static let crumb = Shape<(CrumbView, position: Int, isCurrent: Bool)>(
    "breadcrumb",
    [
      .text("title") { $0.0.title }, .url("url") { .onSite($0.0.route, fragment: nil) },
      .flag("current") { $0.isCurrent }, .number("position") { $0.position },
    ])

  static let pageLink = Shape<PageLinkView>(
    "page in a list",
    [
      .text("title") { $0.title }, .url("url") { .onSite($0.route, fragment: nil) },
      .optionalText("summary") { $0.summary }, .optionalDate("date") { $0.date },
      .flag("draft") { $0.isDraft },
    ])

  static let tag = Shape<TagView>(
    "tag",
    [
      .text("name") { $0.name }, .url("url") { .onSite($0.route, fragment: nil) },
      .number("count") { $0.count },
    ])

  static let heading = Shape<MarkdownBody.Heading>("heading", headingFields { $0 })

  static let contentsEntry = Shape<RenderedPage.Entry>(
    "heading", headingFields { $0.heading } + [.list("children", of: heading) { $0.children }])

  private static func headingFields<Root>(
    _ get: @escaping @Sendable (Root) -> MarkdownBody.Heading
  ) -> [Shape<Root>.Field] {
    [
      .html("title") { root in
        var writer = ByteWriter(capacity: 64)
        writer.append(escaping: get(root).text)
        return writer.finish()
      },
      // A bare fragment: right in every style of link.
      .url("url") { .elsewhere("#" + get($0).id) },
    ]
  }

  static func site(_ theme: ThemeSource) -> Shape<SiteView> {
    Shape(
      "site",
      [
        .text("name") { $0.name }, .text("language") { $0.language },
        .optionalText("summary") { $0.summary },
        .url("home") { _ in .onSite(.home, fragment: nil) },
        .optionalURL("feed") { $0.feed }, .optionalURL("credits") { $0.credits },
        .optionalURL("find") { $0.find }, .optionalURL("privacy") { $0.privacy },
        .list("main_menu", of: menuItem) { $0.mainMenu },
        .list("footer_menu", of: menuItem) { $0.footerMenu },
        .optionalText("contact_email") { $0.contactEmail },
        .text("content_policy") { $0.contentPolicy },
        .text("scale_maximum") { $0.scaleMaximum }, .number("band_count") { $0.bandCount },
        .keys("settings", theme.settings) { $0.settings },
      ])
  }

  static func page(_ theme: ThemeSource) -> Shape<RenderedPage> {
    Shape(
      "page",
      plainFields + linkFields + bodyFields + [
        .keys("extra", theme.extra) { $0.view.extra }
      ])
  }

  private static let plainFields: [Shape<RenderedPage>.Field] = [
    .text("title") { $0.view.title }, .optionalText("summary") { $0.view.summary },
    .text("kind") { $0.kind.rawValue }, .text("language") { $0.view.language },
    .optionalDate("date") { $0.view.date }, .optionalDate("updated") { $0.view.updated },
    .flag("draft") { $0.view.isDraft }, .flag("team") { $0.view.isForTeam },
    .flag("noindex") { $0.view.isHiddenFromSearch },
    .optionalText("owner") { $0.view.owner }, .optionalDate("review_by") { $0.view.reviewBy },
    .optionalText("section_title") { $0.view.sectionTitle },
  ]

  private static let linkFields: [Shape<RenderedPage>.Field] = [
    .url("url") { .onSite($0.view.route, fragment: nil) },
    .url("canonical") { page in
      .elsewhere(page.site.links.absolute(page.view.route, origin: page.site.origin))
    },
    .list("tags", of: tag) { $0.view.tags },
    .list("breadcrumbs", of: crumb) { page in
      let crumbs = page.view.breadcrumbs
      return crumbs.enumerated().map { ($1, position: $0 + 1, isCurrent: $0 == crumbs.count - 1) }
    },
    .optionalURL("top_url") { $0.view.topSection.map { .onSite($0, fragment: nil) } },
    .optionalRecord("previous", of: pageLink) { $0.view.previous },
    .optionalRecord("next", of: pageLink) { $0.view.next },
    .optionalURL("feed") { $0.view.feed.map { .onSite($0, fragment: nil) } },
    .optionalURL("easy_read") { $0.view.easyRead.map { .onSite($0, fragment: nil) } },
  ]

  private static let bodyFields: [Shape<RenderedPage>.Field] = [
    .html("body") { $0.body.html }, .flag("has_body") { !$0.body.html.isEmpty },
    .list("contents", of: contentsEntry) { $0.contents },
    .list("credits", of: EasyReadShapes.credit) { $0.body.pictureCredits },
    .flag("has_contents") { $0.contents.count >= fewestContents },
    .optionalURL("image") { page in
      page.body.firstImage.map {
        .elsewhere(page.site.links.absolute($0, origin: page.site.origin))
      }
    },
  ]

  // MARK: Lists

  static let pageNumber = Shape<(number: Int, route: Route, isCurrent: Bool, hasGap: Bool)>(
    "page number",
    [
      .number("number") { $0.number }, .url("url") { .onSite($0.route, fragment: nil) },
      .flag("current") { $0.isCurrent }, .flag("gap") { $0.hasGap },
    ])

  static let list = Shape<ListView>(
    "list",
    [
      .list("pages", of: pageLink) { $0.pages },
      .list("subsections", of: pageLink) { $0.subsections },
      .number("total") { $0.total }, .flag("dated") { $0.isDated },
      .number("number") { $0.number }, .number("count") { $0.routes.count },
      .optionalURL("previous") { list in
        list.number > 1 ? .onSite(list.routes[list.number - 2], fragment: nil) : nil
      },
      .optionalURL("next") { list in
        list.number < list.routes.count ? .onSite(list.routes[list.number], fragment: nil) : nil
      },
      .list("numbers", of: pageNumber, pageNumbers),
    ])

  /// The first, the last, this one and its neighbours, with gaps between.
  @Sendable
  private static func pageNumbers(_ list: ListView)
    -> [(number: Int, route: Route, isCurrent: Bool, hasGap: Bool)]
  {
    var numbers: [(number: Int, route: Route, isCurrent: Bool, hasGap: Bool)] = []
    var last = 0
    for number in list.routes.indices.map({ $0 + 1 })
    where number == 1 || number == list.routes.count || abs(number - list.number) <= 2 {
      numbers.append(
        (number, list.routes[number - 1], number == list.number, number > last + 1))
      last = number
    }
    return numbers
  }
}
