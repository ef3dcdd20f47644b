import SiteModel
import Synchronization
import Testing

@Suite struct ParallelMapTests {
  @Test(arguments: 1...8, [0, 1, 2, 15, 16, 17, 1000])
  func `the results stand in the order of the elements, whatever the number of cores`(
    jobs: Int, count: Int
  ) {
    let elements = (0..<count).map { "element \($0)" }
    let results = parallelMap(elements, jobs: jobs) { index, element in "\(index) \(element)" }
    #expect(results == elements.enumerated().map { "\($0) \($1)" })
  }

  @Test(arguments: 1...8)
  func `every index is taken once`(jobs: Int) {
    let taken = Mutex([Int](repeating: 0, count: 500))
    let elements = Array(0..<500)
    _ = parallelMap(elements, jobs: jobs) { index, _ in taken.withLock { $0[index] += 1 } }
    #expect(taken.withLock { $0 } == [Int](repeating: 1, count: 500))
  }

  @Test(arguments: [0, -1])
  func `fewer cores than one are one`(jobs: Int) {
    #expect(parallelMap([1, 2, 3], jobs: jobs) { $1 * 2 } == [2, 4, 6])
  }

  @Test func `results that live on the heap outlive the call`() {
    let results = parallelMap(Array(0..<300), jobs: 4) { _, number in [number, number] }
    #expect(results.map(\.count) == [Int](repeating: 2, count: 300))
  }
}
