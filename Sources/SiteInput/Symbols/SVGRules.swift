internal import SiteModel

/// What a picture may hold. What is not on these lists goes: a list of what is dangerous would
/// always lack the newest danger.
enum SVGRules {
  static let elements: Set<String> = [
    "svg", "g", "defs", "symbol", "use", "switch", "a", "title", "desc", "view", "style",
    "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "image",
    "text", "tspan", "textpath", "tref", "lineargradient", "radialgradient", "meshgradient",
    "meshrow", "meshpatch", "hatch", "hatchpath", "solidcolor", "stop", "pattern", "clippath",
    "mask", "marker", "filter", "feblend", "fecolormatrix", "fecomponenttransfer", "fecomposite",
    "feconvolvematrix", "fediffuselighting", "fedisplacementmap", "fedistantlight", "fedropshadow",
    "feflood", "fefunca", "fefuncb", "fefuncg", "fefuncr", "fegaussianblur", "feimage", "femerge",
    "femergenode", "femorphology", "feoffset", "fepointlight", "fespecularlighting", "fespotlight",
    "fetile", "feturbulence", "font", "font-face", "glyph", "missing-glyph", "hkern", "vkern",
  ]

  /// What drawing programs note for themselves, by the prefix that they write it with. It is no part
  /// of the picture, does nothing, and needs no message.
  private static let notes: Set<String> = [
    "sodipodi", "inkscape", "rdf", "cc", "dc", "i", "x", "sketch", "bx", "serif", "figma",
    "vectornator",
  ]

  static func isNote(_ name: String) -> Bool {
    guard let colon = name.firstIndex(of: ":") else { return name == "metadata" }
    let local = name[name.index(after: colon)...]
    return notes.contains(String(name[..<colon])) && !actors.contains(String(local))
  }

  private static let actors: Set<String> = [
    "script", "foreignobject", "iframe", "embed", "object", "handler", "listener",
  ]

  /// Attributes by which other languages load something.
  private static let loading: Set<String> = [
    "base", "srcset", "srcdoc", "action", "formaction", "poster", "ping", "data", "background",
  ]

  /// `value` without references to characters.
  static func isUnsafe(_ name: String, _ value: String, of element: String) -> Bool {
    if name.hasPrefix("on") { return true }
    let text = value.lowercased().filter { !$0.isWhitespace }
    if name == "xmlns" || name.hasPrefix("xmlns:") {
      return text.contains("www.w3.org/1999/xhtml") || text.contains("1998/math")
    }
    let parts = name.split(separator: ":").map(String.init)
    guard let local = parts.last else { return false }
    if text.contains("javascript:") || text.contains("vbscript:") { return true }
    if local == "href" || local == "src" {
      if text.hasPrefix("#") { return false }
      return !(element == "image" || element == "feimage") || !isRaster(text)
    }
    if loading.contains(local) { return true }
    // Of a drawing program's own: a path on somebody's disk may stand there, and nothing reads it.
    if parts.count > 1, parts[0] != "xlink", parts[0] != "xml", parts[0] != "svg" { return false }
    return loads(text)
  }

  private static func isRaster(_ address: some StringProtocol) -> Bool {
    ["png", "jpeg", "jpg", "gif", "webp", "avif"].contains { kind in
      address.hasPrefix("data:image/\(kind);") || address.hasPrefix("data:image/\(kind),")
    }
  }

  private static let loadingWords = [
    "@import", "image-set(", "image(", "cross-fade(", "src(", "expression(", "-moz-binding",
    "behavior:", "behaviour:", "javascript:",
    // An escape can spell any of these in another way.
    "\\",
  ]

  /// Whether a style loads something: `url(#gradient)` is a part of the same picture, and any other
  /// address is elsewhere. `style` is in small letters.
  static func loads(_ style: String) -> Bool {
    if loadingWords.contains(where: { style.contains($0) }) { return true }
    var rest = style[...]
    while let found = rest.firstRange(of: "url(") {
      rest = rest[found.upperBound...]
      let target = rest.drop { " \"'\t\n\r".contains($0) }
      if !target.hasPrefix("#"), !isRaster(target) { return true }
    }
    return false
  }

  /// With the characters that references stand for: `&#106;avascript:` says what it means.
  static func decoded(_ value: String) -> String {
    guard value.contains("&") else { return value }
    var out = String.UnicodeScalarView()
    var rest = value.unicodeScalars[...]
    while let first = rest.first {
      guard first == "&", let end = rest.firstIndex(of: ";"),
        let scalar = scalar(String(rest[rest.index(after: rest.startIndex)..<end]))
      else {
        out.append(first)
        rest = rest.dropFirst()
        continue
      }
      out.append(scalar)
      rest = rest[rest.index(after: end)...]
    }
    return String(out)
  }

  static let namedCharacters: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  ]

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) }
    return namedCharacters[name]
  }
}

/// Why a picture can't be cleaned.
enum SVGRefusal: Equatable {
  /// A tag in it never ends.
  case cut
  /// It is drawn by definitions of its own, `&ns_svg;`.
  case definition(String)
  /// It holds something, but no drawing.
  case notSVG
  /// Browsers would read it in letters that can't be looked at here.
  case encoding(String)

  func diagnostic(_ path: SourcePath, at place: Int) -> Diagnostic {
    Diagnostic(
      .symbolFile, at: SourceSpan(path, place, place + 1), message, help: help)
  }

  var message: String {
    switch self {
    case .cut: "this picture is not whole: a tag in it never ends"
    case .definition(let name): "this picture is drawn with a definition of its own, &\(name);"
    case .notSVG: "there is no drawing in this picture"
    case .encoding(let name): "this picture is written in \(name), not in UTF-8"
    }
  }

  var help: String {
    switch self {
    case .cut: "Open it in a picture editor and save it again."
    case .definition: "Open it in a picture editor and save it as a plain SVG, with no options."
    case .notSVG: "Open it in a picture editor and save it as a plain SVG."
    case .encoding: "Open it in a picture editor and save it again as a plain SVG, in UTF-8."
    }
  }
}
