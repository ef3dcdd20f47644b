/// `candour manual`: the manual page, made from the grammar that the parser reads.
enum ManualPage {
  static var text: String {
    var out = """
      .\\" Made by: candour manual
      .TH CANDOUR 1 "" "Candour \(Candour.version)"
      .SH NAME
      candour \\- makes a website of a folder of Markdown and tables
      .SH SYNOPSIS
      .B candour
      .I COMMAND
      [OPTIONS]
      .SH DESCRIPTION
      Candour publishes standards, guidance and benchmark results as an accessible website.
      The folder that it is started in, or that \\-\\-source names, holds Content/.
      .SH COMMANDS

      """
    for grammar in CommandGrammar.all { out += section(grammar) }
    return out + """
      .SH EXIT STATUS
      0: done. 1: the content has errors (or warnings with \\-\\-strict; for diff: it differs).
      2: wrong usage. 3: the machine failed.

      """
  }

  private static func section(_ grammar: CommandGrammar) -> String {
    let argument = grammar.argument.map { " \($0)" } ?? ""
    var out = ".SS candour \(escaped(grammar.name + argument))\n\(line(grammar.summary)).\n"
    for kind in grammar.kinds {
      out += ".TP\n.B \(escaped(kind.name))\n\(line(kind.summary))\n"
    }
    for option in grammar.options {
      let value = option.value.map { " \($0)" } ?? ""
      out += ".TP\n.B \(escaped("--" + option.name + value))\n\(line(option.summary))\n"
    }
    out += ".PP\nExamples:\n.nf\n"
    for example in grammar.examples { out += "  \(escaped(example))\n" }
    return out + ".fi\n"
  }

  /// A line of text, which must not look like a request.
  private static func line(_ text: String) -> String {
    let text = escaped(text)
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  }
}
