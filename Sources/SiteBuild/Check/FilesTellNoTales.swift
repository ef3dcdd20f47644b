internal import SiteInput
internal import SiteModel

/// Photographs and PDFs carry more than they show: where a photograph was taken and by which camera;
/// and a PDF may lack what people need who listen to it.
struct FilesTellNoTales {
  /// Those that are published.
  let files: [SourcePath]
  let tree: any FileTree
  /// PDFs are unpacked to be judged; that is for `candour check`.
  let judgesPDFs: Bool
  let jobs: Int

  private static let mostBytes = 1 << 28
  /// A JPEG's says at its start what it has to say.
  private static let jpegStart = 1 << 20

  func check() -> [Diagnostic] {
    let found = parallelMap(files, jobs: jobs) { _, path -> [Diagnostic] in
      switch path.fileExtension {
      case "jpg", "jpeg": photo(path, try? tree.start(of: path, count: Self.jpegStart))
      case "png", "webp", "avif", "heic", "heif":
        photo(path, try? tree.read(path, limit: Self.mostBytes))
      case "pdf" where judgesPDFs: pdf(path, try? tree.read(path, limit: Self.mostBytes))
      default: []
      }
    }
    return found.flatMap { $0 }
  }

  // MARK: Photographs

  private func photo(_ path: SourcePath, _ bytes: [UInt8]?) -> [Diagnostic] {
    guard let bytes else { return [] }
    let data = PhotoData(in: bytes)
    let others =
      ([(.camera, "which camera took it"), (.person, "whose camera took it")]
      as [(PhotoData, String)])
      .filter { data.contains($0.0) }.map(\.1)
    let help =
      "In Windows: right-click, Properties, Details, \"Remove Properties and Personal Information\". Or open it in any editor for pictures, and export it anew without metadata."
    // One message a file: what takes out the place takes out the rest.
    if data.contains(.place) {
      return [
        Diagnostic(
          .photoPlace, at: SourceSpan(wholeOf: path), "this photograph says where it was taken",
          label: others.isEmpty ? nil : "and " + others.joined(separator: ", and "), help: help)
      ]
    }
    guard !others.isEmpty else { return [] }
    return [
      Diagnostic(
        .photoCamera, at: SourceSpan(wholeOf: path),
        "this photograph says " + others.joined(separator: ", and "), help: help)
    ]
  }

  // MARK: PDFs

  private func pdf(_ path: SourcePath, _ bytes: [UInt8]?) -> [Diagnostic] {
    guard let bytes else { return [] }
    let place = SourceSpan(wholeOf: path)
    do throws(PDFFacts.Failure) {
      let facts = try PDFFacts(in: bytes)
      let lacks = [
        facts.hasTitle ? nil : "title", facts.hasTags ? nil : "tags",
        facts.hasLanguage ? nil : "language",
      ].compactMap(\.self)
      guard let last = lacks.last else { return [] }
      let list = lacks.count == 1 ? last : lacks.dropLast().joined(separator: ", ") + " or " + last
      return [
        Diagnostic(
          .pdfAccess, at: place, "this PDF has no \(list)",
          label: "people who have it read to them can't find their way",
          help:
            "In Word: File, Info, fill in Title; then save as PDF, and under Options tick \"Document structure tags for accessibility\". Better still, make it a page."
        )
      ]
    } catch {
      let reason =
        switch error {
        case .notAPDF: "it does not start as a PDF does"
        case .encrypted: "it is locked"
        case .damaged: "it is damaged, or made in a way that is not known here"
        }
      return [
        Diagnostic(
          .pdfUnread, at: place, "whether people can listen to this PDF can't be told",
          label: reason, help: "Open it, and save it as a PDF again, without a password.")
      ]
    }
  }
}
