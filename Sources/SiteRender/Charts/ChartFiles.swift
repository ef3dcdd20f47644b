internal import SiteModel

/// What lies beside a page that shows a chart: its values, and itself as a picture.
struct ChartFiles: Sendable {
  let pictures: ChartPicture

  func files(of view: ChartView) -> [PageFile] {
    var files: [PageFile] = []
    if case .onSite(let route, _)? = view.csv {
      files.append(PageFile(route: route) { ExhibitCSV.chart(of: view.data) })
    }
    if case .onSite(let route, _)? = view.picture, pictures.canDraw(view) {
      files.append(PageFile(route: route) { pictures.svg(view) })
    }
    return files
  }
}
