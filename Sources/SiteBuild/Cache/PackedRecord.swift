internal import SiteModel

/// A page's record in the cache.
extension PageRecord {
  func pack(into writer: inout PackWriter) {
    writer.add(route.path)
    writer.add(digest)
    writer.add(links) { writer, link in
      writer.add(link.target.bits)
      writer.add(link.fragment) { $0.add($1.bits) }
      writer.add(link.offset)
    }
    writer.add(ids) { $0.add($1.bits) }
    writer.add(defects) { writer, defect in
      writer.add(defect.kind.rawValue)
      writer.add(defect.offset)
    }
    madeFrom.pack(into: &writer)
    writer.add(diagnostics) { writer, diagnostic in diagnostic.pack(into: &writer) }
    writer.add(files) { $0.add($1.path) }
    writer.add(headings)
  }

  init(_ reader: inout PackReader) throws(PackDamage) {
    self.init(
      route: Route(try reader.string()), digest: try reader.digest(),
      links: try reader.list { (reader) throws(PackDamage) in
        PageLink(
          target: NameHash(bits: try reader.bits()),
          fragment: try reader.optional { (reader) throws(PackDamage) in
            NameHash(bits: try reader.bits())
          },
          offset: try reader.int32())
      },
      ids: try reader.list { (reader) throws(PackDamage) in NameHash(bits: try reader.bits()) },
      defects: try reader.list { (reader) throws(PackDamage) in
        guard let kind = MarkupDefect.Kind(rawValue: try reader.byte()) else { throw PackDamage() }
        return MarkupDefect(kind: kind, offset: try reader.int32())
      },
      madeFrom: try Dependencies(&reader),
      diagnostics: try reader.list { (reader) throws(PackDamage) in try Diagnostic(&reader) })
    files = try reader.list { (reader) throws(PackDamage) in Route(try reader.string()) }
    headings = try reader.string()
  }
}

extension Dependencies {
  fileprivate func pack(into writer: inout PackWriter) {
    writer.add(plan)
    writer.add(source) { $0.add($1) }
    writer.add(frame)
    writer.add(lookups) { writer, lookup in
      let (kind, name) = lookup.name.packed
      writer.add(kind)
      writer.add(name)
      if case .block(_, let text) = lookup.name { writer.add(text) }
      writer.add(lookup.answer) { $0.add($1) }
    }
  }

  fileprivate init(_ reader: inout PackReader) throws(PackDamage) {
    self.init(
      plan: try reader.digest(),
      source: try reader.optional { (reader) throws(PackDamage) in try reader.digest() },
      frame: try reader.digest(),
      lookups: try reader.list { (reader) throws(PackDamage) in
        Lookup(
          name: try LookupName(&reader),
          answer: try reader.optional { (reader) throws(PackDamage) in try reader.digest() })
      })
  }
}

extension LookupName {
  fileprivate var packed: (kind: UInt8, name: String) {
    switch self {
    case .page(let name): (0, name)
    case .file(let name): (1, name)
    case .place(let name): (2, name)
    case .figure(let name): (3, name)
    case .claim(let name): (4, name)
    case .reported(let name): (5, name)
    case .symbol(let name): (6, name)
    case .block(let name, _): (7, name.rawValue)
    }
  }

  fileprivate init(_ reader: inout PackReader) throws(PackDamage) {
    let kind = try reader.byte()
    let name = try reader.string()
    switch kind {
    case 0: self = .page(name)
    case 1: self = .file(name)
    case 2: self = .place(name)
    case 3: self = .figure(name)
    case 4: self = .claim(name)
    case 5: self = .reported(name)
    case 6: self = .symbol(name)
    case 7:
      guard let block = BlockName(rawValue: name) else { throw PackDamage() }
      self = .block(block, try reader.string())
    default: throw PackDamage()
    }
  }
}

extension Diagnostic {
  fileprivate func pack(into writer: inout PackWriter) {
    writer.add(code.rawValue)
    writer.add(severity.rawValue)
    writer.add(span) { writer, span in
      writer.add(span.file.text)
      writer.add(span.start)
      writer.add(span.end)
    }
    writer.add(message)
    writer.add(label) { $0.add($1) }
    writer.add(help) { $0.add($1) }
  }

  fileprivate init(_ reader: inout PackReader) throws(PackDamage) {
    guard let code = DiagnosticCode(rawValue: try reader.string()),
      let severity = Severity(rawValue: try reader.string())
    else { throw PackDamage() }
    let span = try reader.optional { (reader) throws(PackDamage) in
      SourceSpan(SourcePath(try reader.string()), try reader.int(), try reader.int())
    }
    self.init(
      code, at: span, try reader.string(),
      label: try reader.optional { (reader) throws(PackDamage) in try reader.string() },
      help: try reader.optional { (reader) throws(PackDamage) in try reader.string() })
    self.severity = severity
  }
}
