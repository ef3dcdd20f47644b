internal import SiteModel
internal import SiteRender

/// Every element of the finished pages is closed, and no id stands on a page twice.
struct MarkupIsWhole {
  let plan: SitePlan
  let records: [PageRecord]
  let renderer: PageRenderer
  let jobs: Int

  func check() -> [Diagnostic] {
    // A page that was given up half-way is not whole, and was told why.
    let faulty = records.indices.filter { index in
      !records[index].defects.isEmpty
        && !records[index].diagnostics.contains { $0.code == .nestedTooDeeply }
    }
    let found = parallelMap(faulty, jobs: jobs) { _, index in
      let defects = records[index].defects
      let places = renderer.provenance(of: plan.pages[index], at: defects.map(\.offset))
      return zip(defects, places).map { diagnostic($0, $1.span, $1.text) }
    }
    return found.flatMap { $0 }
  }

  private func diagnostic(_ defect: MarkupDefect, _ span: SourceSpan?, _ text: String)
    -> Diagnostic
  {
    switch defect.kind {
    case .duplicateID:
      Diagnostic(
        .duplicateID, at: span, "the id \"\(text)\" stands on this page twice",
        label: "the second", help: "Choose another: a link to #\(text) could lead to either.")
    case .unclosedElement:
      Diagnostic(
        .unclosedElement, at: span, "<\(text)> is opened and never closed",
        help: "Add </\(text)> where it should end.")
    case .strayEndTag:
      Diagnostic(
        .unclosedElement, at: span, "</\(text)> closes nothing",
        help: "Take it out, or open <\(text)> before it.")
    case .unfinishedTag:
      Diagnostic(
        .unclosedElement, at: span, "this tag is not finished, or an attribute lacks its quotes",
        help: "Write attributes as name=\"value\", and end the tag with >.")
    }
  }
}
