/// A chart in its place on a page.
public final class ChartView: Sendable {
  public let data: ChartData
  public let kind: ChartKind
  /// What all ids in it start with; no other chart of the page has it.
  public let id: String
  /// `Chart Q1102`, in a report that numbers its charts.
  public let label: String?
  /// What an author calls it, in place of a headline from the data.
  public let title: String?
  /// Of its heading, 2 to 6.
  public let headingLevel: Int
  /// Whether the table of its values is to follow it, or stands there already.
  public let hasTable: Bool
  /// The files to take away: its values, and itself.
  public let csv: LinkTarget?
  public let picture: LinkTarget?

  public init(
    data: ChartData, kind: ChartKind, id: String, label: String? = nil,
    title: String? = nil, headingLevel: Int = 3,
    hasTable: Bool = true, csv: LinkTarget? = nil, picture: LinkTarget? = nil
  ) {
    self.data = data
    self.kind = kind
    self.id = id
    self.label = label
    self.title = title
    self.headingLevel = headingLevel
    self.hasTable = hasTable
    self.csv = csv
    self.picture = picture
  }
}
