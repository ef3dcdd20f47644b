internal import SiteModel

/// What lies beside a page that shows a chart: its values, and itself as a picture.
struct ChartFiles: Sendable {
  let pictures: ChartPicture

  func files(of view: ChartView) -> [PageFile] {
    var files: [PageFile] = []
    if case .onSite(let route, _)? = view.csv {
      files.append(PageFile(route: route, bytes: ExhibitCSV.chart(of: view.data)))
    }
    if case .onSite(let route, _)? = view.picture, let bytes = pictures.svg(view) {
      files.append(PageFile(route: route, bytes: bytes))
    }
    return files
  }
}
