internal import SiteModel

/// Of what readers are asked for.
extension DiagnosticCode.Story {
  static let privacyPage = Self(
    meaning: """
      The key feedback of site.yaml gives readers of a service's page a form or an address for e-mail, \
      to say whether they recognise its rating. Who sends something wants to know before who gets it, \
      what goes with it and what is shown of it. No page of the site says so in words that follow the \
      settings; a page that says it in fixed words is wrong as soon as the settings change.
      """,
    mending: """
      Write a block into a page, such as about/privacy.md. It says who receives the form, and that \
      there is none when there is none:

          ```privacy
          ```

      The form then leads to that page.
      """)
}
