internal import SiteModel

/// The files that are made with pages, such as pictures of charts, have places of their own: whether
/// there is a file in one is known only once the page is rendered.
struct FilesHavePlaces {
  let plan: SitePlan
  let sources: SiteSources
  let records: [PageRecord]

  func check() -> [Diagnostic] {
    var taken: [Route: Int] = [:]
    var problems: [Diagnostic] = []
    for (index, record) in records.enumerated() {
      for file in record.files {
        let isFree = taken.updateValue(index, forKey: file) == nil
        if isFree, plan.index.routes[file] == nil { continue }
        problems.append(
          Diagnostic(
            .routeTaken, at: plan.pages[index].source.map { sources.pages[$0].place },
            "a chart or a table of this page is to be at \(file), where something else is",
            help: "Give the block another id:, or move the file that is there."))
      }
    }
    return problems
  }
}
