internal import SiteModel

/// Reads `Content/site.yaml`.
enum SettingsReader {
  static let path = SourcePath("Content/site.yaml")

  static func read(_ tree: any FileTree, _ problems: inout [Diagnostic]) -> SiteSettings {
    guard tree.exists(path) else {
      problems.append(
        Diagnostic(
          .missingSettings, at: SourceSpan(wholeOf: path), "there is no Content/site.yaml",
          help:
            "Make one with two lines, name: Your site and url: https://your.address/. Until then the site is called \"Website\" and has no address."
        ))
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
    if let language = keys.text("language", &problems) {
      if LanguageTag.isValid(language.value) {
        settings.language = language.value
      } else {
        problems.append(LanguageTag.mistake(language))
      }
    }
    settings.timeZone = keys.text("time-zone", &problems)
    if let contact = keys.mapping("contact", &problems) {
      var inner = YAMLMapping(contact)
      settings.contactEmail = inner.text("email", &problems)?.value
      inner.finish(&problems)
    }
    readMenus(&keys, &settings, &problems)
    if let theme = keys.mapping("theme", &problems) {
      var inner = YAMLMapping(theme)
      settings.theme = inner.text("name", &problems)
      settings.themeSettings = inner.mapping("settings", &problems) ?? []
      inner.finish(&problems)
    }
    settings.allowsRawHTML = keys.flag("raw-html", &problems) ?? false
    if let node = keys.node("pages-in-list") {
      if case .scalar(let text, _) = node.kind, let number = Int(text), (1...1000).contains(number)
      {
        settings.pagesInList = number
      } else {
        problems.append(node.wrong("pages-in-list", "a whole number from 1 to 1000"))
      }
    }
    // Read together with the scores that they are for.
    _ = keys.node("years")
    _ = keys.node("ratings")
    keys.finish(&problems)
    return settings
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
    guard let menus = keys.mapping("menus", &problems) else { return }
    var inner = YAMLMapping(menus)
    for name in SiteSettings.MenuName.allCases {
      guard inner.node(name.rawValue) != nil else { continue }
      settings.menus[name] = inner.items(name.rawValue, &problems).compactMap { item in
        menuItem(item, &problems)
      }
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
