internal import SiteInput
internal import SiteModel

/// No page, and no file that is published beside one, says who somebody is. Tables of data are
/// looked through while they are read.
struct PersonalDataIsAbsent {
  let sources: SiteSources
  /// Those that are published, as indices into the sources.
  let pages: [Int]
  let files: [SourcePath]
  /// Of these files, those that are texts.
  let texts: [(path: SourcePath, bytes: [UInt8])]
  let jobs: Int

  func check() -> [Diagnostic] {
    let search = PersonalDataSearch(sources.settings)
    let found = parallelMap(pages, jobs: jobs) { _, number in
      let page = sources.pages[number]
      return search.findings(
        in: page.bytes, 0..<page.bytes.count, of: page.path, keysEnd: page.bodyStart)
    }
    return found.flatMap { $0 } + files.flatMap { search.findings(inNameOf: $0) }
      + texts.flatMap { search.findings(in: $0.bytes, of: $0.path) }
  }
}
