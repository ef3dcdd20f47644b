/// What the layouts of services, groups, actions, downloads and the team's pages receive.

public struct ServiceView: Sendable {
  public var name: String
  public var id: String
  public var provider: String?
  public var place: String?
  public var security: String?
  public var website: String?
  public var collaborative: NamedLink?
  public var region: NamedLink?
  public var opened: CalendarDate?
  public var closed: CalendarDate?
  public var isClosed = false
  public var isNotYetOpen = false
  /// Its means: areas by year, where there is more than one of either.
  public var overview: ScoreGrid?
  /// One for each area in which it has or should have a result, the newest first.
  public var areas: [ServiceAreaView] = []
  /// Actions of no area.
  public var actions: [ActionView] = []
  public var practice: [PageLinkView] = []
  public var feedback: [FeedbackView] = []
  /// Nothing where there is no rating to be asked about, or nobody who could answer.
  public var ask: FeedbackAskView?
  public var download: DownloadView?
  /// Its means over the years, where there are two of any area.
  public var years: ChartView?

  public init(name: String, id: String) {
    self.name = name
    self.id = id
  }
}

/// A service in one area: its latest result, and what goes with it.
public struct ServiceAreaView: Sendable {
  public var result: ResultView
  public var date: CalendarDate?
  public var agreedBy: String?
  public var method: String?
  public var narrative: String?
  /// What it uploaded, as a file of this site.
  public var upload: LinkTarget?
  public var standing = StandingOutView()
  /// Each standard of which a value is known, in order; only of the result that stands first.
  public var standards: [StandardResultView] = []
  /// What stands beside its scores.
  public var notes: [ScoreNoteView] = []
  public var actions: [ActionView] = []
  public var areActionsMissing = false
  public var change: ChangeView?
  public var scores: ScoreGrid?

  public init(result: ResultView) { self.result = result }
}

/// What a service wrote beside a score.
public struct ScoreNoteView: Sendable {
  public var standard: NamedLink
  public var number: Int
  public var ward: String?
  public var text: String

  public init(standard: NamedLink, number: Int, ward: String?, text: String) {
    self.standard = standard
    self.number = number
    self.ward = ward
    self.text = text
  }
}

/// What stands out among the standards of a service or a group.
public struct StandingOutView: Sendable {
  public var strengths: [StandardResultView] = []
  public var room: [StandardResultView] = []
  /// Those that not all services of a group scored: they have no value to stand out by.
  public var unknown: [NamedLink] = []

  public init() {}
}

/// A collaborative or a region.
public struct ScopeView: Sendable {
  public var name: String
  public var id: String
  public var region: NamedLink?
  /// Its collaboratives, of a region.
  public var collaboratives: [NamedLink] = []
  public var services: [NamedLink] = []
  /// How many services belong to it, where not all of them are listed.
  public var declaredServices: Int?
  public var overview: ScoreGrid?
  public var areas: [ScopeAreaView] = []
  public var actions: [ActionGroupView] = []
  /// Its means over the years in all areas, where these are many.
  public var years: ChartView?

  public init(name: String, id: String) {
    self.name = name
    self.id = id
  }
}

public struct ScopeAreaView: Sendable {
  public var result: ResultView
  public var change: ChangeView?
  public var standing = StandingOutView()
  /// Its parts: collaboratives of a region, services of a collaborative.
  public var members: [ResultView] = []
  /// Standards by year.
  public var scores: ScoreGrid?
  /// Its parts beside its mean, its means over the years, how its services are spread.
  public var parts: ChartView?
  public var years: ChartView?
  public var spread: ChartView?
  /// Standards by services, of the year.
  public var services: ScoreGrid?

  public init(result: ResultView) { self.result = result }
}

/// All services, to find one: a part of the list.
public struct ServicesView: Sendable {
  public struct Group: Sendable {
    /// `A`.
    public var letter: String
    public var anchor: String
    public var services: [Entry]

    public init(letter: String, anchor: String, services: [Entry]) {
      self.letter = letter
      self.anchor = anchor
      self.services = services
    }
  }

  public struct Entry: Sendable {
    public var service: NamedLink
    public var provider: String?
    public var place: String?
    public var collaborative: NamedLink?
    public var isClosed = false
    public var isNotYetOpen = false
    public var latest: ResultView?

    public init(service: NamedLink) { self.service = service }
  }

  /// A way to find a service: a letter, a place, a provider, a collaborative.
  public struct Way: Sendable {
    public var id: String
    public var name: String
    public var target: LinkTarget
    public var count: Int

    public init(id: String, name: String, target: LinkTarget, count: Int) {
      self.id = id
      self.name = name
      self.target = target
      self.count = count
    }
  }

  public var groups: [Group] = []
  public var letters: [Way] = []
  public var places: [PlaceView] = []
  public var providers: [PlaceView] = []
  public var collaboratives: [Way] = []
  public var total = 0

  public init() {}
}

/// Services that share a place or a provider.
public struct PlaceView: Sendable {
  public var name: String
  public var services: [NamedLink]

  public init(name: String, services: [NamedLink]) {
    self.name = name
    self.services = services
  }
}

public struct ActionsView: Sendable {
  public var network: [ActionGroupView] = []
  public var collaboratives: [ActionGroupView] = []
  public var services: [ActionGroupView] = []
  public var total = 0

  public init() {}
}

/// A page for the team alone.
public struct TeamView: Sendable {
  /// What the page lists, by what makes it one.
  public var rule: String
  public var groups: [TeamGroupView] = []

  public init(rule: String) { self.rule = rule }
}

public struct TeamGroupView: Sendable {
  public var title: String
  /// Of the figures in its title.
  public var titleAddress: String?
  public var link: NamedLink?
  public var note: String?
  public var noteAddress: String?
  public var items: [TeamItemView]

  public init(title: String, link: NamedLink?, note: String? = nil, items: [TeamItemView]) {
    self.title = title
    self.link = link
    self.note = note
    self.items = items
  }
}

public struct TeamItemView: Sendable, Hashable {
  public var subject: NamedLink
  public var value: String?
  public var address: String?
  public var text: String?
  /// Of the figures in its text.
  public var textAddress: String?
  public var cause: String?

  public init(subject: NamedLink, text: String? = nil, value: String? = nil, address: String? = nil)
  {
    self.subject = subject
    self.text = text
    self.value = value
    self.address = address
  }
}

/// A file of data to take away.
public struct DownloadView: Sendable {
  public var name: String
  public var target: LinkTarget
  public var rows: Int
  /// What is in it, in a sentence.
  public var about: String
  /// Whether it has rows at all: what describes the tables has none.
  public var isTable = true
  public var mediaType = "text/csv"

  public init(name: String, target: LinkTarget, rows: Int, about: String = "") {
    self.name = name
    self.target = target
    self.rows = rows
    self.about = about
  }
}

public struct DownloadsView: Sendable {
  public var groups: [Group] = []
  /// The symbols of the column `status`, with what each means.
  public var symbols: [Symbol] = []
  public var dataset: Dataset?
  /// How many services have files that are linked to from their own pages alone.
  public var servicesElsewhere = 0

  public struct Group: Sendable {
    public var title: String
    public var files: [DownloadView]

    public init(title: String, files: [DownloadView]) {
      self.title = title
      self.files = files
    }
  }

  public struct Symbol: Sendable {
    public var symbol: String
    public var meaning: String

    public init(symbol: String, meaning: String) {
      self.symbol = symbol
      self.meaning = meaning
    }
  }

  public init() {}
}
