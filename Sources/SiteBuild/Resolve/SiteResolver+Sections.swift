internal import SiteModel

/// The tree of folders, and the order of what is in each.
extension SiteResolver {
  /// Every folder with a page in or below it, written index or not.
  mutating func addSections() {
    var folders: Set<String> = ["Content"]
    for page in site.pages {
      var folder = sources.pages[page.source].path.folder
      while !folder.isEmpty, folders.insert(String(folder)).inserted {
        folder = SourcePath(String(folder)).folder
      }
    }
    for folder in folders.sorted() { addSection(folder) }
    for id in site.sections.indices.dropFirst() {
      let parent = String(SourcePath(site.sections[id].folder).folder)
      if let parentID = site.sectionsByFolder[parent] {
        site.sections[id].parent = parentID
        site.sections[parentID].children.append(id)
      }
    }
    for (id, page) in site.pages.enumerated() where !page.isIndex && id != site.notFound {
      let folder = String(sources.pages[page.source].path.folder)
      guard let section = site.sectionsByFolder[folder] else { continue }
      site.pages[id].section = section
      if !page.isEasyRead {
        site.sections[section].pages.append(id)
      }
    }
  }

  private mutating func addSection(_ folder: String) {
    guard let route = route(ofFolder: folder) else { return }
    let index = site.pagesByKey[folder + "/index"]
      .flatMap { site.pages[$0].isIndex ? $0 : nil }
    let id = site.sections.count
    let name = SourcePath(folder).name
    let title =
      index.map { sources.pages[site.pages[$0].source].frontMatter.title?.value ?? "" }
      ?? (folder == "Content" ? sources.settings.name : Self.title(ofFolder: name))
    if index == nil,
      !take(
        route, .section(id), at: SourceSpan(wholeOf: SourcePath(folder)),
        "this folder's page would be at \(route)")
    {
      return
    }
    site.sections.append(
      ResolvedSection(folder: folder, route: route, title: title, index: index))
    site.sectionsByFolder[folder] = id
    if let index { site.pages[index].section = id }
  }

  /// `good-practice` reads "Good practice".
  private static func title(ofFolder name: Substring) -> String {
    let words = String(name.map { $0 == "-" || $0 == "_" ? " " : $0 })
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// By weight, then the newest first, then by title.
  mutating func sortSections() {
    let pages = site.pages
    let sources = sources
    let keys = pages.map { page in
      let matter = sources.pages[page.source].frontMatter
      return OrderKey(
        weight: matter.weight ?? Int.max, date: matter.date?.value,
        title: matter.title?.value.lowercased() ?? "", path: page.route)
    }
    let sections = site.sections
    let sectionKeys = sections.map { section in
      section.index.map { keys[$0] }
        ?? OrderKey(
          weight: Int.max, date: nil, title: section.title.lowercased(), path: section.route)
    }
    for id in site.sections.indices {
      site.sections[id].pages.sort { keys[$0] < keys[$1] }
      site.sections[id].children.sort { sectionKeys[$0] < sectionKeys[$1] }
    }
  }

  private struct OrderKey: Comparable {
    var weight: Int
    var date: CalendarDate?
    var title: String
    var path: Route

    static func < (left: OrderKey, right: OrderKey) -> Bool {
      if left.weight != right.weight { return left.weight < right.weight }
      if left.date != right.date {
        guard let first = left.date, let second = right.date else { return left.date != nil }
        return first > second
      }
      // By bytes, not by a locale's order: the same site everywhere.
      if left.title != right.title {
        return precedesByBytes(left.title, right.title)
      }
      return left.path < right.path
    }
  }
}
