internal import SiteModel

/// ARASAAC's own list, as its API gives it (`/v1/pictograms/all/en`, or the answer to a search). The
/// pictures are had one by one, and are called as their number: `2317.svg`, `2317_500.png`.
enum ArasaacManifest {
  /// Nothing, without a message, for a JSON file that is no list of pictograms.
  static func read(
    _ path: SourcePath, from tree: any FileTree, set: String?, year: Int,
    _ problems: inout [Diagnostic]
  ) -> OfferedSet? {
    guard let items = JSONList.read(path, from: tree, &problems), let first = items.first,
      first["_id"] != nil, first["keywords"] != nil
    else { return nil }
    var found = OfferedSet(
      name: set ?? KnownSet.arasaac.rawValue, licence: KnownSet.arasaac.licence(year: year))
    found.isDownloadedSingly = true
    found.address = { "https://static.arasaac.org/pictograms/\($0.name)/\($0.name)_500.png" }
    let span = SourceSpan(wholeOf: path)
    for (index, item) in items.enumerated() {
      guard let number = item["_id"]?.wholeNumber, let keywords = item["keywords"]?.items else {
        problems.append(JSONList.incomplete(path, index, "_id and keywords"))
        continue
      }
      found.offers.append(offer(number, keywords, item, span))
    }
    return found.checked(&problems)
  }

  private static func offer(
    _ number: String, _ keywords: [JSONValue], _ item: JSONValue, _ span: SourceSpan
  ) -> PictureOffer {
    let words = keywords.compactMap { keyword -> PictureOffer.Words? in
      guard let text = keyword["keyword"]?.text, !text.isEmpty else { return nil }
      return PictureOffer.Words(text: text.lowercased(), part: part(keyword["type"]?.wholeNumber))
    }
    let label = keywords.first?["keyword"]?.text ?? number
    let id = slug(label)
    var offer = PictureOffer(
      name: number, label: label,
      files: [".svg", "_500.png", "_300.png", "_2500.png", ".png"].map { number + $0 }, span: span,
      id: id.isEmpty ? number : id)
    offer.words = words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    offer.source = "https://static.arasaac.org/pictograms/\(number)/\(number)_500.png"
    offer.isForAdults = item["sex"]?.flag == true || item["violence"]?.flag == true
    return offer
  }

  /// The numbers by which its keywords' kinds go.
  private static func part(_ type: String?) -> PartOfSpeech? {
    switch type {
    case "2": .noun
    case "3": .verb
    case "4": .adjective
    default: nil
    }
  }
}
