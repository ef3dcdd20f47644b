internal import SiteModel

/// Of blocks: charts, tables and lists that pages ask for.
extension DiagnosticCode.Story {
  static let unknownBlock = Self(
    meaning: """
      A fenced block is code, unless the word behind its backticks is the name of a block: chart, \
      table, summary, actions, plan, schedule, services, you-said, contact. This word is nearly one \
      of them, or more stands behind it, and readers would be shown the block's text as it stands.

          ```chart
          of: hny
          area: involvement
          ```
      """,
    mending: """
      Write the block's name alone behind the backticks, and what it is to show in lines below. If \
      the text is meant to be shown as code, put four backticks round it instead of three.
      """)
  static let blockPlace = Self(
    meaning: """
      A block stands between two lines of three backticks, as a paragraph of its own or in a list. \
      This one stands in a quotation, a call-out or a note, or its last line is missing, so that \
      all that follows would be taken for a part of it.
      """,
    mending: """
      Take away the > before its lines and leave an empty line around it; or add the closing line \
      of three backticks.
      """)
  static let blockSubject = Self(
    meaning: """
      A block says whose values it is to show, and in which area: "of" is the id of a service, a \
      collaborative or a region (left out, it is the whole network), "area" the id of an area, \
      "standard" that of a standard. Here an id names nothing, or what is asked for does not go \
      together.

          of: hny
          area: involvement
          standard: welcome
      """,
    mending: """
      Look the id up in Content/data/services.csv or collaboratives.csv. An area is called as its \
      folder in Content/standards, a standard by what stands in {#…} behind its heading.
      """)
  static let blockYears = Self(
    meaning: """
      A block can be of one year or of several. Years are named by the calendar year in which they \
      start. Nothing of this area is held for the year that is asked for.

          year: 2023
          years: 2021..2023
          years: [2021, 2023]
          years: all
      """,
    mending: """
      Name a year that is held, or leave the line out to show the latest. If a printed report has a \
      chart of years that are not held here, add the line not-held: yes to the block.
      """)
  static let chartKind = Self(
    meaning: """
      The kind of chart that is asked for would mislead: a line through one point shows a change \
      that nobody knows, more than four lines can't be told apart, and a kind that is made for \
      other values would show something else than these.
      """,
    mending: """
      Use the kind that the message names, or leave the line kind: out. Then the kind is chosen \
      that suits the values.
      """)
  static let chartEmpty = Self(
    meaning: """
      A chart or a table is to show values of which none is held: no scores in Content/data/scores, \
      and no printed figures in Content/data/published. An empty picture would say that there is \
      nothing, where in truth nothing is known.
      """,
    mending: """
      Check the area and the year. If a printed report has this chart and its values can't be had, \
      add the line not-held: yes: in its place the page then says that they are not held.
      """)
  static let chartHeld = Self(
    meaning: """
      The block says with not-held: yes that the values behind a printed chart are not held here. \
      They are: somebody has added them since. The page still says that it can't show the chart.
      """,
    mending: """
      Take the line not-held: yes out, look at the chart that is drawn then, and compare it with \
      the printed one.
      """)
  static let unknownPlan = Self(
    meaning: """
      A block shows a part of an implementation plan or a strategy, and names the plan by the file \
      of its page without its ending: plans/sheffield-2017.md is sheffield-2017. There is no plan \
      of this name, or the block does not say which.
      """,
    mending: """
      Write plan: and the name. A plan is a page that has plan: between its lines of hyphens, \
      and a table of the same name beside it.
      """)
}
