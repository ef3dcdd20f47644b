/// What readers can search for, and where they do: the page of all pages from A to Z.
public struct SearchPlan: Sendable {
  public static let page = Route("/a-z/")
  /// Names the other files of the index. Beside the page, so that a script finds it from there.
  public static let index = Route("/a-z/index.js")
  /// A site of fewer pages shows them all in its menus and lists.
  public static let fewestPages = 15

  /// In the order in which equally good results stand.
  public var entries: [Entry]

  public struct Entry: Sendable {
    /// As an index into the plan's pages, and so into their records.
    public var page: Int
    /// What kind of page it is, as readers are told.
    public var label: String
    /// Other names that it is looked for by: its place, its provider.
    public var names: String

    public init(page: Int, label: String, names: String) {
      self.page = page
      self.label = label
      self.names = names
    }
  }

  public init(entries: [Entry]) { self.entries = entries }
}

/// A page of the list of all pages from A to Z: all of a small site; of a large one a letter's.
public struct FindView: Sendable {
  public var letters: [Letter]
  public var groups: [Group]
  /// The further pages of a long letter; its own list of pages is empty.
  public var list: ListView

  public struct Letter: Sendable {
    public var name: String
    public var target: LinkTarget
    public var isCurrent: Bool

    public init(name: String, target: LinkTarget, isCurrent: Bool) {
      self.name = name
      self.target = target
      self.isCurrent = isCurrent
    }
  }

  public struct Group: Sendable {
    public var letter: String
    public var anchor: String
    public var entries: [Entry]

    public init(letter: String, anchor: String, entries: [Entry]) {
      self.letter = letter
      self.anchor = anchor
      self.entries = entries
    }
  }

  public struct Entry: Sendable {
    public var title: String
    public var route: Route
    public var label: String

    public init(title: String, route: Route, label: String) {
      self.title = title
      self.route = route
      self.label = label
    }
  }

  public init(letters: [Letter], groups: [Group], list: ListView) {
    self.letters = letters
    self.groups = groups
    self.list = list
  }
}
