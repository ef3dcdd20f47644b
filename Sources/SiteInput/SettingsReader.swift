internal import SiteModel

/// Reads `Content/site.yaml`.
enum SettingsReader {
  static let path = SourcePath("Content/site.yaml")
  private static let content = SourcePath("Content")

  static func read(_ tree: any FileTree, _ problems: inout [Diagnostic]) -> SiteSettings {
    guard tree.exists(path) else {
      problems.append(
        Diagnostic(
          .missingSettings, at: SourceSpan(wholeOf: path), "there is no Content/site.yaml",
          help: adviceWithoutFile(tree)))
      return SiteSettings()
    }
    guard let text = SourceText.read(path, from: tree, &problems) else { return SiteSettings() }
    let before = problems.count
    let start = text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let node = YAMLParser.parse(text.bytes, start..<text.bytes.count, file: path, &problems)
    guard problems.count == before else { return SiteSettings() }
    guard case .mapping(let pairs)? = node?.kind else {
      problems.append(
        Diagnostic(
          .notAMapping, at: SourceSpan(path, 0, 1), "site.yaml holds no keys and values",
          help: "Each line is \"key: value\", starting with \"name: …\" and \"url: …\"."))
      return SiteSettings()
    }
    var settings = decode(pairs, &problems)
    settings.digest = Digest(of: text.bytes)
    return settings
  }

  private static func adviceWithoutFile(_ tree: any FileTree) -> String {
    for name in ["site.yml", "Site.yaml", "Site.yml"] where tree.exists(content.appending(name)) {
      return "Rename Content/\(name) to Content/site.yaml: only that name is read."
    }
    for name in ["site.yaml", "site.yml"] where tree.exists(SourcePath(name)) {
      return "Move \(name) into the folder Content/, as Content/site.yaml."
    }
    return
      "Make one with two lines, name: Your site and url: https://your.address/. Until then the site is called \"Website\" and has no address."
  }

  private static func decode(_ pairs: [YAMLPair], _ problems: inout [Diagnostic]) -> SiteSettings {
    var keys = YAMLMapping(pairs)
    var settings = SiteSettings()
    let before = problems.count
    if let name = keys.text("name", &problems), !name.value.allSatisfy(\.isWhitespace) {
      settings.name = name.value
    } else if problems.count == before {
      problems.append(missing("name", "name: Your network"))
    }
    readAddress(&keys, &settings, &problems)
    settings.summary = keys.text("summary", &problems)?.value
    readPlace(&keys, &settings, &problems)
    if let contact = group(
      "contact", &keys, { "{ email: \($0 ?? "desk@example.org") }" }, &problems)
    {
      var inner = YAMLMapping(contact)
      settings.contactEmail = inner.text("email", &problems)?.value
      settings.contactName = inner.text("name", &problems)?.value
      settings.contactPhone = inner.text("phone", &problems)?.value
      settings.contactPlace = inner.text("place", &problems)?.value
      inner.finish(&problems)
    }
    readMenus(&keys, &settings, &problems)
    if let theme = group("theme", &keys, { "{ name: \($0 ?? "plain") }" }, &problems) {
      var inner = YAMLMapping(theme)
      settings.theme = inner.text("name", &problems)
      settings.themeSettings = inner.mapping("settings", &problems) ?? []
      inner.finish(&problems)
    }
    let data = { (licence: String?) in
      licence.map { "{ licence: \($0) }" } ?? DataSettingsReader.example
    }
    if let data = group("data", &keys, data, &problems) {
      settings.data = DataSettingsReader.read(data, &problems)
    }
    let order = { (set: String?) in "{ prefer: [\(set ?? "own, mulberry")] }" }
    if let symbols = group("symbols", &keys, order, &problems) {
      settings.symbols = SymbolSettingsReader.read(symbols, &problems)
    }
    if let feedback = group("feedback", &keys, FeedbackSettingsReader.example, &problems) {
      settings.feedback = FeedbackSettingsReader.read(feedback, &problems)
    }
    readRules(&keys, &settings, &problems)
    settings.rules = ContentRulesReader.read(&keys, &problems)
    readScale(&keys, &settings, &problems)
    keys.finish(&problems)
    return settings
  }

  /// What the network's data are read by.
  private static func readScale(
    _ keys: inout YAMLMapping, _ settings: inout SiteSettings, _ problems: inout [Diagnostic]
  ) {
    let example = { (text: String?) in "{ starts: 4, shown: \(text ?? "2023/24") }" }
    if let years = group("years", &keys, example, &problems) {
      settings.calendar = YearsReader.read(years, &problems)
    }
    guard let node = keys.node("ratings") else { return }
    settings.hasRatings = true
    let shape = { (_: String?) in String(RatingsReader.example.dropFirst("ratings: ".count)) }
    if let ratings = group("ratings", &keys, shape, &problems) {
      let start = SourceSpan(node.span.file, node.span.start, node.span.start + 1)
      settings.scale = RatingsReader.read(ratings, at: start, &problems)
    }
  }

  /// A group of keys. Somebody who wrote a text alone is shown how it goes into the group.
  private static func group(
    _ key: String, _ keys: inout YAMLMapping, _ example: (String?) -> String,
    _ problems: inout [Diagnostic]
  ) -> [YAMLPair]? {
    let before = problems.count
    let node = keys.node(key)
    if let pairs = keys.mapping(key, &problems) { return pairs }
    if problems.count > before, let node {
      var text: String?
      if case .scalar(let written, _) = node.kind, !written.contains("\n") { text = written }
      problems[before].help = "Write \(key): \(example(text))."
    }
    return nil
  }

