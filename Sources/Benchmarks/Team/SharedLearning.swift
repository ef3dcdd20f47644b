public import SiteModel

/// Where a standard is well met by some services and not yet by others: who could help whom.
public struct StrongPractice: Sendable {
  public var standard: Ref<Standard>
  /// In the top band, by the order of their names.
  public var strong: [Ref<Service>]
  /// Below it.
  public var below: [Ref<Service>]
}

/// A standard that several services find hard: who could work on it together.
public struct SharedDifficulty: Sendable {
  public var standard: Ref<Standard>
  /// Below the top band, by the order of their names.
  public var services: [Ref<Service>]

  /// From how many services on.
  public static let leastServices = 2
}

/// An area that a service has not sent in although its day has passed.
public struct LateArea: Sendable {
  public var service: Ref<Service>
  public var area: Ref<Area>
  public var year: Year
  public var due: CalendarDate
}

extension NetworkResults {
  public func strongPractice(_ area: Ref<Area>, in year: Year) -> [StrongPractice] {
    byBand(area, in: year).compactMap { standard, top, below in
      top.isEmpty || below.isEmpty
        ? nil : StrongPractice(standard: standard, strong: top, below: below)
    }
  }

  public func sharedDifficulties(_ area: Ref<Area>, in year: Year) -> [SharedDifficulty] {
    byBand(area, in: year).compactMap { standard, _, below in
      below.count < SharedDifficulty.leastServices
        ? nil : SharedDifficulty(standard: standard, services: below)
    }
  }

  /// Each standard of the edition, with the services that are in the top band and those below.
  private func byBand(
    _ area: Ref<Area>, in year: Year
  ) -> [(Ref<Standard>, top: [Ref<Service>], below: [Ref<Service>])] {
    guard let edition = sources.edition(of: area, in: year) else { return [] }
    let open = byName(openServices(of: .network, area, in: year))
    return edition.standards.map { item in
      var top: [Ref<Service>] = []
      var below: [Ref<Service>] = []
      for service in open {
        guard let band = score(of: service, item.standard, in: year).flatMap(bandIndex) else {
          continue
        }
        if band == 0 { top.append(service) } else { below.append(service) }
      }
      return (item.standard, top, below)
    }
  }

  /// Scheduled areas whose last day is before `today` and that a service, open by then, has not
  /// sent in; by the services' names, then the day.
  public func late(on today: CalendarDate) -> [LateArea] {
    var late: [LateArea] = []
    for row in sources.schedule {
      guard let area = row.area, let due = sources.calendar.lastDay(of: row), due < today else {
        continue
      }
      for service in openServices(of: .network, area, in: row.year)
      where !hasSubmitted(service, area, in: row.year) {
        late.append(LateArea(service: service, area: area, year: row.year, due: due))
      }
    }
    let places = Dictionary(
      uniqueKeysWithValues: byName(sources.services(of: .network)).enumerated().map {
        ($0.element, $0.offset)
      })
    return late.sorted {
      let (left, right) = (places[$0.service] ?? 0, places[$1.service] ?? 0)
      return (left, $0.due, $0.area) < (right, $1.due, $1.area)
    }
  }

  /// Services by the order of their names, equal names by their ids.
  func byName(_ services: [Ref<Service>]) -> [Ref<Service>] {
    services.sorted {
      let (left, right) = (sources.services[$0.index], sources.services[$1.index])
      return left.name == right.name
        ? precedesByBytes(left.id, right.id) : precedesByBytes(left.name, right.name)
    }
  }
}
