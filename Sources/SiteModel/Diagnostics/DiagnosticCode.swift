/// The name of a kind of mistake: printed in brackets behind each message, and what
/// `candour explain` tells the story of.
public enum DiagnosticCode: String, Sendable, CaseIterable {
  // Files
  case unreadableFile = "unreadable-file"
  case notUTF8 = "not-utf8"
  case nulByte = "nul-byte"
  case fileTooLarge = "file-too-large"
  case linkOutside = "link-outside"
  case linkLoop = "link-loop"
  case strangeName = "strange-name"
  case notAnImage = "not-an-image"
  case noContent = "no-content"

  // YAML and front matter
  case yamlSyntax = "yaml-syntax"
  case duplicateKey = "duplicate-key"
  case unknownAlias = "unknown-alias"
  case aliasBomb = "alias-bomb"
  case unclosedFrontMatter = "unclosed-front-matter"
  case notAMapping = "not-a-mapping"
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case wrongValue = "wrong-value"
  case noSuchDay = "no-such-day"

  // The site as a whole
  case missingSettings = "missing-settings"
  case routeTaken = "route-taken"
  case emptyName = "empty-name"
  case privacyPage = "privacy-page"
  case unknownLayout = "unknown-layout"
  case unknownMenu = "unknown-menu"

  // Tables of data
  case tableEncoding = "table-encoding"
  case tableQuote = "table-quote"
  case tableRow = "table-row"
  case splitCell = "split-cell"
  case titleRow = "title-row"
  case notATable = "not-a-table"
  case emptyTable = "empty-table"
  case unknownColumn = "unknown-column"
  case missingColumn = "missing-column"
  case duplicateColumn = "duplicate-column"

  // The network's data
  case scoreOutOfRange = "score-out-of-range"
  case notAScore = "not-a-score"
  case excelDate = "excel-date"
  case wrongCell = "wrong-cell"
  case missingCell = "missing-cell"
  case wrongID = "wrong-id"
  case idTaken = "id-taken"
  case unknownService = "unknown-service"
  case unknownCollaborative = "unknown-collaborative"
  case unknownScope = "unknown-scope"
  case unknownArea = "unknown-area"
  case unknownStandard = "unknown-standard"
  case unknownRating = "unknown-rating"
  case givenTwice = "given-twice"
  case standardNotInYear = "standard-not-in-year"
  case serviceNotOpen = "service-not-open"
  case wardsDiffer = "wards-differ"
  case dueOutsideYear = "due-outside-year"
  case sentOutsideYear = "sent-outside-year"
  case noStandardsPage = "no-standards-page"
  case unknownDataFile = "unknown-data-file"
  case scoreFileName = "score-file-name"
  case fileTwice = "file-twice"
  case missingServices = "missing-services"
  case missingRatings = "missing-ratings"
  case wrongRatings = "wrong-ratings"
  case wrongYears = "wrong-years"
  case standardID = "standard-id"
  case noStandards = "no-standards"
  case standardGone = "standard-gone"

  // Markdown
  case rawHTML = "raw-html"
  case missingAlt = "missing-alt"
  case emptyLink = "empty-link"
  case unsafeLink = "unsafe-link"
  case unknownScheme = "unknown-scheme"
  case unknownPage = "unknown-page"
  case unknownFile = "unknown-file"
  case withheldPage = "withheld-page"
  case secondTitle = "second-title"
  case skippedHeading = "skipped-heading"
  case duplicateID = "duplicate-id"
  case nestedTooDeeply = "nested-too-deeply"
  case unknownCallOut = "unknown-call-out"
  case notALink = "not-a-link"

  // Themes and templates
  case unknownTheme = "unknown-theme"
  case themeLoop = "theme-loop"
  case lowContrast = "low-contrast"
  case missingWord = "missing-word"
  case unknownWord = "unknown-word"
  case wordPlaces = "word-places"
  case missingTemplate = "missing-template"
  case templateSyntax = "template-syntax"
  case templateName = "template-name"
  case templateType = "template-type"
  case templateOptional = "template-optional"
  case templateContext = "template-context"
  case templateLoop = "template-loop"
  case missingAsset = "missing-asset"

  // Figures, claims and printed figures
  case unknownFigure = "unknown-figure"
  case figureWrong = "figure-wrong"
  case figureMissing = "figure-missing"
  case figureBreak = "figure-break"
  case claimFalse = "claim-false"
  case claimWords = "claim-words"
  case claimUndecided = "claim-undecided"
  case unknownReport = "unknown-report"
  case printedDiffers = "printed-differs"
  case printedWrong = "printed-wrong"
  case printedRating = "printed-rating"
  case printedTruncated = "printed-truncated"
  case overallDiffers = "overall-differs"
  case bareFigure = "bare-figure"

  // Blocks: charts, tables and lists that are made from the data
  case unknownBlock = "unknown-block"
  case blockPlace = "block-place"
  case blockSubject = "block-subject"
  case blockYears = "block-years"
  case chartKind = "chart-kind"
  case chartEmpty = "chart-empty"
  case chartHeld = "chart-held"
  case unknownPlan = "unknown-plan"

