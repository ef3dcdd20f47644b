/// Where something is on the published site: `/guidance/scoring/` for a page, `/report.pdf` for a
/// file. Always from the site's own root, never encoded, never with the path after the host.
public struct Route: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let path: String

  public init(_ path: String) { self.path = path }

  public static let home = Route("/")

  public var description: String { path }

  public var isPage: Bool { path.utf8.last == UInt8(ascii: "/") }

  /// The file that holds it, from the output folder: `guidance/scoring/index.html`.
  public var outputFile: String {
    let relative = path.dropFirst()
    return isPage ? relative + "index.html" : String(relative)
  }

  public func appending(_ part: String) -> Route { Route(path + part + "/") }

  public static func < (left: Route, right: Route) -> Bool {
    precedesByBytes(left.path, right.path)
  }
}

/// Where a link leads.
public enum LinkTarget: Hashable, Sendable {
  case onSite(Route, fragment: String?)
  /// An address as it is written in a page, already encoded.
  case elsewhere(String)
}
