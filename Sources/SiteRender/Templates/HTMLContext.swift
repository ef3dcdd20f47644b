/// Where in a page's markup a template is: what decides how a value there must be escaped, and
/// whether one may stand there at all.
struct HTMLContext: Hashable {
  enum State: Hashable {
    case text
    case tagName
    /// Between attributes.
    case tag
    case attributeName
    case afterAttributeName
    case beforeValue
    case doubleQuoted
    case singleQuoted
    case unquoted
    case comment
    case declaration
    /// In `<script>`, `<style>`: no value is safe there. `<title>`, `<textarea>`: text is.
    case rawText
  }

  var state = State.text
  var element = ""
  var attribute = ""
  /// What of the attribute's value stands before here, in the template's own words.
  var valueSoFar = ""
  /// What the value so far holds beside literal words.
  var hasValue = false
  /// The ways to here ended at different points of a tag: its name or an attribute must end now.
  var mustBreak = false
  /// It did not, and what stands here depends on the way.
  private(set) var isTorn = false
  private var isEndTag = false
  private var closing = ""

  private static let rawElements: Set<String> = ["script", "style", "title", "textarea"]
  static let urlAttributes: Set<String> = [
    "href", "src", "action", "formaction", "poster", "cite", "data", "background", "ping",
    "longdesc", "xlink:href",
  ]

  var isURLAttribute: Bool { Self.urlAttributes.contains(attribute) }

  /// Between elements, where nothing but the next `<` matters.
  var isPlainText: Bool { state == .text && !mustBreak }

  var isRefresh: Bool { element == "meta" && attribute == "content" }

  mutating func advance(over byte: UInt8) {
    isTorn = mustBreak && byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
    mustBreak = false
    let character = Character(Unicode.Scalar(byte))
    switch state {
    case .text: if byte == UInt8(ascii: "<") { start(.tagName) }
    case .tagName: advanceTagName(character)
    case .tag, .afterAttributeName: advanceTag(character)
    case .attributeName:
      if character == "=" {
        state = .beforeValue
      } else if character.isWhitespace || character == ">" || character == "/" {
        state = .afterAttributeName
        advanceTag(character)
      } else {
        attribute.append(Character(character.lowercased()))
      }
    case .beforeValue: advanceBeforeValue(character)
    case .doubleQuoted: advanceValue(byte, until: UInt8(ascii: "\""))
    case .singleQuoted: advanceValue(byte, until: UInt8(ascii: "'"))
    case .unquoted:
      if character == ">" { endTag() } else if character.isWhitespace { state = .tag }
    case .comment:
      closing = String((closing + String(character)).suffix(3))
      if closing == "-->" { state = .text }
    case .declaration:
      closing = String((closing + String(character)).prefix(3))
      if closing == "!--" {
        state = .comment
        closing = ""
      } else if character == ">" {
        state = .text
      }
    case .rawText:
      closing = String((closing + character.lowercased()).suffix(element.count + 3))
      // "</scripts" ends no script.
      if closing.dropLast() == "</" + element, " \t\n\r/>".utf8.contains(byte) {
        state = .tagName
        isEndTag = true
        advanceTagName(character)
      }
    }
  }

  private mutating func start(_ new: State) {
    state = new
    element = ""
    attribute = ""
    isEndTag = false
  }

  private mutating func advanceTagName(_ character: Character) {
    if character == "/", element.isEmpty {
      isEndTag = true
    } else if character == "!", element.isEmpty {
      state = .declaration
      closing = "!"
    } else if character == ">" {
      endTag()
    } else if character.isWhitespace || character == "/" {
      state = element.isEmpty ? .text : .tag
    } else {
      element.append(Character(character.lowercased()))
    }
  }

  private mutating func advanceTag(_ character: Character) {
    if character == ">" {
      endTag()
    } else if character == "=", state == .afterAttributeName {
      state = .beforeValue
    } else if !character.isWhitespace, character != "/" {
      state = .attributeName
      attribute = character.lowercased()
    }
  }

  private mutating func advanceBeforeValue(_ character: Character) {
    valueSoFar = ""
    hasValue = false
    switch character {
    case "\"": state = .doubleQuoted
    case "'": state = .singleQuoted
    case ">": endTag()
    default: if !character.isWhitespace { state = .unquoted }
    }
  }

  private mutating func advanceValue(_ byte: UInt8, until quote: UInt8) {
    if byte == quote {
      state = .tag
      attribute = ""
      valueSoFar = ""
      hasValue = false
    } else {
      valueSoFar.append(Character(Unicode.Scalar(byte)))
    }
  }

  private mutating func endTag() {
    attribute = ""
    if !isEndTag, Self.rawElements.contains(element) {
      state = .rawText
      closing = ""
    } else {
      state = .text
      element = ""
    }
  }

  /// Behind an element's name and outside any value: `<p`, `<p class="x"` and `<input disabled` are
  /// alike for what may follow, as long as the name that was written last ends there.
  var isInsideTag: Bool {
    switch state {
    case .tag, .attributeName, .afterAttributeName: true
    case .tagName: !element.isEmpty
    default: false
    }
  }

  /// Equal for everything that matters where two branches meet.
  var shape: HTMLContext {
    if state == .text { return HTMLContext() }
    var copy = self
    copy.mustBreak = false
    copy.isTorn = false
    if isInsideTag {
      copy.state = .tag
      copy.attribute = ""
    }
    copy.valueSoFar = ""
    copy.hasValue = false
    copy.closing = ""
    return copy
  }
}
