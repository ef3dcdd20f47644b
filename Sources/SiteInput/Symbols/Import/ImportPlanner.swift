internal import SiteModel

/// Finds the pictures that are asked for in what a set offers, and plans the files that the site
/// gets. Never a guess: where the set has several for a word, somebody must say which.
struct ImportPlanner {
  private let offered: OfferedSet
  private let folder: SetFolder
  private let known: SitePictures
  private let request: SymbolImport.Request
  private(set) var result: SymbolImport

  /// By words in small letters.
  private var byWords: [String: [Int]] = [:]
  private var chosen: [Choice] = []
  private var ids: Set<String>

  private struct Choice {
    var offer: Int
    var words: [PictureOffer.Words]
    var id: String?
  }

  init(
    _ offered: OfferedSet, _ folder: SetFolder, _ known: SitePictures,
    _ request: SymbolImport.Request, _ result: SymbolImport
  ) {
    self.offered = offered
    self.folder = folder
    self.known = known
    self.request = request
    self.result = result
    let set = slug(offered.name)
    ids = Set(known.rows.filter { $0.set == set }.map(\.id))
    for (index, offer) in offered.offers.enumerated() {
      for words in Set(offer.words.map { $0.text.lowercased() }) {
        byWords[words, default: []].append(index)
      }
    }
  }

  mutating func plan() {
    if offered.isChosen, !request.isExplicit {
      chosen = offered.offers.indices.map { Choice(offer: $0, words: offered.offers[$0].words) }
    } else {
      var seen: Set<SymbolImport.Wish> = []
      for wish in known.wanted + request.wishes where seen.insert(wish).inserted { find(wish) }
    }
    var pictures = TableAddition<SymbolColumn>(
      to: known.symbols,
      making: [
        .id, .file, .label, .alt, .set, .creator, .licence, .licenceURL, .sourceURL, .concept,
        .tested,
      ])
    var words = TableAddition<WordColumn>(
      to: known.words, making: [.words, .symbol, .part, .sense, .show])
    var rows: Set<[String]> = []
    for choice in chosen {
      guard let id = add(choice, to: &pictures) else { continue }
      for phrase in choice.words where choice.id == nil {
        guard rows.insert([phrase.text.lowercased(), phrase.part?.rawValue ?? ""]).inserted else {
          continue
        }
        add(phrase, leadingTo: id, to: &words)
      }
    }
    if let bytes = pictures.bytes { result.files.append((SitePictures.table, bytes)) }
    if let bytes = words.bytes { result.files.append((SitePictures.wordsTable, bytes)) }
  }

  // MARK: Choosing

  private mutating func find(_ wish: SymbolImport.Wish) {
    if let name = wish.name { return find(named: name, wish) }
    guard let words = wish.words else { return }
    let key = words.lowercased()
    // A page has "visits" where the set has "visit".
    let single = key.count > 3 && key.hasSuffix("s") ? String(key.dropLast()) : key
    let isListed = byWords[key] != nil || request.isExplicit || wish.id != nil
    let text = isListed ? key : single
    let all = byWords[text] ?? []
    let found = all.filter { !offered.offers[$0].isForAdults }
    guard !found.isEmpty else {
      if all.isEmpty {
        if request.isExplicit || wish.id != nil { result.unfound.append(words) }
      } else {
        result.forAdults.append(
          SymbolImport.Choice(words: words, names: all.map { offered.offers[$0].name }))
      }
      return
    }
    let shown = isListed ? words : text
    let picks = picks(of: found, for: text)
    guard !picks.isEmpty else {
      return result.several.append(
        SymbolImport.Choice(words: shown, names: found.map { offered.offers[$0].name }))
    }
    for index in picks {
      let part = offered.offers[index].words.first { $0.text.lowercased() == text }?.part
      choose(index, [PictureOffer.Words(text: shown, part: part)], wish.id)
    }
  }

  /// One picture; or one for each part of speech. Nothing where somebody must choose.
  private func picks(of found: [Int], for text: String) -> [Int] {
    // What was chosen before stays chosen.
    let before = found.filter { row(of: offered.offers[$0]) != nil }
    if !before.isEmpty { return before }
    let first = found.filter { !offered.offers[$0].isVariant }
    let candidates = first.isEmpty ? found : first
    let parts = candidates.map { index in
      offered.offers[index].words.first { $0.text.lowercased() == text }?.part
    }
    if candidates.count == 1 { return candidates }
    return parts.allSatisfy { $0 != nil } && Set(parts).count == parts.count ? candidates : []
  }

  private mutating func find(named name: String, _ wish: SymbolImport.Wish) {
    let wanted = name.lowercased()
    let offers = offered.offers
    var found = offers.indices.filter { offers[$0].name.lowercased() == wanted }
    if found.isEmpty {
      found = offers.indices.filter { offers[$0].id == slug(name) }
    }
    if found.isEmpty { found = byWords[wanted] ?? [] }
    guard let index = found.first, found.count == 1 else {
      if found.isEmpty {
        result.unfound.append(name)
      } else {
        result.several.append(
          SymbolImport.Choice(words: name, names: found.map { offers[$0].name }))
      }
      return
    }
    let own = offers[index].words.prefix(1)
    let words = wish.words.map { [PictureOffer.Words(text: $0, part: own.first?.part)] }
    choose(index, words ?? Array(own), wish.id)
  }

  private mutating func choose(_ offer: Int, _ words: [PictureOffer.Words], _ id: String?) {
    if let place = chosen.firstIndex(where: { $0.offer == offer && $0.id == id }) {
      chosen[place].words += words.filter { !chosen[place].words.contains($0) }
    } else {
      chosen.append(Choice(offer: offer, words: words, id: id))
    }
  }

