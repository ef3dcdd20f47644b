internal import Dispatch
internal import Synchronization

/// `transform` of every element, on `jobs` cores, in the order of the elements.
///
/// Workers take small runs of neighbours from a counter. A task for each element instead costs 900
/// times as much for small ones (366 ms against 0.4 for 200,000), and a task group of workers no
/// less than this.
public func parallelMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int, _ transform: @Sendable (Int, Element) -> Result
) -> [Result] {
  let count = elements.count
  let run = max(1, min(16, count / (max(1, jobs) * 4)))
  return [Result](unsafeUninitializedCapacity: count) { buffer, initialised in
    nonisolated(unsafe) let slots = buffer.baseAddress
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, count))) { _ in
      while true {
        let start = next.wrappingAdd(run, ordering: .relaxed).oldValue
        if start >= count { return }
        // Each index belongs to one worker, so no two write the same slot.
        for index in start..<min(start + run, count) {
          (slots! + index).initialize(to: transform(index, elements[index]))
        }
      }
    }
    initialised = count
  }
}
