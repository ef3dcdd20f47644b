import Benchmarks
import SiteModel
import Testing

@Suite struct NetworkResultsTests {
  @Test("A site without data has results, and they are empty")
  func empty() {
    #expect(NetworkResults(BenchmarkSources(), today: .epoch).sources.isEmpty)
  }
}
