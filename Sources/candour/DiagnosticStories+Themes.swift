internal import SiteModel

/// Of the words of pages.
extension DiagnosticCode.Story {
  static let rawHTML = Self(
    meaning: """
      There is HTML on this page, the code that web pages are made of. It often comes along when \
      text is pasted from Word or from another site. It is not allowed unless the site's settings \
      say so, and even then only kinds that can do no harm.

          <b>Important</b>
      """,
    mending: """
      Write it in Markdown instead, as below. If your team wants to allow harmless HTML, add the \
      line raw-html: yes to site.yaml.

          **Important**
      """)
  static let missingAlt = Self(
    meaning: """
      A picture has no description. People who can't see it, and people whose connection is too \
      slow to load it, are told the description instead.

          ![](garden.jpg)
      """,
    mending: """
      Say between the square brackets what the picture shows:

          ![The ward garden, with a path for wheelchairs](garden.jpg)
      """)
  static let emptyLink = Self(
    meaning: """
      A link lacks its words or its address. Without words there is nothing to select, and a \
      screen reader has nothing to say. Without an address the link leads nowhere.

          [](page:guidance)
      """,
    mending: """
      Write both the words and the address:

          [Our guidance](page:guidance)
      """)
  static let unsafeLink = Self(
    meaning: """
      The address of this link would run a small program, or carry a whole file within itself, \
      when somebody follows it. Such links can be used to harm readers, so none are published.

          javascript:print()
      """,
    mending: """
      Link to a page, a file or a web address instead. If the link came in with text from \
      elsewhere, you can take it out.
      """)
  static let unknownScheme = Self(
    meaning: """
      The part of the address before the colon says what kind of link it is. The kinds are page, \
      file, https, http, mailto and tel, and this is another. In a menu, a link is page: and a \
      name, a path that starts with /, or a whole web address.

          [Write to us](mail:team@example.org)
      """,
    mending: """
      Correct the part before the colon:

          [Write to us](mailto:team@example.org)
      """)
  static let unknownPage = Self(
    meaning: """
      A link names a page that does not exist. The page may have been renamed or moved, or there \
      is a spelling slip in the link.
      """,
    mending: """
      Name the page by its place in the Content folder, without .md. The page \
      Content/guidance/scoring.md is:

          [How we score](page:guidance/scoring)
      """)
  static let unknownFile = Self(
    meaning: """
      A link or a picture names a file that is not in the Content folder. It may have been renamed \
      or not yet been copied there. Only files in that folder are published.
      """,
    mending: """
      Put the file beside the page, and check the spelling of its name, with its ending:

          [The survey form](file:survey.pdf)
      """)
  static let withheldPage = Self(
    meaning: """
      A link leads to a page that is there but is not published now. It may be a draft, wait for \
      its day, have expired, or be meant for your team only. Readers who followed the link would \
      find nothing.
      """,
    mending: """
      Publish the other page too, or take the link out until then. The message says why the page \
      is kept back.
      """)
  static let secondTitle = Self(
    meaning: """
      A line that starts with a single # would be a second title for the page. The page has its \
      title already, from the title: line at its top. A page with one title is easier to find your \
      way in.

          # Visiting times
      """,
    mending: """
      If it is a heading within the page, write two #. If it only repeats the title, delete it.

          ## Visiting times
      """)
  static let skippedHeading = Self(
    meaning: """
      The headings jump down by more than one level, as from Heading 2 to Heading 4 in Word. \
      People who listen to the page move about by these levels, and would think that a part is \
      missing.

          ## Results
          #### Ward A
      """,
    mending: """
      Use the next level down. Choose a heading by its place in the page, not by its size:

          ## Results
          ### Ward A
      """)
  static let duplicateID = Self(
    meaning: """
      Two parts of this page have the same id, the short name that a link can lead to. A link to \
      that name could lead to either of them.

          ## Ward A {#results}
          ## Ward B {#results}
      """,
    mending: """
      Give the second one another name, such as {#results-b}. Change the links that are meant for \
      it too.
      """)
  static let nestedTooDeeply = Self(
    meaning: """
      Lists, quotations or settings lie within one another many levels deep, more than anybody \
      could follow. It often comes from text pasted from an e-mail, with many > signs in front of \
      each line.
      """,
    mending: """
      Take some of the > signs or some of the indentation away. A few levels are enough for nearly \
      any text.
      """)
  static let notALink = Self(
    meaning: """
      Something here was meant to be a link, and isn't one: a space stands in its address, its \
      brackets are the wrong way round, or it stands where there are no links, as in a title. It \
      would be shown as plain words with brackets.

          [our guide](page: guidance/scoring)
      """,
    mending: """
      Take the space out. An address that has spaces in it goes between < and >:

          [our guide](page:guidance/scoring)
          [the plan](<file:Our plan.pdf>)
      """)
  static let unknownCallOut = Self(
    meaning: """
      A call-out has a name that is not known. The call-outs are note, tip, important, warning and caution.

          > [!WARNNG]
          > Don't use this form after March.
      """,
    mending: """
      Correct the name:

          > [!WARNING]
          > Don't use this form after March.
      """)
}

