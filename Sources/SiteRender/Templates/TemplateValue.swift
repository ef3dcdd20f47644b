internal import SiteModel

/// A value that a template can show or ask about.
enum TemplateValue: Sendable {
  case none
  case text(String)
  /// Bytes that are HTML already: a page's body, or a part of it.
  case html(ArraySlice<UInt8>)
  case url(LinkTarget)
  case number(Int)
  case flag(Bool)
  case date(CalendarDate)
  /// Written as HTML where it is shown: a page may show 720 scores.
  case table(ScoreGrid)
  /// The same.
  case chart(ChartView)
  case list([TemplateValue])
  /// Fields in the order of the record's shape.
  case record([TemplateValue])
  /// The same, of something that stands on many pages: nothing is made of it.
  case object(any TemplateRecord)

  /// What `{% if %}` makes of it.
  var isTrue: Bool {
    switch self {
    case .none: false
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .number(let number): number != 0
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    case .url, .date, .record, .object, .table, .chart: true
    }
  }

  /// Everything that a page shows of it.
  func add(to builder: inout DigestBuilder) {
    switch self {
    case .none: builder.add(0)
    case .text(let text): builder.add(text)
    case .html(let bytes): builder.add(bytes.withUnsafeBytes { Digest(of: $0) })
    case .url(.onSite(let route, let fragment)):
      builder.add(route.path)
      builder.add(fragment)
    case .url(.elsewhere(let address)): builder.add(address)
    case .number(let number): builder.add(number)
    case .flag(let flag): builder.add(flag)
    case .date(let date): builder.add(date.year * 10_000 + date.month * 100 + date.day)
    // Only pages made from data show tables, and those depend on all the data.
    case .table: break
    case .chart(let view): builder.add(view.data.digest)
    case .list(let items), .record(let items):
      builder.add(items.count)
      for item in items { item.add(to: &builder) }
    case .object(let object):
      for field in 0..<object.fieldCount { object.field(field).add(to: &builder) }
    }
  }

  /// A record's, by its place in the shape.
  func field(_ index: Int) -> TemplateValue {
    switch self {
    case .record(let fields): fields[index]
    case .object(let object): object.field(index)
    default: .none
    }
  }
}

/// An object that templates read as it is. Names, ratings and standards are: a service's page shows
/// some hundred of them, and a list of values for each took a tenth of a build.
protocol TemplateRecord: AnyObject, Sendable {
  static var shape: Shape<Self> { get }
  var fieldCount: Int { get }
  func field(_ index: Int) -> TemplateValue
}

extension TemplateRecord {
  var fieldCount: Int { Self.shape.fields.count }
  func field(_ index: Int) -> TemplateValue { Self.shape.fields[index].value(self) }
}

/// The type of a value, which templates are checked against before any page is rendered.
indirect enum TemplateType: Sendable, Hashable {
  case text, html, url, number, flag, date
  case list(TemplateType)
  case record(RecordShape)
  case optional(TemplateType)

  var isOptional: Bool {
    if case .optional = self { return true }
    return false
  }

  /// Without the "may be missing".
  var present: TemplateType {
    if case .optional(let inner) = self { return inner }
    return self
  }

  /// In a template author's words.
  var described: String {
    switch self {
    case .text: "text"
    case .html: "HTML"
    case .url: "an address"
    case .number: "a number"
    case .flag: "yes or no"
    case .date: "a day"
    case .list: "a list"
    case .record(let shape): "a \(shape.name)"
    case .optional(let inner): "\(inner.described) that may be missing"
    }
  }
}

/// The names and types of a record's fields.
struct RecordShape: Sendable, Hashable {
  var name: String
  var fields: [Field]

  struct Field: Sendable, Hashable {
    var name: String
    var type: TemplateType
  }

  func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }
}

/// How a Swift value becomes a record: each field's name, type and getter in one line, so that
/// what a template is checked against can't differ from what it is given.
struct Shape<Root>: Sendable {
  struct Field: Sendable {
    var name: String
    var type: TemplateType
    var value: @Sendable (Root) -> TemplateValue

    static func text(_ name: String, _ get: @escaping @Sendable (Root) -> String) -> Field {
      Field(name: name, type: .text) { .text(get($0)) }
    }

    static func optionalText(_ name: String, _ get: @escaping @Sendable (Root) -> String?)
      -> Field
    {
      Field(name: name, type: .optional(.text)) { get($0).map { .text($0) } ?? .none }
    }

    static func html(_ name: String, _ get: @escaping @Sendable (Root) -> [UInt8]) -> Field {
      Field(name: name, type: .html) { .html(get($0)[...]) }
    }

    static func part(_ name: String, _ get: @escaping @Sendable (Root) -> ArraySlice<UInt8>)
      -> Field
    {
      Field(name: name, type: .html) { .html(get($0)) }
    }

