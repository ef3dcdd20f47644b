internal import SiteModel

/// Reads what the pages below `Content/standards/` say as data: areas, and the standards of each
/// year, which keep their ids over the years.
struct StandardsReader {
  private(set) var sources: BenchmarkSources
  private(set) var problems: [Diagnostic] = []
  /// Pages that should hold standards and could not be read: what depends on them can't be checked.
  private(set) var broken: Set<SourcePath> = []

  static let folder = "Content/standards/"

  init(_ sources: BenchmarkSources) { self.sources = sources }

  /// One edition as its page has it, before its standards have their places.
  struct Page {
    var source: PageSource
    var year: Year
    var items: [(heading: StandardHeadings.Heading, id: Located<String>)] = []
    var notes = StandardNotes()
  }

  /// `standards/AREA/2023.md` is the edition of a year. Nothing for every other page.
  static func year(ofPage path: SourcePath) -> Year? {
    let parts = path.text.split(separator: "/")
    guard parts.count == 4, parts[0] == "Content", parts[1] == "standards",
      path.fileExtension == "md"
    else { return nil }
    let stem = parts[3].dropLast(3)
    guard stem.utf8.count == 4, stem.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(stem), number >= 1000
    else { return nil }
    return Year(number)
  }

  static func isPage(_ path: SourcePath, of area: String, _ year: Year) -> Bool {
    Self.year(ofPage: path) == year && slug(SourcePath(String(path.folder)).name) == area
  }

  mutating func read(_ pages: [PageSource], files: ArraySlice<ListedFile>) {
    let held = pages.filter { $0.path.text.utf8.starts(with: Self.folder.utf8) }
    let paths = Set(held.map(\.path))
    broken = Set(files.map(\.path).filter { Self.year(ofPage: $0) != nil && !paths.contains($0) })
    var folders: [String: [PageSource]] = [:]
    for file in files where file.path.text.split(separator: "/").count > 3 {
      let name = file.path.text.split(separator: "/")[2]
      folders[String(name), default: []] += []
    }
    for page in held {
      let parts = page.path.text.split(separator: "/")
      if parts.count > 3 { folders[String(parts[2]), default: []].append(page) }
    }
    for folder in folders.keys.sorted(by: precedesByBytes) {
      readArea(folder, folders[folder] ?? [])
    }
  }

  private mutating func readArea(_ folder: String, _ pages: [PageSource]) {
    let id = slug(folder)
    // What has no letter or digit in its name, or the address of another, is said with addresses.
    guard !id.isEmpty, !sources.areas.contains(where: { $0.id == id }) else { return }
    let index = pages.first { page in
      let name = PageName(page.path)
      return name.isIndex && page.path.folder == Self.folder.dropLast() + "/" + folder
    }
    let words = String(folder.map { $0 == "-" || $0 == "_" ? " " : $0 })
    var area = Area(
      id: id,
      name: index?.frontMatter.title?.value ?? words.prefix(1).uppercased() + words.dropFirst())
    area.summary = index?.frontMatter.summary
    let place = Ref<Area>(sources.areas.count)
    var editions: [Page] = []
    for page in pages {
      guard let year = Self.year(ofPage: page.path) else {
        checkName(of: page)
        continue
      }
      editions.append(read(page, year))
    }
    editions.sort { $0.year < $1.year }
    let standards = addStandards(editions, place, &area)
    sources.areas.append(area)
    addEditions(editions, place, standards)
    problems += StandardsContinuity(
      area: area.name, pages: editions, calendar: sources.calendar
    ).check()
  }

  /// `2025-26.md` is meant as the page of a year, and would be an ordinary one in silence.
  private mutating func checkName(of page: PageSource) {
    let name = PageName(page.path).key.split(separator: "/").last ?? ""
    let parts = name.split { "-_ /".contains($0) }
    guard (2...3).contains(parts.count), parts[0].count == 4,
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else { return }
    problems.append(
      Diagnostic(
        .noStandards, at: SourceSpan(wholeOf: page.path),
        "the page of a year's standards is called by the year it starts in, and this is \"\(name)\"",
        help: "Rename it \(parts[0]).md."))
  }

  // MARK: A page

