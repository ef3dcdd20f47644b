public import SiteModel

/// Reads the YAML of a block into what it asks for. Each kind of block has its keys; any other is an
/// error.
public enum BlockReader {
  /// Nothing where it can't be read at all.
  public static func read(_ block: BlockText, _ problems: inout [Diagnostic]) -> BlockRequest? {
    let before = problems.count
    let node = YAMLParser.parse(block.bytes, block.body, file: block.file, &problems)
    guard problems.count == before else { return nil }
    var pairs: [YAMLPair] = []
    if let node, !node.isNull {
      guard case .mapping(let found) = node.kind else {
        problems.append(notKeys(node, block.name))
        return nil
      }
      pairs = found
    }
    var keys = YAMLMapping(pairs)
    let request = request(block.name, &keys, &problems)
    keys.finish(&problems)
    return request
  }

  private static func notKeys(_ node: YAMLNode, _ name: BlockName) -> Diagnostic {
    Diagnostic(
      .notAMapping, at: SourceSpan(node.span.file, node.span.start, node.span.start + 1),
      "this block \"\(name.rawValue)\" holds \(node.describedKind)",
      label: "each line is a name, a colon and a value",
      help:
        "Write a line for each thing that it is to show. To show the block itself, put four backticks round it."
    )
  }

  private static func request(
    _ name: BlockName, _ keys: inout YAMLMapping, _ problems: inout [Diagnostic]
  ) -> BlockRequest {
    switch name {
    case .chart: return .chart(chart(&keys, &problems))
    case .table:
      var request = TableRequest(subject: exhibit(&keys, &problems))
      request.rows = located("rows", of: TableRequest.Heading.self, &keys, &problems)
      request.columns = located("columns", of: TableRequest.Heading.self, &keys, &problems)
      return .table(request)
    case .summary:
      var subject = place(&keys, &problems)
      subject.standards = keys.texts("standard", &problems)
      return .summary(SummaryRequest(subject: subject))
    case .actions:
      var subject = place(&keys, &problems)
      subject.id = id(&keys, &problems)
      subject.title = keys.text("title", &problems)
      var request = ActionsRequest(subject: subject)
      request.isTable = located("as", of: Shape.self, &keys, &problems)?.value == .table
      return .actions(request)
    case .plan:
      var request = PlanRequest()
      request.plan = keys.text("plan", &problems)
      request.part =
        located("show", of: PlanRequest.Part.self, &keys, &problems)?.value ?? .progress
      return .plan(request)
    case .schedule:
      var subject = ExhibitSubject()
      subject.area = keys.text("area", &problems)
      subject.years = years(&keys, &problems)
      var request = ScheduleRequest(subject: subject)
      request.quarter = quarter(&keys, &problems)
      return .schedule(request)
    case .services:
      var request = ServicesRequest()
      request.of = keys.text("of", &problems)
      request.by = located("by", of: ServicesRequest.Way.self, &keys, &problems)?.value ?? .name
      return .services(request)
    case .youSaid: return .youSaid(YouSaidRequest(subject: place(&keys, &problems)))
    case .contact:
      var request = ContactRequest()
      request.of = keys.text("of", &problems)
      return .contact(request)
    case .credits: return .credits
    case .privacy: return .privacy
    }
  }

  /// How actions are shown.
  private enum Shape: String, CaseIterable { case list, table }

  private static func chart(_ keys: inout YAMLMapping, _ problems: inout [Diagnostic])
    -> ChartRequest
  {
    var request = ChartRequest(subject: exhibit(&keys, &problems))
    request.measure = located("show", of: ChartRequest.Measure.self, &keys, &problems)
    request.by = located("by", of: ChartRequest.Part.self, &keys, &problems)
    request.kind = keys.text("kind", &problems)
    request.plan = keys.text("plan", &problems)
    request.table = keys.text("table", &problems)
    let span = keys.node("not-held")?.span
    if let flag = keys.flag("not-held", &problems), let span {
      request.isNotHeld = Located(flag, span)
    }
    return request
  }

  // MARK: Keys of several

