internal import SiteModel

/// Of files, and of the settings of pages and of the site.
extension DiagnosticCode.Story {
  static let unreadableFile = Self(
    meaning: """
      This file is in the site's folder, but it can't be opened. You may not have permission to \
      read it, it may have been moved while the site was being built, or it may be neither a file \
      nor a folder.
      """,
    mending: """
      Change the file's permissions so that you may read it, or take it out of the folder. If \
      somebody has just moved it, build again.
      """)
  static let notUTF8 = Self(
    meaning: """
      Computers have several ways to store letters. This file uses another way than the one that \
      is read here, UTF-8, so accents and curly quotes would come out garbled. Files saved by \
      Notepad or Excel on Windows are often like this.
      """,
    mending: """
      Open the file, choose Save As and pick UTF-8 as the encoding. In Excel the choice is called \
      CSV UTF-8.
      """)
  static let nulByte = Self(
    meaning: """
      This file holds a character that never stands in text. It may be damaged, or it may be \
      another kind of file, such as a Word document, with a name that ends like a text file's.
      """,
    mending: """
      Save it again as plain text in UTF-8. If it is not a text at all, give it the ending that \
      belongs to it, such as .docx.
      """)
  static let fileTooLarge = Self(
    meaning: """
      This text is larger than 10 MB, which is more than a thousand pages of a book. Such a page \
      would be slow to load and hard to read.
      """,
    mending: """
      Split it into several pages. If it is a file for people to keep, put it beside the page and \
      offer it as a download:

          [All the results](file:results.xlsx)
      """)
  static let linkOutside = Self(
    meaning: """
      This is not a file but a symbolic link, a kind of shortcut, to something outside the folder \
      Content. Only what lies in that folder is published, so that nothing private goes out by \
      accident.
      """,
    mending: "Remove the link, and copy the file itself to where the link was.")
  static let linkLoop = Self(
    meaning: """
      This is a symbolic link, a kind of shortcut, that leads back to itself or to a folder that \
      it lies in. Following it would never end.
      """,
    mending: "Remove the link. The files that it points to stay where they are.")
  static let strangeName = Self(
    meaning: """
      The name of a file or folder holds characters that can't be read, or an invisible one such \
      as a line break. Names like that can come from old archives or from copying between \
      computers. They can't be used in a web address.
      """,
    mending: """
      Rename it with letters, digits and hyphens, such as:

          ward-survey-2024.pdf
      """)
  static let notAnImage = Self(
    meaning: """
      A page shows a file as a picture, but the file is not a picture, is damaged, or is not part \
      of this site. The pictures that can be shown are PNG, JPEG, GIF, WebP, AVIF and SVG. \
      Pictures on other sites are not loaded, because that would tell the other site who reads the \
      page.
      """,
    mending: """
      Put the picture beside the page, and save it again from a picture editor if it won't open. \
      To offer a file as a download instead, take the ! away:

          [The survey form](survey.pdf)
      """)
  static let noContent = Self(
    meaning: """
      A site is made of the files in a folder named Content. That folder holds no page, or the \
      command was started in another folder than the site's.
      """,
    mending: """
      Make a first page, Content/index.md. If you have one already, name the site's folder:

          candour build --source my-site
      """)
  static let yamlSyntax = Self(
    meaning: """
      The settings of a page or of the site follow a few strict rules, and one line here can't be \
      understood. The most common cause is a colon within a value. Others are a missing quotation \
      mark, or a tab where spaces should be.

          title: Results: quarter 1
      """,
    mending: """
      Put the value in quotes, and indent with spaces. If the line looks right, look at the one \
      above it too.

          title: "Results: quarter 1"
      """)
  static let duplicateKey = Self(
    meaning: """
      The same setting is written twice in one place. There is no telling which of the two you \
      want.

          title: Hand hygiene
          title: Clean hands
      """,
    mending: "Keep the line that you mean, and delete the other.")
  static let unknownAlias = Self(
    meaning: """
      A value starts with an asterisk. In settings, that means "the same as what I named earlier", \
      and nothing earlier has this name.

          title: *Important
      """,
    mending: """
      If you mean the asterisk itself, put the value in quotes:

          title: "*Important"
      """)
  static let aliasBomb = Self(
    meaning: """
      This file holds more than 20,000 settings, or refers to its own parts so often that it would \
      grow to that many. Reading it could take up all of the computer's memory, so it is not read \
      further.
      """,
    mending: """
      Write the values out in place of the references (*name). Keep long tables in a file of their \
      own.
      """)
  static let unclosedFrontMatter = Self(
    meaning: """
      The settings at the top of a page stand between two lines of three hyphens. The first line \
      is there, and the second is missing, so there is no telling where your text begins.
      """,
    mending: """
      Add a line of three hyphens after the last setting:

          ---
          title: Visiting times
          ---
      """)
  static let notAMapping = Self(
    meaning: """
      Settings are expected here, one to a line, each with a name, a colon, a space and a value. \
      What stands here has another form, such as a list or a plain sentence. A missing space after \
      the colon is enough to cause this.
      """,
    mending: """
      Write each setting on a line of its own, such as:

          title: Visiting times
      """)
  static let unknownKey = Self(
    meaning: """
      A setting has a name that is not known in this place. Often it is a spelling slip, and \
      sometimes a setting that belongs in another file. It would have no effect, and you might not \
      notice.

          titel: Visiting times
      """,
    mending: """
      Correct the name, or take the line out. The message suggests the nearest name that is known.
      """)
  static let missingKey = Self(
    meaning: """
      Something that is needed has not been given yet. For a page it is most often the title, \
      which stands at the top of the page, in the results of a search and in the browser's tab.
      """,
    mending: """
      Add the setting that the message names. For a page without a title, start the file with:

          ---
          title: Visiting times
          ---
      """)
  static let wrongValue = Self(
    meaning: """
      A setting is known, but its value is not of the kind that is expected there. The message \
      says what would fit.

          draft: maybe
      """,
    mending: """
      Write a value of the kind that the message shows. Here that would be:

          draft: yes
      """)
  static let noSuchDay = Self(
    meaning: """
      This has the form of a date, but the calendar has no such day. Dates are written as year, \
      month and day.

          date: 2024-02-30
      """,
    mending: """
      Check the month and the day. The 3rd of May 2024 is written:

          date: 2024-05-03
      """)
  static let missingSettings = Self(
    meaning: """
      The file Content/site.yaml, which gives the site its name and its address, is not there. The \
      site is built all the same. Until the file is there, the site is called "Website" and has no \
      address.
      """,
    mending: """
      Make the file Content/site.yaml with two lines, and put in your own name and address:

          name: Infection Prevention
          url: https://example.org/
      """)
  static let routeTaken = Self(
    meaning: """
      Two things would be published at the same web address. These can be two pages, a page and an \
      old address kept for another page, or a page and a file that the build makes itself. Only \
      one of them could be seen.
      """,
    mending: """
      Rename one of the two files, or give one page another ending to its address with a line in \
      its settings:

          slug: hand-hygiene-2024
      """)
  static let emptyName = Self(
    meaning: """
      A page's address is made from the letters and digits of its file name, and a tag's from \
      those of the tag. This name has none, so no address can be made.

          ---.md
      """,
    mending: """
      Rename the file or tag with letters or digits. A page can also be given its address with a \
      slug: line in its settings.
      """)
  static let unknownLayout = Self(
    meaning: """
      A page asks for a layout, which is the way a page is arranged, and the theme has none of \
      that name.

          layout: wide-tabel
      """,
    mending: """
      Correct the name as the message suggests. If you take the line out, the page gets the usual \
      layout.
      """)
  static let unknownMenu = Self(
    meaning: """
      A page asks to be in a menu that the site does not have. There are two menus, main and \
      footer.

          menu: mian
      """,
    mending: "Write main or footer, or take the line out to keep the page out of the menus.")
}

