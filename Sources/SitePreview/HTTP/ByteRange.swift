/// What part of a file somebody asks for: players of sound and film do.
enum ByteRange: Equatable {
  case whole
  case part(Range<Int>)
  case impossible

  /// Of several parts, and of what is not understood, the whole is sent: that is always allowed.
  init(_ header: String?, size: Int) {
    guard let header, header.hasPrefix("bytes=") else {
      self = .whole
      return
    }
    let ends = header.dropFirst("bytes=".count).split(
      separator: "-", maxSplits: 1, omittingEmptySubsequences: false
    ).map { $0.filter { $0 != " " } }
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }) else {
      self = .whole
      return
    }
    // A number that no integer holds is beyond any file's end.
    let first = ends[0].isEmpty ? nil : Int(ends[0]) ?? .max
    let last = ends[1].isEmpty ? nil : Int(ends[1]) ?? .max
    switch (first, last) {
    case (nil, nil): self = .whole
    case (let first?, let last?) where first > last: self = .whole
    case (let first?, let last):
      self = first < size ? .part(first..<min(last ?? size - 1, size - 1) + 1) : .impossible
    case (nil, let count?):
      self = count > 0 && size > 0 ? .part(max(0, size - count)..<size) : .impossible
    }
  }
}
