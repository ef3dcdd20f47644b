internal import Benchmarks
internal import SiteModel

/// The page that finds a service: by its letter, its place, its provider or its collaborative,
/// without a script. Long lists take several pages; the ways to find a service stand on the first.
struct ServicesOverview {
  let pages: NetworkPages
  let route: Route
  let size: Int

  func parts() -> [(view: ServicesView, list: ListView)] {
    let network = pages.network
    let order = network.data.services.indices.map { Ref<Service>($0) }
      .map { (service: $0, name: name($0)) }.sorted { $0.name < $1.name }.map(\.service)
    let count = max(1, (order.count + size - 1) / size)
    let routes = (1...count).map { number in
      number == 1 ? route : route.appending("page").appending(String(number))
    }
    return (1...count).map { number in
      let part = order[((number - 1) * size)..<min(number * size, order.count)]
      var view = ServicesView()
      view.total = order.count
      view.groups = groups(part)
      view.letters = letters(order, routes)
      if number == 1 {
        view.places = places(order) { network.data[$0].place }
        view.providers = places(order) { network.data[$0].provider }
        view.collaboratives = collaboratives()
      }
      let list = ListView(
        pages: [], subsections: [], total: order.count, isDated: false, number: number,
        routes: routes)
      return (view, list)
    }
  }

  /// As it is sorted: "Élan" stands with "Elm".
  private func name(_ service: Ref<Service>) -> String {
    slug(pages.network.data[service].name)
  }

  /// The first letter or digit of a name, in upper case.
  private func letter(_ service: Ref<Service>) -> String {
    name(service).first { $0 != "-" }.map { $0.uppercased() } ?? "#"
  }

  private func anchor(of letter: String) -> String { "letter-" + slug(letter) }

  private func groups(_ services: ArraySlice<Ref<Service>>) -> [ServicesView.Group] {
    var groups: [ServicesView.Group] = []
    for service in services {
      let letter = letter(service)
      if groups.last?.letter != letter {
        groups.append(
          ServicesView.Group(letter: letter, anchor: anchor(of: letter), services: []))
      }
      groups[groups.count - 1].services.append(entry(service))
    }
    return groups
  }

  func entry(_ service: Ref<Service>) -> ServicesView.Entry {
    let network = pages.network
    let source = network.data[service]
    var entry = ServicesView.Entry(service: network.link(to: .service(service)))
    entry.provider = source.provider
    entry.place = source.place
    entry.collaborative = source.collaborative.map { network.link(to: .collaborative($0)) }
    entry.isClosed = source.closed.map { $0 <= network.today } ?? false
    entry.isNotYetOpen = source.opened.map { $0 > network.today } ?? false
    for area in pages.areas {
      guard let year = network.years(of: area).last else { continue }
      let result = network.result(of: .service(service), area, in: year)
      if result.mean != nil {
        entry.latest = result
        break
      }
    }
    return entry
  }

  private func letters(_ order: [Ref<Service>], _ routes: [Route]) -> [ServicesView.Way] {
    var ways: [ServicesView.Way] = []
    for (place, service) in order.enumerated() {
      let letter = letter(service)
      if ways.last?.name == letter {
        ways[ways.count - 1].count += 1
      } else {
        ways.append(
          ServicesView.Way(
            id: letter, name: letter,
            target: .onSite(routes[place / size], fragment: anchor(of: letter)), count: 1))
      }
    }
    return ways
  }

  private func places(_ order: [Ref<Service>], _ place: (Ref<Service>) -> String?) -> [PlaceView] {
    var groups: [String: [NamedLink]] = [:]
    for service in order {
      if let name = place(service) {
        groups[name, default: []].append(pages.network.link(to: .service(service)))
      }
    }
    return groups.keys.sorted {
      let (left, right) = ($0.lowercased(), $1.lowercased())
      return left == right ? precedesByBytes($0, $1) : precedesByBytes(left, right)
    }
    .map { PlaceView(name: $0, services: groups[$0] ?? []) }
  }

  private func collaboratives() -> [ServicesView.Way] {
    let network = pages.network
    return network.data.collaboratives.indices.compactMap { index in
      let group = Ref<Collaborative>(index)
      guard let route = network.route(of: .collaborative(group)) else { return nil }
      return ServicesView.Way(
        id: network.data[group].id, name: network.data[group].name,
        target: .onSite(route, fragment: nil),
        count: network.data[group].services.count)
    }
  }
}
