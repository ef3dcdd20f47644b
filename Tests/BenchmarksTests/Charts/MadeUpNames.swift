import Benchmarks
import SiteModel

/// What charts of a made-up network call things; none has a page.
struct MadeUpNames: ChartNames {
  let sources: BenchmarkSources

  func link(to scope: Scope) -> NamedLink {
    NamedLink(
      name: sources.name(of: scope) ?? "The network", route: nil, id: sources.id(of: scope))
  }

  func link(to area: Ref<Area>) -> NamedLink {
    NamedLink(name: sources[area].name, route: nil, id: sources[area].id)
  }

  func link(to standard: Ref<Standard>) -> NamedLink {
    NamedLink(name: sources[standard].name, route: nil, id: sources[standard].id)
  }

  func link(to year: Year) -> NamedLink {
    NamedLink(name: sources.calendar.text(year), route: nil, id: String(year.number))
  }
}

extension MadeUpNetwork {
  var charts: NetworkCharts {
    NetworkCharts(results, names: MadeUpNames(sources: sources), digest: Digest(of: "data"))
  }
}

extension ChartValue {
  /// `3.8`, `4`, or the state: what a test can read.
  var read: String {
    guard isHeld else { return "\(cell.state)" }
    let score = Score(thousandths: cell.thousandths)
    let text = score.description
    let printed = cell.state == .printed ? " printed" : ""
    if cell.places == 1, !text.contains(".") { return text + ".0" + printed }
    return text + printed
  }
}
