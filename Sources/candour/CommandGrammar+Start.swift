/// The commands that a site, a page or a table begins with.
extension CommandGrammar {
  static let new = CommandGrammar(
    name: "new", argument: "KIND ...",
    summary: "makes a file to begin with: a page, a report drafted from the data, a whole site",
    options: [
      sourceOption,
      Option(
        name: "for", value: "ID",
        summary:
          "with report: the service, collaborative or region (default: the network); with practice: the service"
      ),
      Option(name: "on", value: "DAY", summary: "with event: its day, 2026-01-31"),
      Option(name: "example", value: nil, summary: "with site: an example with made-up services"),
      Option(name: "date", value: "DAY", summary: "as on that day, 2026-01-31 (default: today)"),
    ],
    examples: [
      "candour new site our-network", "candour new site --example try-it",
      "candour new page guidance/visits \"Visiting us\"",
      "candour new event \"Meeting in Wakefield\" --on 2026-03-05",
      "candour new report 2023-q2 reducing-restrictive-practice --for hny",
      "candour new year involvement 2024",
    ],
    takesWords: true,
    kinds: [
      ("page PLACE [TITLE]", "an ordinary page"),
      ("news TITLE", "a piece of news, with today's date"),
      ("event TITLE", "an event"),
      ("practice TITLE", "good practice worth sharing"),
      ("service ID", "words for the page of a service"),
      ("plan TITLE", "an implementation plan: a page and its table"),
      ("area ID [TITLE]", "an area with its first standards"),
      ("year AREA YEAR", "the standards of another year, with the ids of the last"),
      ("easy-read PAGE", "the easy-read version of a page, beside notes of what it says"),
      ("report YEAR-qN AREA", "a quarter's report, drafted from the data"),
      ("site DIR", "a whole site"),
    ])

  static let importTable = CommandGrammar(
    name: "import", argument: "FILE",
    summary: "reads a table of scores as Excel has it, and writes the site's file when it is sure",
    options: [
      sourceOption,
      Option(name: "area", value: "ID", summary: "of which area the scores are"),
      Option(name: "year", value: "YEAR", summary: "of which year, by the one it starts in: 2023"),
      Option(name: "sheet", value: "NAME", summary: "which sheet of a workbook"),
      Option(
        name: "add", value: nil, summary: "keep the other services' scores that the file has"),
      Option(name: "replace", value: nil, summary: "write over scores that are there already"),
      Option(name: "dry-run", value: nil, summary: "show what would be written, and write nothing"),
    ],
    examples: [
      "candour import involvement-2023.xlsx",
      "candour import pasted.tsv --area involvement --year 2023",
      "candour import humber.csv --add --dry-run",
    ],
    takesWords: true)

  static let diff = CommandGrammar(
    name: "diff", argument: "RELEASE",
    summary: "shows what is different in the data since a release, and what it comes to",
    options: [
      sourceOption,
      Option(name: "date", value: "DAY", summary: "as on that day, 2026-01-31 (default: today)"),
    ],
    examples: [
      "candour diff", "candour diff published-2026-01", "candour diff ../the-site-as-it-was",
    ],
    takesWords: true)

  static let completions = CommandGrammar(
    name: "completions", argument: "bash|zsh|fish",
    summary: "prints what makes a shell complete these commands", options: [],
    examples: [
      "candour completions bash > ~/.local/share/bash-completion/completions/candour",
      "candour completions fish > ~/.config/fish/completions/candour.fish",
    ],
    takesWords: true)

  static let manual = CommandGrammar(
    name: "manual", argument: nil, summary: "prints the manual page, for man", options: [],
    examples: ["candour manual > ~/.local/share/man/man1/candour.1"])
}
