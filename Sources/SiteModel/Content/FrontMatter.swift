/// What stands between the `---` lines at the top of a page.
public struct FrontMatter: Sendable {
  public var title: Located<String>?
  public var summary: String?
  public var date: Located<CalendarDate>?
  public var updated: CalendarDate?
  public var weight: Int?
  public var tags: [Located<String>] = []
  public var isDraft = false
  public var publishOn: CalendarDate?
  public var expiresOn: CalendarDate?
  public var aliases: [Located<String>] = []
  public var slug: Located<String>?
  public var layout: Located<String>?
  public var menus: [MenuEntry] = []
  public var owner: String?
  public var reviewBy: CalendarDate?
  public var audience = Audience.public
  public var language: Located<String>?
  /// Of a page of good practice: the service that it is from.
  public var service: Located<String>?
  /// Of a page of a year's standards, what becomes of which; of one of good practice, which it is
  /// about. Checked once areas and years are known.
  public var standards: YAMLNode?
  /// The keys that the theme declares, checked against it once the theme is known.
  public var extra: [YAMLPair] = []
  /// What makes the page an implementation plan or a strategy, read with its table.
  public var plan: YAMLNode?
  /// Of an easy-read page.
  public var easyRead: EasyReadMatter?

  /// What the numbers of a report's tables and charts start with: `Q11` for "Table Q1101".
  public var numbering: Located<String>?

  public init() {}

  /// `menu: main`, or `menu: { main: { title: Results, weight: 3 } }`.
  public struct MenuEntry: Sendable {
    public var menu: Located<String>
    public var title: String?
    public var weight: Int?

    public init(menu: Located<String>, title: String?, weight: Int?) {
      self.menu = menu
      self.title = title
      self.weight = weight
    }
  }
}

/// Who a page, or a whole build, is for.
public enum Audience: String, Sendable, CaseIterable {
  case `public`
  /// The network's own people: the public's pages and theirs.
  case team
}
