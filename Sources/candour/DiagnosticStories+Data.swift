internal import SiteModel

/// Of cells of the network's data, and of what they name.
extension DiagnosticCode.Story {
  static let scoreOutOfRange = Self(
    meaning: """
      This score is not on the scale that site.yaml gives. A 6 on a scale from 1 to 5 is a slip, \
      and it would make every mean that it goes into wrong.
      """,
    mending: """
      Type the score that staff and service users agreed. If the standard was not scored, leave \
      the cell empty: an empty cell is shown as "not scored", and never as a zero.
      """)
  static let notAScore = Self(
    meaning: """
      A score is a number, such as 4 or 3.5, and this is something else: a word, a percentage, a \
      fraction, or a sign for "none".
      """,
    mending: """
      Write the number alone, with a point for decimals and at most three places behind it. If the \
      standard was not scored, leave the cell empty; the site then says so in words.
      """)
  static let excelDate = Self(
    meaning: """
      Spreadsheets take some scores for days: 4/5 and 4-5 become 4 May. What was typed is lost, \
      and what is left here is a date.
      """,
    mending: """
      Mark the column in the spreadsheet, give it the format "Text", type the scores of these \
      cells again, and save the table as CSV once more.
      """)
  static let wrongCell = Self(
    meaning: """
      What stands in this cell is not of the kind that its column holds: a day, a month, a whole \
      number, a web address, or one word of a few.
      """,
    mending: """
      The message says how it is written. Days are written 2023-05-31, so that nobody can take \
      the month for the day. Spreadsheets like to change them: give such a column the format "Text".
      """)
  static let missingCell = Self(
    meaning: """
      This row lacks a value without which it says nothing, such as the service that it is about.
      """,
    mending: """
      Fill the cell. If the row was left over, take it out.
      """)
  static let wrongID = Self(
    meaning: """
      An id is the short name by which all files mean the same service or collaborative. It is \
      also the last part of its address on the site, so it has lower-case letters, digits and \
      hyphens only.

          Humber Centre
      """,
    mending: """
      Write it like this, and the full name into the column "name":

          humber-centre,Humber Centre
      """)
  static let idTaken = Self(
    meaning: """
      Two things have the same id. Services, collaboratives and regions share their ids, because \
      one id must lead to one thing; "network" means all of them together.
      """,
    mending: """
      Choose another id for one of them, and change it in all files. A region's id is made from \
      its name: "Yorkshire and Humber" is yorkshire-and-humber.
      """)
  static let unknownService = Self(
    meaning: """
      This names a service that is not in Content/data/services.csv. There may be a slip in the \
      id, or its full name stands where the id belongs, or the service was never added.
      """,
    mending: """
      Write the service's id as it stands in the first column of services.csv. A new service is \
      added there first.
      """)
  static let unknownCollaborative = Self(
    meaning: """
      A service says that it belongs to a collaborative that is not in \
      Content/data/collaboratives.csv.
      """,
    mending: """
      Write the collaborative's id as it stands in that file, or add a row for it there.
      """)
  static let unknownScope = Self(
    meaning: """
      This row must say whose figure or action it is: a service, a collaborative, a region, or \
      the network. What stands here is the id of none of them.
      """,
    mending: """
      Write the id of a service or a collaborative as its file has it. A region's id is its name \
      in lower case with hyphens. All services together are "network".
      """)
  static let unknownArea = Self(
    meaning: """
      This names an area that the site does not have. Every area is a folder of Content/standards/, \
      and is called by the folder's name.
      """,
    mending: """
      Check the spelling. If the area is new, make its folder, with an index.md that says what it \
      covers and a page for each year's standards.
      """)
  static let unknownStandard = Self(
    meaning: """
      This names a standard that its area has never had. A standard is named by its id, which \
      stands in braces behind its words:

          ## There is a named person who leads on involvement {#named-person}
      """,
    mending: """
      Copy the id from the standards page, without the braces and the #. Numbers won't do: a \
      standard may have another number next year, and keeps its id.
      """)
  static let unknownRating = Self(
    meaning: """
      This names a rating that site.yaml does not have among its bands.
      """,
    mending: """
      Write one that is there, by the word after "rating:". If the source printed another word, \
      leave the cell empty: a figure without a rating is shown without one.
      """)
  static let givenTwice = Self(
    meaning: """
      Two rows say the same thing, and perhaps not in the same way. Nobody could tell which of \
      them counts, so neither is chosen in silence.
      """,
    mending: """
      Look at both rows, keep the right one, and take the other out. The message says where the \
      first is. Scores of several wards need the ward's name in the column "ward".
      """)
}

