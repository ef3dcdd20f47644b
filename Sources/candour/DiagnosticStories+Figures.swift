internal import SiteModel

/// Of figures and claims in the words of a page, and of figures that were printed elsewhere.
extension DiagnosticCode.Story {
  static let unknownFigure = Self(
    meaning: """
      A link that names a figure or a claim can't be understood: the kind of figure, or the \
      service, area, year or standard that it names, is not one of this site's. There may be a \
      spelling slip in it.

          [3.8](figure:mean/humber-center/involvement/2023)
      """,
    mending: """
      Write what it is, of whom, the area and the year, each by its id, with strokes between. A \
      standard or another part may follow.

          [3.8](figure:mean/humber-centre/involvement/2023)
          [highest](claim:highest/humber-centre/involvement/2023/hny)
      """)
  static let figureWrong = Self(
    meaning: """
      A number or name in a sentence says something else than the data. The message shows what the \
      data says and how that comes about. Either the sentence is out of date, or a score is.

          [3.9](figure:mean/humber-centre/involvement/2023)
      """,
    mending: """
      Write the figure that the message shows, or leave the words between the brackets out and it \
      is filled in. If the sentence is right, look for the slip in the scores: candour explain \
      lists them, row by row.

          [](figure:mean/humber-centre/involvement/2023)
          candour explain mean/humber-centre/involvement/2023
      """)
  static let bareFigure = Self(
    meaning: """
      A report says a number, or compares ("highest", "rose"), and nothing checks it: when the \
      scores change, the sentence stays as it is. It is advice, shown only when somebody asks with \
      candour check --list-figures. A date, a room's size or a number of visitors may well stand \
      without a link.
      """,
    mending: """
      Link it to what it is, as below. What only the network can know links to the report that \
      says so.

          [3.8](figure:mean/humber-centre/involvement/2023)
          [highest](claim:highest/humber-centre/involvement/2023/hny)
          [better every year since 2021](reported:hny-2023-q1)
      """)
  static let figureMissing = Self(
    meaning: """
      The figure that a link names does not exist: a service did not score or send in that area, \
      it was not open, or not all services of a collaborative are held here. The message says \
      which. A missing figure is never counted as zero.
      """,
    mending: """
      Say in words that it is missing, or add the scores to the file in Content/data/scores. If \
      somebody printed the figure, add it to a file in Content/data/published, and it can be \
      quoted as theirs.
      """)
  static let figureBreak = Self(
    meaning: """
      A sentence compares two years, but the standards were not the same in both. Some are new or \
      gone, so the two means are about different things, and a rise or a fall would mean nothing.
      """,
    mending: """
      Compare the standards that both years hold, and say so:

          On the standards of both years it changed by
          [+0.4](figure:change-on-shared/humber-centre/involvement/2022..2023)
      """)
  static let claimWords = Self(
    meaning: """
      The words of a link say the opposite of the claim that the link names. The scores bear the \
      claim out, and the sentence is still wrong.

          [fell](claim:rose/humber-centre/involvement/2022..2023)
      """,
    mending: """
      Make the two say the same. When the words are right, name the claim that they make, and the \
      build tells whether it holds.

          [rose](claim:rose/humber-centre/involvement/2022..2023)
      """)
  static let claimFalse = Self(
    meaning: """
      A sentence says something that the scores don't bear out. The message shows the values that \
      it rests on, and how they come about.
      """,
    mending: """
      Change the words to what the scores say. If the scores are wrong, correct them in \
      Content/data/scores; candour explain and the claim's address shows every row that went in.
      """)
  static let claimUndecided = Self(
    meaning: """
      A sentence may be true or not: what is held here can't tell. Either somebody's scores are \
      missing, or it rests on printed figures. A figure printed as 3.4 may be anything from 3.35 \
      to just under 3.45, and two that lie so close can't be told apart.
      """,
    mending: """
      Say it with less certainty and without the link, or quote it as somebody's report:

          [the highest so far](reported:hny-2023-q1)
      """)
  static let unknownReport = Self(
    meaning: """
      A link that starts with reported: says that somebody else reported this, and names where. \
      The name is that of a file in Content/data/published, without .csv, and there is none of \
      that name.
      """,
    mending: """
      Correct the name, or add a file for that report to Content/data/published.
      """)
  static let printedDiffers = Self(
    meaning: """
      A figure that somebody printed is not the one that the scores held here give. Often the \
      digits behind were cut instead of rounded, so that 3.667 became 3.6 and not 3.7, or two \
      digits changed places. Pages show the computed figure.
      """,
    mending: """
      Compare both with the document. If it was typed wrongly, correct it in the file. If it was \
      printed so, add an entry to Content/known-differences.yaml with the reason; it is then listed \
      among the notes on the data.
      """)
  static let printedWrong = Self(
    meaning: """
      The parts of a printed figure, as the same document prints them, can't give it, however they \
      were rounded or cut. One of them is wrong.
      """,
    mending: """
      Compare the file with the document. If a figure was typed wrongly, correct it. If it was \
      printed so, tell whoever published it, and add an entry to Content/known-differences.yaml \
      with the reason.
      """)
  static let printedTruncated = Self(
    meaning: """
      A printed figure fits its parts only if the digits behind were cut off instead of rounded, \
      so that 4.5 or 4.49 became 4.4. Spreadsheets and calculators that show few digits do this.
      """,
    mending: """
      Compare the file with the document. If it was printed so, add an entry to \
      Content/known-differences.yaml with the reason. Figures cut instead of rounded are up to 0.1 \
      too low.
      """)
  static let printedRating = Self(
    meaning: """
      A printed figure stands with a rating that this site's scale does not give it, however it was \
      rounded or cut: 3.2 as Good, where Good begins at 3.5. Its source may have used other limits.
      """,
    mending: """
      Compare both with the document. If one was typed wrongly, correct it. If it was printed so, \
      add an entry to Content/known-differences.yaml with the reason.
      """)
  static let overallDiffers = Self(
    meaning: """
      A service gave an overall score with its upload, and it is not the mean of the scores that \
      it gave. The mean is what pages show.
      """,
    mending: """
      Ask the service which is right. Correct the score or the overall in the file, or leave the \
      overall empty: it is computed.
      """)
}
