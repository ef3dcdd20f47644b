/// libyaml's complaints in the words of somebody who came to change a title.
struct YAMLSyntaxAdvice {
  var message: String
  var label: String?
  var help: String?
  /// What is wrong is that something was opened: that is the place to show, not where the file ends.
  var isAboutOpening = false

  init(for problem: String) {
    switch problem {
    case "mapping values are not allowed in this context":
      message = "a second \": \" on one line"
      label = "this would start another key"
      help = "Put the whole value in quotes: title: \"Results: quarter 1\"."
    case "found character that cannot start any token":
      message = "a value can't start with this character"
      help = "Put the value in quotes. If it is a tab, use spaces to indent."
    case "did not find expected key", "could not find expected ':'":
      message = "a key and a colon were expected here"
      help =
        "Each line is \"key: value\". Check the quotes and the indentation of this line and the one above."
      // Which libyaml sees only once the line is over.
      isAboutOpening = problem == "could not find expected ':'"
    case "found unexpected end of stream", "found unexpected document indicator":
      message = "a quotation mark is opened and never closed"
      help = "Add the closing quotation mark."
      isAboutOpening = true
    case "did not find expected ',' or ']'":
      message = "this list is not closed"
      help = "A list in one line is [one, two, three]."
      isAboutOpening = true
    case "did not find expected ',' or '}'":
      message = "this group is not closed"
      help = "A group in one line is { key: value, other: value }."
      isAboutOpening = true
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      message = "this line starts with a tab"
      help = "YAML takes only spaces at the start of a line: put spaces there, or nothing."
    case "did not find expected <document start>":
      message = "this is not YAML"
      help = "Each line is \"key: value\"."
    case "control characters are not allowed":
      message = "a control character stands in this text"
      help = "Delete it: it came in by copying, most likely, and can't be seen."
    default:
      message = "this is not YAML: \(problem)"
      help = "Each line is \"key: value\"; values with : or # in them go in quotes."
    }
  }
}
