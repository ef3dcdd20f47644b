internal import SiteInput
internal import SiteModel

/// An area with its first standards, and the standards of another year.
struct StandardsDrafts {
  let start: StartingPoint

  typealias Refusal = StartedFiles.Refusal

  init(_ start: StartingPoint) { self.start = start }

  // MARK: An area

  func area(_ name: String, _ title: String?) throws(Refusal) -> StartedFiles {
    let id = slug(name)
    guard !id.isEmpty else {
      throw Refusal("\"\(name)\" can't be an area's id", help: "Use letters: friends-and-family.")
    }
    let title = title ?? PageDrafts.title(ofName: name)
    var started = StartedFiles()
    // An area may have a page already, and no standards yet.
    let index = "Content/standards/\(id)/index.md"
    if !start.tree.exists(SourcePath(index)) {
      started.add(
        index,
        """
        ---
        title: \(yamlText(title))
        # summary: One sentence about what this area covers.
        ---

        <!-- What this area covers, and why it matters to people who use services. Notes like this
             one are for you; readers never see them. -->

        """)
    }
    addFirst(start.calendar.year(of: start.today), of: id, title, to: &started)
    return started
  }

  private func addFirst(
    _ year: Year, of id: String, _ title: String, to started: inout StartedFiles
  ) {
    let path = "Content/standards/\(id)/\(year.number).md"
    started.add(
      path,
      """
      ---
      title: \(yamlText("\(title), \(start.calendar.text(year))"))
      \(PageDrafts.draftLine)
      ---

      <!-- Each heading with ## is a standard, in order, and behind it stands its id in {#…}. Tables of
           scores use the id. It stays the same in every year, even when the words change. -->

      ## Write the first standard here {#first-standard}

      What it means in practice.

      """)
    started.next = [
      "Write the standards into \(path), each with an id of its own.",
      "Look at them: candour serve --drafts", "To publish them, take out the line \"draft: yes\".",
    ]
  }

  // MARK: A year

  /// The standards of the year before with their ids. What had been retired by then has no heading
  /// there, and so none here; what replaced what was said in its own year.
  func year(_ name: String, _ year: Year) throws(Refusal) -> StartedFiles {
    let area = try start.area(name)
    let id = start.data[area].id
    let editions = start.data[area].editions.map { start.data[$0] }
    if editions.contains(where: { $0.year == year }) {
      throw Refusal(
        "\(id) has standards for \(start.calendar.text(year)) already",
        help: "Open Content/standards/\(id)/\(year.number).md.")
    }
    if editions.isEmpty {
      var started = StartedFiles()
      addFirst(year, of: id, start.data[area].name, to: &started)
      return started
    }
    guard let edition = editions.last(where: { $0.year < year }),
      let page = start.sources.pages.first(where: { $0.path == edition.page })
    else {
      throw Refusal(
        "no year before \(start.calendar.text(year)) has standards of \(id)",
        help: "The earliest are those of \(start.calendar.text(editions[0].year)).")
    }
    var started = StartedFiles()
    let path = "Content/standards/\(id)/\(year.number).md"
    started.add(path, copy(of: page, edition, to: year))
    let count = edition.standards.count
    started.notes = [
      "\(count) \(count == 1 ? "standard" : "standards") of \(start.calendar.text(edition.year)), with \(count == 1 ? "its id" : "their ids")."
    ]
    if let last = editions.last, last.year > year {
      started.notes.append("There are standards for \(start.calendar.text(last.year)) already.")
    }
    started.next = [
      "Change what has changed in \(path), and keep each id. Of a standard that goes, say what became of it: the comment at the top shows how.",
      "When it is agreed, take out the line \"draft: yes\".",
    ]
    if start.tree.exists(SourcePath(Self.twin(of: edition.page))) {
      started.next.append(
        "Then make the easy-read version: candour new easy-read standards/\(id)/\(year.number)")
    }
    return started
  }

  private static func twin(of page: SourcePath) -> String {
    PageName(page).key + ".easy.md"
  }

  private func copy(of page: PageSource, _ edition: StandardsEdition, to year: Year) -> String {
    let (old, new) = (start.calendar.text(edition.year), start.calendar.text(year))
    let title = page.frontMatter.title?.value ?? start.data[edition.area].name
    let isNamed = title.contains(old)
    let ownTitle =
      isNamed
      ? title.replacing(old, with: new)
      : title.replacing(String(edition.year.number), with: String(year.number))
    var out = "---\ntitle: \(yamlText(ownTitle))\n"
    if let summary = page.frontMatter.summary {
      out += "summary: \(yamlText(summary.replacing(old, with: new)))\n"
    }
    out += PageDrafts.draftLine + "\n"
    out +=
      "# When a standard goes or is replaced, say so here: readers then see why years differ.\n"
    let example = edition.standards.first.map { start.data[$0.standard].id } ?? "an-id"
    let asking = edition.standards.filter { $0.asks != nil }
    out += asking.isEmpty ? "# standards:\n" : "standards:\n"
    out += "#   new-id: { replaces: \(example), why: What people said about it. }\n"
    out += "#   \(example): { retired: yes, why: What people said about it. }\n"
    for item in asking {
      out += "  \(start.data[item.standard].id): { asks: \(item.asks?.rawValue ?? "") }\n"
    }
    out += "---\n"
    return out + String(decoding: page.bytes[page.bodyStart...], as: UTF8.self)
  }
}
