internal import SiteModel

/// Which files of data there are to take away, and what each is called.
struct DownloadPlanner: Sendable {
  private let data: BenchmarkSources
  private let words: WordList

  init(_ data: BenchmarkSources, words: WordList) {
    self.data = data
    self.words = words
  }

  func file(of service: Ref<Service>) -> DownloadView? { nil }
  func file(of area: Ref<Area>) -> DownloadView? { nil }
  func file(of year: Year) -> DownloadView? { nil }
  func view() -> DownloadsView { DownloadsView() }
}
