internal import SiteModel

/// A plan: a page with its aims, and a table of what will be done, in a file of the same name.
struct PlanDraft {
  let start: StartingPoint

  init(_ start: StartingPoint) { self.start = start }

  func plan(_ title: String) throws(StartedFiles.Refusal) -> StartedFiles {
    let name = slug(title)
    guard !name.isEmpty else {
      throw StartedFiles.Refusal(
        "\"\(title)\" has no letters that could make an address", help: "Write a title in words.")
    }
    var started = StartedFiles()
    started.add("Content/plans/\(name).md", page(title, name))
    started.add(
      "Content/plans/\(name).csv",
      """
      theme,group,commitments,action,target,lead
      asked,Wards,1,Write here what will be done,\(Self.month(start.today)),Write here which role leads it

      """)
    started.next = [
      "Write the aims into Content/plans/\(name).md, and a row for each action into Content/plans/\(name).csv.",
      "Look at it: candour serve --drafts", "To publish it, take out the line \"draft: yes\".",
    ]
    return started
  }

  private func page(_ title: String, _ name: String) -> String {
    """
    ---
    title: \(yamlText(title))
    # summary: What is planned, by whom, and until when.
    \(PageDrafts.draftLine)
    plan:
      kind: actions
      # organisation: Whose plan it is
      period: \(start.today.year)-\(start.today.year + 2)
      as-of: \(start.today)    # the day on which the table was last true
      themes: [asked]         # the {#…} of each heading below that is an aim
    ---

    <!-- Below each aim stands a numbered list of what is promised. Rows of \(name).csv name the aim
         (theme), the promises that they keep (commitments, "1" or "1,2"), the action, when it is to
         be done (target) and which role leads it. No names of people: the page is public. -->

    ## An aim, in your words {#asked}

    1. A promise, in your words.

    """
  }

  /// `Mar 27`: a year from now, as plans write it.
  private static func month(_ today: CalendarDate) -> String {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let year = String((today.year + 1) % 100)
    return names[today.month - 1] + " " + (year.count == 1 ? "0" + year : year)
  }
}
