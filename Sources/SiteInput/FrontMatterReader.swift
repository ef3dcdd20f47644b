internal import SiteModel

/// Splits a page into front matter and Markdown, and reads the former.
enum FrontMatterReader {
  static func read(_ text: SourceText, _ path: SourcePath, _ problems: inout [Diagnostic])
    -> (frontMatter: FrontMatter, bodyStart: Int)
  {
    let bytes = text.bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let opening = fence(bytes, at: start) else {
      // What a word processor makes of hyphens.
      let hasDashes = ["\u{2014}", "\u{2013}"].contains { bytes[start...].starts(with: $0.utf8) }
      problems.append(
        Diagnostic(
          .missingKey, at: SourceSpan(path, start, start), "this page has no title",
          label: hasDashes ? "long dashes, where three hyphens belong" : nil,
          help: hasDashes
            ? "Type three hyphens (---) here, and again below the lines about the page. A word processor has changed them."
            : "Start the file with three lines: ---, then title: Your title, then ---."))
      return (FrontMatter(), start)
    }
    guard let closing = closingFence(bytes, from: opening) else {
      problems.append(
        Diagnostic(
          .unclosedFrontMatter, at: SourceSpan(path, start, start + 3),
          "the lines about the page, which begin here, have no end",
          label: "the first line of hyphens",
          help: "Add a second line of three hyphens (---) above the words of the page."))
      return (FrontMatter(), bytes.count)
    }
    let range = opening..<closing.start
    let before = problems.count
    guard let node = YAMLParser.parse(bytes, range, file: path, &problems) else {
      if problems.count == before { missingTitle(SourceSpan(path, start, start + 3), &problems) }
      return (FrontMatter(), closing.end)
    }
    guard case .mapping(let pairs) = node.kind else {
      problems.append(
        Diagnostic(
          .notAMapping, at: SourceSpan(path, node.span.start, node.span.start + 1),
          "between the lines of hyphens stands \(node.describedKind)",
          label: "each line there is a name, a colon and what it is",
          help: "Write lines such as title: Visiting us, with nothing in front."))
      return (FrontMatter(), closing.end)
    }
    let matter = decode(pairs, path, fence: SourceSpan(path, start, start + 3), &problems)
    FrontMatterSlips(bytes: bytes, path: path, bodyStart: closing.end).check(pairs, &problems)
    return (matter, closing.end)
  }

  /// A line of exactly three hyphens (and spaces after them): where the next line starts.
  private static func fence(_ bytes: [UInt8], at start: Int) -> Int? {
    guard start + 3 <= bytes.count, bytes[start] == 45, bytes[start + 1] == 45,
      bytes[start + 2] == 45
    else { return nil }
    var end = start + 3
    while end < bytes.count, bytes[end] == 32 || bytes[end] == 9 || bytes[end] == 13 { end += 1 }
    if end == bytes.count { return end }
    return bytes[end] == 10 ? end + 1 : nil
  }

  private static func closingFence(_ bytes: [UInt8], from start: Int) -> (start: Int, end: Int)? {
    var line = start
    while line < bytes.count {
      if let end = fence(bytes, at: line) { return (line, end) }
      guard let newline = bytes[line...].firstIndex(of: 10) else { return nil }
      line = newline + 1
    }
    return nil
  }

  private static func missingTitle(_ place: SourceSpan, _ problems: inout [Diagnostic]) {
    problems.append(
      Diagnostic(
        .missingKey, at: place, "this page has no title",
        help: "Add a line between the --- lines: title: Your title."))
  }

