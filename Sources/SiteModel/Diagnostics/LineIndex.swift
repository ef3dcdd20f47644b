/// Turns byte offsets of a text into the lines and columns that an editor shows: both from 1,
/// columns in characters as Unicode counts them (a tab or an accent is one).
public struct LineIndex: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // No editor shows a byte-order mark.
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.starts = starts
  }

  public func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(starts[0], offset), bytes.count)
    let line = starts.partitioningIndex { $0 > offset } - 1
    let isContinuation = { (byte: UInt8) in byte & 0xC0 == 0x80 }
    let column = bytes[starts[line]..<offset].count { !isContinuation($0) }
    return (line + 1, column + 1)
  }

  /// A line without its line break, 1 being the first.
  public func text(ofLine line: Int) -> String {
    guard line >= 1, line <= starts.count else { return "" }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  public func offset(ofLine line: Int) -> Int {
    starts[min(max(1, line), starts.count) - 1]
  }
}

extension [Int] {
  /// The first index whose element satisfies `belongsAfter`, in an array that has all such
  /// elements at its end.
  fileprivate func partitioningIndex(where belongsAfter: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongsAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
