internal import SiteModel

/// Claims that set a scope beside others in the same year.
extension ClaimJudgement {
  private func mineAndOthers() throws(Refusal) -> (mine: Quantity, others: [Quantity]) {
    let group = try group()
    let mine = try quantity(of: address.scope)
    guard let scopes = try others(in: group), !scopes.isEmpty else {
      throw Refusal(
        .unknownFigure,
        "\(wording.name(address.scope)) has nothing beside it in \(wording.name(group))",
        label: "the group must hold it, and others",
        help: "Name the collaborative, the region or \(Scope.networkID) that it belongs to.")
    }
    return (mine, try values(of: scopes))
  }

  func highest() throws(Refusal) -> Holding {
    let (mine, others) = try mineAndOthers()
    try refuseIfBelow(mine, others)
    let equals = others.filter { mine.compared(with: $0) == .equal }
    guard equals.isEmpty else {
      throw refuted(
        "\(mine.name) shares the highest value, \(mine.text), with "
          + Wording.list(equals.map(\.name)), help: "Use joint-highest, and say so.")
    }
    try refuseIfUnsure(mine, others)
    return holding([mine] + others)
  }

  func jointHighest() throws(Refusal) -> Holding {
    let (mine, others) = try mineAndOthers()
    try refuseIfBelow(mine, others)
    try refuseIfUnsure(mine, others)
    guard others.contains(where: { mine.compared(with: $0) == .equal }) else {
      throw refuted(
        "\(mine.name) alone has the highest value, \(mine.text)", help: "Use highest.")
    }
    return holding([mine] + others)
  }

  private func refuseIfBelow(_ mine: Quantity, _ others: [Quantity]) throws(Refusal) {
    let above = others.filter { mine.compared(with: $0) == .less }
    guard !above.isEmpty else { return }
    throw refuted(
      "\(mine.described) is not the highest: \(holding(above).how)",
      help: "Change the words to what the scores say.")
  }

  private func refuseIfUnsure(_ mine: Quantity, _ others: [Quantity]) throws(Refusal) {
    if let unsure = others.first(where: { mine.compared(with: $0) == .unsure }) {
      throw tooClose(mine, unsure)
    }
  }

  func middle() throws(Refusal) -> Holding {
    let (mine, others) = try mineAndOthers()
    let orders = others.map { mine.compared(with: $0) }
    if orders.contains(.less), orders.contains(.greater) { return holding([mine] + others) }
    try refuseIfUnsure(mine, others)
    throw refuted("\(mine.described) is not between the others: \(holding(others).how)")
  }

  func besideMean(_ order: Quantity.Order) throws(Refusal) -> Holding {
    let group = try group()
    guard group != address.scope else {
      throw Refusal(
        .unknownFigure, "\(wording.name(group)) is set beside its own mean",
        label: "name another scope", help: "Name the group that it belongs to.")
    }
    let mine = try quantity(of: address.scope)
    let mean = try quantity(of: group, named: "the mean of \(wording.name(group))")
    try require(order, mine, mean)
    return holding([mine, mean])
  }

  func besideOthers(_ order: Quantity.Order) throws(Refusal) -> Holding {
    let (mine, others) = try mineAndCompared()
    for other in others { try require(order, mine, other) }
    return holding([mine] + others)
  }

  /// Beside every other of its group, or beside the one scope that the address names.
  private func mineAndCompared() throws(Refusal) -> (mine: Quantity, others: [Quantity]) {
    let group = try group()
    let mine = try quantity(of: address.scope)
    guard let scopes = try others(in: group), !scopes.isEmpty else {
      guard group != address.scope else {
        throw Refusal(
          .unknownFigure, "\(mine.name) is set beside itself", label: "name another scope",
          help: "Name whom to compare it with.")
      }
      return (mine, [try quantity(of: group)])
    }
    return (mine, try values(of: scopes))
  }

  private func require(
    _ order: Quantity.Order, _ mine: Quantity, _ other: Quantity
  ) throws(Refusal) {
    switch mine.compared(with: other) {
    case order: return
    case .unsure: throw tooClose(mine, other)
    case .less: throw refuted("\(mine.described) is below \(other.described)")
    case .greater: throw refuted("\(mine.described) is above \(other.described)")
    case .equal: throw refuted("\(mine.described) equals \(other.described)")
    }
  }

  func equal() throws(Refusal) -> Holding {
    if address.firstYear != nil { return try moved(.equal, "stay the same") }
    let group = try group()
    let (mine, other) = (try quantity(of: address.scope), try quantity(of: group))
    try require(.equal, mine, other)
    return holding([mine, other])
  }

  func byAtLeast() throws(Refusal) -> Holding {
    guard let number = address.number else {
      throw Refusal(
        .unknownFigure, "by-at-least doesn't say by how much", label: "a number belongs here",
        help: "Add it behind the year, such as 0.5.")
    }
    let pairs: [(Quantity, Quantity)]
    if let first = address.firstYear {
      let (before, after) = try comparable(first, address.year)
      // A fall by at least half a point is written -0.5.
      pairs = [number < .zero ? (before, after) : (after, before)]
    } else {
      let (mine, others) = try mineAndCompared()
      pairs = others.map { number < .zero ? ($0, mine) : (mine, $0) }
    }
    let least = number < .zero ? number.negated : number
    for (higher, lower) in pairs {
      switch higher.exceeds(lower, by: least) {
      case true?: continue
      case nil: throw tooClose(higher, lower)
      case false?:
        let difference = higher.interval.low.subtracting(lower.interval.low)?.working ?? "less"
        throw refuted(
          "\(higher.described) is not \(least.working) above \(lower.described): "
            + (higher.isExact && lower.isExact ? "the difference is \(difference)" : "less"))
      }
    }
    return holding(pairs.flatMap { [$0.0, $0.1] }.uniqued())
  }
}

extension [Quantity] {
  /// Each once, in order: the same one is beside every other of a group.
  fileprivate func uniqued() -> [Quantity] {
    var seen: Set<String> = []
    return filter { seen.insert($0.name).inserted }
  }
}
