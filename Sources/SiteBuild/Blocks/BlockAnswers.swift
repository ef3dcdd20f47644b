internal import Benchmarks
internal import SiteInput
internal import SiteModel

/// Answers the blocks of pages: reads what each asks for, finds it in the network's data, and says
/// what is wrong with those that ask for what there is not.
final class BlockAnswers: BlockSource {
  /// Nothing on a site without data.
  let network: NetworkPages?
  let plans: [String: PlanOnSite]
  let settings: SiteSettings
  let words: WordList
  let hasSearch: Bool
  /// Whose the pictures in use are; found out once the other pages are rendered.
  let credits: CreditsBlock
  /// Of all that any block is made from.
  let digest: Digest

  struct PlanOnSite: Sendable {
    var view: PlanView
    var title: String
    /// Nothing where its page is not published.
    var route: Route?
  }

  init(
    network: NetworkPages?, site: ResolvedSite, sources: SiteSources,
    plans: [SourcePath: PlanView]
  ) {
    self.network = network
    settings = sources.settings
    words = sources.words
    hasSearch = site.hasSearch
    var found: [String: PlanOnSite] = [:]
    var builder = DigestBuilder()
    if let network { builder.add(network.digest) }
    let titles = Dictionary(
      sources.pages.map { ($0.path, $0.frontMatter.title?.value ?? "") },
      uniquingKeysWith: { first, _ in first })
    for (path, view) in plans.sorted(by: { $0.key < $1.key }) {
      let route = site.pagesByKey[PageName(path).key].map { site.pages[$0].route }
      let plan = PlanOnSite(view: view, title: titles[path] ?? view.id, route: route)
      found[view.id] = plan
      builder.add(view.digest)
      builder.add(plan.title)
      builder.add(route?.path)
    }
    self.plans = found
    credits = CreditsBlock(groups: [])
    digest = builder.finish()
  }

  private init(_ answers: BlockAnswers, credits: CreditsBlock) {
    network = answers.network
    plans = answers.plans
    settings = answers.settings
    words = answers.words
    hasSearch = answers.hasSearch
    digest = answers.digest
    self.credits = credits
  }

  func with(_ credits: CreditsBlock) -> BlockAnswers { BlockAnswers(self, credits: credits) }

  func answer(_ block: BlockText) -> BlockAnswer {
    var builder = DigestBuilder()
    builder.add(digest)
    builder.add(block.name.rawValue)
    if block.name == .credits { builder.add(credits.digest) }
    if block.name == .privacy { builder.add(hasSearch) }
    var answer = BlockAnswer(digest: builder.finish())
    answer.exhibit = block.name == .chart ? .chart : block.name == .table ? .table : nil
    let request = BlockReader.read(block, &answer.problems)
    guard let request, !answer.problems.hasErrors else { return answer }
    switch request {
    case .credits: answer.content = .credits(credits)
    case .privacy: answer.content = .privacy(privacy)
    case .plan(let request): answer.content = plan(request, block, &answer.problems)
    case .contact(let request): answer.content = contact(request, block, &answer.problems)
    case .chart(let request) where request.plan != nil || request.measure?.value == .progress:
      answer.id = request.subject.id
      answer.title = request.subject.title?.value
      answer.content = planProgress(request, block, &answer.problems)
    default:
      guard let network else {
        answer.problems.append(noData(block))
        return answer
      }
      NetworkBlocks(network: network, block: block).answer(request, &answer)
    }
    return answer
  }

  private func noData(_ block: BlockText) -> Diagnostic {
    Diagnostic(
      .blockSubject, at: block.span,
      "this site holds no data that a block \"\(block.name.rawValue)\" could show",
      help: "Put them into Content/data, or take the block out.")
  }

  // MARK: Plans

  private func plan(
    _ request: PlanRequest, _ block: BlockText, _ problems: inout [Diagnostic]
  ) -> BlockContent? {
    guard let plan = plan(named: request.plan, block, &problems) else { return nil }
    return .plan(
      PlanBlock(plan: plan.view, part: request.part, title: plan.title, route: plan.route))
  }

  private func plan(
    named id: Located<String>?, _ block: BlockText, _ problems: inout [Diagnostic]
  ) -> PlanOnSite? {
    if let id, let plan = plans[id.value] { return plan }
    let known = plans.keys.sorted()
    guard let id else {
      problems.append(
        Diagnostic(
          .unknownPlan, at: block.span, "this block does not say of which plan",
          help: "Add a line plan: \(known.first ?? "our-plan")."))
      return nil
    }
    problems.append(
      Diagnostic(
        .unknownPlan, at: id.span, "there is no plan \"\(id.value)\"",
        label: "a plan is called as its page's file, without .md",
        help: known.isEmpty
          ? "Name a page that has plan: between its lines of hyphens, and a table of the same name beside it."
          : suggestion(for: id.value, among: known)))
    return nil
  }

  private func planProgress(
    _ request: ChartRequest, _ block: BlockText, _ problems: inout [Diagnostic]
  ) -> BlockContent? {
    guard let plan = plan(named: request.plan, block, &problems) else { return nil }
    let subject = request.subject
    let strange =
      subject.of.first?.span ?? subject.area?.span ?? subject.standards.first?.span
      ?? subject.years?.span ?? request.by?.span
    if let strange {
      problems.append(
        Diagnostic(
          .blockSubject, at: strange, "the progress of a plan has no use for this",
          label: "it is of the plan as a whole", help: "Take the line out."))
      return nil
    }
    let data = PlanCharts.progress(
      of: plan.view, title: plan.title, route: plan.route,
      scale: network?.network.data.scale)
    return ChartChoice(request: request, block: block).content(of: data, &problems)
  }

  // MARK: Privacy

  /// As the site is, so that its words can't be older than its settings.
  private var privacy: PrivacyBlock {
    PrivacyBlock(
      receiver: settings.feedback.receiver?.host, takesMail: settings.feedback.email != nil,
      hasCards: network != nil, hasSearch: hasSearch)
  }

  // MARK: Contact

  private func contact(
    _ request: ContactRequest, _ block: BlockText, _ problems: inout [Diagnostic]
  ) -> BlockContent? {
    guard let of = request.of else {
      var contact = ContactBlock(name: settings.contactName ?? settings.name)
      contact.email = settings.contactEmail
      contact.phone = settings.contactPhone
      contact.place = settings.contactPlace
      if contact.email == nil, contact.phone == nil, contact.place == nil {
        problems.append(
          Diagnostic(
            .blockSubject, at: block.span, "site.yaml does not say how to reach you",
            help: "Add to it: contact: { email: team@your.address, phone: 01234 567890 }."))
        return nil
      }
      return .contact(contact)
    }
    guard let network else {
      problems.append(noData(block))
      return nil
    }
    return NetworkBlocks(network: network, block: block).contact(of, &problems)
  }
}
