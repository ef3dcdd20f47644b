internal import SiteModel

/// Finds out what an address in a page's Markdown means.
struct LinkResolver {
  enum Meaning {
    /// Another site, an e-mail, a telephone number: as written.
    case elsewhere
    /// A place on this page: as written.
    case here
    case page(LinkTarget, title: String)
    case file(LinkTarget, AssetSource)
    /// A path from the site's root; whether something is there is checked in the finished page.
    case path(LinkTarget)
    /// Words that are a figure, with the address that names it.
    case figure(FigureAnswer, String)
    /// The same, in words that were made of the answer: only pages made from data may say so.
    case computed(String)
    case claim(String, ClaimSense?, PrintedPlace?)
    case reported(String, PrintedPlace)
    /// A picture of the picture set.
    case symbol(Symbol)
    /// Words that should be one of those.
    case unvouched(Mistake)
    case mistaken(Mistake)
  }

  struct Mistake {
    var code: DiagnosticCode
    var message: String
    var label: String?
    var help: String?
  }

  let page: Route
  let source: SourcePath
  let context: MarkdownContext?
  /// On a page that was made from data.
  let knowsComputed: Bool
  private(set) var lookups: [Dependencies.Lookup] = []
  /// Each compares a name with all that there are: for a page with a thousand wrong links that
  /// would take seconds, and the first twenty show what is the matter.
  private var suggestionsLeft = 20

  init(page: Route, source: SourcePath, context: MarkdownContext?, knowsComputed: Bool) {
    self.knowsComputed = knowsComputed
    self.page = page
    self.source = source
    self.context = context
  }

  static let knownSchemes =
    ["page", "file", "https", "http", "mailto", "tel", "figure", "claim", "reported", "symbol"]
    + subjectFolders.keys.sorted()

  /// Where the pages are that a link calls by what they are about: `service:humber-centre`.
  private static let subjectFolders = [
    "service": "services", "area": "standards", "standard": "standards",
    "collaborative": "collaboratives", "region": "regions", "practice": "practice",
  ]

  mutating func meaning(of address: UnsafeBufferPointer<UInt8>) -> Meaning {
    guard let first = address.first else {
      return .mistaken(
        Mistake(
          code: .emptyLink, message: "this link leads nowhere",
          help: "Put an address between the brackets: [words](page:guidance)."))
    }
    if first == UInt8(ascii: "#") { return .here }
    if first == UInt8(ascii: "/") {
      if address.count > 1, address[1] == UInt8(ascii: "/") { return .elsewhere }
      let (path, fragment) = split(address)
      if case .asset(let index)? = context?.index.routes[Route(path)],
        let source = context?.assets[index].path, let found = file(at: source.text, fragment)
      {
        return found
      }
      // A file may come to be there.
      if !path.hasSuffix("/") { lookups.append(.init(name: .place(path), answer: nil)) }
      return .path(.onSite(Route(path), fragment: fragment))
    }
    guard let colon = schemeEnd(address) else { return relative(address) }
    let scheme = String(decoding: address[..<colon], as: UTF8.self).lowercased()
    let rest = UnsafeBufferPointer(rebasing: address[(colon + 1)...])
    switch scheme {
    case "http", "https", "mailto", "tel": return .elsewhere
    case "page": return namedPage(rest)
    case "figure", "claim", "reported": return vouched(scheme, rest)
    case "computed" where knowsComputed: return .computed(String(decoding: rest, as: UTF8.self))
    case "symbol": return namedSymbol(rest)
    case let subject where Self.subjectFolders[subject] != nil: return namedSubject(subject, rest)
    case "file": return namedFile(rest)
    case "javascript", "data", "vbscript", "blob":
      return .mistaken(
        Mistake(
          code: .unsafeLink, message: "a link may not run or hold code",
          label: "\(scheme): is not allowed",
          help: "Link to a page, a file or a web address."))
    default:
      return .mistaken(
        Mistake(
          code: .unknownScheme, message: "\"\(scheme):\" is not a kind of link that is known",
          help: suggestion(for: scheme, among: Self.knownSchemes)))
    }
  }

  /// A block's text, with what its answer rests on.
  mutating func note(_ block: BlockText, _ answer: Digest) {
    let text = String(decoding: block.bytes[block.body], as: UTF8.self)
    lookups.append(Dependencies.Lookup(name: .block(block.name, text), answer: answer))
  }

  // MARK: Kinds of address

  private mutating func namedPage(_ address: UnsafeBufferPointer<UInt8>) -> Meaning {
    var (name, fragment) = split(address)
    while name.hasPrefix("/") { name.removeFirst() }
    while name.hasSuffix("/") { name.removeLast() }
    let path = name.isEmpty ? "Content/index" : "Content/" + name
    if context?.index.isAmbiguous(path) == true {
      lookups.append(Dependencies.Lookup(name: .page(path), answer: nil))
      return .mistaken(
        Mistake(
          code: .unknownPage, message: "\"\(name)\" is both a page and a section",
          help: "Write page:\(name).md for the page, or page:\(name)/index for the section."))
    }
    return page(named: path, fragment, written: name)
  }