  private static func decode(
    _ pairs: [YAMLPair], _ path: SourcePath, fence: SourceSpan, _ problems: inout [Diagnostic]
  ) -> FrontMatter {
    var keys = YAMLMapping(pairs)
    var matter = FrontMatter()
    let before = problems.count
    matter.title = keys.text("title", &problems)
    // A key that is nearly "title" is reported as such, and that is enough.
    let isMistyped = pairs.contains { nearestName(to: $0.key, among: ["title"]) != nil }
    let isEmpty = matter.title?.value.allSatisfy(\.isWhitespace) ?? true
    if isEmpty, problems.count == before, matter.title != nil || !isMistyped || hasTitle(pairs) {
      missingTitle(fence, &problems)
    }
    matter.summary = keys.text("summary", &problems)?.value
    matter.date = keys.date("date", &problems)
    matter.updated = keys.date("updated", &problems)?.value
    matter.weight = keys.number("weight", &problems)
    matter.tags = keys.texts("tags", &problems)
    matter.isDraft = keys.flag("draft", &problems) ?? false
    matter.publishOn = keys.date("publish-on", &problems)?.value
    matter.expiresOn = keys.date("expires-on", &problems)?.value
    matter.aliases = keys.texts("aliases", &problems)
    matter.slug = keys.text("slug", &problems)
    matter.layout = keys.text("layout", &problems)
    matter.menus = menus(keys.node("menu"), &problems)
    matter.owner = keys.text("owner", &problems)?.value
    matter.reviewBy = keys.date("review-by", &problems)?.value
    matter.audience = keys.choice("audience", of: Audience.self, &problems) ?? .public
    matter.language = keys.text("lang", &problems)
    matter.extra = keys.mapping("extra", &problems) ?? []
    matter.plan = keys.node("plan")
    matter.numbering = numbering(&keys, &problems)
    readDataKeys(pairs, path, &keys, &matter, &problems)
    keys.finish(&problems)
    return matter
  }

  /// Keys that say something on pages of some folders only.
  private static func readDataKeys(
    _ pairs: [YAMLPair], _ path: SourcePath, _ keys: inout YAMLMapping,
    _ matter: inout FrontMatter, _ problems: inout [Diagnostic]
  ) {
    let isPractice = path.text.utf8.starts(with: PracticeReader.folder.utf8)
    if isPractice || StandardsReader.year(ofPage: path) != nil {
      matter.standards = keys.node("standards")
    }
    if isPractice { matter.service = keys.text("service", &problems) }
    let isEasyRead = PageName(path).isEasyRead
    if isEasyRead { matter.easyRead = EasyReadKeys.read(&keys, &problems) }
    let places = [
      "standards": "pages of good practice, in Content/practice/, and of a year's standards",
      "service": "pages of good practice, in Content/practice/",
      "senses": "easy-read pages", "plain": "easy-read pages", "checked": "easy-read pages",
    ]
    for pair in pairs {
      let isEasyReadKey = EasyReadKeys.names.contains(pair.key)
      guard let place = places[pair.key], isEasyReadKey ? !isEasyRead : true,
        pair.key != "service" || !isPractice,
        matter.standards == nil || pair.key != "standards", keys.node(pair.key) != nil
      else { continue }
      problems.append(
        Diagnostic(
          .unknownKey, at: pair.keySpan, "\"\(pair.key)\" says nothing on this page",
          label: "it is for \(place)", help: "Take it out, or move the page."))
    }
  }

  /// Letters and digits: a number is put behind it.
  private static func numbering(_ keys: inout YAMLMapping, _ problems: inout [Diagnostic])
    -> Located<String>?
  {
    guard let written = keys.text("numbering", &problems) else { return nil }
    let isPlain = written.value.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    if isPlain, !written.value.isEmpty, written.value.utf8.count <= 12 { return written }
    problems.append(
      Diagnostic(
        .wrongValue, at: written.span, "tables can't be numbered with \"\(written.value)\"",
        label: "up to 12 letters and digits, such as Q11",
        help: "With numbering: Q11 the first table or chart is Q1101, the second Q1102."))
    return nil
  }

  private static func hasTitle(_ pairs: [YAMLPair]) -> Bool {
    pairs.contains { $0.key == "title" }
  }

  private static func menus(_ node: YAMLNode?, _ problems: inout [Diagnostic])
    -> [FrontMatter.MenuEntry]
  {
    guard let node else { return [] }
    switch node.kind {
    case .scalar, .sequence:
      let items: [YAMLNode] = if case .sequence(let items) = node.kind { items } else { [node] }
      return items.compactMap { $0.text(for: "menu", &problems) }
        .map { FrontMatter.MenuEntry(menu: $0, title: nil, weight: nil) }
    case .mapping(let pairs):
      return pairs.map { pair in
        var entry = FrontMatter.MenuEntry(
          menu: Located(pair.key, pair.keySpan), title: nil, weight: nil)
        if case .mapping(let inner) = pair.value.kind {
          var keys = YAMLMapping(inner)
          entry.title = keys.text("title", &problems)?.value
          entry.weight = keys.number("weight", &problems)
          keys.finish(&problems)
        } else if !pair.value.isNull {
          problems.append(pair.value.wrong(pair.key, "{ title: …, weight: … }"))
        }
        return entry
      }
    }
  }
}
