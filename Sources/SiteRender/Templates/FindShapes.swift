internal import SiteModel

/// What the layout of the page from A to Z may use.
enum FindShapes {
  static let letter = Shape<FindView.Letter>(
    "letter",
    [.text("name") { $0.name }, .url("url") { $0.target }, .flag("current") { $0.isCurrent }])

  static let entry = Shape<FindView.Entry>(
    "page from A to Z",
    [
      .text("title") { $0.title }, .url("url") { .onSite($0.route, fragment: nil) },
      .text("label") { $0.label },
    ])

  static let group = Shape<FindView.Group>(
    "pages of a letter",
    [
      .text("letter") { $0.letter }, .text("anchor") { $0.anchor },
      .list("entries", of: entry) { $0.entries },
    ])

  static let page = Shape<FindView>(
    "all pages from A to Z",
    [.list("letters", of: letter) { $0.letters }, .list("groups", of: group) { $0.groups }])
}