/// Of data that don't go together, and of the files that hold them.
extension DiagnosticCode.Story {
  static let standardNotInYear = Self(
    meaning: """
      This standard exists, but was not one of its area's in that year. Scores of different years \
      are told apart by the standards that were in force.
      """,
    mending: """
      Check the year in the file's name. If another standard took its place that year, write that \
      one's id; the message names it where it is known. If it was in force after all, add it to \
      the page of that year.
      """)
  static let serviceNotOpen = Self(
    meaning: """
      There is a score or a submission of a service for a year in which it was not open, as its \
      days in services.csv have it.
      """,
    mending: """
      Check the year, and the days in the columns "opened" and "closed". A service that was open \
      for part of a year may have scores for it.
      """)
  static let wardsDiffer = Self(
    meaning: """
      For one standard there are the scores of wards, and beside them a score for the whole \
      service that is not their mean. The site makes the mean itself, so the two contradict each \
      other.
      """,
    mending: """
      Correct the ward or the mean, whichever is wrong. You can also take out the row without a \
      ward: nothing is lost by that.
      """)
  static let dueOutsideYear = Self(
    meaning: """
      The schedule says that an area is due on a day that lies outside its year. It may be a slip \
      in the year, or be meant.
      """,
    mending: """
      Correct the day or the year. If it is right, add it to known-differences.yaml with the \
      reason, and it is not said again.
      """)
  static let sentOutsideYear = Self(
    meaning: """
      A service is said to have sent an area in before its year began, or more than a year after it \
      ended. It may be a slip in the year; readers would see that day beside the result.
      """,
    mending: """
      Correct the day or the year. If it is right, add it to known-differences.yaml with the \
      reason, and it is not said again.
      """)
  static let noStandardsPage = Self(
    meaning: """
      There are scores of an area for a year, but no page that says which standards were in force \
      then. Without it nobody could read what the scores are of.
      """,
    mending: """
      Write the page Content/standards/AREA/YEAR.md with a heading for each standard, or correct \
      the year in the name of the file with the scores.
      """)
  static let unknownDataFile = Self(
    meaning: """
      A file in Content/data/ has a name that nothing reads, or is a workbook and not a table of \
      text. What is in it would be left out.
      """,
    mending: """
      Give it the name that it should have. A workbook is saved as CSV: in Excel, choose "Save as" \
      and the kind "CSV UTF-8". Notes of your own belong outside Content/.
      """)
  static let scoreFileName = Self(
    meaning: """
      A file with scores says by its name which year and which area they are of. From this name \
      that can't be told.
      """,
    mending: """
      Name it by the year in which the network's year starts, a hyphen, and the area's folder, \
      and put it straight into Content/data/scores/:

          2023-involvement.csv
      """)
  static let fileTwice = Self(
    meaning: """
      Two files hold the scores of one area in one year, or are published figures of one name. \
      Often one is an older copy.
      """,
    mending: """
      Put what is right into one of them, and remove the other.
      """)
  static let missingServices = Self(
    meaning: """
      There are scores or other data, but no list of the services that they are about.
      """,
    mending: """
      Make a table Content/data/services.csv. Its first row names the columns, and each other row \
      is a service:

          id,name,provider,collaborative
          humber-centre,Humber Centre,,
      """)
  static let missingRatings = Self(
    meaning: """
      There are scores, but site.yaml does not say from where to where they go, and which of them \
      mean what.
      """,
    mending: """
      Add the scale and its bands to site.yaml, the highest first. "from" is the lowest mean in \
      the band:

          ratings:
            minimum: 1
            maximum: 5
            bands:
              - { rating: green, from: 3.5, means: Good }
              - { rating: amber, from: 2, means: Area for continuous improvement }
              - { rating: red, from: 1, means: More focussed work needed }
      """)
  static let wrongRatings = Self(
    meaning: """
      The scale or its bands in site.yaml don't fit together. Every score must fall into one band, \
      and each band needs a name, the lowest score in it, and what it means in words.
      """,
    mending: """
      Write the bands with the highest first. The last one starts at the lowest score there is. \
      The message says what is wrong with yours.
      """)
  static let wrongYears = Self(
    meaning: """
      The key "years" in site.yaml says in which month the network's year starts, and how a year \
      is written. This can't be understood.
      """,
    mending: """
      Write the month as a number, and the year 2023 as an example:

          years: { starts: 4, shown: 2023/24 }
      """)
  static let standardID = Self(
    meaning: """
      On a page of standards every heading with ## is a standard, and needs an id: a short name \
      that it keeps for good, whatever its words or its number. Scores, links and its history hang \
      on it.

          ## There is a named person who leads on involvement
      """,
    mending: """
      Put it in braces behind the words. Once a year is published, don't change it any more:

          ## There is a named person who leads on involvement {#named-person}

      A heading that is no standard has three #.
      """)
  static let noStandards = Self(
    meaning: """
      A page in Content/standards/AREA/ whose name is a year holds that year's standards, and this \
      one has none.
      """,
    mending: """
      Write each standard as a heading with its id. A page that is something else needs another \
      name than a year.
      """)
  static let standardGone = Self(
    meaning: """
      A standard that was published last year is not on this year's page, and the page does not \
      say why. If only its id was changed, its history and all its scores would be cut off.
      """,
    mending: """
      If it is still the same standard, give it its old id back, even when its words are new. If \
      another took its place, or it was ended, say so between the --- lines:

          standards:
            feedback-acted-on: { replaces: feedback-family, why: The committee asked for more }
            notice-board: { retired: yes, why: Every service has one }
      """)
}
