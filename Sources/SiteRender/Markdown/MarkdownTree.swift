internal import CCmarkGFM
internal import CShims
internal import Glibc
internal import SiteModel

/// A parsed Markdown text. cmark-gfm's tree behind Swift values: the only file that knows its
/// types. Nodes are read straight from its structs, which costs a third of asking its functions.
struct MarkdownTree: ~Copyable {
  private let document: UnsafeMutablePointer<cmark_node>

  /// Tables, strikethrough, web addresses as links, task lists and footnotes. Every parser uses
  /// the same extensions: what makes threads safe relies on it (CShims/cmark_threads.c).
  private static let extensions: [UInt] = {
    cmark_gfm_core_extensions_ensure_registered()
    let names = ["table", "strikethrough", "autolink", "tasklist"]
    return names.compactMap { name in
      cmark_find_syntax_extension(name).map { UInt(bitPattern: $0) }
    }
  }()

  init(_ text: UnsafeBufferPointer<UInt8>) {
    let memory = candour_cmark_memory()?.assumingMemoryBound(to: cmark_mem.self)
    // With the positions: without, what stands behind a code span of two lines is placed wrongly.
    let parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS, memory)
    for address in Self.extensions {
      cmark_parser_attach_syntax_extension(parser, UnsafeMutablePointer(bitPattern: address))
    }
    text.withMemoryRebound(to: CChar.self) { text in
      if let start = text.baseAddress { cmark_parser_feed(parser, start, text.count) }
    }
    document = cmark_parser_finish(parser)
    cmark_parser_free(parser)
  }

  // Nodes are not freed one by one: their memory goes all at once.
  deinit { candour_cmark_memory_reset() }

  var root: MarkdownNode { MarkdownNode(document) }

  /// What the C library itself would print, for tests to compare with.
  static func referenceHTML(_ text: [UInt8]) -> String {
    text.withUnsafeBufferPointer { text in
      let tree = MarkdownTree(text)
      let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE
      guard let html = cmark_render_html(tree.document, options, nil) else { return "" }
      return String(cString: html)
    }
  }
}

enum MarkdownKind: Int32 {
  case other, document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading
  case thematicBreak, footnoteDefinition, table, tableRow, tableCell
  case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
  case footnoteReference, strikethrough
}

/// A node, valid as long as its tree.
struct MarkdownNode: Equatable {
  private let raw: UnsafeMutablePointer<cmark_node>

  fileprivate init(_ raw: UnsafeMutablePointer<cmark_node>) { self.raw = raw }

  private init?(_ raw: UnsafeMutablePointer<cmark_node>?) {
    guard let raw else { return nil }
    self.raw = raw
  }

  var kind: MarkdownKind { MarkdownKind(rawValue: candour_node_kind(raw)) ?? .other }

  var parent: MarkdownNode? { MarkdownNode(raw.pointee.parent) }
  var next: MarkdownNode? { MarkdownNode(raw.pointee.next) }
  var previous: MarkdownNode? { MarkdownNode(raw.pointee.prev) }
  var firstChild: MarkdownNode? { MarkdownNode(raw.pointee.first_child) }
  var lastChild: MarkdownNode? { MarkdownNode(raw.pointee.last_child) }

  /// From 1, counted from where the Markdown starts; 0 where cmark does not know.
  var startLine: Int { Int(raw.pointee.start_line) }
  var endLine: Int { Int(raw.pointee.end_line) }

  /// From 1, in bytes: the first byte and the last.
  var startColumn: Int { Int(raw.pointee.start_column) }
  var endColumn: Int { Int(raw.pointee.end_column) }

  /// The text of a text, code or HTML node, and the label of a footnote.
  var literal: UnsafeBufferPointer<UInt8> { bytes(raw.pointee.as.literal) }

  /// Of a code block: its text, and what stands behind its opening fence.
  var codeText: UnsafeBufferPointer<UInt8> { bytes(raw.pointee.as.code.literal) }
  var codeInfo: UnsafeBufferPointer<UInt8> { bytes(raw.pointee.as.code.info) }

  /// How many backticks or tildes open it; 0 for code that is indented.
  var fenceLength: Int {
    raw.pointee.as.code.fenced != 0 ? Int(raw.pointee.as.code.fence_length) : 0
  }

  var address: UnsafeBufferPointer<UInt8> { bytes(raw.pointee.as.link.url) }
  var linkTitle: UnsafeBufferPointer<UInt8> { bytes(raw.pointee.as.link.title) }

  var headingLevel: Int { Int(raw.pointee.as.heading.level) }

  var isOrdered: Bool { raw.pointee.as.list.list_type == CMARK_ORDERED_LIST }
  var listStart: Int { Int(raw.pointee.as.list.start) }
  var isTight: Bool { raw.pointee.as.list.tight }

  /// Of a list item: nothing when it is no task.
  var isTaskDone: Bool? {
    raw.pointee.extension == nil ? nil : cmark_gfm_extensions_get_tasklist_item_checked(raw)
  }

  var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(raw) != 0 }

  /// Of a table: `l`, `c`, `r` or 0 for each column.
  func alignment(ofColumn column: Int) -> UInt8 {
    guard column < Int(cmark_gfm_extensions_get_table_columns(raw)) else { return 0 }
    return cmark_gfm_extensions_get_table_alignments(raw)[column]
  }

  /// Of a footnote reference: the definition that it refers to, and which of the references it is.
  var footnoteDefinition: MarkdownNode? { MarkdownNode(raw.pointee.parent_footnote_def) }
  var referenceNumber: Int { Int(raw.pointee.footnote.ref_ix) }
  /// Of a footnote definition: how many references it has.
  var referenceCount: Int { Int(raw.pointee.footnote.def_count) }

  private func bytes(_ chunk: cmark_chunk) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: chunk.data, count: Int(chunk.len))
  }
}