/// Of themes and templates.
extension DiagnosticCode.Story {
  static let unknownTheme = Self(
    meaning: """
      The site asks for a theme, which is the site's look, and there is none of that name. A theme \
      is a folder in Themes with a file theme.yaml in it. One theme, plain, comes with Candour.
      """,
    mending: """
      Correct the name of the theme in site.yaml, or copy the theme's folder into Themes. Until \
      you have it, you can use plain.
      """)
  static let themeLoop = Self(
    meaning: """
      A theme can build on another one, and take from it what it lacks. Here a theme builds on \
      itself, by way of one or more others, so there is no first one to start from.
      """,
    mending: """
      In one of the theme.yaml files that the message names, take the extends: line out or let it \
      name another theme. If somebody else made the theme, tell them.
      """)
  static let lowContrast = Self(
    meaning: """
      Two of the theme's colours, one in front of the other, are too much alike for many people to \
      read. Text needs a contrast of at least 4.5, and lines and symbols at least 3, as the \
      accessibility guidelines (WCAG 2.2) ask. Both the light colours and the dark ones are \
      measured.
      """,
    mending: """
      Make one of the two colours darker or lighter in theme.yaml, until the message goes away. \
      Pale grey text on white is the usual case.
      """)
  static let missingWord = Self(
    meaning: """
      A theme has its own words, such as Search or Next page, in each language. Here the words of \
      a language, or some of them, have not been translated yet. English stands in for them, and \
      the site is built all the same.
      """,
    mending: """
      Add the missing line to the language's file in the theme's words folder. For Welsh that is \
      words/cy.yaml:

          search: "Chwilio"
      """)
  static let unknownWord = Self(
    meaning: """
      The theme's list of words lacks one that a template, or Candour itself, wants to show. \
      Nothing would stand in its place on the page.
      """,
    mending: """
      Check the spelling, or add the word to words/en.yaml in the theme. If somebody else made the \
      theme, send them the message.
      """)
  static let wordPlaces = Self(
    meaning: """
      Some of a theme's words have a gap in curly brackets that is filled when the page is made. \
      The gaps in this word are not those that are filled.

          updated: "Updated on {dat}"
      """,
    mending: """
      Let the name in the curly brackets be the same in the words and in the template:

          updated: "Updated on {date}"
      """)
  static let missingTemplate = Self(
    meaning: """
      A template is a pattern that the theme's pages are made from. The theme, or one of its \
      templates, needs a template that is not there. It may have been renamed or left out when the \
      theme was copied.
      """,
    mending: """
      Put the file back, or correct its name where it is asked for. The message shows a name that \
      is nearly the same, if there is one.
      """)
  static let templateSyntax = Self(
    meaning: """
      One of the theme's templates has a mistake in its own commands, the parts between {% %} or \
      {{ }}. A bracket or quotation mark may be missing, or a part that was begun is never ended.

          {% if page.summary %} {{ page.summary }}
      """,
    mending: """
      Finish what was begun, at the place that the message shows. Here the end is missing:

          {% if page.summary %} {{ page.summary }} {% endif %}
      """)
  static let templateName = Self(
    meaning: """
      A template asks for a value, a filter or a function that does not exist. This is most often \
      a spelling slip. The page would have a gap there, so the mistake is shown before anything is \
      published.

          {{ page.titel }}
      """,
    mending: """
      Correct the name. The message suggests the nearest one, if there is one that is close.
      """)
  static let templateType = Self(
    meaning: """
      A template uses a value as a kind of thing that it is not. It may go through a text as if it \
      were a list, or ask which of two words is the larger.

          {% for letter in page.title %}
      """,
    mending: """
      Use a value of the kind that the message asks for. If somebody else made the theme, send \
      them the message.
      """)
  static let templateOptional = Self(
    meaning: """
      A template shows something that not every page has, such as a summary, without asking first \
      whether it is there.

          <p>{{ page.summary }}</p>
      """,
    mending: """
      Ask first, so that the part is left out where there is nothing to show:

          {% if page.summary %}<p>{{ page.summary }}</p>{% endif %}
      """)
  static let templateContext = Self(
    meaning: """
      A template puts a value where it could spoil the page, such as in a tag's name or in an \
      attribute without quotes. The same is said when a tag is opened in one branch or loop and \
      closed outside it.

          <a title={{ page.title }}>
      """,
    mending: """
      Put double quotes round attributes, and open and close each tag in the same place:

          <a title="{{ page.title }}">
      """)
  static let templateLoop = Self(
    meaning: """
      A template takes in itself, directly or by way of others, or so many others that the page \
      would never be finished. The message shows where.
      """,
    mending: """
      Take out one of the include or extends commands that the message lists. If somebody else \
      made the theme, send them the message.
      """)
  static let missingAsset = Self(
    meaning: """
      The theme refers to a file of its own, such as a logo, a font or a style sheet, that is not \
      among its files. It may have been renamed or left out when the theme was copied.
      """,
    mending: """
      Put the file into the theme's folder, or correct its name where it is asked for. Capitals \
      and small letters count as different.
      """)
}

