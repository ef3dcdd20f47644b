public import SiteModel

/// Everything that follows from the network's data.
public final class NetworkResults: Sendable {
  public let sources: BenchmarkSources

  public init(_ sources: BenchmarkSources) {
    self.sources = sources
  }
}
