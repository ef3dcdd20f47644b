internal import SiteModel

/// Pages of words: an ordinary page, news, an event, good practice, the words of a service.
struct PageDrafts {
  let start: StartingPoint

  typealias Refusal = StartedFiles.Refusal

  init(_ start: StartingPoint) { self.start = start }

  /// The line that keeps a page from readers until it is ready.
  static let draftLine =
    "draft: yes    # readers don't see the page while this line stands: take it out to publish"

  static let look = [
    "Write in it, and look at it: candour serve --drafts",
    "To publish it, take out the line \"draft: yes\".",
  ]

  func page(_ place: String, _ title: String?) throws(Refusal) -> StartedFiles {
    var parts = place.split(separator: "/").map(String.init)
    if parts.first == "Content" { parts.removeFirst() }
    if let last = parts.last, last.hasSuffix(".md") {
      parts[parts.count - 1] = String(last.dropLast(3))
    }
    let slugs = parts.map { slug($0) }
    guard let last = parts.last, !slugs.contains("") else {
      throw Refusal(
        "\"\(place)\" is no place for a page", help: "Write it as its address: guidance/visits.")
    }
    let title = title ?? Self.title(ofName: last)
    return made(
      "Content/\(slugs.joined(separator: "/")).md", title, comment: "",
      notes: [writingNote])
  }

  func news(_ title: String) throws(Refusal) -> StartedFiles {
    let note = """
      <!-- What happened, who took part, and what comes of it, in this order: many read only the
           first sentence. A photograph lies beside this file, and shows people only if they agreed:
           ![What it shows, for those who can't see it](photo.jpg) -->
      """
    return made(
      "Content/news/\(try name(title)).md", title, comment: "date: \(start.today)\n",
      notes: [note, writingNote])
  }

  func event(_ title: String, _ day: CalendarDate?) throws(Refusal) -> StartedFiles {
    let note = """
      <!-- Say: which day and which weekday, from when to when, where (or how to join by video),
           whom it is for, whether it costs anything, who can help with the way there, and whom to
           tell that you are coming. -->
      """
    let day = day ?? start.today
    let comment =
      "date: \(day)    # the day of the event\n"
      + "# From this day on the page is no longer shown. Take the # away to use it:\n"
      + "# expires-on: \(day.next)\n"
    return made(
      "Content/events/\(try name(title)).md", title, comment: comment,
      notes: [note, writingNote])
  }

  func practice(_ title: String, _ service: String?) throws(Refusal) -> StartedFiles {
    var keys = "# These lines put the page on the pages of the service and of the standard.\n"
    if let service {
      let found = try start.service(service)
      keys += "service: \(start.data[found].id)\n"
    } else {
      keys += "# service: \(start.exampleService ?? "an id of Content/data/services.csv")\n"
    }
    keys += "# standards: [\(start.exampleStandard ?? "area/standard")]\n"
    let note = """
      <!-- What was done, who thought of it, what it took, what service users say about it, and what
           another service would need to do the same. -->
      """
    return made(
      "Content/practice/\(try name(title)).md", title, comment: keys, notes: [note, writingNote])
  }

  func service(_ name: String) throws(Refusal) -> StartedFiles {
    let service = start.data[try start.service(name)]
    var started = StartedFiles()
    started.add(
      "Content/services/\(service.id).md",
      """
      ---
      title: \(yamlText(service.name))
      # One sentence, shown in lists. Take the # away and write your own:
      # summary: Eight rooms and a kitchen garden.
      ---

      <!-- The page of \(service.name) is there already, made from the tables. What you write here
           is added to it: what it is like to live there, in the words of those who do.
           Lines like these are notes for you; readers never see them. -->

      """)
    started.next = ["Write in it, and look at it: candour serve"]
    return started
  }

  // MARK: Parts

  private func made(_ path: String, _ title: String, comment: String, notes: [String])
    -> StartedFiles
  {
    var started = StartedFiles()
    started.add(
      path,
      """
      ---
      title: \(yamlText(title))
      # One sentence, shown in lists and by search engines. Take the # away and write your own:
      # summary: What this page is about.
      \(comment)\(Self.draftLine)
      ---

      \(notes.joined(separator: "\n\n"))

      """)
    started.next = Self.look
    return started
  }

  private var writingNote: String {
    var lines = [
      "<!-- Lines like these are notes for you; readers never see them. Write below, in plain words.",
      "     ## A heading", "     [words that say where it leads](page:\(start.examplePage))",
    ]
    if let service = start.exampleService {
      lines.append("     [](service:\(service)) becomes the service's name, and leads to its page")
    }
    return lines.joined(separator: "\n") + " -->"
  }

  private func name(_ title: String) throws(Refusal) -> String {
    let name = slug(title)
    guard !name.isEmpty else {
      throw Refusal(
        "\"\(title)\" has no letters that could make an address", help: "Write a title in words.")
    }
    return name
  }

  static func title(ofName name: String) -> String {
    let words = String(name.map { $0 == "-" || $0 == "_" ? " " : $0 })
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
