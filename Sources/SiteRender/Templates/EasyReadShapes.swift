internal import SiteModel

/// The records that the layout of an easy-read page receives.
enum EasyReadShapes {
  typealias Page = (view: EasyReadView, body: EasyReadBody)

  static let page = Shape<Page>(
    "easy-read page",
    [
      .text("standard_title") { $0.view.standard.title },
      .url("standard_url") { .onSite($0.view.standard.route, fragment: nil) },
      .optionalText("read_by") { $0.view.readBy }, .optionalDate("read_on") { $0.view.readOn },
      .flag("made") { $0.view.made != nil },
      .flag("stale") { $0.view.isStale },
      .flag("changed") { $0.view.hasChangedSinceReading },
      .list("glossary", of: hardWord) { $0.body.glossary },
      .list("credits", of: credit) { $0.body.credits },
    ])

  static let hardWord = Shape<(words: String, meaning: String)>(
    "hard word", [.text("words") { $0.words }, .text("meaning") { $0.meaning }])

  static let credit = Shape<SymbolLicence>(
    "credit",
    [
      .text("creator") { $0.creator ?? "" }, .optionalText("credit") { $0.credit },
      .text("licence") { $0.name },
      .optionalURL("licence_url") { $0.address.map { .elsewhere($0) } },
    ])
}
