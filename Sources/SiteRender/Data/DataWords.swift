public import SiteModel

/// The words that files of data and the page that offers them say.
enum DataWords {
  static var needed: [String: Set<String>] {
    var words: [String: Set<String>] = [:]
    for column in DataColumn.allCases { words[column.word] = [] }
    for symbol in DataSymbol.allCases { words["data-symbol-" + symbol.rawValue] = [] }
    for name in tables { words["data-about-" + name] = [] }
    words["data-about-scores"] = ["year"]
    words["data-about-area-scores"] = ["area"]
    words["data-about-service-scores"] = ["service"]
    words["data-about-published"] = ["source"]
    for name in groups { words["data-group-" + name] = [] }
    return words
  }

  private static let tables = [
    "services", "collaboratives", "scopes", "areas", "standards", "standards-in-force", "schedule",
    "submissions", "actions", "feedback", "means", "symbols", "package", "metadata", "description",
  ]
  private static let groups = [
    "whole", "years", "means", "areas", "services", "network", "done", "published",
  ]
}

extension DataFileKind {
  /// What its rows are, in a sentence.
  public func about(_ data: BenchmarkSources, _ words: WordList) -> String {
    switch self {
    case .scores(let year):
      words.text("data-about-scores", ["year": data.calendar.text(year)])
    case .areaScores(let area): words.text("data-about-area-scores", ["area": data[area].name])
    case .serviceScores(let service):
      words.text("data-about-service-scores", ["service": data[service].name])
    case .published(let set):
      words.text(
        "data-about-published", ["source": data.published[set].source ?? data.published[set].id])
    case .standardsInForce: words.text("data-about-standards-in-force")
    default: words.text("data-about-\(self)")
    }
  }
}
