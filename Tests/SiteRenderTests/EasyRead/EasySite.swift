import Foundation
import SiteModel

@testable import SiteInput
@testable import SiteRender

/// The made-up site of Tests/Sites/easy-read, and pages rendered against its words and names.
enum EasySite {
  static let folder: String = {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return tests.path + "/Sites/easy-read"
  }()

  static let read = ContentReader(tree: DiskFileTree(root: folder), jobs: 1).read(theme: nil)
  static let lexicon = EasyReadLexicon(read.sources)

  static let context = MarkdownContext(
    index: SampleSite.index, assets: SampleSite.assets, words: SampleSite.words,
    links: SampleSite.atRoot, allowsRawHTML: false, reservedIDs: [], figures: AnyFigures(),
    symbols: read.sources.symbols, lexicon: lexicon)

  struct Page {
    var text: String
    var body: MarkdownBody
    var problems: [Diagnostic]

    var html: String { String(decoding: body.html, as: UTF8.self) }
  }

  /// `matter` are lines of front matter, `standard` is the text of the standard version.
  static func page(
    _ markdown: String, matter: String = "", standard: String? = nil, listsAdvice: Bool = true,
    countsWords: Bool = false
  ) -> Page {
    let text = "---\ntitle: Made up\n\(matter)---\n\(markdown)"
    let path = SourcePath("Content/page.easy.md")
    let bytes = Array(text.utf8)
    var problems: [Diagnostic] = []
    let (frontMatter, start) = FrontMatterReader.read(SourceText(bytes: bytes), path, &problems)
    let source = MarkdownSource(path: path, bytes: bytes, bodyStart: start)
    var rules = EasyReadPage.Rules()
    rules.listsAdvice = listsAdvice
    rules.countsWords = countsWords
    rules.standard = standard.map { FactScanner.sheet(of: Array($0.utf8), lexicon.phrases) }
    rules.standardName = "Content/page.md"
    let page = EasyReadPage(lexicon, source: source, matter: frontMatter, rules: rules)
    let body = MarkdownRenderer(
      source: source, page: Route("/page/easy-read/"), context: context, tracing: false,
      easyRead: page
    ).render()
    problems += body.diagnostics
    return Page(text: text, body: body, problems: problems.sorted(by: Diagnostic.inReadingOrder))
  }
}

/// `figure:number/3.8` is 3.8, `figure:words/good` is good; every claim holds, every report is known.
private struct AnyFigures: FigureSource {
  func figure(_ address: String) -> FigureResult {
    let text = String(address.drop { $0 != "/" }.dropFirst())
    let value = FigureValue.number(text)
    return .answer(FigureAnswer(value: value, how: "", printed: nil, digest: Digest(of: text)))
  }

  func claim(_ address: String) -> ClaimResult {
    .holds(how: "", sense: nil, printed: nil, digest: Digest(of: address))
  }

  func reported(_ id: String) -> ReportedResult {
    .source(PrintedPlace(source: "A made-up report", place: nil), digest: Digest(of: id))
  }
}

extension EasySite.Page {
  /// Statements in a line each: `picture | We have a {meeting. meeting}`.
  var shown: [String] {
    html.matches(
      of:
        /(?s)<li class="st">(?:<img class="st-pic"[^>]*?\/symbols\/([a-z-]+)\.[^>]*>)?<p class="st-text">(.*?)<\/p>|<h2[^>]*>(.*?)<\/h2>/
    )
    .map { match in
      if let heading = match.output.3 { return "heading | " + heading }
      let words = match.output.2.map(String.init) ?? ""
      let marked = words.replacing(
        /(?s)<span class="sw(?: keep)?"[^>]*><img class="sw-p"[^>]*?\/symbols\/([a-z-]+)\.[^>]*><span class="sw-w">(.*?)<\/span><\/span>/
      ) { "{\($0.output.2) \($0.output.1)}" }
      let plain = marked.replacing(/<[^>]*>/, with: "").replacing("\n", with: " ")
      return "\(match.output.1 ?? "–") | \(plain)"
    }
  }

  /// What is said of it: the words that are meant, the code, and all that is printed.
  var said: [String] {
    problems.map { problem in
      var line = problem.described(in: text)
      // Of the place, the words are enough.
      line = line.replacing(#/^\d+:\d+ /#, with: "").replacing("\n", with: "⏎")
      let rest = [problem.label, problem.help].compactMap(\.self)
      return ([line] + rest).joined(separator: " · ")
    }
  }
}
