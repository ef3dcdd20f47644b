internal import SiteModel

/// Of addresses that were published once.
extension DiagnosticCode.Story {
  static let addressGone = Self(
    meaning: """
      Something was published at this address, and nothing would be there any more. Somebody may \
      have it in a leaflet, in an e-mail or among their bookmarks, and would be told that there is \
      no such page. Content/published-addresses.txt remembers what was published.

          /guidance/how-we-score/
      """,
    mending: """
      Say on the page that takes its place that it was there, between its --- lines. Whoever comes \
      to the old address is then led on:

          aliases: [/guidance/how-we-score/]

      If nobody can have the address, take its line out of Content/published-addresses.txt.
      """)
  static let partGone = Self(
    meaning: """
      A part of this page had an address of its own, the words behind the #, and no heading has it \
      any more. A link to it would lead to the top of the page. That happens when a heading is \
      worded anew.

          /guidance/scoring/#the-scale
      """,
    mending: """
      Give the heading that takes its place the old name:

          ## How we count {#the-scale}

      If there is none, take the words with the # out of Content/published-addresses.txt.
      """)
}
