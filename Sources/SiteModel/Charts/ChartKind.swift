/// How a chart is drawn; the raw value is what an author writes.
public enum ChartKind: String, Sendable, Hashable, CaseIterable {
  /// A table with a strip of boxes in each row.
  case strip
  /// A dot on a thread for each, with the mean across them.
  case dots
  /// A bar from zero for each.
  case bars
  /// Lines over the years.
  case line
  /// A line from one year to another for each.
  case slope
  /// A thread for each, with both years on it.
  case dumbbell
  /// Numbers and words in the cells of a table.
  case table
  /// Bars of counts to both sides of a middle.
  case spread
  /// A small chart for each, all on one scale.
  case multiples
  /// Bars of counts by rating.
  case progress

  /// Whether it is a picture, and not a table.
  public var isDrawn: Bool { self != .strip && self != .table }

  /// The kind that serves a shape best.
  public static func suiting(_ shape: ChartShape) -> ChartKind {
    switch shape {
    case .members(let members):
      if members.all.allSatisfy({ $0.subject.role == .standard }) {
        .strip
      } else {
        members.all.count < 2 && members.reference == nil ? .table : .dots
      }
    case .series(let series):
      if series.yearsHeld < 2 {
        .table
      } else {
        series.lines.count > ChartRefusal.mostLines ? .multiples : .line
      }
    case .pairs(let pairs): pairs.rows.count <= ChartRefusal.mostSlopes ? .slope : .dumbbell
    case .matrix: .table
    case .counts(let counts):
      counts.unit == .services || counts.unit == .standards
        ? .spread : .progress
    }
  }
}

/// Why a kind of chart would mislead or can't be drawn, and the kind that would serve.
public struct ChartRefusal: Sendable, Hashable {
  public var reason: Reason
  public var instead: ChartKind

  public enum Reason: Sendable, Hashable {
    /// The kind draws another shape than this one.
    case otherShape
    /// A line needs two points that may be joined.
    case oneYear
    /// Nothing to compare with.
    case oneMember
    case tooManyLines(Int, most: Int)
    case tooManySlopes(Int, most: Int)
    /// A bar's length would lie.
    case barsNotFromZero
    /// Values known only as printed, with no number to place.
    case nothingHeld
  }

  public static let mostLines = 4
  public static let mostSlopes = 4

  public init(_ reason: Reason, instead: ChartKind) {
    self.reason = reason
    self.instead = instead
  }
}

extension ChartKind {
  /// Nothing when `shape` can be drawn so. `start` is where the author wants the axis to begin.
  public func refusal(of shape: ChartShape, startingAt start: Score? = nil) -> ChartRefusal? {
    let best = ChartKind.suiting(shape)
    guard shape.kinds.contains(self) else {
      return ChartRefusal(.otherShape, instead: best)
    }
    switch (self, shape) {
    case (.bars, _) where start != nil && start != Score(0):
      return ChartRefusal(.barsNotFromZero, instead: .dots)
    case (.dots, .members(let members)), (.bars, .members(let members)):
      let isAlone = members.all.count < 2 && members.reference == nil
      return isAlone ? ChartRefusal(.oneMember, instead: .table) : nil
    case (.line, .series(let series)):
      if series.lines.count > ChartRefusal.mostLines {
        return ChartRefusal(
          .tooManyLines(series.lines.count, most: ChartRefusal.mostLines), instead: .multiples)
      }
      return series.yearsHeld < 2 ? ChartRefusal(.oneYear, instead: .table) : nil
    case (.multiples, .series(let series)):
      if series.lines.count < 2 { return ChartRefusal(.oneMember, instead: best) }
      return series.yearsHeld < 2 ? ChartRefusal(.oneYear, instead: .table) : nil
    case (.slope, .pairs(let pairs)) where pairs.rows.count > ChartRefusal.mostSlopes:
      return ChartRefusal(
        .tooManySlopes(pairs.rows.count, most: ChartRefusal.mostSlopes), instead: .dumbbell)
    default: return nil
    }
  }
}

extension ChartShape {
  /// The kinds that draw it; a table shows any.
  public var kinds: [ChartKind] {
    switch self {
    case .members: [.strip, .dots, .bars, .table]
    case .series: [.line, .multiples, .table]
    case .pairs: [.slope, .dumbbell, .table]
    case .matrix: [.table]
    case .counts: [.spread, .progress, .table]
    }
  }

  /// Whether there is any number at all.
  public var hasValues: Bool {
    switch self {
    case .members(let members): members.all.contains { $0.value.isHeld }
    case .series(let series): series.yearsHeld > 0
    case .pairs(let pairs): pairs.rows.contains { $0.before.isHeld || $0.after.isHeld }
    case .matrix(let grid): grid.hasFigures
    case .counts(let counts): counts.rows.contains { $0.counts.contains { $0.count > 0 } }
    }
  }
}

extension ChartSeries {
  /// The most years for which one line has values.
  public var yearsHeld: Int { lines.map { $0.values.count { $0.isHeld } }.max() ?? 0 }
}
