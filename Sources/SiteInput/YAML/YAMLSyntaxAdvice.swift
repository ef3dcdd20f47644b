/// libyaml's complaints in the words of somebody who came to change a title.
struct YAMLSyntaxAdvice {
  var message: String
  var label: String?
  var help: String?
  /// What is wrong is that something was opened: that is the place to show, not where the file ends.
  var isAboutOpening = false

  /// `start` is what stands before the problem in its line, `above` the line before that.
  init(for problem: String, behind start: some Collection<UInt8>, above: some Collection<UInt8>) {
    switch problem {
    case "mapping values are not allowed in this context" where Self.lacksSpace(above):
      message = "the line above lacks a space behind its colon"
      label = "so both were read as one line"
      help = "Write a space there: title: Visiting us."
    case "mapping values are not allowed in this context"
    where start.first == UInt8(ascii: " ") && !start.contains(UInt8(ascii: ":")):
      message = "this line begins with spaces"
      label = "so it is taken for a part of the line above"
      help = "Take the spaces away, or put them in front of the lines beside it as well."
    case "mapping values are not allowed in this context":
      message = "a second \": \" on one line"
      label = "what stands before a colon and a space is taken for a name"
      help = "Put the whole value in quotes: title: \"Results: quarter 1\"."
    case "found character that cannot start any token":
      message = "a value can't start with this character"
      help =
        "Put what stands behind the colon in quotation marks. If it is a tab, use spaces instead."
    case "did not find expected key", "could not find expected ':'":
      message = "a name and a colon were expected here"
      help =
        "Each line is a name, a colon and a value, such as title: Visiting us. Check the quotation marks, and the spaces at the start, of this line and the one above."
      // Which libyaml sees only once the line is over.
      isAboutOpening = problem == "could not find expected ':'"
    case "found unexpected end of stream", "found unexpected document indicator":
      message = "a quotation mark is opened and never closed"
      help = "Add the second quotation mark where the words end."
      isAboutOpening = true
    case "did not find expected node content":
      message = "nothing stands here, where a value belongs"
      help = "Write it, or take out the comma or the hyphen in front of it."
    case "did not find expected ',' or ']'":
      message = "this list is not closed"
      help = "Add the ] at its end: a list in one line is [one, two, three]."
      isAboutOpening = true
    case "did not find expected ',' or '}'":
      message = "this group is not closed"
      help = "Add the } at its end: a group in one line is { rating: green, from: 3.5 }."
      isAboutOpening = true
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      message = "this line starts with a tab"
      help = "Put spaces in its place, or nothing."
    case "did not find expected <document start>":
      message = "this line can't be read"
      help = "Each line is a name, a colon and a value, such as title: Visiting us."
    case "control characters are not allowed":
      message = "a character that can't be seen stands in this text"
      help = "Delete the line and type it anew: the character came in by copying, most likely."
    default:
      message = "this line can't be read"
      label = problem
      help =
        "Each line is a name, a colon and a value, such as title: Visiting us. A value with : or # in it goes in quotation marks."
    }
  }

  /// `title:Visiting us`, which to YAML is one word and no name.
  private static func lacksSpace(_ line: some Collection<UInt8>) -> Bool {
    let isName = { (byte: UInt8) in byte == UInt8(ascii: "-") || (0x61...0x7A).contains(byte) }
    let rest = line.drop(while: isName)
    guard rest.count > 1, rest.count < line.count, rest.first == UInt8(ascii: ":") else {
      return false
    }
    return rest.dropFirst().first.map { $0 > 0x20 } ?? false
  }
}
