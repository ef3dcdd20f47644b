internal import SiteModel

/// Of tables of data, whatever is in them.
extension DiagnosticCode.Story {
  static let tableEncoding = Self(
    meaning: """
      This table was saved in an older way that Windows has of writing letters. It was read as \
      such, but a computer that saved it in yet another way would have looked the same, so names \
      with accents and curly quotation marks may have come out wrong.
      """,
    mending: """
      In Excel, choose "Save as" and the kind "CSV UTF-8 (comma delimited)". Then look at the \
      names with accents.
      """)
  static let tableQuote = Self(
    meaning: """
      In a table, a cell that holds a comma, a quotation mark or a new line stands between \
      quotation marks. Here they don't come in pairs, so that nobody can tell where the cell ends.

          humber-centre,welcome,4,"a note that never ends
      """,
    mending: """
      Close the cell, and write a quotation mark that belongs to the text twice:

          humber-centre,welcome,4,"people said ""it is better"" this year"

      A spreadsheet does this by itself.
      """)
  static let tableRow = Self(
    meaning: """
      A row of a table has more cells than its first row has names of columns. Often a text has a \
      comma in it, or a decimal is written with one, so that one cell became two.

          humber-centre,welcome,3,5
      """,
    mending: """
      Put a text with commas between quotation marks, and write decimals with a point:

          humber-centre,welcome,3.5
      """)
  static let splitCell = Self(
    meaning: """
      A cell of a table looks like the rest of the text in the cell before it. A comma in a text \
      without quotation marks ends the cell there, and what follows slips into the next column.

          humber-centre,involvement,2023,welcome,Meet people at the door, and show them round,
      """,
    mending: """
      Put the whole text between quotation marks; a spreadsheet does this by itself:

          humber-centre,involvement,2023,welcome,"Meet people at the door, and show them round",

      If two cells are meant, take out the space behind the comma.
      """)
  static let titleRow = Self(
    meaning: """
      The first row of a table names its columns. Here a title stands above them, as people write \
      one in a spreadsheet.

          Scores of quarter 1
          service,standard,score
      """,
    mending: """
      Take the title out. The year and the area of scores stand in the name of their file.

          service,standard,score
      """)
  static let notATable = Self(
    meaning: """
      This file is called a CSV, which is a table as plain text, but it is something else, such as \
      an Excel workbook. Giving a workbook another name does not make it plain text.
      """,
    mending: """
      Open it in Excel, choose "Save as" and the kind "CSV UTF-8 (comma delimited)". A workbook \
      with several sheets is saved one sheet at a time.
      """)
  static let emptyTable = Self(
    meaning: """
      There is nothing in this table, not even the names of its columns in its first row.
      """,
    mending: """
      If it was emptied by mistake, bring back an older version. If there is nothing to say yet, \
      remove the file, or keep only the names of the columns.
      """)
  static let unknownColumn = Self(
    meaning: """
      The first row of this table names a column that has no meaning here. What stands in it would \
      be used for nothing.
      """,
    mending: """
      The message says which name was meant, most likely, or which names there are. Capitals and \
      spaces don't matter. A column for your own notes belongs into another file.
      """)
  static let missingColumn = Self(
    meaning: """
      This table lacks a column without which its rows can't be understood, or it has values below \
      a column that has no name.
      """,
    mending: """
      Write the name into the first row. The message shows the names that such a table has.
      """)
  static let duplicateColumn = Self(
    meaning: """
      Two columns of this table have the same name, and nobody could say which of them counts.
      """,
    mending: """
      Keep the one that you mean and remove the other.
      """)
}
