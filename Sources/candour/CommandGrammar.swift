internal import SiteModel

/// Every command and option there is: what the parser reads, and what help and completions say.
struct CommandGrammar {
  struct Option {
    var name: String
    /// What its value is called in help; nothing for a flag.
    var value: String?
    var summary: String
  }

  var name: String
  var argument: String?
  var summary: String
  var options: [Option]
  var examples: [String]
  /// Words may stand before, between and behind its options.
  var takesWords = false
  /// What each of its first words does, where they are a list.
  var kinds: [(name: String, summary: String)] = []

  /// Its beginning, or a slip in it.
  func optionMeant(by typed: String) -> String? {
    let names = options.map(\.name)
    let begun = names.filter { $0.hasPrefix(typed) }
    return begun.count == 1 ? begun[0] : nearestName(to: typed, among: names)
  }

  static let all = [
    build, check, serve, new, importTable, diff, explain, easyRead, symbols, completions, manual,
    help,
  ]

  static let sourceOption = Option(
    name: "source", value: "DIR",
    summary: "the site's folder, which holds Content/ (default: here)")

  private static let siteOptions = [
    sourceOption,
    Option(
      name: "theme", value: "DIR", summary: "a theme's folder or name, instead of site.yaml's"),
    Option(
      name: "date", value: "DAY",
      summary: "build as on that day, 2026-01-31 (default: today, where the site is)"),
    Option(name: "drafts", value: nil, summary: "include drafts and pages that are to come"),
    Option(
      name: "audience", value: "public|team", summary: "leave the team's pages out, or include them"
    ),
    Option(
      name: "relative", value: nil, summary: "links that work without a server, from a folder"),
    Option(name: "strict", value: nil, summary: "warnings count as errors"),
    Option(name: "jobs", value: "N", summary: "how many cores to use (default: all)"),
    Option(
      name: "diagnostics", value: "text|json", summary: "how messages are printed (default: text)"),
    Option(name: "quiet", value: nil, summary: "print nothing but messages"),
  ]

  static let build = CommandGrammar(
    name: "build", argument: nil,
    summary: "builds the site and puts it in place in one step, if it has no errors",
    options: [
      Option(name: "output", value: "DIR", summary: "where the site goes (default: _site)"),
      Option(
        name: "remember", value: nil,
        summary: "remember its addresses: a later build in which one is gone is an error"),
      Option(
        name: "no-cache", value: nil,
        summary: "make every page anew, whatever the last build left in .candour-cache"),
    ] + siteOptions,
    examples: [
      "candour build", "candour build --output /srv/www/site --strict",
      "candour build --relative --output /media/usb/site",
    ])

  static let check = CommandGrammar(
    name: "check", argument: nil,
    summary: "checks everything that build does and more, says what to do first, publishes nothing",
    options: siteOptions + [
      Option(
        name: "list-figures", value: nil,
        summary: "also list the numbers and comparisons in reports that no link vouches for"),
      Option(
        name: "list-advice", value: nil,
        summary:
          "also say where easy-read pages might be easier, and which pages have none"),
      Option(
        name: "external", value: nil,
        summary: "also ask other sites whether what pages link to is there (needs curl)"),
    ],
    examples: ["candour check", "candour check --drafts", "candour check --external"])

  private static let shownOptions = ["source", "theme", "date", "drafts", "audience", "jobs"]

  static let serve = CommandGrammar(
    name: "serve", argument: nil,
    summary: "shows the site while you write it, on this computer; each save is seen at once",
    options: [
      Option(name: "port", value: "N", summary: "where it is shown (default: 4321, or the next)"),
      Option(
        name: "host", value: "ADDRESS",
        summary: "also shown to others on the network, at this address of this computer"),
    ] + siteOptions.filter { shownOptions.contains($0.name) } + [
      Option(name: "quiet", value: nil, summary: "print nothing but the address and messages")
    ],
    examples: [
      "candour serve", "candour serve --drafts --audience team",
      "candour serve --port 8080 --source ../our-network",
    ])

  static let explain = CommandGrammar(
    name: "explain", argument: "CODE|FIGURE",
    summary: "tells the story of a message, or how a figure is worked out, row by row",
    options: [sourceOption],
    examples: [
      "candour explain broken-link", "candour explain mean/humber-centre/involvement/2023",
      "candour explain",
    ])

  static let easyRead = CommandGrammar(
    name: "easy-read", argument: "report|confirm PAGE",
    summary:
      "reports on words and pictures, or records that a page was compared and who has read it",
    options: [
      sourceOption,
      Option(
        name: "by", value: "WHO",
        summary: "with confirm: who read the page, a role or a group and no person's name"),
      Option(name: "date", value: "DAY", summary: "as on that day, 2026-01-31 (default: today)"),
    ],
    examples: [
      "candour easy-read report",
      "candour easy-read confirm standards/involvement/2023 --by \"Involvement group, Ward 2\"",
      "candour easy-read confirm guidance/visits",
    ], takesWords: true)

  static let symbols = CommandGrammar(
    name: "symbols", argument: "import FROM|list",
    summary: "brings pictures of a set into the site, or lists the sets that it has",
    options: [
      sourceOption,
      Option(
        name: "words", value: "FILE",
        summary:
          "with import: pictures for these words, one a line; \"house = 2317\" says which, where the set has several"
      ),
      Option(
        name: "only", value: "NAMES",
        summary: "with import: these pictures, as the set calls them, with commas between"),
      Option(
        name: "set", value: "NAME",
        summary: "with import: what the set is called; a table of files needs it"),
      Option(
        name: "dry-run", value: nil, summary: "with import: say what would be done, and do nothing"),
      Option(name: "date", value: "DAY", summary: "as on that day, 2026-01-31 (default: today)"),
    ],
    examples: [
      "candour symbols import Downloads/mulberry-symbols",
      "candour symbols import Downloads/mulberry-symbols --words words.txt --dry-run",
      "candour symbols import Downloads/arasaac --only 2317,6964",
      "candour symbols import Documents/widgit/list.csv --set widgit",
      "candour symbols list",
    ], takesWords: true)

  static let help = CommandGrammar(
    name: "help", argument: "COMMAND", summary: "says how to use a command", options: [],
    examples: ["candour help build"])
}
