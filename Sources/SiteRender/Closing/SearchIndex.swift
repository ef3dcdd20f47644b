public import SiteModel

/// The index that the theme's `find.js` looks into: a small first file that says which other holds
/// what, and those others, of three kilobytes at most, so that a question that loads a dozen of them
/// stays below 60 KB however many pages there are, and however many of them say the same word.
/// Scripts, not JSON: a page opened from the disk may not fetch.
///
/// `t…`: terms, each with its documents. `e…`: the same terms written backwards, for who mistook a
/// first letter. `p…`: what is said of each page.
public struct SearchIndex: Sendable {
  private let documents: [SearchDocument]
  private let terms: SearchTerms
  private let jobs: Int

  /// `find.js` knows these two by the first file.
  static let pagesInFile = 8
  /// Of a word that is everywhere only the pages that it says most of.
  static let mostDocuments = 200
  /// `find.js` counts with 3100 for each, and with ten files of what is said of pages.
  static let bytesInFile = 3000
  private static let bytesOfPage = 220
  private static let longestTitle = 90
  private static let longestSummary = 110

  /// `headings`: of each of the plan's pages.
  public init(
    _ plan: SearchPlan, pages: [PagePlan], headings: (Int) -> String, jobs: Int
  ) {
    documents = plan.entries.map { entry in
      let view = pages[entry.page].view
      let own = view.route.path.split(separator: "/").last.map(String.init) ?? ""
      return SearchDocument(
        title: view.title, route: view.route, label: entry.label, summary: view.summary ?? "",
        names: entry.names + " " + own, headings: headings(entry.page))
    }
    terms = SearchTerms(documents, jobs: jobs)
    self.jobs = jobs
  }

  public func files() -> [(route: Route, bytes: [UInt8])] {
    let (wordFiles, firstWords) = cut(terms.order.map { Array(terms[$0]) }) { place, out in
      appendDocuments(of: terms.order[place], to: &out)
    }
    // Letters, not bytes: a reader's script turns letters round.
    let backwards = terms.order.map { term in
      Array(String(String.UnicodeScalarView(Self.text(terms[term]).unicodeScalars.reversed())).utf8)
    }.sorted { $0.lexicographicallyPrecedes($1) }
    let (endFiles, firstEnds) = cut(backwards) { _, _ in }
    let starts = Array(stride(from: 0, to: documents.count, by: Self.pagesInFile))
    let pageFiles = parallelMap(starts, jobs: jobs) { _, start in
      var out: [UInt8] = []
      for document in documents[start..<min(start + Self.pagesInFile, documents.count)] {
        append(document, to: &out)
      }
      return out
    }
    var files: [(name: String, text: [UInt8])] = []
    for (kind, texts) in [("t", wordFiles), ("e", endFiles), ("p", pageFiles)] {
      files += texts.enumerated().map { (kind + String($0), $1) }
    }
    var digests = DigestBuilder()
    for file in files { digests.add(Digest(of: file.text)) }
    let mark = digests.finish().description.prefix(8)
    let first =
      "\(mark) \(documents.count) \(Self.pagesInFile)\n"
      + firstWords.map { Self.text($0[...]) }.joined(separator: " ") + "\n"
      + firstEnds.map { Self.text($0[...]) }.joined(separator: " ") + "\n"
    files.append(("index", Array(first.utf8)))
    return files.map { (SearchPlan.page.file($0.name + ".js"), Self.script($0.name, $0.text)) }
  }

