internal import SiteModel

/// Reads implementation plans and strategies: pages with a `plan:` key, and the table of rows that
/// lies beside each. What is odd in a plan is said, and stays as it is.
struct PlanReader {
  let tree: any FileTree

  func read(_ pages: [PageSource], _ problems: inout [Diagnostic]) -> [PlanSource] {
    pages.compactMap { page in
      page.frontMatter.plan.flatMap { plan(of: page, $0, &problems) }
    }
  }

  private func plan(of page: PageSource, _ node: YAMLNode, _ problems: inout [Diagnostic])
    -> PlanSource?
  {
    let name = PageName(page.path)
    guard case .mapping(let pairs) = node.kind else {
      problems.append(node.wrong("plan", "a group of keys, such as themes: [ … ]"))
      return nil
    }
    let place = SourceSpan(page.path, node.span.start, node.span.start + 1)
    guard !name.isIndex, !name.isEasyRead else {
      problems.append(
        Diagnostic(
          .planPage, at: place, "a plan needs a page of its own",
          label: name.isIndex
            ? "this is the page of its folder" : "this is the easy-read version of a page",
          help: "Put plan: between the lines of hyphens of the page whose name the table has."))
      return nil
    }
    let file = SourcePath(name.key + ".csv")
    var plan = PlanSource(page: page.path, file: file, id: slug(name.stem))
    PlanKeys(outline: PlanOutline(of: page), place: place).read(pairs, into: &plan, &problems)
    guard tree.exists(file) else {
      problems.append(
        Diagnostic(
          .planPage, at: place, "there is no table \(file.name) beside this plan",
          label: "the rows of a plan stand in a table of the same name",
          help: "Save the plan's rows as \(file.text), or take the line plan: out."))
      return plan
    }
    guard let table = TableReader.read(file, from: tree, &problems) else { return plan }
    PlanRows.read(table, into: &plan, &problems)
    checkServed(plan, &problems)
    var builder = DigestBuilder()
    builder.add(page.digest)
    builder.add(Digest(of: table.bytes))
    plan.digest = builder.finish()
    return plan
  }

  /// Only where the actions of a theme say what they serve.
  private func checkServed(_ plan: PlanSource, _ problems: inout [Diagnostic]) {
    for (index, theme) in plan.themes.enumerated() {
      let cited = plan.groups.filter { $0.theme == index }.compactMap(\.citation)
      guard !cited.isEmpty else { continue }
      let served = Set(cited.flatMap(\.numbers))
      for commitment in theme.commitments where !served.contains(commitment.number) {
        problems.append(
          Diagnostic(
            .planUnserved, at: commitment.span,
            "no action names commitment \(commitment.number) of \"\(theme.name)\"",
            label: "nothing in the table serves this",
            help:
              "Add its number to the actions that serve it in \(plan.file.name), or plan one that does."
          ))
      }
    }
  }
}
