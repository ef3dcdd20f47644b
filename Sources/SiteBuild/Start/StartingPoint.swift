internal import Benchmarks
internal import SiteInput
internal import SiteModel

/// What a new file can be made from: the site as it is, and the day.
struct StartingPoint {
  let tree: any FileTree
  let sources: SiteSources
  let results: NetworkResults
  let today: CalendarDate

  typealias Refusal = StartedFiles.Refusal

  init(tree: any FileTree, date: CalendarDate?, jobs: Int) {
    self.tree = tree
    let (sources, _) = ContentReader(tree: tree, jobs: jobs).read(theme: nil)
    self.sources = sources
    today = date ?? Today.date(in: sources.settings)
    results = NetworkResults(sources.benchmarks, today: today, jobs: jobs)
  }

  var data: BenchmarkSources { sources.benchmarks }
  var calendar: NetworkCalendar { data.calendar }

  // MARK: What names name

  func area(_ name: String) throws(Refusal) -> Ref<Area> {
    let id = slug(name)
    if let index = data.areas.firstIndex(where: { $0.id == id || slug($0.name) == id }) {
      return Ref(index)
    }
    throw Refusal(
      "there is no area \"\(name)\"",
      help: suggestion(for: name, among: data.areas.map(\.id))
        ?? "An area is a folder of Content/standards/: candour new area \(id) makes one.")
  }

  /// A service, a collaborative or a region, by its id or its name; nothing named: the network.
  func scope(_ name: String?) throws(Refusal) -> Scope {
    guard let name else { return .network }
    let id = slug(name)
    for scope in data.scopes where data.id(of: scope) == id { return scope }
    for scope in data.scopes where data.name(of: scope).map({ slug($0) == id }) ?? false {
      return scope
    }
    throw Refusal(
      "there is no service, collaborative or region \"\(name)\"",
      help: suggestion(for: name, among: data.scopes.map { data.id(of: $0) }))
  }

  func service(_ name: String) throws(Refusal) -> Ref<Service> {
    if case .service(let service)? = try? scope(name) { return service }
    throw Refusal(
      "there is no service \"\(name)\"",
      help: suggestion(for: name, among: data.services.map(\.id))
        ?? "Give it a row in Content/data/services.csv first: id,name,provider,collaborative.")
  }

  // MARK: Examples in comments, of things that are there

  /// A page that others might link to.
  var examplePage: String {
    let page = sources.pages.first { page in
      let name = PageName(page.path)
      return !name.isIndex && !name.isEasyRead && page.path.text.hasPrefix("Content/guidance/")
    }
    let any = page ?? sources.pages.first { !PageName($0.path).isEasyRead }
    return any.map { String(PageName($0.path).key.dropFirst("Content/".count)) } ?? "index"
  }

  var exampleService: String? { data.services.first?.id }

  /// The latest edition of an area that has one.
  var exampleStandard: String? {
    guard let edition = data.editions.max(by: { $0.year < $1.year }),
      let item = edition.standards.first
    else { return nil }
    return data[edition.area].id + "/" + data[item.standard].id
  }
}

/// What front matter says, as YAML takes it.
func yamlText(_ text: String) -> String {
  let plain = text.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","),
      UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: byte >= 0x80
    }
  }
  let isWord = ["yes", "no", "true", "false", "on", "off", "null"].contains(text.lowercased())
  let startsWithLetter = text.unicodeScalars.first?.properties.isAlphabetic ?? false
  if plain, !isWord, startsWithLetter, text.last != " " { return text }
  return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
