internal import SiteBuild
internal import SiteModel

/// Answers browsers: the site's files as a web server would, and what the preview's script asks.
struct PreviewResponder: HTTPResponder {
  let state: PreviewState
  /// Where it listens. On this computer alone, only who names it as its own is answered: a page from
  /// elsewhere whose host's name was made to lead here reads nothing.
  let host: String

  private static let always = [
    ("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"), ("X-Robots-Tag", "noindex"),
  ]

  func answer(_ request: HTTPRequest) -> HTTPResponse {
    var response = answerPlainly(request)
    response.headers += Self.always
    return response
  }

  private func answerPlainly(_ request: HTTPRequest) -> HTTPResponse {
    if PreviewServer.isLoopback(host), !namesThisComputer(request.host) {
      return .words(403, "This preview is shown on the computer that it runs on, as localhost.")
    }
    guard request.isRead else {
      return .words(405, "A preview is only to look at.", headers: [("Allow", "GET, HEAD")])
    }
    guard let path = decodedPath(request.path), path.hasPrefix("/") else {
      return .words(400, "This address is not written as addresses are.")
    }
    if path.hasPrefix(PreviewPaths.folder) { return own(path, request) }
    guard let site = state.shown.site else { return waiting(request) }
    guard path.hasPrefix(site.basePath + "/") || site.basePath.isEmpty else {
      // The home page of a site that is to be at a path of its host.
      return path == "/" || path == site.basePath
        ? .redirect(to: site.basePath + "/") : notFound(site, request)
    }
    switch site.file(at: String(path.dropFirst(site.basePath.count))) {
    case .page(let page)?: return show(page, path, request)
    case .bytes(let bytes)?:
      return send(bytes, MediaType.of(path), tag: "\"\(Digest(of: bytes))\"", request)
    case .onDisk(let file)?: return send(file, path, request) ?? notFound(site, request)
    case .redirect(let route)?:
      return .redirect(to: site.basePath + Self.encoded(route.path))
    case nil: return notFound(site, request)
    }
  }

  /// A host's name, without its port.
  private func namesThisComputer(_ named: String?) -> Bool {
    guard var name = named?.lowercased()[...] else { return false }
    if let colon = name.lastIndex(of: ":"), !name.hasSuffix("]") { name = name[..<colon] }
    return ["localhost", "127.0.0.1", "[::1]"].contains(name) || name == host.lowercased()
  }

