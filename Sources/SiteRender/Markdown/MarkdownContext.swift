public import SiteModel

/// What a page's Markdown is rendered against: the same for all pages of a build, and so one object
/// that every page's renderer points to.
final class MarkdownContext: Sendable {
  let index: ContentIndex
  let assets: [AssetSource]
  let words: WordList
  let links: LinkStyle
  let allowsRawHTML: Bool
  /// Ids that the layouts use; a heading's own id steps aside.
  let reservedIDs: Set<String>
  /// Nothing on a site without data.
  let figures: (any FigureSource)?
  /// What answers blocks; nothing where Markdown is rendered alone.
  let blocks: (any BlockSource)?
  /// What those are shown with that the theme has a template for.
  let blockPrograms: [BlockName: TemplateProgram]
  let scoreWords: ScoreWords?
  let chartFiles: ChartFiles?
  /// Finds figures that nothing vouches for, when somebody asked for a list of them.
  let bareFigures: BareFigures?
  let symbols: SymbolSet
  /// Nothing on a site without easy-read pages.
  let lexicon: EasyReadLexicon?

  init(
    index: ContentIndex, assets: [AssetSource], words: WordList, links: LinkStyle,
    allowsRawHTML: Bool, reservedIDs: Set<String>, figures: (any FigureSource)? = nil,
    blocks: (any BlockSource)? = nil, blockPrograms: [BlockName: TemplateProgram] = [:],
    scoreWords: ScoreWords? = nil, chartFiles: ChartFiles? = nil, listsBareFigures: Bool = false,
    symbols: SymbolSet = SymbolSet(), lexicon: EasyReadLexicon? = nil
  ) {
    self.symbols = symbols
    self.lexicon = lexicon
    self.index = index
    self.assets = assets
    self.words = words
    self.links = links
    self.allowsRawHTML = allowsRawHTML
    self.reservedIDs = reservedIDs
    self.figures = figures
    self.blocks = blocks
    self.blockPrograms = blockPrograms
    self.scoreWords = scoreWords
    self.chartFiles = chartFiles
    bareFigures = listsBareFigures ? BareFigures(words) : nil
  }

  init(_ context: MarkdownContext, blocks: any BlockSource) {
    symbols = context.symbols
    lexicon = context.lexicon
    index = context.index
    assets = context.assets
    words = context.words
    links = context.links
    allowsRawHTML = context.allowsRawHTML
    reservedIDs = context.reservedIDs
    figures = context.figures
    self.blocks = blocks
    blockPrograms = context.blockPrograms
    scoreWords = context.scoreWords
    chartFiles = context.chartFiles
    bareFigures = context.bareFigures
  }
}

/// What a page's Markdown became.
struct MarkdownBody {
  var html: [UInt8] = []
  var provenance: Provenance?
  var headings: [Heading] = []
  /// Where the parts of the page start that its headings of the second level begin.
  var parts: [(heading: Int, start: Int)] = []
  var firstImage: Route?
  var lookups: [Dependencies.Lookup] = []
  var diagnostics: [Diagnostic] = []
  /// Whom to thank for the pictures of a page that is no easy-read page, each once.
  var pictureCredits: [SymbolLicence] = []
  /// Of an easy-read page.
  var easyRead: EasyReadBody?
  /// What lies beside the page: pictures of its charts, their values.
  var files: [PageFile] = []

  struct Heading {
    var level: Int
    var id: String
    var text: String
  }
}

/// A file that belongs to a page and is published beside it. Its bytes are made when it is written:
/// a check publishes nothing.
public struct PageFile: Sendable {
  public let route: Route
  public let makeBytes: @Sendable () -> [UInt8]
}
