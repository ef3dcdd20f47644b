public import SiteModel

/// Reads `Content/published-addresses.txt`: a line for each address, `/guidance/scoring/ #scale`.
/// Lines that start with `#` are notes.
public enum PublishedAddressesReader {
  public static let path = SourcePath("Content/published-addresses.txt")

  static func read(_ tree: any FileTree, _ problems: inout [Diagnostic]) -> [PublishedAddress] {
    guard tree.exists(path), let text = SourceText.read(path, from: tree, &problems) else {
      return []
    }
    let bytes = text.bytes
    var addresses: [PublishedAddress] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if let address = address(bytes[start..<end], &problems) { addresses.append(address) }
      start = end + 1
    }
    return addresses
  }

  private static func address(_ line: ArraySlice<UInt8>, _ problems: inout [Diagnostic])
    -> PublishedAddress?
  {
    let words = line.split { $0 <= 0x20 }
    guard let first = words.first, first.first != UInt8(ascii: "#") else { return nil }
    let span = SourceSpan(path, first.startIndex, first.endIndex)
    guard first.first == UInt8(ascii: "/") else {
      problems.append(
        Diagnostic(
          .wrongValue, at: span,
          "\"\(String(decoding: first, as: UTF8.self))\" is no address of this site",
          label: "an address starts with /",
          help: "candour build --remember writes this file: take the line out."))
      return nil
    }
    let parts = words.dropFirst().filter { $0.first == UInt8(ascii: "#") && $0.count > 1 }.map {
      PublishedAddress.Part(
        id: String(decoding: $0.dropFirst(), as: UTF8.self),
        span: SourceSpan(path, $0.startIndex, $0.endIndex))
    }
    return PublishedAddress(
      route: Route(String(decoding: first, as: UTF8.self)), parts: parts, span: span)
  }
}
