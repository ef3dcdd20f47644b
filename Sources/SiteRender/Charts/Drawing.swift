/// A picture as it is laid out: marks with places, before it is known how wide it will be. Lengths
/// are hundredths of a rem.
struct Drawing {
  var height: Int32 = 0
  /// Room beside the scale, for what stands at its ends.
  var margins = Margins.even
  var rules: [Rule] = []
  var bars: [Bar] = []
  var shapes: [Shape] = []
  var texts: [Text] = []

  /// Of a window of 320 pixels, less the page's margins: what pictures on pages are laid out for.
  static let narrowest: Int32 = 1740
  /// From here on the style sheet shows what is for wide pictures.
  static let wide: Int32 = 3100

  /// A place from left to right: a share of the picture's width, in hundredths of a per cent, and a
  /// distance from there.
  struct Across: Hashable {
    var share: Int32
    var distance: Int32 = 0

    static let start = Across(share: 0)
    static let end = Across(share: 10_000)

    func at(width: Int32) -> Int32 {
      Int32(Int64(share) * Int64(width) / 10_000) + distance
    }
  }

  /// The style sheet has a rule for each.
  enum Margins: String {
    /// For a mark or a letter that stands on an end.
    case even
    /// The numbers of an upright axis to the left.
    case axis
    /// These, and a value to the right.
    case both
    /// A value at each side.
    case values
    /// The same, and no wider than its lines can be followed.
    case slope
    /// Values of two or three decimals at each side.
    case broad
    /// A value to the right.
    case ends
    /// For the outline of a bar.
    case hair
    case none

    var left: Int32 {
      switch self {
      case .even, .ends: 50
      case .axis, .both: 200
      case .values, .slope: 275
      case .broad: 400
      case .hair: 10
      case .none: 0
      }
    }

    var right: Int32 {
      switch self {
      case .even: 50
      case .axis: 75
      case .both: 250
      case .values, .slope: 275
      case .ends: 380
      case .broad: 400
      case .hair: 10
      case .none: 0
      }
    }

    /// The width of what lies between, in the narrowest picture that counts as wide.
    var wideRoom: Int32 { (self == .slope ? 2600 : Drawing.wide) - left - right }
  }

  enum Line: String, CaseIterable {
    /// What values hang on.
    case thread
    /// In place of what is not held.
    case gap
    /// The lines of a scale.
    case grid
    case mean
    /// What bars lie on both sides of.
    case middle
    /// Drawn under a mean that crosses bars, so that it is seen.
    case halo
    /// From one year to the other.
    case span
    case cut
    case first = "l1"
    case second = "l2"
    case third = "l3"
    case fourth = "l4"

    static let series: [Line] = [.first, .second, .third, .fourth]
  }

  struct Rule: Hashable {
    var line: Line
    /// Two places, or more of a line with corners.
    var points: [Point]
  }

  struct Point: Hashable {
    /// Of the width.
    var share: Int32
    var y: Int32
  }

  /// What a bar or a shape is coloured as.
  enum Tone: Hashable {
    case band(UInt8)
    case series(UInt8)
    /// Without a rating.
    case plain

    var name: String {
      switch self {
      case .band(0), .plain: "b0"
      case .band(let band): "b\(band)"
      case .series(let place): "s\(place)"
      }
    }
  }

  enum Fill: Hashable {
    case solid
    /// An outline: as printed, or the year before.
    case hollow
    /// The band's tint within an outline.
    case tint
  }

  struct Bar: Hashable {
    var from: Int32
    var to: Int32
    var y: Int32
    var height: Int32
    var tone: Tone
    var fill: Fill
  }

  struct Shape: Hashable {
    enum Form: UInt8 {
      case circle, triangle, square, diamond, wide, tall

      /// Of a value that was printed elsewhere, and so is an outline.
      init(printedIn band: UInt8) { self = band == 0 ? .diamond : Form(band: band) }

      /// The shape that the theme gives a band, 1 being the highest; a circle without one.
      init(band: UInt8) { self = Form(rawValue: band == 0 ? 0 : band - 1) ?? .circle }
    }

    var form: Form
    var at: Across
    var y: Int32
    var tone: Tone
    var fill: Fill
  }

  struct Text: Hashable {
    enum Style: String, CaseIterable {
      case name = "who"
      case value = "val"
      case tick
      case note = "aside"
      case heading = "group"
      /// Of a picture in a file of its own.
      case title

      var size: Int32 {
        switch self {
        case .tick, .note: 88
        case .name, .value, .heading: 100
        case .title: 140
        }
      }
      var isBold: Bool { self == .value || self == .heading || self == .title }
    }
    enum Anchor: String { case start, middle, end }

    var style: Style
    var text: String
    var at: Across
    /// The foot of its letters.
    var y: Int32
    var anchor: Anchor = .start
    /// Of the figures in it.
    var address: String?
    var tone: Tone?
    var room = Room.any

    /// A long name has two versions, of which the style sheet shows the one that there is room for.
    enum Room: String { case any, narrow, wide }

    /// The room it takes in a picture of this width.
    func box(width: Int32) -> Box {
      let long = TextMeasure.width(text, bold: style.isBold, size: style.size)
      let x = at.at(width: width)
      let left =
        switch anchor {
        case .start: x
        case .middle: x - long / 2
        case .end: x - long
        }
      return Box(
        left: left, top: y - TextMeasure.ascent(style.size), right: left + long,
        bottom: y + TextMeasure.descent(style.size))
    }
  }

  /// Moves everything down by as much as it reaches above 0.
  mutating func settle(below bottom: Int32) {
    let width = Self.narrowest - margins.left - margins.right
    let top = min(
      texts.map { $0.box(width: width).top }.min() ?? 0, shapes.map { $0.y - 40 }.min() ?? 0,
      rules.flatMap { $0.points.map(\.y) }.min() ?? 0, 0)
    for index in texts.indices { texts[index].y -= top }
    for index in shapes.indices { shapes[index].y -= top }
    for index in bars.indices { bars[index].y -= top }
    for index in rules.indices {
      for point in rules[index].points.indices { rules[index].points[point].y -= top }
    }
    height = bottom - top
  }

  struct Box: Hashable {
    var left: Int32
    var top: Int32
    var right: Int32
    var bottom: Int32

    func meets(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    func widened(by distance: Int32) -> Box {
      Box(
        left: left - distance, top: top - distance, right: right + distance,
        bottom: bottom + distance)
    }
  }
}