  /// Of a chart or a table.
  private static func exhibit(_ keys: inout YAMLMapping, _ problems: inout [Diagnostic])
    -> ExhibitSubject
  {
    var subject = place(&keys, &problems)
    subject.id = id(&keys, &problems)
    subject.title = keys.text("title", &problems)
    subject.standards = keys.texts("standard", &problems)
    return subject
  }

  /// Whose, which area, which years.
  private static func place(_ keys: inout YAMLMapping, _ problems: inout [Diagnostic])
    -> ExhibitSubject
  {
    var subject = ExhibitSubject()
    subject.of = keys.texts("of", &problems)
    subject.area = keys.text("area", &problems)
    subject.years = years(&keys, &problems)
    return subject
  }

  private static func located<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ key: String, of type: Choice.Type, _ keys: inout YAMLMapping, _ problems: inout [Diagnostic]
  ) -> Located<Choice>? {
    guard let node = keys.node(key) else { return nil }
    let choices = Choice.allCases.map(\.rawValue)
    if case .scalar(let text, _) = node.kind, let choice = Choice(rawValue: text) {
      return Located(choice, node.span)
    }
    var mistake = node.wrong(key, choices.joined(separator: " or "))
    if case .scalar(let text, _) = node.kind {
      mistake.help =
        nearestName(to: text, among: choices).map { "Did you mean \"\($0)\"?" } ?? mistake.help
    }
    problems.append(mistake)
    return nil
  }

  /// What links and the address of its files call it.
  private static func id(_ keys: inout YAMLMapping, _ problems: inout [Diagnostic])
    -> Located<String>?
  {
    guard let id = keys.text("id", &problems) else { return nil }
    if id.value == slug(id.value), !id.value.isEmpty { return id }
    let better = slug(id.value)
    problems.append(
      Diagnostic(
        .wrongID, at: id.span, "\"\(id.value)\" can't be the id of a block",
        label: "an id is small letters, digits and hyphens",
        help: better.isEmpty ? "Choose another: id: q1-means." : "Write id: \(better)."))
    return nil
  }

  private static func quarter(_ keys: inout YAMLMapping, _ problems: inout [Diagnostic])
    -> Located<Int>?
  {
    guard let node = keys.node("quarter") else { return nil }
    if case .scalar(let text, _) = node.kind, let number = Int(text), (1...4).contains(number) {
      return Located(number, node.span)
    }
    problems.append(node.wrong("quarter", "a whole number from 1 to 4"))
    return nil
  }

  // MARK: Years

  /// `year` and `years` say the same, in the words that suit.
  private static func years(_ keys: inout YAMLMapping, _ problems: inout [Diagnostic])
    -> YearsRequest?
  {
    let one = keys.node("year")
    let several = keys.node("years")
    if let one, several != nil {
      problems.append(
        Diagnostic(
          .duplicateKey, at: one.span, "this block has both \"year\" and \"years\"",
          label: "one of the two is enough", help: "Keep the one that you mean."))
      return nil
    }
    guard let node = one ?? several else { return nil }
    let key = one == nil ? "years" : "year"
    if let years = years(node) { return YearsRequest(years, node.span) }
    problems.append(
      node.wrong(key, "2023, or 2021..2023, or a list such as [2021, 2023], or all"))
    return nil
  }

  private static func years(_ node: YAMLNode) -> YearsRequest.Years? {
    switch node.kind {
    case .mapping: return nil
    case .sequence(let items):
      let years = items.compactMap { item -> Year? in
        guard case .scalar(let text, _) = item.kind else { return nil }
        return year(text)
      }
      return years.count == items.count && !years.isEmpty ? .listed(years) : nil
    case .scalar("all", _): return .all
    case .scalar(let text, _):
      if let year = year(text) { return .listed([year]) }
      guard let dots = text.firstRange(of: ".."), let first = year(text[..<dots.lowerBound]),
        let last = year(text[dots.upperBound...]), first < last
      else { return nil }
      return .range(first, last)
    }
  }

  private static func year(_ text: some StringProtocol) -> Year? {
    guard text.utf8.count == 4, let number = Int(text), number > 0 else { return nil }
    return Year(number)
  }
}