  private static func encoded(_ path: String) -> String {
    var out = ""
    for byte in path.utf8 {
      let isPlain = byte > 0x20 && byte < 0x7F && !"\"%<>?#\\^`{|}".utf8.contains(byte)
      if isPlain {
        out.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        out += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return out
  }

  // MARK: The site's files

  private func show(
    _ page: PreviewedPage, _ path: String, _ request: HTTPRequest, status: UInt32 = 200
  ) -> HTTPResponse {
    let served = ServedPage(page)
    var response = send(
      served.bytes, MediaType.html, tag: "W/\"\(served.digest)\"", request, status: status)
    response.headers += [
      ("X-Candour-Page", served.digest.description),
      ("X-Candour-Body", served.bodyDigest.description),
    ]
    return response
  }

  private func notFound(_ site: PreviewedSite, _ request: HTTPRequest) -> HTTPResponse {
    guard let page = site.notFound else {
      return .words(404, "Nothing is published at this address.")
    }
    return show(page, "/404.html", request, status: 404)
  }

  /// Shown until the site can be: it fills itself then.
  private func waiting(_ request: HTTPRequest) -> HTTPResponse {
    let digest = Digest(of: "waiting")
    let page = """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark"><title>Preview</title></head>
      <body><main><p>The site is being made, or has a mistake that keeps all of it from being shown. This page fills itself as soon as it can.</p></main>
      \(ServedPage.tag(digest: digest, bodyDigest: digest))</body></html>

      """
    return HTTPResponse(503, type: MediaType.html, .bytes(Array(page.utf8)))
  }

  private func send(
    _ bytes: [UInt8], _ type: String, tag: String, _ request: HTTPRequest, status: UInt32 = 200
  ) -> HTTPResponse {
    let headers = [("ETag", tag), ("Accept-Ranges", "bytes")]
    if status == 200, Self.holds(request, tag) { return unchanged(headers) }
    switch range(request, bytes.count, tag, status) {
    case .whole: return HTTPResponse(status, type: type, .bytes(bytes), headers: headers)
    case .part(let part):
      return HTTPResponse(
        206, type: type, .bytes(Array(bytes[part])), headers: headers + [of(part, bytes.count)])
    case .impossible: return impossible(bytes.count)
    }
  }

  private func send(_ path: String, _ name: String, _ request: HTTPRequest) -> HTTPResponse? {
    guard var file = OpenFile(path) else { return nil }
    let type = MediaType.of(name)
    let tag = "\"\(file.size)-\(file.modified)\""
    let headers = [("ETag", tag), ("Accept-Ranges", "bytes")]
    if Self.holds(request, tag) {
      file.discard()
      return unchanged(headers)
    }
    switch range(request, file.size, tag, 200) {
    case .whole: return HTTPResponse(200, type: type, .file(file), headers: headers)
    case .part(let part):
      (file.start, file.count) = (part.lowerBound, part.count)
      return HTTPResponse(
        206, type: type, .file(file), headers: headers + [of(part, file.size)])
    case .impossible:
      file.discard()
      return impossible(file.size)
    }
  }

  /// Whether the browser has these bytes already.
  private static func holds(_ request: HTTPRequest, _ tag: String) -> Bool {
    guard let held = request.ifNoneMatch else { return false }
    let plain = { (tag: Substring) in tag.hasPrefix("W/") ? tag.dropFirst(2) : tag }
    return held == "*"
      || held.split(separator: ",").contains {
        plain($0.drop { $0 == " " }) == plain(tag[...])
      }
  }

  private func range(_ request: HTTPRequest, _ size: Int, _ tag: String, _ status: UInt32)
    -> ByteRange
  {
    guard status == 200 else { return .whole }
    // A part only of what the browser has the rest of.
    if let held = request.ifRange, held != tag || tag.hasPrefix("W/") { return .whole }
    return ByteRange(request.range, size: size)
  }

  private func of(_ part: Range<Int>, _ size: Int) -> (String, String) {
    ("Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)")
  }

  private func unchanged(_ headers: [(String, String)]) -> HTTPResponse {
    var response = HTTPResponse(304, type: "", .bytes([]), headers: headers)
    response.headers.removeFirst()
    return response
  }

  private func impossible(_ size: Int) -> HTTPResponse {
    .words(416, "The file is shorter.", headers: [("Content-Range", "bytes */\(size)")])
  }

  // MARK: The preview's own

  private func own(_ path: String, _ request: HTTPRequest) -> HTTPResponse {
    switch path {
    case PreviewPaths.script:
      return HTTPResponse(200, type: MediaType.script, .bytes(PreviewScript.bytes))
    case PreviewPaths.problems:
      return HTTPResponse(200, type: MediaType.json, .bytes(state.shown.problems))
    case PreviewPaths.events:
      let listener = EventListener(page: request.page.flatMap { open($0) })
      if request.method == "GET" { state.add(listener) }
      return HTTPResponse(200, type: MediaType.events, .events(listener))
    default: return .words(404, "The preview has nothing at this address.")
    }
  }

  /// The page that a browser says it shows.
  private func open(_ page: String) -> Route? {
    guard let path = decodedPath(page), let path = decodedPath(path) else { return nil }
    let base = state.shown.site?.basePath ?? ""
    return path.hasPrefix(base + "/") ? Route(String(path.dropFirst(base.count))) : nil
  }
}