  /// Words in their order, a line each: how many letters it shares with the one before, the rest of
  /// it, and what `append` adds. Gives the files, and the first word of each.
  private func cut(_ words: [[UInt8]], append: (Int, inout [UInt8]) -> Void) -> (
    files: [[UInt8]], firsts: [[UInt8]]
  ) {
    var files: [[UInt8]] = []
    var firsts: [[UInt8]] = []
    var before: [UInt8] = []
    var written = 0
    var line: [UInt8] = []
    for (place, word) in words.enumerated() {
      // Only of letters that are one byte here and one unit in a script.
      var shared = zip(before, word).prefix { $0 == $1 && $0 < 0x80 }.count
      line.removeAll(keepingCapacity: true)
      append(place, &line)
      // The end of a line is written with two bytes.
      let count = 3 + word.count - shared + line.count
      if files.isEmpty || written + count > Self.bytesInFile {
        files.append([])
        firsts.append(word)
        written = 0
        shared = 0
      }
      let file = files.count - 1
      files[file] += String(shared, radix: 36).utf8
      files[file] += word[shared...]
      files[file] += line
      files[file].append(UInt8(ascii: "\n"))
      written += 3 + word.count - shared + line.count
      before = word
    }
    return (files, firsts)
  }

  /// `|` and the documents of each place, as distances in base 36; at last how many there are, where
  /// that is more than are named.
  private func appendDocuments(of term: Int, to out: inout [UInt8]) {
    var left = Self.mostDocuments
    var total = 0
    var isCut = false
    var pending = 0
    for place in 0..<SearchTerms.Place.count {
      let all = terms.documents(of: term, place)
      total += all.count
      isCut = isCut || all.count > left
      pending += 1
      guard !all.isEmpty, left > 0 else { continue }
      for _ in 0..<pending { out.append(UInt8(ascii: "|")) }
      pending = 0
      var last = 0
      for (index, document) in all.prefix(left).enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        out += String(Int(document) - last, radix: 36).utf8
        last = Int(document)
      }
      left -= min(left, all.count)
    }
    guard isCut else { return }
    for _ in 0...pending { out.append(UInt8(ascii: "|")) }
    out += String(total, radix: 36).utf8
  }

  /// A page on a line: its title, address, kind and summary.
  private func append(_ document: SearchDocument, to out: inout [UInt8]) {
    var address = ByteWriter(capacity: 64)
    address.append(path: String(document.route.path.dropFirst()))
    var fields = [
      Array(Self.shortened(document.title, to: Self.longestTitle).utf8), address.finish(),
      Array(document.label.utf8),
    ]
    let left = Self.bytesOfPage - fields.reduce(0) { $0 + $1.count }
    let summary = Self.shortened(document.summary, to: min(left, Self.longestSummary))
    fields.append(Array(summary.utf8))
    for (place, field) in fields.enumerated() {
      if place > 0 { out.append(UInt8(ascii: "\t")) }
      for byte in field { out.append(byte < 0x20 ? UInt8(ascii: " ") : byte) }
    }
    out.append(UInt8(ascii: "\n"))
  }

  /// Cut between words, to so many bytes; nothing where they are too few to say anything.
  private static func shortened(_ text: String, to most: Int) -> String {
    guard text.utf8.count > most else { return text }
    guard most > 24 else { return "" }
    var start = Substring(text).utf8.prefix(most - 3)
    while let last = start.last, last & 0xC0 == 0x80 { start = start.dropLast() }
    if let last = start.last, last >= 0xC0 { start = start.dropLast() }
    let kept = Substring(start)
    return kept[..<(kept.lastIndex(of: " ") ?? kept.endIndex)] + "…"
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// `found("t0", "…")`, which `find.js` defines before it asks for the file.
  private static func script(_ name: String, _ text: [UInt8]) -> [UInt8] {
    var out = Array("found(\"\(name)\",\"".utf8)
    out.reserveCapacity(text.count + text.count / 16 + 32)
    // Without the end of the last line.
    for byte in text.dropLast() {
      switch byte {
      case UInt8(ascii: "\n"): out += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case UInt8(ascii: "\t"): out += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
      default: out.append(byte)
      }
    }
    return out + Array("\")\n".utf8)
  }
}

extension Route {
  fileprivate func file(_ name: String) -> Route { Route(path + name) }
}