  // MARK: Files and rows

  private var isOwn: Bool { slug(offered.name) == SymbolSettings.own }

  private func row(of offer: PictureOffer) -> SitePictures.Row? {
    let set = isOwn ? "" : slug(offered.name)
    let stem = slug(offered.name) + "/" + offer.id + "."
    return known.rows.first { row in
      row.set == set && row.file.hasPrefix(stem)
        && !row.file.dropFirst(stem.count).contains { $0 == "." || $0 == "/" }
    }
  }

  /// The picture's id here; nothing where it can't be had.
  private mutating func add(_ choice: Choice, to table: inout TableAddition<SymbolColumn>)
    -> String?
  {
    let offer = offered.offers[choice.offer]
    guard let source = folder.picture(of: offer) else {
      reportMissing(offer)
      return nil
    }
    var removed: [String] = []
    guard let bytes = picture(source, &removed) else { return nil }
    let name = "\(slug(offered.name))/\(offer.id).\(source.fileExtension)"
    let target = SourcePath(SymbolReader.folder + name)
    let row = row(of: offer)
    let isThere = (try? known.tree.read(target, limit: 3_000_000)) == bytes
    if !isThere { result.files.append((target, bytes)) }
    if let row, row.file == name {
      if isThere {
        result.present.append(row.id)
      } else {
        result.pictures.append(
          SymbolImport.Picture(
            id: row.id, label: offer.label, file: target, removed: removed, isRenewed: true))
      }
      return row.id
    }
    let id = freeID(choice.id ?? offer.id, or: offer.id)
    table.add(cells(of: offer, id, name))
    result.pictures.append(
      SymbolImport.Picture(
        id: id, label: offer.label, file: target, removed: removed, isRenewed: false))
    if let other = known.rows.first(where: { $0.id == id }) {
      result.shared.append((id, other.set.isEmpty ? SymbolSettings.own : other.set))
    }
    return id
  }

  private mutating func freeID(_ wanted: String, or own: String) -> String {
    var id = ids.contains(wanted) ? own : wanted
    var count = 1
    while ids.contains(id) {
      count += 1
      id = "\(own)-\(count)"
    }
    ids.insert(id)
    return id
  }

  private mutating func reportMissing(_ offer: PictureOffer) {
    let file = offer.files.first ?? offer.name
    if offered.isDownloadedSingly {
      return result.missing.append(
        SymbolImport.Missing(words: offer.label, file: file, address: offered.address?(offer)))
    }
    result.problems.append(
      Diagnostic(
        .symbolFile, at: offer.span, "there is no picture \"\(file)\" in \(folder.folder)",
        label: "this row names it",
        help: "Put it there, or download the whole set again: nothing was brought in."))
  }

  /// Fit to be published, and nothing else.
  private mutating func picture(_ source: SourcePath, _ removed: inout [String]) -> [UInt8]? {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try folder.tree.read(source, limit: 2_000_000)
    } catch {
      result.problems.append(SourceText.diagnostic(for: error, source, limit: 2_000_000))
      return nil
    }
    switch ImageReader.facts(of: source, in: bytes) {
    case .image: break
    case .broken(let expected):
      result.problems.append(
        Diagnostic(
          .symbolFile, at: SourceSpan(wholeOf: source), "\"\(source.name)\" is not \(expected)",
          help: "Download it again, or open it in a picture editor and save it again."))
      return nil
    case .notAnImage:
      result.problems.append(
        Diagnostic(
          .symbolFile, at: SourceSpan(wholeOf: source), "\"\(source.name)\" is not a picture",
          label: "SVG, PNG, JPEG, WebP, AVIF and GIF are",
          help: "Leave it out of the table, or name the picture that is meant."))
      return nil
    }
    guard source.fileExtension == "svg" else { return bytes }
    var cleaner = SVGCleaner(bytes)
    guard let cleaned = cleaner.clean() else {
      result.problems.append(cleaner.refusal.diagnostic(source, at: cleaner.place))
      return nil
    }
    removed = Array(Set(cleaner.removed.map(\.what))).sorted()
    return removed.isEmpty ? bytes : cleaned
  }

  private func cells(of offer: PictureOffer, _ id: String, _ file: String)
    -> [SymbolColumn: String]
  {
    let licence = offer.licence ?? offered.licence
    return [
      .id: id, .file: file, .label: offer.label, .alt: offer.alt ?? offer.label,
      .set: isOwn ? "" : offered.name, .creator: licence.creator ?? "", .licence: licence.name,
      .licenceURL: licence.address ?? "", .sourceURL: offer.source ?? licence.source ?? "",
      .concept: offer.concept ?? "", .credit: licence.credit ?? "",
    ]
  }

  private mutating func add(
    _ phrase: PictureOffer.Words, leadingTo id: String, to table: inout TableAddition<WordColumn>
  ) {
    let key = phrase.text.lowercased()
    guard WordRows.divider(in: phrase.text) == nil, !FunctionWords.alwaysPlain.contains(key) else {
      return
    }
    if let others = known.listed[key] {
      guard !others.contains(id) else { return }
      return result.settled.append(
        SymbolImport.WordRow(words: phrase.text, id: others.first ?? ""))
    }
    table.add([
      .words: phrase.text, .symbol: id, .part: phrase.part?.rawValue ?? "", .show: "yes",
    ])
    result.words.append(SymbolImport.WordRow(words: phrase.text, id: id))
  }
}
