internal import SiteModel

/// What the page of the data to take away receives.
extension NetworkShapes {
  private static let downloadGroup = Shape<DownloadsView.Group>(
    "group of downloads",
    [.text("title") { $0.title }, .list("files", of: download) { $0.files }])

  private static let symbol = Shape<DownloadsView.Symbol>(
    "symbol", [.text("symbol") { $0.symbol }, .text("meaning") { $0.meaning }])

  private static let licence = Shape<DataLicence>(
    "licence",
    [
      .text("name") { $0.name },
      .optionalURL("url") { $0.address.map { .elsewhere($0) } },
    ])

  private static let dataset = Shape<Dataset>(
    "data as a whole",
    [
      .text("title") { $0.title }, .text("summary") { $0.summary },
      .text("publisher") { $0.publisher }, .text("version") { $0.version },
      .optionalRecord("licence", of: licence) { $0.licence },
      .optionalDate("modified") { $0.modified },
      .optionalText("coverage") { $0.coverageText },
    ])

  static let downloads = Shape<DownloadsView>(
    "downloads",
    [
      .list("groups", of: downloadGroup) { $0.groups },
      .list("symbols", of: symbol) { $0.symbols },
      .optionalRecord("dataset", of: dataset) { $0.dataset },
      .number("services_elsewhere") { $0.servicesElsewhere },
    ])
}
