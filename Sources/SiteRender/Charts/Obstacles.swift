/// What labels may not stand on, in a picture of the narrowest width: where they keep clear of it
/// there, they do so in every wider one.
struct Obstacles {
  private var boxes: [Drawing.Box] = []
  private var segments: [(from: Place, to: Place)] = []
  private let bounds: Drawing.Box

  struct Place {
    var x: Int32
    var y: Int32
  }

  init(bounds: Drawing.Box) { self.bounds = bounds }

  mutating func add(_ box: Drawing.Box) { boxes.append(box) }

  mutating func add(from: Place, to: Place) { segments.append((from, to)) }

  func leaveFree(_ box: Drawing.Box) -> Bool {
    box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top
      && box.bottom <= bounds.bottom
      && !boxes.contains { $0.meets(box) }
      && !segments.contains { Self.crosses($0.from, $0.to, box) }
  }

  /// Whether a line touches a box: no side of the box has both of its ends outside, and its corners
  /// do not all lie on one side of the line.
  private static func crosses(_ a: Place, _ b: Place, _ box: Drawing.Box) -> Bool {
    if max(a.x, b.x) < box.left || min(a.x, b.x) > box.right { return false }
    if max(a.y, b.y) < box.top || min(a.y, b.y) > box.bottom { return false }
    let (dx, dy) = (Int64(b.x) - Int64(a.x), Int64(b.y) - Int64(a.y))
    let corners = [
      (box.left, box.top), (box.right, box.top), (box.left, box.bottom), (box.right, box.bottom),
    ]
    let sides = corners.map { x, y in
      (dx * (Int64(y) - Int64(a.y)) - dy * (Int64(x) - Int64(a.x))).signum()
    }
    return sides.contains(0) || Set(sides).count > 1
  }
}
