internal import SiteModel

/// Of pictures and the words that lead to them.
extension DiagnosticCode.Story {
  static let symbolFile = Self(
    meaning: """
      A row of symbols.csv names a picture that is not there, or that is no picture. Only files in the \
      folder Content/symbols are shown, and only SVG, PNG, JPEG, WebP, AVIF and GIF are pictures.
      """,
    mending: """
      Put the file into that folder and check the spelling of its name in the column file. If it is \
      damaged, open it in a picture editor and save it again.
      """)
  static let symbolUnlisted = Self(
    meaning: """
      There is a picture in Content/symbols that no row of symbols.csv names. Nothing can show it, \
      because pictures are chosen by the id that a row gives them.
      """,
    mending: """
      Add a row for it, with an id, its file, a label and a description in the column alt. If you do \
      not need the picture, remove the file.
      """)
  static let symbolCleaned = Self(
    meaning: """
      An SVG picture holds a script, something that happens when somebody clicks, or a link to \
      another site. A picture may only be looked at, so it was published without that part. candour \
      symbols import takes such parts out, and says which.
      """,
    mending: """
      Look whether the picture is still as it should be. To be rid of the message, open it in a \
      picture editor and save it as a plain SVG.
      """)
  static let unknownSymbol = Self(
    meaning: """
      A page or the list of words names a picture by an id that no row of symbols.csv has. The id may \
      be misspelt, or the picture not yet be in the set.

          ![](symbol:meting)
      """,
    mending: """
      Write the id as symbols.csv has it, or add a row for the picture:

          ![](symbol:meeting)
      """)
  static let wordSenses = Self(
    meaning: """
      The same words lead to several pictures, and the list does not say what tells them apart. A \
      page that uses the words must be able to say which it means.

          right,rights,noun,,yes
          right,tick,adjective,,yes
          right,arrow,adjective,,yes
      """,
    mending: """
      Give each row a sense of its own, one or two words:

          right,rights,noun,entitlement,yes
          right,tick,adjective,correct,yes
          right,arrow,adjective,direction,yes
      """)
  static let wordStaysPlain = Self(
    meaning: """
      The list of words gives a picture to a word such as "the" or "of". Such words hold a sentence \
      together and mean little by themselves. A picture for each would hide those that matter, so they \
      stay plain.
      """,
    mending: """
      Write no in the column show of that row. If the word means something in a phrase, list the \
      phrase: "out of order".
      """)
}
