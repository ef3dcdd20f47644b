internal import SiteModel

/// Of what says who somebody is.
extension DiagnosticCode.Story {
  static let nhsNumber = Self(
    meaning: """
      This looks like an NHS number: ten digits, and the last one agrees with the nine before it, \
      which by chance happens to one number in eleven. Everybody has one, and on a site about mental \
      health services it says who uses them. What is once published can't be taken back, so this is \
      an error, not a warning, and the message does not repeat the number.
      """,
    mending: """
      Take the number out, and look for the same slip elsewhere in the document that it came from. \
      If the page was published before, tell the person in your organisation who is responsible for \
      data protection today.

      If it is nobody's number but an example, say so in site.yaml:

          personal-data:
            allow: [943 476 5919]
      """)
  static let insuranceNumber = Self(
    meaning: """
      This looks like a National Insurance number: two letters, six digits and a letter. It belongs \
      to one person, and says who that is. What is once published can't be taken back, so this is an \
      error, and the message does not repeat the number.
      """,
    mending: """
      Take the number out. If it is nobody's number but an example, list it in site.yaml:

          personal-data:
            allow: [AB 12 34 56 C]
      """)
  static let emailAddress = Self(
    meaning: """
      There is an address for e-mail in what would be published. It may be somebody's own, left over \
      from a document or a list of who was there. Programs that send unwanted mail collect such \
      addresses within days.
      """,
    mending: """
      Take it out, or write whom to ask instead. If people are meant to write there, say so in \
      site.yaml. An entry that starts with @ stands for all addresses of that host. The address \
      under contact: is allowed already.

          personal-data:
            allow: [team@your-network.example, "@nhs.net"]
      """)
  static let phoneNumber = Self(
    meaning: """
      There is a telephone number in what would be published, of a kind that a person may have. It \
      may be somebody's own, left over from a document. Numbers that start with 03, 05, 08 or 09 \
      belong to organisations, and are not looked for.
      """,
    mending: """
      Take it out, or write whom to ask instead. If people are meant to ring there, say so in \
      site.yaml. The number under contact: is allowed already.

          personal-data:
            allow: [0113 496 0000]
      """)
  static let watchedName = Self(
    meaning: """
      Your team keeps a list of names that are not to appear on the site, such as those of people \
      who use services and have written for it. One of them stands here. The message does not say \
      which, because messages are copied into e-mails and stay in logs.
      """,
    mending: """
      Write a role or a group in place of the name, or nothing. If that person asked to be named \
      here, list the line in known-differences.yaml, without the name.
      """)
  static let watchList = Self(
    meaning: """
      site.yaml names a file with names to watch for, and that file is not on this computer. So \
      names were not looked for; all else was. This is as it should be where the site is built by a \
      machine, as the list is nobody's business there.
      """,
    mending: """
      Before you publish, run candour check on the computer of somebody who may have the list. It is \
      a plain text file with a name on each line, outside of the folder Content:

          personal-data:
            watch: ../names.txt
      """)
}

/// Of what files hide, and lack.
extension DiagnosticCode.Story {
  static let photoPlace = Self(
    meaning: """
      Telephones and many cameras write into each photograph where it was taken, to a few metres. \
      It can't be seen, but whoever saves the picture can read it. It may be somebody's home, or a \
      ward whose address is not public. No reader of the page needs it, so it is never published.
      """,
    mending: """
      Take it out of the file. In Windows, right-click the file and choose Properties, Details, and \
      "Remove Properties and Personal Information". On a Mac, open it in Preview, choose Tools, Show \
      Inspector, GPS, and "Remove Location Info". Or send the picture through any editor that exports \
      without metadata.
      """)
  static let photoCamera = Self(
    meaning: """
      The photograph's file says which camera or telephone took it, or whose that is. It can't be \
      seen, but whoever saves the picture can read it, and put pictures together that one person \
      took.
      """,
    mending: """
      Take it out of the file. In Windows, right-click the file and choose Properties, Details, and \
      "Remove Properties and Personal Information". Or send the picture through any editor that \
      exports without metadata.
      """)
  static let pdfAccess = Self(
    meaning: """
      Some people have PDFs read to them. For that a PDF needs a title, which is what they hear \
      first; a language, which is how it is pronounced; and tags, which say what is a heading, a list \
      or a table. This one lacks what the message says. Public bodies in the United Kingdom must by \
      law publish documents that everyone can use.
      """,
    mending: """
      Best of all, make the document a page of the site. If it must be a PDF, make it anew from the \
      document that it came from. In Word, write the title under File, Info, use real headings, and \
      choose "Save as", PDF, Options, "Document structure tags for accessibility". A scan has no tags \
      at all, and can't be heard.
      """)
  static let pdfUnread = Self(
    meaning: """
      Whether this PDF has a title and tags could not be found out. It may be locked, damaged, or \
      made in a way that is not known here. It is published as it is.
      """,
    mending: """
      Open it, and save it as a PDF again, without a password. Then you are told what it lacks, if \
      anything.
      """)
}

/// Of what `candour check` alone looks for.
extension DiagnosticCode.Story {
  static let reviewPast = Self(
    meaning: """
      This page says by which day somebody was to look through it again, and that day is past. \
      Pages about services grow old quietly: a telephone number changes, a meeting moves.

          review-by: 2025-09-30
      """,
    mending: """
      Read the page, mend what is no longer so, and write the next day:

          review-by: 2026-09-30
      """)
  static let nameNearMiss = Self(
    meaning: """
      These words are nearly the name of a service, a group, a region or an area, but for a letter \
      or a capital. Readers who look for the name, with their eyes or by searching, would not find it.

          Humbr Centre
      """,
    mending: """
      Write the name as the data have it. Better still, link to it by its id with no words between \
      the brackets, and the name is filled in:

          [](service:humber-centre)

      If it is right as it is, because there is another place of nearly the same name, list the line \
      in known-differences.yaml.
      """)
  static let wordToAvoid = Self(
    meaning: """
      Your team keeps a list of words that it does not use of people, in site.yaml under \
      words-to-avoid:. One of them stands here, or another form of it.
      """,
    mending: """
      Say it in another way; the message has what the list proposes. Words of somebody else can stand \
      in a quotation, which starts with >. A page that has to use the word can be excepted:

          words-to-avoid:
            - word: sufferer
              instead: person who has
              except: [research/old-words]
      """)
  static let linkGone = Self(
    meaning: """
      This page links to a page of another site, and that site says that there is nothing, or there \
      is no such site any more. This is looked for only with --external.
      """,
    mending: """
      Search the other site for what you linked to, and link there. If it has gone for good, take \
      the link out.
      """)
  static let linkMoved = Self(
    meaning: """
      This page links to a page of another site that has moved for good. Readers are sent on for \
      now; one day they may not be.
      """,
    mending: """
      Open the new address that the message names. If it is what you meant, link to it.
      """)
  static let linkUnsure = Self(
    meaning: """
      This page links to another site that gave no clear answer. Some sites answer people and not \
      programs, and some are out of order for an hour.
      """,
    mending: """
      Open the link in a browser. If you see what you expect, there is nothing to do.
      """)
}
