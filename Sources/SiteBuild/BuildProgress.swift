internal import Synchronization

/// How far a build has come, for whoever wants to show it: written by the stages, read by another
/// thread.
public final class BuildProgress: Sendable {
  public enum Stage: Int, Sendable {
    case reading, rendering, checking, publishing
  }

  private let stageNumber = Atomic<Int>(0)
  private let doneCount = Atomic<Int>(0)
  private let totalCount = Atomic<Int>(0)

  public init() {}

  public var stage: Stage { Stage(rawValue: stageNumber.load(ordering: .relaxed)) ?? .reading }
  public var done: Int { doneCount.load(ordering: .relaxed) }
  public var total: Int { totalCount.load(ordering: .relaxed) }

  func begin(_ stage: Stage, total: Int = 0) {
    doneCount.store(0, ordering: .relaxed)
    totalCount.store(total, ordering: .relaxed)
    stageNumber.store(stage.rawValue, ordering: .relaxed)
  }

  func advance() { doneCount.wrappingAdd(1, ordering: .relaxed) }
}
