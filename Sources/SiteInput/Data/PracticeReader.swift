internal import SiteModel

/// Reads which service and which standards pages of good practice are about.
enum PracticeReader {
  static let folder = "Content/practice/"

  static func read(
    _ pages: [PageSource], _ names: DataNames, hasServices: Bool, _ problems: inout [Diagnostic]
  ) -> [PracticeNote] {
    var notes: [PracticeNote] = []
    for page in pages where page.path.text.utf8.starts(with: folder.utf8) {
      let matter = page.frontMatter
      guard matter.service != nil || matter.standards != nil else { continue }
      var note = PracticeNote(
        page: page.path,
        span: matter.service?.span ?? matter.standards?.span ?? SourceSpan(wholeOf: page.path))
      if let service = matter.service, hasServices {
        note.service = names.service(service, &problems)
      }
      for text in texts(matter.standards, &problems) {
        guard let standard = standard(text, names, &problems) else { continue }
        if !note.standards.contains(standard) { note.standards.append(standard) }
      }
      notes.append(note)
    }
    return notes
  }

  private static func texts(_ node: YAMLNode?, _ problems: inout [Diagnostic]) -> [Located<String>]
  {
    guard let node else { return [] }
    switch node.kind {
    case .sequence(let items): return items.compactMap { $0.text(for: "standards", &problems) }
    case .scalar: return node.text(for: "standards", &problems).map { [$0] } ?? []
    case .mapping:
      var mistake = node.wrong("standards", "a list")
      mistake.help = "Write standards: [involvement/welcome]."
      problems.append(mistake)
      return []
    }
  }

  private static func standard(
    _ text: Located<String>, _ names: DataNames, _ problems: inout [Diagnostic]
  ) -> Ref<Standard>? {
    let parts = text.value.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      problems.append(
        Diagnostic(
          .unknownStandard, at: text.span, "\"\(text.value)\" is not how a standard is named here",
          label: "an area, a slash and the standard's id", help: advice(text.value, names)))
      return nil
    }
    guard let area = names.area(Located(parts[0], text.span), &problems) else { return nil }
    return names.standard(Located(parts[1], text.span), in: area, nil, &problems)
  }

  private static func advice(_ id: String, _ names: DataNames) -> String {
    let areas = names.sources.areas
    let area = areas.indices.first { names.standard(id: id, in: Ref($0)) != nil }
    return area.map { "Write \(areas[$0].id)/\(id)." } ?? "Write it as in involvement/welcome."
  }
}