  private mutating func namedSubject(_ scheme: String, _ address: UnsafeBufferPointer<UInt8>)
    -> Meaning
  {
    let (name, fragment) = split(address)
    let folder = "Content/" + (Self.subjectFolders[scheme] ?? "") + "/"
    guard let index = context?.index else { return .elsewhere }
    let path = folder + name
    // A standard is named with its area; the page of an area is its folder's.
    if !name.isEmpty, (scheme == "standard") == name.contains("/"),
      index.page(named: path) != nil || index.reasonWithheld(path) != nil
    {
      return page(named: path, fragment, written: "\(scheme):\(name)")
    }
    lookups.append(Dependencies.Lookup(name: .page(path), answer: nil))
    return .mistaken(noSubject(scheme, name, folder, in: index))
  }

  private mutating func vouched(_ scheme: String, _ address: UnsafeBufferPointer<UInt8>) -> Meaning
  {
    let (name, _) = split(address)
    guard let figures = context?.figures else {
      lookups.append(Dependencies.Lookup(name: .figure(name), answer: nil))
      return .unvouched(
        Mistake(
          code: .unknownFigure, message: "this site holds no scores that \"\(scheme):\" could name",
          help: "Put them into Content/data, or write the words without a link."))
    }
    switch scheme {
    case "figure":
      switch figures.figure(name) {
      case .answer(let answer):
        lookups.append(Dependencies.Lookup(name: .figure(name), answer: answer.digest))
        return .figure(answer, name)
      case .mistake(let mistake):
        lookups.append(Dependencies.Lookup(name: .figure(name), answer: mistake.digest))
        return .unvouched(Mistake(mistake))
      }
    case "claim":
      switch figures.claim(name) {
      case .holds(_, let sense, let printed, let digest):
        lookups.append(Dependencies.Lookup(name: .claim(name), answer: digest))
        return .claim(name, sense, printed)
      case .mistake(let mistake, let digest):
        lookups.append(Dependencies.Lookup(name: .claim(name), answer: digest))
        return .unvouched(Mistake(mistake))
      }
    default:
      switch figures.reported(name) {
      case .source(let printed, let digest):
        lookups.append(Dependencies.Lookup(name: .reported(name), answer: digest))
        return .reported(name, printed)
      case .mistake(let mistake):
        lookups.append(Dependencies.Lookup(name: .reported(name), answer: mistake.digest))
        return .unvouched(Mistake(mistake))
      }
    }
  }

  private mutating func namedSymbol(_ address: UnsafeBufferPointer<UInt8>) -> Meaning {
    let (id, _) = split(address)
    guard let symbols = context?.symbols else { return .elsewhere }
    guard let found = symbols.symbol(id: id) else {
      lookups.append(Dependencies.Lookup(name: .symbol(id), answer: nil))
      return .mistaken(
        Mistake(
          code: .unknownSymbol, message: "there is no picture \"\(id)\"",
          help: suggestion(for: id, among: symbols.symbols.map(\.id))
            ?? "Name it by its id, as Content/symbols/symbols.csv has it."))
    }
    let symbol = symbols[found]
    lookups.append(Dependencies.Lookup(name: .symbol(id), answer: symbol.digest))
    return .symbol(symbol)
  }

  private mutating func namedFile(_ address: UnsafeBufferPointer<UInt8>) -> Meaning {
    let (name, fragment) = split(address)
    let beside = normalised(String(source.folder) + "/" + name)
    for candidate in [beside, normalised("Content/" + name)] {
      if let candidate, let found = file(at: candidate, fragment) { return found }
    }
    return .mistaken(noFile(name))
  }

  /// As on a code host: from the folder that the page's source lies in.
  private mutating func relative(_ address: UnsafeBufferPointer<UInt8>) -> Meaning {
    let (name, fragment) = split(address)
    guard let path = normalised(String(source.folder) + "/" + name) else {
      return .mistaken(
        Mistake(
          code: .unknownFile, message: "\"\(name)\" leads out of the site's Content folder",
          help:
            "Move the file into Content/, or take the link out: only what lies there is published.")
      )
    }
    if path.hasSuffix(".md") {
      return page(named: path, fragment, written: name)
    }
    if let found = file(at: path, fragment) { return found }
    let index = context?.index
    if index?.page(named: path) != nil || index?.reasonWithheld(path) != nil {
      return page(named: path, fragment, written: name)
    }
    return .mistaken(noFile(name))
  }

  private mutating func page(named path: String, _ fragment: String?, written: String) -> Meaning {
    guard let index = context?.index else { return .elsewhere }
    guard let found = index.page(named: path) else {
      lookups.append(Dependencies.Lookup(name: .page(path), answer: nil))
      return .mistaken(noPage(path, written, in: index))
    }
    lookups.append(Dependencies.Lookup(name: .page(path), answer: found.digest))
    return .page(.onSite(found.route, fragment: fragment), title: found.title)
  }

