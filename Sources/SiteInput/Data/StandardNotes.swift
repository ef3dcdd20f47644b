internal import SiteModel

/// What the front matter of a page of standards says of them, by id.
struct StandardNotes {
  struct Note {
    var id: Located<String>
    var replaces: Located<String>?
    var why: String?
    var asks: StandardsEdition.Asks?
    var isRetired = false
  }

  private(set) var all: [Note] = []

  init() {}

  init(_ node: YAMLNode?, _ problems: inout [Diagnostic]) {
    guard let node else { return }
    guard case .mapping(let pairs) = node.kind else {
      var mistake = node.wrong("standards", "a group of ids")
      mistake.help = "Write standards: { new-id: { replaces: old-id, why: … } }."
      problems.append(mistake)
      return
    }
    for pair in pairs {
      guard case .mapping(let inner) = pair.value.kind else {
        problems.append(pair.value.wrong(pair.key, "{ replaces: …, why: … }"))
        continue
      }
      var keys = YAMLMapping(inner)
      var note = Note(id: Located(pair.key, pair.keySpan))
      note.replaces = keys.text("replaces", &problems)
      note.why = keys.text("why", &problems)?.value
      note.asks = keys.choice("asks", of: StandardsEdition.Asks.self, &problems)
      let before = problems.count
      let isRetired = keys.flag("retired", &problems)
      // Also where it is written wrongly: that is said, and meant is this.
      note.isRetired = isRetired ?? (problems.count > before)
      keys.finish(&problems)
      all.append(note)
    }
  }

  subscript(id: String) -> Note? { all.first { $0.id.value == id } }
}

/// Whether the standards of an area keep their ids over the years: what an earlier year published
/// may be replaced or retired, but not be gone.
struct StandardsContinuity {
  let area: String
  /// The earliest first.
  let pages: [StandardsReader.Page]
  let calendar: NetworkCalendar

  func check() -> [Diagnostic] {
    pages.indices.flatMap { notes($0) + gone($0) }
  }

  private func ids(_ page: StandardsReader.Page) -> [String] { page.items.map(\.id.value) }

  private func earlierIDs(_ index: Int) -> Set<String> { Set(pages[..<index].flatMap(ids)) }

  /// Whether what the front matter says is about standards that are there.
  private func notes(_ index: Int) -> [Diagnostic] {
    let page = pages[index]
    let own = ids(page)
    let earlier = earlierIDs(index)
    var found: [Diagnostic] = []
    for note in page.notes.all {
      let id = note.id.value
      if note.isRetired, own.contains(id) {
        found.append(
          Diagnostic(
            .wrongValue, at: note.id.span,
            "\"\(id)\" is retired here, and still a standard of this page",
            help: "Take its heading out, or this entry."))
      } else if !own.contains(id), !(note.isRetired && (index == 0 || earlier.contains(id))) {
        found.append(
          Diagnostic(
            .unknownStandard, at: note.id.span, "this page has no standard \"\(id)\"",
            help: suggestion(for: id, among: note.isRetired ? Array(earlier) : own)))
      }
      guard let replaced = note.replaces else { continue }
      if own.contains(replaced.value) {
        found.append(
          Diagnostic(
            .wrongValue, at: replaced.span,
            "\"\(replaced.value)\" is still a standard of this page, so nothing replaced it",
            help: "Take its heading out, or this line."))
      } else if index > 0, !earlier.contains(replaced.value) {
        found.append(
          Diagnostic(
            .unknownStandard, at: replaced.span,
            "no earlier year of \(area) has a standard \"\(replaced.value)\"",
            help: suggestion(for: replaced.value, among: Array(earlier))))
      }
    }
    return found
  }

  private func gone(_ index: Int) -> [Diagnostic] {
    guard index > 0 else { return [] }
    let before = pages[index - 1]
    let own = ids(pages[index])
    // A reason may be given a year late.
    let said = pages[index...min(index + 1, pages.count - 1)].flatMap(\.notes.all)
    let explained = Set(
      said.compactMap(\.replaces?.value) + said.filter(\.isRetired).map(\.id.value))
    let new = own.filter { !ids(before).contains($0) }
    return ids(before).filter { !own.contains($0) && !explained.contains($0) }.map { id in
      let renamed = nearestName(to: id, among: new)
      return Diagnostic(
        .standardGone, at: SourceSpan(wholeOf: pages[index].source.path),
        "the standard \"\(id)\" of \(calendar.text(before.year)) is gone",
        label: "an id stays the same standard over the years",
        help: renamed.map {
          "If \"\($0)\" is the same standard, give it its old id, {#\(id)}. If it is another, write between the --- lines at the top: standards: { \($0): { replaces: \(id) } }."
        }
          ?? "Bring it back, or write between the --- lines at the top what became of it: standards: { \(id): { retired: yes, why: … } }."
      )
    }
  }
}