    static func url(_ name: String, _ get: @escaping @Sendable (Root) -> LinkTarget) -> Field {
      Field(name: name, type: .url) { .url(get($0)) }
    }

    static func optionalURL(_ name: String, _ get: @escaping @Sendable (Root) -> LinkTarget?)
      -> Field
    {
      Field(name: name, type: .optional(.url)) { get($0).map { .url($0) } ?? .none }
    }

    static func number(_ name: String, _ get: @escaping @Sendable (Root) -> Int) -> Field {
      Field(name: name, type: .number) { .number(get($0)) }
    }

    static func flag(_ name: String, _ get: @escaping @Sendable (Root) -> Bool) -> Field {
      Field(name: name, type: .flag) { .flag(get($0)) }
    }

    static func date(_ name: String, _ get: @escaping @Sendable (Root) -> CalendarDate) -> Field {
      Field(name: name, type: .date) { .date(get($0)) }
    }

    static func optionalDate(
      _ name: String, _ get: @escaping @Sendable (Root) -> CalendarDate?
    ) -> Field {
      Field(name: name, type: .optional(.date)) { get($0).map { .date($0) } ?? .none }
    }

    static func optionalTable(
      _ name: String, _ get: @escaping @Sendable (Root) -> ScoreGrid?
    ) -> Field {
      Field(name: name, type: .optional(.html)) { get($0).map { .table($0) } ?? .none }
    }

    static func optionalChart(
      _ name: String, _ get: @escaping @Sendable (Root) -> ChartView?
    ) -> Field {
      Field(name: name, type: .optional(.html)) { get($0).map { .chart($0) } ?? .none }
    }

    static func list<Item>(
      _ name: String, of shape: Shape<Item>, _ get: @escaping @Sendable (Root) -> [Item]
    ) -> Field {
      Field(name: name, type: .list(.record(shape.type))) {
        .list(get($0).map(shape.record))
      }
    }

    static func record<Item>(
      _ name: String, of shape: Shape<Item>, _ get: @escaping @Sendable (Root) -> Item
    ) -> Field {
      Field(name: name, type: .record(shape.type)) { shape.record(get($0)) }
    }

    static func optionalRecord<Item>(
      _ name: String, of shape: Shape<Item>, _ get: @escaping @Sendable (Root) -> Item?
    ) -> Field {
      Field(name: name, type: .optional(.record(shape.type))) {
        get($0).map(shape.record) ?? .none
      }
    }

    static func list<Item: TemplateRecord>(
      _ name: String, of shape: Shape<Item>, _ get: @escaping @Sendable (Root) -> [Item]
    ) -> Field {
      Field(name: name, type: .list(.record(shape.type))) {
        .list(get($0).map { .object($0) })
      }
    }

    static func record<Item: TemplateRecord>(
      _ name: String, of shape: Shape<Item>, _ get: @escaping @Sendable (Root) -> Item
    ) -> Field {
      Field(name: name, type: .record(shape.type)) { .object(get($0)) }
    }

    static func optionalRecord<Item: TemplateRecord>(
      _ name: String, of shape: Shape<Item>, _ get: @escaping @Sendable (Root) -> Item?
    ) -> Field {
      Field(name: name, type: .optional(.record(shape.type))) {
        get($0).map { .object($0) } ?? .none
      }
    }

    /// The keys that a theme declares; those without a default may be missing.
    static func keys(
      _ name: String, _ keys: [ThemeKey],
      _ get: @escaping @Sendable (Root) -> [String: ThemeKey.Value]
    ) -> Field {
      let fields = keys.map { key in
        let type: TemplateType = [.text: .text, .flag: .flag, .number: .number][key.kind] ?? .text
        return RecordShape.Field(
          name: templateName(key.name), type: key.standard == nil ? .optional(type) : type)
      }
      return Field(name: name, type: .record(RecordShape(name: name, fields: fields))) { root in
        let values = get(root)
        return .record(
          keys.map { key in
            switch values[key.name] ?? key.standard {
            case .text(let text)?: .text(text)
            case .flag(let flag)?: .flag(flag)
            case .number(let number)?: .number(number)
            case nil: .none
            }
          })
      }
    }
  }

  var name: String
  var fields: [Field]

  init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  var type: RecordShape {
    RecordShape(
      name: name, fields: fields.map { RecordShape.Field(name: $0.name, type: $0.type) })
  }

  func record(_ root: Root) -> TemplateValue { .record(fields.map { $0.value(root) }) }
}

/// `show-dates` in YAML is `show_dates` in a template: a hyphen there would be a minus.
func templateName(_ key: String) -> String { String(key.map { $0 == "-" ? "_" : $0 }) }
