internal import SiteModel

/// Areas, standards and years.
extension NetworkShapes {
  private static let editionLink = Shape<EditionLinkView>(
    "edition", [.record("year", of: named) { $0.year }, .number("count") { $0.count }])

  private static let standardLink = Shape<StandardLinkView>(
    "standard in a list",
    [.record("standard", of: named) { $0.standard }, .number("number") { $0.number }])

  private static let yearResults = Shape<YearResultsView>(
    "year's results",
    [.record("year", of: named) { $0.year }, .list("results", of: result) { $0.results }])

  static let area = Shape<AreaView>(
    "area",
    [
      .text("id") { $0.id }, .list("editions", of: editionLink) { $0.editions },
      .list("standards", of: standardLink) { $0.standards },
      .optionalRecord("latest", of: named) { $0.latest },
      .list("results", of: yearResults) { $0.results },
      .list("latest_results", of: yearResults) { Array($0.results.prefix(1)) },
      .list("earlier_results", of: yearResults) { Array($0.results.dropFirst()) },
      .list("scheduled", of: scheduled) { $0.scheduled },
      .optionalRecord("download", of: download) { $0.download },
      .optionalChart("groups_chart") { $0.groups }, .optionalChart("years_chart") { $0.years },
    ])

  private static let spread = Shape<SpreadView>(
    "count of services",
    [
      .record("rating", of: rating) { $0.rating }, .number("count") { $0.count },
      .text("address") { $0.address },
    ])

  private static let editionStandard = Shape<EditionStandardView>(
    "standard in force",
    [
      .record("standard", of: named) { $0.standard }, .number("number") { $0.number },
      .optionalText("replaces") { $0.replaces }, .optionalText("why") { $0.why },
      .optionalText("asks") { $0.asks }, .list("spread", of: spread) { $0.spread },
      .number("scored") { $0.scored },
    ])

  static let edition = Shape<EditionView>(
    "year's standards",
    [
      .record("area", of: named) { $0.area }, .record("year", of: named) { $0.year },
      .list("standards", of: editionStandard) { $0.standards },
      .list("scheduled", of: scheduled) { $0.scheduled },
      .list("groups", of: result) { $0.groups }, .optionalTable("services") { $0.services },
      .optionalRecord("earlier", of: named) { $0.earlier },
      .optionalRecord("later", of: named) { $0.later },
      .optionalChart("spread_chart") { $0.spread },
    ])

  private static let standardYear = Shape<StandardView.Year>(
    "standard's year",
    [
      .record("year", of: named) { $0.year }, .number("number") { $0.number },
      .text("wording") { $0.wording }, .flag("reworded") { $0.isReworded },
      .optionalText("replaces") { $0.replaces }, .optionalText("why") { $0.why },
      .optionalText("asks") { $0.asks }, .list("spread", of: spread) { $0.spread },
      .number("scored") { $0.scored },
    ])

  private static let end = Shape<StandardView.End>(
    "standard's end",
    [.record("year", of: named) { $0.year }, .optionalText("why") { $0.why }])

  static let standard = Shape<StandardView>(
    "standard",
    [
      .record("standard", of: named) { $0.standard }, .record("area", of: named) { $0.area },
      .list("years", of: standardYear) { $0.years }, .optionalTable("scores") { $0.scores },
      .optionalTable("groups") { $0.groups },
      .list("practice", of: PageShapes.pageLink) { $0.practice },
      .optionalChart("years_chart") { $0.chart },
      .optionalRecord("ended", of: end) { $0.ended },
    ])

  private static let areaResults = Shape<AreaResultsView>(
    "area's results",
    [
      .record("area", of: named) { $0.area }, .list("results", of: result) { $0.results },
      .optionalChart("chart") { $0.chart },
    ])

  static let year = Shape<YearView>(
    "year",
    [
      .record("year", of: named) { $0.year }, .list("scheduled", of: scheduled) { $0.scheduled },
      .list("areas", of: areaResults) { $0.areas },
      .optionalRecord("earlier", of: named) { $0.earlier },
      .optionalRecord("later", of: named) { $0.later },
      .optionalRecord("download", of: download) { $0.download },
    ])

  private static let quarterArea = Shape<QuarterAreaView>(
    "quarter's area",
    scheduledFields { $0.scheduled } + [
      .list("groups", of: result) { $0.groups }, .optionalTable("uploaded") { $0.uploaded },
      .list("missing", of: named) { $0.missing }, .optionalChart("chart") { $0.chart },
    ])

  static let quarter = Shape<QuarterView>(
    "quarter",
    [
      .record("year", of: named) { $0.year }, .number("number") { $0.quarter },
      .list("areas", of: quarterArea) { $0.areas }, .flag("has_results") { $0.hasResults },
    ])
}
