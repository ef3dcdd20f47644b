/// libyaml's complaints in the words of somebody who came to change a title.
struct YAMLSyntaxAdvice {
  var message: String
  var label: String?
  var help: String?

  init(for problem: String) {
    switch problem {
    case "mapping values are not allowed in this context":
      message = "a second \": \" on one line"
      label = "YAML takes this for another key"
      help = "Put the whole value in quotes: title: \"Results: quarter 1\"."
    case "found character that cannot start any token":
      message = "a value can't start with this character"
      help = "Put the value in quotes. If it is a tab, use spaces to indent."
    case "did not find expected key", "could not find expected ':'":
      message = "a key and a colon were expected here"
      help =
        "Each line is \"key: value\". Check the quotes and the indentation of this line and the one above."
    case "found unexpected end of stream":
      message = "a quotation mark is opened and never closed"
      help = "Add the closing quotation mark."
    case "did not find expected ',' or ']'":
      message = "this list is not closed"
      help = "A list in one line is [one, two, three]."
    case "did not find expected ',' or '}'":
      message = "this group is not closed"
      help = "A group in one line is { key: value, other: value }."
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
