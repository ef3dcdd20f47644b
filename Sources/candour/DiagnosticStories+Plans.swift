internal import SiteModel

/// Of implementation plans and strategies.
extension DiagnosticCode.Story {
  static let planPage = Self(
    meaning: """
      A page with the key "plan" shows an implementation plan or a strategy. Its actions are the \
      rows of a table that has the same name as the page and lies beside it. Here the table is \
      missing, or the page is one that can't have a table: a folder's own page, or an easy-read \
      version.

          plans/our-plan.md     the page
          plans/our-plan.csv    its rows
      """,
    mending: """
      Save the rows as a CSV file with the page's name in the same folder. If the page is not a \
      plan, remove the key "plan".
      """)
  static let planTheme = Self(
    meaning: """
      The themes of a plan (or its aims) are headings on its page. The key "themes" lists them by \
      the id at the heading's end, and each row of the table names the one that it belongs to. \
      Here a name is used for which there is no heading, or no list stands below a heading that \
      should have one.

          themes: [culture]
          ## Focused culture change {#culture}
      """,
    mending: """
      Use the same id in all three places: behind the heading, in the list of themes, and in the \
      table's first column. Commitments are a numbered list below the heading.
      """)
  static let planRow = Self(
    meaning: """
      A row of a plan needs an action (or an objective). A row without one adds another measure to \
      the action above it, as in a table with merged cells. This row is neither: it has no action \
      to belong to, or says "as above" where nothing is above.
      """,
    mending: """
      Write the action into the row. Where the plan itself leaves it empty, write "(not said)". \
      Let a row that shares a measure stand right below the one that has it.
      """)
  static let planTarget = Self(
    meaning: """
      The target of an action says when it is to be done: a day, a month, a quarter, a year, or \
      "Completed". This one says something else or nothing, or lies outside the years of the plan. \
      It is shown as it is written. What the message says it was read as decides whether the \
      action counts as overdue; where nothing could be read, it never does.

          Mar 17    31/03/2017    Q3    end Q2 2018/19    Completed
      """,
    mending: """
      If it is a slip, correct it. If your plan has no date for it yet, ask whoever leads the \
      action. If you copied somebody else's plan and this is how it is, add an entry to \
      Content/known-differences.yaml that says so.
      """)
  static let planRating = Self(
    meaning: """
      A plan's key says what its ratings mean. This rating is not in the key, so nobody who reads \
      it can know what it means. It is shown as it is written, and counted apart from the others.

          key: { Green: On track, Amber: Some concerns, Red: Major concerns }
          …,Yellow,…
      """,
    mending: """
      If Yellow was meant as Amber, write Amber. If it is a rating of its own, add it to the key. \
      If somebody else's plan has it so, add an entry to Content/known-differences.yaml.
      """)
  static let planUnrated = Self(
    meaning: """
      The plan rates its actions, and this one has no rating. It may be too early to say, or the \
      rating was only a colour, which gets lost when a table is copied. The page says "not rated" \
      and counts it so.
      """,
    mending: """
      Write the rating as a word, if there is one. If the plan has none here, add an entry to \
      Content/known-differences.yaml; one entry with the file's name covers all of its rows.
      """)
  static let planNoLead = Self(
    meaning: """
      Nobody is named who leads this action, while the plan names somebody for others. What nobody \
      leads is easily forgotten.
      """,
    mending: """
      Add who leads it, as a role such as "Involvement lead". Where several rows share a lead, \
      write "as above" in those below. If the plan you copied leaves it open, add an entry to \
      Content/known-differences.yaml.
      """)
  static let planNoMeasure = Self(
    meaning: """
      An objective says what is to be reached. Nothing here says how anybody will know that it was.
      """,
    mending: """
      Add how you will know in the column "measure", with its target if there is one. If another \
      objective's measure is meant, put the row below that one and write "as above".
      """)
  static let planAmount = Self(
    meaning: """
      The columns "baseline" and "goal" hold where a measure starts and where it is to go, as \
      numbers, so that the change can be worked out. This cell holds words, or one of the two is \
      per cent and the other is not.

          Volunteers in placements,40,100
      """,
    mending: """
      Leave only the number in the cell, with % behind it if it is per cent, and put the words into \
      the column "measure".
      """)
  static let planCitation = Self(
    meaning: """
      The column "commitments" lists the numbers of the commitments that some actions serve. \
      Something here is no number, is there twice, or is missing after a last comma.

          1,2,3,4,5,6,
      """,
    mending: """
      Write the numbers with commas between, such as 1,2,3 or 1-3. If a number got lost, look it \
      up. If the plan that you copied has it so, add an entry to Content/known-differences.yaml.
      """)
  static let planCommitment = Self(
    meaning: """
      Some actions are said to serve a commitment that their theme does not have. Often a \
      commitment was taken out of the plan and its number stayed behind.
      """,
    mending: """
      Correct the number, or add the commitment to the numbered list below the theme's heading. If \
      the plan that you copied has it so, add an entry to Content/known-differences.yaml.
      """)
  static let planUnserved = Self(
    meaning: """
      The plan makes a commitment, and none of its actions says that it serves it. Either an action \
      does and does not say so, or nothing is being done about it yet. The page lists it.
      """,
    mending: """
      Add the commitment's number to the actions that serve it, or plan an action that does. If it \
      is how the plan is, add an entry to Content/known-differences.yaml.
      """)
}
