/// Answers the blocks of a page's Markdown. Rendering knows no more of the network's data than this.
public protocol BlockSource: Sendable {
  func answer(_ block: BlockText) -> BlockAnswer
}

/// What a block shows, or what is wrong with it.
public struct BlockAnswer: Sendable {
  /// Nothing where it can't be answered.
  public var content: BlockContent?
  public var id: Located<String>?
  /// As its author, else the data, calls it.
  public var title: String?
  /// What reports number it as; nothing where it is neither a chart nor a table.
  public var exhibit: ExhibitKind?
  public var problems: [Diagnostic] = []
  /// Of all that the answer rests on: equal digests, equal answers.
  public var digest: Digest

  public init(digest: Digest) { self.digest = digest }
}

public enum ExhibitKind: String, Sendable {
  case chart, table
}

public enum BlockContent: Sendable {
  case chart(ChartBlock)
  case table(TableBlock)
  /// What the data has to say, in sentences.
  case summary(ChartData)
  case actions(ActionsBlock)
  case plan(PlanBlock)
  case schedule(ScheduleBlock)
  case services(ServicesBlock)
  case youSaid(YouSaidBlock)
  case contact(ContactBlock)
  case credits(CreditsBlock)
  case privacy(PrivacyBlock)
}

/// A chart, or a printed one of which not all values are held here.
public struct ChartBlock: Sendable {
  public var data: ChartData
  public var kind: ChartKind
  /// The years of which nothing is held: the place of the chart says so, and nothing is drawn.
  public var yearsNotHeld: [NamedLink] = []
  /// The table of the page that has its values, by its id.
  public var table: Located<String>?

  public init(data: ChartData, kind: ChartKind) {
    self.data = data
    self.kind = kind
  }
}

/// A table of scores or means.
public struct TableBlock: Sendable {
  public var grid: ScoreGrid
  public var credit: ChartCredit

  public init(grid: ScoreGrid, credit: ChartCredit) {
    self.grid = grid
    self.credit = credit
  }
}

/// What services and groups of them will do.
public struct ActionsBlock: Sendable {
  public var groups: [ActionGroupView]
  public var isTable: Bool
  /// Whose actions they are stands above them, unless only one scope was asked for.
  public var namesScopes: Bool
  /// Of a table.
  public var caption: String?

  public init(groups: [ActionGroupView], isTable: Bool, namesScopes: Bool, caption: String?) {
    self.groups = groups
    self.isTable = isTable
    self.namesScopes = namesScopes
    self.caption = caption
  }
}

/// A part of an implementation plan, on another page than its own.
public struct PlanBlock: Sendable {
  public var plan: PlanView
  public var part: PlanRequest.Part
  public var title: String
  /// The plan's page; nothing where it is not published.
  public var route: Route?

  public init(plan: PlanView, part: PlanRequest.Part, title: String, route: Route?) {
    self.plan = plan
    self.part = part
    self.title = title
    self.route = route
  }
}

/// What is looked at when.
public struct ScheduleBlock: Sendable {
  public var rows: [ScheduledView]

  public init(rows: [ScheduledView]) { self.rows = rows }
}

/// Services to choose from, each with where it is and how it is doing.
public struct ServicesBlock: Sendable {
  public struct Group: Sendable {
    /// A place, a provider, a collaborative; nothing where the list is one.
    public var name: String?
    public var services: [ServicesView.Entry]

    public init(name: String?, services: [ServicesView.Entry]) {
      self.name = name
      self.services = services
    }
  }

  public var groups: [Group]
  public var total: Int
  /// Where the others are, when there are more than a list is of use for.
  public var all: LinkTarget?

  public init(groups: [Group], total: Int, all: LinkTarget?) {
    self.groups = groups
    self.total = total
    self.all = all
  }
}

/// What people said about scores, and what the services answered.
public struct YouSaidBlock: Sendable {
  public struct Group: Sendable {
    public var service: NamedLink
    public var items: [FeedbackView]

    public init(service: NamedLink, items: [FeedbackView]) {
      self.service = service
      self.items = items
    }
  }

  public var groups: [Group]
  /// The service stands above what was said, unless it alone was asked for.
  public var namesServices: Bool

  public init(groups: [Group], namesServices: Bool) {
    self.groups = groups
    self.namesServices = namesServices
  }
}

/// How to reach somebody.
public struct ContactBlock: Sendable {
  public var name: String
  /// A service's page.
  public var page: LinkTarget?
  public var email: String?
  public var phone: String?
  public var place: String?
  public var provider: String?
  public var website: String?

  public init(name: String) { self.name = name }
}

/// Whose the pictures are that the site shows.
public struct CreditsBlock: Sendable {
  /// Pictures of one set, on the same terms.
  public struct Group: Sendable {
    /// Nothing: the site's own.
    public var set: String?
    public var licence: SymbolLicence
    /// Where the licence asks for credit: what each is called, and where it was found.
    public var pictures: [Picture]

    public init(set: String?, licence: SymbolLicence, pictures: [Picture]) {
      self.set = set
      self.licence = licence
      self.pictures = pictures
    }
  }

  public struct Picture: Sendable {
    public var label: String
    public var source: String?

    public init(label: String, source: String?) {
      self.label = label
      self.source = source
    }
  }

  public var groups: [Group]

  public init(groups: [Group]) { self.groups = groups }
}

/// What the site asks of its readers, and who gets it.
public struct PrivacyBlock: Sendable {
  /// The host that receives the form; nothing where there is none.
  public var receiver: String?
  public var takesMail: Bool
  /// Whether there are pages with a card to print and fill in.
  public var hasCards: Bool
  public var hasSearch: Bool

  public init(receiver: String?, takesMail: Bool, hasCards: Bool, hasSearch: Bool) {
    self.receiver = receiver
    self.takesMail = takesMail
    self.hasCards = hasCards
    self.hasSearch = hasSearch
  }
}
