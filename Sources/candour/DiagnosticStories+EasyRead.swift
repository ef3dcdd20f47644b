internal import SiteModel

/// Of easy-read pages.
extension DiagnosticCode.Story {
  static let easyPicture = Self(
    meaning: """
      A statement of an easy-read page has no picture. People who read little look at the pictures \
      first, and would pass this statement over.
      """,
    mending: """
      Write the picture before the first word of the statement. Or add a word of it to \
      Content/symbols/words.csv.

          ![](symbol:meeting) Come and talk with us.
      """)
  static let easyAmbiguous = Self(
    meaning: """
      A word has several pictures, because it has several senses, and the page does not say which it \
      means. A wrong picture is worse than none, so none is guessed.

          You have the right to say no.
      """,
    mending: """
      Name the picture at the word, or say once at the top of the page what the word means there:

          You have the [right](symbol:rights) to say no.

          senses:
            right: entitlement
      """)
  static let easyNegation = Self(
    meaning: """
      A sentence says that something is not so, and its pictures show only the thing itself. \
      Somebody who looks at the pictures would understand the opposite.

          You do not have to sign.
      """,
    mending: """
      Give the statement a picture that shows what is not so, or give "not" its own:

          ![](symbol:no-need) You do not have to sign.

          You do [not](symbol:no) have to sign.
      """)
  static let easyWord = Self(
    meaning: """
      The top of an easy-read page settles the pictures of some words: senses says which picture a \
      word has there, plain lists words without one. A word there is not in the list of words, or has \
      no such sense.

          senses:
            right: entitlment
      """,
    mending: """
      Write the word as Content/symbols/words.csv has it, and behind it the sense or the id of a picture:

          senses:
            right: entitlement
          plain: [part]
      """)
  static let easyStructure = Self(
    meaning: """
      Easy-read pages are made of headings, short statements and lists of statements, each with a \
      picture. Tables, quotations, notes, code and lists within lists are hard to follow, and a picture \
      stands before the words of its statement.
      """,
    mending: """
      Say it in short statements, one a paragraph. The picture comes first:

          ![](symbol:calendar) We meet every Monday.
      """)
  static let easyLong = Self(
    meaning: """
      A sentence has more than ten words. Easy-read sentences have up to ten, and one idea each.
      """,
    mending: """
      Find the second idea in the sentence and make a sentence of it. Leave out what readers do not \
      need.
      """)
  static let easyTooLong = Self(
    meaning: """
      A sentence has more than fifteen words. Nobody who needs easy read can follow it to its end.

          We would like to invite you to come along to the next meeting of the involvement group.
      """,
    mending: """
      Make two or three sentences of it:

          We have a meeting.

          You can come.
      """)
  static let easyStatement = Self(
    meaning: """
      A paragraph of an easy-read page has more than two sentences. Each paragraph stands beside one \
      picture, which can show one idea.
      """,
    mending: """
      Leave an empty line between the ideas: each becomes a statement with a picture of its own.
      """)
  static let easyIdeas = Self(
    meaning: """
      This is advice, shown when you ask for it with --list-advice. A word such as "because", "which" \
      or "and you" often starts a second idea in the same sentence.

          Tell us what you think because it helps us.
      """,
    mending: """
      Read the sentence aloud. If it holds two ideas, make two sentences:

          Tell us what you think.

          This helps us.
      """)
  static let easyPassive = Self(
    meaning: """
      This is advice, shown when you ask for it with --list-advice. The sentence says what is done, \
      and not who does it. People want to know who.

          You will be asked what you think.
      """,
    mending: """
      Begin with the person:

          Staff will ask what you think.
      """)
  static let easyPronoun = Self(
    meaning: """
      This is advice, shown when you ask for it with --list-advice. The sentence begins with a word \
      such as "they" or "it", and readers have to look back for what it stands for.

          They come every week.
      """,
    mending: """
      Write the word itself again:

          Advocates come every week.
      """)
  static let easyMissing = Self(
    meaning: """
      This is advice, shown when you ask for it with --list-advice. Nobody has written an easy-read \
      version of the page. Not every page needs one: the pages that service users and families ask \
      about do.
      """,
    mending: """
      Ask the people you write for which pages come first. To begin one of Content/guidance/visits.md:

          candour new easy-read guidance/visits
      """)
  static let easyAcronym = Self(
    meaning: """
      A word is in capitals. Most such words are made of first letters, and nothing on the page says \
      what they stand for. Staff know them; service users and families often do not.

          Your CPA is on Monday 2 March 2026.
      """,
    mending: """
      Write it in full, or explain it in the next sentence. A word that your site uses often is \
      explained once, in the column meaning of Content/symbols/words.csv.

          Your CPA is on Monday 2 March 2026. CPA means a meeting about your care.
      """)
  static let easyAbbreviation = Self(
    meaning: """
      A short form such as "e.g.", "etc" or "&", or a stroke between two words, has to be worked out by \
      the reader, and screen readers say it badly.

          Games, music etc.

          he/she
      """,
    mending: """
      Write it in words:

          Games, music and more.

          they
      """)
  static let easyNumber = Self(
    meaning: """
      A number is written in letters, as a percentage or with a decimal. Figures are easier to see, \
      and most people picture "3 in 10 people" and not "30%". Only a score keeps its decimal, and then \
      the page says what it means.

          Twenty per cent of you came.
      """,
    mending: """
      Write figures, and count people:

          2 in 10 of you came.

          Our score is 3.8 out of 5. This is good.
      """)
  static let easyContraction = Self(
    meaning: """
      Two words are drawn together. "Don't" looks much like "do", and the "not" is what matters.

          You don't have to come.
      """,
    mending: """
      Write both words:

          You do not have to come.
      """)
  static let easyEmphasis = Self(
    meaning: """
      Words are slanted, struck through or in capitals. All three make the shapes of words harder to \
      know, and capitals read as shouting.

          This is *very* IMPORTANT.
      """,
    mending: """
      Write them plainly. To stress a word, put it between two stars on each side: bold is easy to read.

          This is **very** important.
      """)
  static let easyHardWord = Self(
    meaning: """
      A word of three syllables or more is not one of those that nearly everyone knows, and the page \
      does not say what it means.

          You can ask an advocate.
      """,
    mending: """
      Choose an easier word, or say in the next sentence what it means. A word that your site uses \
      often is explained once, in the column meaning of Content/symbols/words.csv.

          You can ask an advocate. An advocate is somebody who helps you to speak up.
      """)
  static let easyDate = Self(
    meaning: """
      A day or a time is not written in full, or can't be right: there is no such day, or it falls on \
      another day of the week. People plan their week by it.

          Come on Tuesday 2 March 2026 at 14.00.
      """,
    mending: """
      Write the day of the week, the day, the month and the year, and times as 2pm or 2:30pm:

          Come on Monday 2 March 2026 at 2pm.
      """)
  static let easyDateShort = Self(
    meaning: """
      A day lacks its day of the week or its year. People who plan by weeks need the former; and in a \
      year from now nobody knows which year was meant.

          Come on 2 March.
      """,
    mending: """
      Write both:

          Come on Monday 2 March 2026.
      """)
  static let easyFact = Self(
    meaning: """
      An easy-read page says a day, a time, a sum of money, a telephone number, an address or a link \
      that its standard version does not have. One of the two is wrong, or one was changed and the other \
      forgotten.
      """,
    mending: """
      Find out which is right, and correct the other. If only the easy-read version should have it, \
      write it into the standard version too: nobody should have to read both.
      """)
  static let easyStale = Self(
    meaning: """
      The standard version of this page was changed after somebody compared the two. Until they are \
      compared again, the easy-read page tells its readers that it may be out of date.
      """,
    mending: """
      Read the parts that are named. Change the easy-read page where it must be. Then record it:

          candour easy-read confirm guidance/visits

      If people whom the page is for have read it anew, say who, as a group or a role:

          candour easy-read confirm guidance/visits --by "Involvement group, Ward 2"
      """)
  static let easyReader = Self(
    meaning: """
      The record of who read an easy-read page may hold somebody's name. The page is public, and \
      those who read it for you use mental-health services: that is theirs to tell, not the site's.

          by: Jane Smith
      """,
    mending: """
      Name the group or the role:

          by: Involvement group, Ward 2
      """)
}
