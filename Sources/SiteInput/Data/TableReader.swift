internal import SiteModel

/// Reads a file as a table, and says why when it is none.
enum TableReader {
  static func read(
    _ path: SourcePath, from tree: any FileTree, _ problems: inout [Diagnostic]
  ) -> Table? {
    do throws(FileProblem) {
      return table(try tree.read(path, limit: TableText.limit), path, &problems)
    } catch {
      problems.append(SourceText.diagnostic(for: error, path, limit: TableText.limit))
      return nil
    }
  }

  static func table(_ raw: [UInt8], _ path: SourcePath, _ problems: inout [Diagnostic]) -> Table? {
    if let other = otherKind(raw, path) {
      problems.append(other)
      return nil
    }
    let text = TableText(decoding: raw)
    if let nul = text.bytes.firstByte(0, from: 0) {
      problems.append(
        Diagnostic(
          .nulByte, at: SourceSpan(path, nul, nul + 1),
          "this file holds something that is no text",
          help: "In your spreadsheet, choose \"Save as\" and the kind \"CSV UTF-8\"."))
      return nil
    }
    guard isEncodingClear(text, raw, path, &problems) else { return nil }
    if let table = TableScanner.table(text.bytes, path, &problems) {
      // Scores have no texts but notes, and are many.
      if path.folder != "Content/data/scores" { problems += table.splitCells }
      return table
    }
    problems.append(
      Diagnostic(
        .emptyTable, at: SourceSpan(path, 0, 0), "this table is empty",
        label: "its first row names the columns",
        help: "Write the names of its columns into the first row, or remove the file."))
    return nil
  }

  private static func isEncodingClear(
    _ text: TableText, _ raw: [UInt8], _ path: SourcePath, _ problems: inout [Diagnostic]
  ) -> Bool {
    guard case .windows1252(let isWhole) = text.encoding else { return true }
    let place = text.bytes.firstIndex { $0 >= 0x80 } ?? 0
    let span = SourceSpan(path, place, place + 1)
    guard isWhole else {
      problems.append(
        Diagnostic(
          .notUTF8, at: span, "a letter of this table can't be read",
          help: "In your spreadsheet, choose \"Save as\" and the kind \"CSV UTF-8\"."))
      return false
    }
    problems.append(
      Diagnostic(
        .tableEncoding, at: span,
        "this table was saved as older programs do, and some letters were guessed",
        label: "is this letter right?",
        help: "In Excel, choose \"Save as\" and the kind \"CSV UTF-8\"."))
    return true
  }

  /// Files that are no text at all, by how they start.
  private static func otherKind(_ raw: [UInt8], _ path: SourcePath) -> Diagnostic? {
    let kinds: [(start: [UInt8], name: String)] = [
      ([0x50, 0x4B, 3, 4], "an Excel workbook"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook"),
      (Array("%PDF".utf8), "a PDF"), (Array("<".utf8), "a web page"),
      (Array("{\\rtf".utf8), "a Word text"),
    ]
    guard let kind = kinds.first(where: { raw.starts(with: $0.start) }) else { return nil }
    return Diagnostic(
      .notATable, at: SourceSpan(wholeOf: path), "this is \(kind.name), not a table of text",
      help:
        "Open it in Excel, choose \"Save as\" and the kind \"CSV UTF-8\": a new name alone changes nothing."
    )
  }
}