/// Of the finished pages.
extension DiagnosticCode.Story {
  static let brokenLink = Self(
    meaning: """
      A link on this site leads to an address of the site at which nothing is published. The page \
      may have moved, or the address may have a spelling slip. Readers would see "page not found".

          [Scoring](/guidence/scoring/)
      """,
    mending: """
      Link to the page by its name, and the address is found for you, even when it changes later:

          [Scoring](page:guidance/scoring)
      """)
  static let brokenAnchor = Self(
    meaning: """
      A link leads to a certain part of a page, named behind the # sign, and that page has no part \
      of that name. The heading may have been reworded since, because its name is made from its \
      words. Readers would land at the top of the page.

          [Ward A](page:results#ward-a)
      """,
    mending: """
      Give the heading a name of its own, which stays when the words change. Or take the # and \
      what follows out of the link.

          ## Ward A, first quarter {#ward-a}
      """)
  static let unclosedElement = Self(
    meaning: """
      In a finished page, a piece of HTML is opened and never closed, is closed and never opened, \
      or lacks its last bracket or quotation mark. Browsers then guess, and the rest of the page \
      may look wrong.

          <details> More about this survey
      """,
    mending: """
      Add the missing piece. If the message points to a theme's template and somebody else made \
      the theme, send it to them.

          <details> More about this survey </details>
      """)
  static let unusedFile = Self(
    meaning: """
      A file lies in the Content folder, and no page shows it or links to it; or a theme's folder \
      holds a file that is never read. It is not published, so that nothing goes out by accident. \
      The site is built all the same.
      """,
    mending: """
      Link to the file if readers should have it, as below. If not, move it out of the Content \
      folder.

          [The survey form](file:survey.pdf)
      """)
  static let differenceGone = Self(
    meaning: """
      The file known-differences.yaml lists warnings that your team knows about and accepts. One \
      of them is no longer given at that place. Most often somebody has mended what it was about.
      """,
    mending: """
      Take that entry out of the file. If the page has only moved, correct the entry's place \
      instead.
      """)
}