  private mutating func file(at path: String, _ fragment: String?) -> Meaning? {
    guard let context, let found = context.index.files[path] else {
      lookups.append(Dependencies.Lookup(name: .file(path), answer: nil))
      return nil
    }
    let asset = context.assets[found.asset]
    lookups.append(Dependencies.Lookup(name: .file(path), answer: found.digest(asset)))
    return .file(.onSite(found.route, fragment: fragment), asset)
  }

  // MARK: What went wrong

  private mutating func noPage(_ path: String, _ written: String, in index: ContentIndex) -> Mistake
  {
    if let why = index.reasonWithheld(path) {
      return Mistake(
        code: .withheldPage, message: "\"\(written)\" is not published: \(why)",
        help: "Publish that page too, or take this link out until then.")
    }
    var wanted = path.dropFirst("Content/".count)
    if wanted.hasSuffix(".md") { wanted = wanted.dropLast(3) }
    var nearest: String?
    if suggestionsLeft > 0 {
      suggestionsLeft -= 1
      let names = index.pageNames
      nearest =
        nearestName(to: wanted, among: names) ?? nearestByLastPart(String(wanted), among: names)
    }
    return Mistake(
      code: .unknownPage, message: "there is no page \"\(written)\"",
      help: nearest.map { "Did you mean page:\($0)?" }
        ?? "A page is named by its path in Content/ without .md: page:guidance/scoring.")
  }

  private mutating func noSubject(
    _ scheme: String, _ name: String, _ folder: String, in index: ContentIndex
  ) -> Mistake {
    let inside = folder.dropFirst("Content/".count)
    let isStandard = scheme == "standard"
    var help: String?
    if suggestionsLeft > 0 {
      suggestionsLeft -= 1
      let names = index.pageNames.filter { $0.hasPrefix(inside) }
        .map { String($0.dropFirst(inside.count)) }
        .filter { !$0.isEmpty && $0.contains("/") == isStandard }
      help = nearestName(to: name, among: names).map { "Did you mean \(scheme):\($0)?" }
    }
    return Mistake(
      code: .unknownPage, message: "there is no \(scheme) \"\(name)\"",
      help: help
        ?? (isStandard
          ? "A standard is named by its area and its id: standard:involvement/welcome."
          : "Name it by its id, as the data or its file has it: \(scheme):ID."))
  }

  /// The right name in the wrong folder.
  private func nearestByLastPart(_ key: String, among names: [String]) -> String? {
    let last = key.split(separator: "/").last ?? ""
    return names.filter { $0.split(separator: "/").last == last }.min()
  }

  private mutating func noFile(_ name: String) -> Mistake {
    if name.hasPrefix("www.") {
      return Mistake(
        code: .unknownFile, message: "\"\(name)\" is a web address without its start",
        help: "Write https://\(name).")
    }
    guard suggestionsLeft > 0 else {
      return Mistake(code: .unknownFile, message: "there is no file \"\(name)\"")
    }
    suggestionsLeft -= 1
    let folder = String(source.folder) + "/"
    let names = (context?.index.files.keys).map(Array.init) ?? []
    let nearby = names.map { $0.hasPrefix(folder) ? String($0.dropFirst(folder.count)) : $0 }
    return Mistake(
      code: .unknownFile, message: "there is no file \"\(name)\"",
      help: nearestName(to: name, among: nearby).map { "Did you mean \"\($0)\"?" }
        ?? "Put the file beside this page, or name it by its path from Content/.")
  }

  // MARK: Parts of an address

  /// The path and what stands behind `#`, both decoded.
  private func split(_ address: UnsafeBufferPointer<UInt8>) -> (path: String, fragment: String?) {
    func text(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> String {
      part.contains(UInt8(ascii: "%"))
        ? String(decoding: addressDecoded(part), as: UTF8.self)
        : String(decoding: part, as: UTF8.self)
    }
    let hash = address.firstIndex(of: UInt8(ascii: "#"))
    var path = address[..<(hash ?? address.endIndex)]
    // What follows a question mark is for scripts; the page is the same.
    if let query = path.firstIndex(of: UInt8(ascii: "?")) { path = path[..<query] }
    return (text(path), hash.map { text(address[($0 + 1)...]) })
  }

  private func schemeEnd(_ address: UnsafeBufferPointer<UInt8>) -> Int? {
    for (index, byte) in address.enumerated() {
      switch byte {
      case UInt8(ascii: ":"): return index > 0 ? index : nil
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: ".")
      where index > 0: continue
      default: return nil
      }
    }
    return nil
  }

  /// `a/./b/../c` as `a/c`; nothing when it leaves `Content`.
  private func normalised(_ path: String) -> String? {
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.count > 1 else { return nil }
        parts.removeLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}

extension LinkResolver.Mistake {
  init(_ mistake: FigureMistake) {
    self.init(
      code: mistake.code, message: mistake.message, label: mistake.label, help: mistake.help)
  }
}