  private mutating func read(_ source: PageSource, _ year: Year) -> Page {
    var page = Page(source: source, year: year)
    let found = StandardHeadings(source)
    for span in found.underlined {
      problems.append(
        Diagnostic(
          .standardID, at: span, "the line of hyphens below makes a heading of this",
          help:
            "Write a standard as \"## Its words {#its-id}\", or leave a line empty between them."
        ))
    }
    for (span, slip) in found.slips { problems.append(Self.complaint(of: slip, span)) }
    var seen: Set<String> = []
    for heading in found.headings {
      guard let id = heading.id else {
        problems.append(
          Diagnostic(
            .standardID, at: heading.span, "this standard has no id",
            label: "every heading with ## is a standard here",
            help:
              "Add {#\(StandardHeadings.suggestedID(for: heading.wording))} behind its words, and keep that over the years. A heading that is no standard has three #."
          ))
        continue
      }
      guard seen.insert(id.value).inserted else {
        // In the words of the renderer, which finds it too unless the page is a draft.
        problems.append(
          Diagnostic(
            .duplicateID, at: heading.span,
            "\"{#\(id.value)}\" is the id of another part of this page",
            help: "Choose another: a link to #\(id.value) could lead to either."))
        continue
      }
      checkID(id, heading.wording)
      page.items.append((heading, id))
    }
    if found.headings.isEmpty, found.slips.isEmpty {
      problems.append(
        Diagnostic(
          .noStandards, at: SourceSpan(wholeOf: source.path), "there is no standard on this page",
          help:
            "Write each as a heading with its id: \"## There is a named person {#named-person}\"."
        ))
    }
    page.notes = StandardNotes(source.frontMatter.standards, &problems)
    return page
  }

  private static func complaint(of slip: StandardHeadings.Slip, _ span: SourceSpan) -> Diagnostic {
    switch slip {
    case .noSpace:
      Diagnostic(
        .standardID, at: span, "this is no heading: a space is missing behind ##",
        help: "Write \"## \" before the words of a standard.")
    case .otherLevel:
      Diagnostic(
        .standardID, at: span,
        "a standard has two #, and this has an id and another number of them",
        help: "Write ## if it is a standard. If it is not, leave the id in {#…} out.")
    }
  }

  private mutating func checkID(_ id: Located<String>, _ wording: String) {
    let proper = slug(id.value)
    let isYear = id.value.utf8.count == 4 && id.value.utf8.allSatisfy { (48...57).contains($0) }
    if isYear || id.value == "easy-read" {
      problems.append(
        Diagnostic(
          .standardID, at: id.span, "\"\(id.value)\" can't be the id of a standard",
          label: isYear
            ? "the page of a year has that address" : "easy-read pages have that address",
          help: "Write {#\(StandardHeadings.suggestedID(for: wording))}, or another."))
    } else if id.value != proper {
      problems.append(
        Diagnostic(
          .standardID, at: id.span, "\"\(id.value)\" can't be the id of a standard",
          label: "lower-case letters, digits and hyphens",
          help: proper.isEmpty ? nil : "Write {#\(proper)}."))
    }
  }

  // MARK: Places

  /// Standards in the order of the latest edition, then those that only earlier ones have.
  private mutating func addStandards(
    _ pages: [Page], _ area: Ref<Area>, _ own: inout Area
  ) -> [String: Ref<Standard>] {
    var places: [String: Ref<Standard>] = [:]
    for page in pages.reversed() {
      for (heading, id) in page.items where places[id.value] == nil {
        let place = Ref<Standard>(sources.standards.count)
        places[id.value] = place
        own.standards.append(place)
        sources.standards.append(
          Standard(id: id.value, area: area, name: heading.wording, span: heading.span))
      }
    }
    own.editions = pages.indices.map { Ref(sources.editions.count + $0) }
    return places
  }

  private mutating func addEditions(
    _ pages: [Page], _ area: Ref<Area>, _ places: [String: Ref<Standard>]
  ) {
    for page in pages {
      var edition = StandardsEdition(
        area: area, year: page.year, page: page.source.path, standards: [])
      for (heading, id) in page.items {
        guard let standard = places[id.value] else { continue }
        var item = StandardsEdition.Item(
          standard: standard, number: edition.standards.count + 1, wording: heading.wording,
          span: heading.span)
        if let note = page.notes[id.value] {
          item.replaces = note.replaces?.value
          item.why = note.why
          item.asks = note.asks
        }
        edition.standards.append(item)
      }
      for note in page.notes.all where note.isRetired {
        guard let standard = places[note.id.value] else { continue }
        edition.retired.append((standard, note.why))
      }
      sources.editions.append(edition)
    }
  }
}