  private static func readRules(
    _ keys: inout YAMLMapping, _ settings: inout SiteSettings, _ problems: inout [Diagnostic]
  ) {
    let before = problems.count
    settings.allowsRawHTML = keys.flag("raw-html", &problems) ?? false
    if problems.count > before {
      problems[before].help =
        "Write raw-html: yes if pages may hold HTML; if they may not, leave the line out."
    }
    guard let node = keys.node("pages-in-list") else { return }
    if case .scalar(let text, _) = node.kind, let number = Int(text), (1...1000).contains(number) {
      settings.pagesInList = number
    } else {
      problems.append(node.wrong("pages-in-list", "a whole number from 1 to 1000"))
    }
  }

  /// Where the site is at home: its language and its time.
  private static func readPlace(
    _ keys: inout YAMLMapping, _ settings: inout SiteSettings, _ problems: inout [Diagnostic]
  ) {
    if let language = keys.text("language", &problems) {
      if LanguageTag.isValid(language.value) {
        settings.language = language.value
      } else {
        problems.append(LanguageTag.mistake(language))
      }
    }
    guard let zone = keys.text("time-zone", &problems) else { return }
    if isTimeZone(zone.value) {
      settings.timeZone = zone
      return
    }
    let hasNone = !timeZones.exists(SourcePath("Europe"))
    problems.append(
      Diagnostic(
        .wrongValue, at: zone.span,
        "\"\(zone.value)\" is not a time zone that this machine knows",
        label: "a time zone is written Europe/London",
        help: hasNone
          ? "This machine knows none at all: install the package tzdata."
          : "Write the continent, a slash and the nearest large city, in English."))
  }

  private static let timeZones = DiskFileTree(root: "/usr/share/zoneinfo")

  /// The name of one of the system's files of time zones, and no way to any other file.
  private static func isTimeZone(_ name: String) -> Bool {
    let isPlain = name.utf8.allSatisfy { byte in
      let letter = byte | 0x20
      return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z")
        || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || "_-+/".utf8.contains(byte)
    }
    guard isPlain, !name.isEmpty, !name.hasPrefix("/") else { return false }
    // Lists and tables lie there too.
    let start = try? timeZones.start(of: SourcePath(name), count: 4)
    return start == Array("TZif".utf8)
  }

  private static func readAddress(
    _ keys: inout YAMLMapping, _ settings: inout SiteSettings, _ problems: inout [Diagnostic]
  ) {
    let before = problems.count
    guard let url = keys.text("url", &problems) else {
      if problems.count == before {
        problems.append(missing("url", "url: https://your.address/"))
      }
      return
    }
    let text = url.value
    guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }),
      case let rest = text.dropFirst(scheme.count), let host = rest.split(separator: "/").first,
      rest.first != "/", !text.contains(where: { "?# \"<>".contains($0) })
    else {
      problems.append(
        Diagnostic(
          .wrongValue, at: url.span, "\"\(text)\" is not a web address",
          label: "url is like https://example.org/",
          help: "Write the whole address at which the site will be, with https:// in front."))
      return
    }
    settings.origin = scheme + host
    let path = rest.dropFirst(host.count).split(separator: "/")
    settings.basePath = path.isEmpty ? "" : "/" + path.joined(separator: "/")
  }

  private static func readMenus(
    _ keys: inout YAMLMapping, _ settings: inout SiteSettings, _ problems: inout [Diagnostic]
  ) {
    guard
      let menus = group(
        "menus", &keys, { "{ main: [\($0 ?? "page:guidance")] }" }, &problems)
    else { return }
    var inner = YAMLMapping(menus)
    for name in SiteSettings.MenuName.allCases {
      guard let node = inner.node(name.rawValue) else { continue }
      let before = problems.count
      let items = inner.items(name.rawValue, &problems)
      if problems.count > before, case .scalar(let text, _) = node.kind {
        problems[before].help = "Write \(name.rawValue): [\(text)]."
      }
      settings.menus[name] = items.compactMap { menuItem($0, &problems) }
    }
    inner.finish(&problems)
  }

  /// `page:guidance`, or `{ link: page:guidance, title: Help }`.
  private static func menuItem(_ node: YAMLNode, _ problems: inout [Diagnostic])
    -> SiteSettings.MenuItem?
  {
    guard case .mapping(let pairs) = node.kind else {
      return node.text(for: "menu item", &problems)
        .map { SiteSettings.MenuItem(link: $0, title: nil) }
    }
    // `- page: guidance`, with a space, is a group to YAML; what it means is plain.
    if pairs.count == 1, pairs[0].key == "page",
      let key = pairs[0].value.text(for: "page", &problems)
    {
      return SiteSettings.MenuItem(link: Located("page:" + key.value, key.span), title: nil)
    }
    var keys = YAMLMapping(pairs)
    let link = keys.text("link", &problems)
    let title = keys.text("title", &problems)?.value
    keys.finish(&problems)
    if link == nil {
      problems.append(
        Diagnostic(
          .missingKey, at: node.span, "this menu item leads nowhere",
          help: "Add link: page:NAME, or a web address."))
    }
    return link.map { SiteSettings.MenuItem(link: $0, title: title) }
  }

  private static func missing(_ key: String, _ example: String) -> Diagnostic {
    Diagnostic(
      .missingKey, at: SourceSpan(path, 0, 0), "site.yaml has no \"\(key)\"",
      help: "Add a line: \(example).")
  }
}
