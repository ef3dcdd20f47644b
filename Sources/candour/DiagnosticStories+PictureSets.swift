internal import SiteModel

/// Of picture sets: their licences, their order, and what is imported from them.
extension DiagnosticCode.Story {
  static let symbolLicence = Self(
    meaning: """
      Most picture sets may be used only if their makers are named and readers can find the licence. \
      The row of a picture has a licence that is not known here, one without its address, an address \
      without a name, nobody to thank, or, where the licence asks for it, no word of where the \
      picture was found. A licence that is not known is an error because nobody could say whether the \
      site may show the picture.

          licence,licence_url,source_url
          CC BY-SA 4.0,,
      """,
    mending: """
      Fill the columns creator, licence, licence_url and source_url of that row:

          licence,licence_url,source_url
          CC BY-SA 4.0,https://creativecommons.org/licenses/by-sa/4.0/,https://mulberrysymbols.org/

      If its maker allowed you to use a picture, write With permission into licence, and who that was \
      into creator. Leave licence empty for pictures of your own.
      """)
  static let symbolCommercial = Self(
    meaning: """
      Some licences, such as ARASAAC's CC BY-NC-SA, allow a picture only where nobody earns money with \
      it. Your site.yaml says that this site does: symbols: { commercial: yes }.
      """,
    mending: """
      Take the pictures of that set out of symbols.csv and use those of another set. If the site does \
      not earn money, write commercial: no, or leave the line out.
      """)
  static let symbolLimit = Self(
    meaning: """
      Who has a licence of Widgit may give away what they made with up to 100 different symbols. The \
      build counts those that all pages show together, and they are more. The page that is named is \
      the first that goes over, in the order of the pages' addresses.
      """,
    mending: """
      Show fewer different ones: leave out symbols that few pages need, or use pictures of another set \
      for them. Or ask Widgit. When they allow more, write what their permission is called into \
      site.yaml:

          symbols: { widgit-permission: "Letter of 3 March 2026" }
      """)
  static let symbolCredits = Self(
    meaning: """
      The site shows pictures whose licence asks that their makers are named. Each page that shows \
      them names them at its end, but no page of the site has them all, with where each is from.
      """,
    mending: """
      Write a block into a page, such as about/credits.md. It lists the pictures in use by itself:

          ```credits
          ```
      """)
  static let symbolSet = Self(
    meaning: """
      The list prefer in site.yaml says whose pictures are shown where several sets have one of the \
      same idea. It names a set of which there is no picture, or one set twice. What a set is called \
      stands in the column set of symbols.csv; own are the pictures for which that column is empty.

          symbols: { prefer: [own, mulbery] }
      """,
    mending: """
      Write the name as symbols.csv has it:

          symbols: { prefer: [own, mulberry] }
      """)
  static let symbolManifest = Self(
    meaning: """
      A picture set comes with a list of its pictures, and this one can't be read: it breaks off, lacks \
      what pictures are known by, or does not say of which set it is. Nothing was brought in.
      """,
    mending: """
      Download the set again, and unpack all of it. For a table of your own, such as one of Widgit's \
      files, write at least the columns file and words, and name the set:

          candour symbols import widgit/list.csv --set widgit
      """)
}
