internal import SiteModel

/// Gives each heading of a page an id that no other has.
struct HeadingIDs {
  private(set) var headings: [MarkdownBody.Heading] = []
  private var used: Set<String>
  /// How often a text has been a heading, so that a thousand equal ones don't cost a million looks.
  private var repeats: [String: Int] = [:]

  init(reserved: Set<String>) { used = reserved }

  /// False when another part of the page has it.
  mutating func reserve(_ id: String) -> Bool { used.insert(id).inserted }

  var lastLevel: Int { headings.last?.level ?? 1 }

  /// The id chosen, or made from the words; false when the chosen one was taken, and another given.
  mutating func add(level: Int, text: String, chosen: String?) -> (id: String, isUnique: Bool) {
    var id = chosen ?? ""
    var isUnique = true
    if chosen == nil {
      let base = slug(text)
      id = base.isEmpty ? "section" : base
    }
    if !used.insert(id).inserted {
      isUnique = chosen == nil
      let base = id
      var number = repeats[base] ?? 1
      repeat {
        number += 1
        id = "\(base)-\(number)"
      } while !used.insert(id).inserted
      repeats[base] = number
    }
    headings.append(MarkdownBody.Heading(level: level, id: id, text: text))
    return (id, isUnique)
  }
}

extension MarkdownRenderer {
  mutating func openHeading(_ node: MarkdownNode) {
    let level = node.headingLevel
    if level == 2, node.parent?.kind == .document {
      body.parts.append((heading: headingIDs.headings.count, start: out.count))
    }
    out.append("<h")
    out.append(number: level)
    if context != nil { writeHeadingID(node, level) }
    out.append(byte: UInt8(ascii: ">"))
  }

  mutating func closeHeading(_ node: MarkdownNode) {
    out.append("</h")
    out.append(number: node.headingLevel)
    out.append(">\n")
  }

  private mutating func writeHeadingID(_ node: MarkdownNode, _ level: Int) {
    if level == 1 {
      // Without front matter the page's title is what is missing, and has been said.
      guard source.bodyStart > 3 else { return }
      report(
        .secondTitle, node, "a second title for this page",
        label: "a line with one # is the page's title, and that stands behind title: already",
        help: "Write ## for a heading of the page.")
    } else if level > headingIDs.lastLevel + 1 {
      report(
        .skippedHeading, node,
        "a heading of level \(level) follows one of level \(headingIDs.lastLevel)",
        help:
          "Use \(String(repeating: "#", count: headingIDs.lastLevel + 1)): people who listen to the page find their way by the levels."
      )
    }
    let chosen = chosenID(node)
    let given = headingIDs.add(level: level, text: plainText(of: node), chosen: chosen)
    if !given.isUnique, let chosen {
      report(
        .duplicateID, node, "\"{#\(chosen)}\" is the id of another part of this page",
        help: "Choose another: a link to #\(chosen) could lead to either.")
    }
    out.append(" id=\"")
    out.append(escaping: given.id)
    out.append(byte: UInt8(ascii: "\""))
  }

  /// `{#id}` at a heading's end, which is then not printed.
  private mutating func chosenID(_ node: MarkdownNode) -> String? {
    guard let last = node.lastChild, last.kind == .text, last.literal.last == UInt8(ascii: "}"),
      let brace = last.literal.lastIndex(of: UInt8(ascii: "{")),
      brace + 2 < last.literal.count - 1, last.literal[brace + 1] == UInt8(ascii: "#")
    else { return nil }
    let name = last.literal[(brace + 2)..<(last.literal.count - 1)]
    guard !name.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "\"") }) else { return nil }
    var length = brace
    while length > 0, last.literal[length - 1] == UInt8(ascii: " ") { length -= 1 }
    shortened = (last, length)
    return String(decoding: name, as: UTF8.self)
  }

  /// The words of a node and all below it.
  func plainText(of node: MarkdownNode) -> String {
    var bytes: [UInt8] = []
    var pending = [node]
    while let node = pending.popLast() {
      switch node.kind {
      case .text:
        let length = shortened.flatMap { $0.node == node ? $0.length : nil }
        bytes += node.literal.prefix(length ?? node.literal.count)
      case .code: bytes += node.literal
      case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
      default: break
      }
      var children: [MarkdownNode] = []
      var child = node.firstChild
      while let each = child {
        children.append(each)
        child = each.next
      }
      pending += children.reversed()
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