  // Implementation plans
  case planPage = "plan-page"
  case planTheme = "plan-theme"
  case planRow = "plan-row"
  case planTarget = "plan-target"
  case planRating = "plan-rating"
  case planUnrated = "plan-unrated"
  case planNoLead = "plan-no-lead"
  case planNoMeasure = "plan-no-measure"
  case planAmount = "plan-amount"
  case planCitation = "plan-citation"
  case planCommitment = "plan-commitment"
  case planUnserved = "plan-unserved"

  // Pictures, and the words that lead to them
  case symbolFile = "symbol-file"
  case symbolUnlisted = "symbol-unlisted"
  case symbolCleaned = "symbol-cleaned"
  case symbolLicence = "symbol-licence"
  case symbolCommercial = "symbol-commercial"
  case symbolLimit = "symbol-limit"
  case symbolCredits = "symbol-credits"
  case symbolSet = "symbol-set"
  case symbolManifest = "symbol-manifest"
  case unknownSymbol = "unknown-symbol"
  case wordSenses = "word-senses"
  case wordStaysPlain = "word-stays-plain"

  // Easy read
  case easyPicture = "easy-picture"
  case easyAmbiguous = "easy-ambiguous"
  case easyNegation = "easy-negation"
  case easyWord = "easy-word"
  case easyStructure = "easy-structure"
  case easyLong = "easy-long"
  case easyTooLong = "easy-too-long"
  case easyStatement = "easy-statement"
  case easyIdeas = "easy-ideas"
  case easyPassive = "easy-passive"
  case easyPronoun = "easy-pronoun"
  case easyMissing = "easy-missing"
  case easyAcronym = "easy-acronym"
  case easyAbbreviation = "easy-abbreviation"
  case easyNumber = "easy-number"
  case easyContraction = "easy-contraction"
  case easyEmphasis = "easy-emphasis"
  case easyHardWord = "easy-hard-word"
  case easyDate = "easy-date"
  case easyDateShort = "easy-date-short"
  case easyFact = "easy-fact"
  case easyStale = "easy-stale"
  case easyReader = "easy-reader"

  // The finished pages
  case brokenLink = "broken-link"
  case brokenAnchor = "broken-anchor"
  case unclosedElement = "unclosed-element"
  case unusedFile = "unused-file"
  case differenceGone = "difference-gone"
  case addressGone = "address-gone"
  case partGone = "part-gone"

  // What pages and files are not to hold
  case nhsNumber = "nhs-number"
  case insuranceNumber = "insurance-number"
  case emailAddress = "email-address"
  case phoneNumber = "phone-number"
  case watchedName = "watched-name"
  case watchList = "watch-list"
  case photoPlace = "photo-place"
  case photoCamera = "photo-camera"
  case pdfAccess = "pdf-access"
  case pdfUnread = "pdf-unread"

  // What `candour check` alone looks for
  case reviewPast = "review-past"
  case nameNearMiss = "name-near-miss"
  case wordToAvoid = "word-to-avoid"
  case linkGone = "link-gone"
  case linkMoved = "link-moved"
  case linkUnsure = "link-unsure"

  // The machine and the output folder
  case outputNotOurs = "output-not-ours"
  case outputBusy = "output-busy"
  case outputAudience = "output-audience"
  case noExchange = "no-exchange"
  case writeFailed = "write-failed"

  public var severity: Diagnostic.Severity {
    switch self {
    case .missingSettings, .privacyPage, .skippedHeading, .missingWord, .unusedFile,
      .differenceGone,
      .printedDiffers, .printedWrong, .printedTruncated, .printedRating, .overallDiffers,
      .tableEncoding, .splitCell, .dueOutsideYear, .sentOutsideYear, .planTarget, .planRating,
      .planUnrated, .planNoLead, .planNoMeasure,
      .planAmount, .planCitation, .planCommitment, .planUnserved, .symbolUnlisted, .symbolCleaned,
      .symbolCredits,
      .wordStaysPlain, .easyPicture, .easyLong, .easyStatement, .easyEmphasis, .easyHardWord,
      .easyDateShort, .easyStale, .chartHeld, .emailAddress, .phoneNumber, .watchedName,
      .photoCamera, .pdfAccess, .reviewPast, .nameNearMiss, .wordToAvoid, .linkGone, .linkMoved:
      .warning
    case .bareFigure, .easyIdeas, .easyPassive, .easyPronoun, .easyMissing, .watchList, .pdfUnread,
      .linkUnsure:
      .advice
    default: .error
    }
  }

  /// What says who somebody is. Its line is shown to nobody: messages are copied into e-mails, and
  /// stay in the logs of machines.
  public var isPrivate: Bool {
    switch self {
    case .nhsNumber, .insuranceNumber, .emailAddress, .phoneNumber, .watchedName: true
    default: false
    }
  }
}