/// Of the folder that the finished site goes to.
extension DiagnosticCode.Story {
  static let outputNotOurs = Self(
    meaning: """
      The place for the finished site holds files that no build put there, is not a folder, or lies \
      among what the site is made from. It could be somebody's work, so nothing was changed.
      """,
    mending: """
      Move those files elsewhere, or let the site go to another folder:

          candour build --output new-site
      """)
  static let outputBusy = Self(
    meaning: """
      Another build is writing to the same folder at this moment. Two at once would spoil each \
      other's work, so this one has stopped. A colleague may have started the other, or it may run \
      in another window.
      """,
    mending: """
      Wait until the other build is done, and build again. If you can't wait, choose another \
      folder with --output.
      """)
  static let outputAudience = Self(
    meaning: """
      A site can be built for the public, or for your team with the team's own pages, and with or \
      without drafts. The folder holds one of these, and you are building another. Mixing them up \
      could show the team's pages or drafts to everybody.
      """,
    mending: """
      Keep the two in different folders:

          candour build --audience team --output team-site
      """)
  static let noExchange = Self(
    meaning: """
      A new site takes the old one's place in a single step, so that readers never see half of \
      each. The disk that you chose can't do that. Network drives and USB sticks often can't.
      """,
    mending: """
      Choose a folder on the computer's own disk with --output, and copy the finished site from \
      there. If the message suggests a folder, you can use that one.
      """)
  static let writeFailed = Self(
    meaning: """
      The finished site could not be saved. The disk may be full, or you may not have permission \
      to write there. If a site was there before, it still stands as it was.
      """,
    mending: """
      Make room on the disk, ask for permission, or choose another folder with --output. Then \
      build again.
      """)
}
