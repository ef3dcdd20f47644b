/// What a page is about, where the network's data has a say in what it shows. Each has a page even
/// when nobody wrote one.
public enum PageSubject: Hashable, Sendable {
  /// All services, to find one.
  case services
  case service(Ref<Service>)
  case collaborative(Ref<Collaborative>)
  case region(Ref<Region>)
  case area(Ref<Area>)
  /// The standards of an area in a year.
  case edition(Ref<StandardsEdition>)
  case standard(Ref<Standard>)
  case year(Year)
  case quarter(Year, Int)
  case actions
  case downloads
  case team(TeamPage)

  /// Who could help, who could buddy up, who is late, where printed figures differ.
  public enum TeamPage: String, Sendable, CaseIterable {
    case strongPractice = "strong-practice"
    case sharedDifficulties = "shared-difficulties"
    case late
    case differences = "printed-figures"
  }
}
