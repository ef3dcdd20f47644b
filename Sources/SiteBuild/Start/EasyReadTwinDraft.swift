internal import SiteModel

/// The easy-read version of a page: its headings, with what stands below each as a note beside
/// which to write.
struct EasyReadTwinDraft {
  let start: StartingPoint

  typealias Refusal = StartedFiles.Refusal

  init(_ start: StartingPoint) { self.start = start }

  func page(_ name: String) throws(Refusal) -> StartedFiles {
    let page = try find(name)
    let key = PageName(page.path).standardKey
    var started = StartedFiles()
    started.add(key + ".easy.md", text(of: page))
    let place = key.dropFirst("Content/".count)
    started.next = [
      "Write a short statement below each note, with an empty line between them: candour serve --drafts",
      "When service users have read it: candour easy-read confirm \(place) --by \"Involvement group\"",
      "To publish it, take out the line \"draft: yes\".",
    ]
    return started
  }

  private func find(_ name: String) throws(Refusal) -> PageSource {
    var path = name
    while path.hasPrefix("/") || path.hasPrefix("./") {
      path.removeFirst(path.hasPrefix("/") ? 1 : 2)
    }
    while path.hasSuffix("/") { path.removeLast() }
    if !path.hasPrefix("Content/") { path = "Content/" + (path.isEmpty ? "index" : path) }
    let standard = start.sources.pages.filter { !PageName($0.path).isEasyRead }
    let keys = [PageName(SourcePath(path)).standardKey, path + "/index"]
    if let page = standard.first(where: { keys.contains(PageName($0.path).key) }) { return page }
    if path.hasPrefix("Content/services/") {
      let id = String(path.dropFirst("Content/services/".count))
      if start.data.services.contains(where: { $0.id == id }) {
        throw Refusal(
          "the page of \(id) is made from the tables, and so is its easy-read version",
          help: "To write words of your own for it, begin with: candour new service \(id)")
      }
    }
    let known = standard.map { String(PageName($0.path).key.dropFirst("Content/".count)) }
    throw Refusal(
      "there is no page \"\(name)\"",
      help: suggestion(for: name, among: known) ?? "Name it by its place: guidance/visits.")
  }

  private func text(of page: PageSource) -> String {
    var out = """
      ---
      # The easy-read version of \(page.path.name): the same name, with .easy in it.
      title: \(yamlText(page.frontMatter.title?.value ?? "Untitled"))
      \(PageDrafts.draftLine)
      ---

      <!-- One idea in each statement. Short words, and sentences of at most 15 words. An empty line
           between statements: each gets a picture. Notes like these are never seen by readers; take
           them out as you go. -->

      """
    let body = String(decoding: page.bytes[page.bodyStart...], as: UTF8.self)
    var note: [Substring] = []
    var isFenced = false
    func finishNote() {
      let words = note.map(Self.withoutComment).joined(separator: "\n")
      let trimmed = words.trimmingNewlines
      if !trimmed.isEmpty {
        out += "\n<!-- The standard version says:\n\n\(trimmed)\n-->\n"
      }
      note = []
    }
    for line in body.lines {
      if line.hasPrefix("```") || line.hasPrefix("~~~") { isFenced.toggle() }
      let level = line.prefix { $0 == "#" }.count
      if !isFenced, (2...3).contains(level), line.dropFirst(level).first == " " {
        finishNote()
        out += "\n" + Self.heading(line) + "\n"
      } else {
        note.append(line)
      }
    }
    finishNote()
    return out
  }

  /// Without its `{#id}`: the two versions are pages of their own.
  private static func heading(_ line: Substring) -> String {
    guard let brace = line.range(of: "{#") else { return String(line) }
    var words = line[..<brace]
    while words.last == " " { words.removeLast() }
    return String(words)
  }

  /// A note in a note would end it.
  private static func withoutComment(_ line: Substring) -> Substring {
    line.replacing("<!--", with: "").replacing("-->", with: "")
  }
}

extension String {
  fileprivate var trimmingNewlines: Substring {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }
}

extension Substring {
  fileprivate func range(of mark: String) -> Index? { firstRange(of: mark)?.lowerBound }
}
