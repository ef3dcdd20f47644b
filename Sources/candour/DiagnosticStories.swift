internal import SiteModel

/// What `candour explain` tells of each code: what the message means, and how to mend it.
extension DiagnosticCode {
  struct Story {
    var meaning: String
    var mending: String
  }

  var story: Story {
    switch self {
    case .unreadableFile: .unreadableFile
    case .notUTF8: .notUTF8
    case .nulByte: .nulByte
    case .fileTooLarge: .fileTooLarge
    case .linkOutside: .linkOutside
    case .linkLoop: .linkLoop
    case .strangeName: .strangeName
    case .notAnImage: .notAnImage
    case .noContent: .noContent
    case .yamlSyntax: .yamlSyntax
    case .duplicateKey: .duplicateKey
    case .unknownAlias: .unknownAlias
    case .aliasBomb: .aliasBomb
    case .unclosedFrontMatter: .unclosedFrontMatter
    case .notAMapping: .notAMapping
    case .unknownKey: .unknownKey
    case .missingKey: .missingKey
    case .wrongValue: .wrongValue
    case .noSuchDay: .noSuchDay
    case .missingSettings: .missingSettings
    case .routeTaken: .routeTaken
    case .emptyName: .emptyName
    case .unknownLayout: .unknownLayout
    case .unknownMenu: .unknownMenu
    case .tableEncoding: .tableEncoding
    case .tableQuote: .tableQuote
    case .tableRow: .tableRow
    case .notATable: .notATable
    case .emptyTable: .emptyTable
    case .unknownColumn: .unknownColumn
    case .missingColumn: .missingColumn
    case .duplicateColumn: .duplicateColumn
    case .rawHTML: .rawHTML
    case .missingAlt: .missingAlt
    case .emptyLink: .emptyLink
    case .unsafeLink: .unsafeLink
    case .unknownScheme: .unknownScheme
    case .unknownPage: .unknownPage
    case .unknownFile: .unknownFile
    case .withheldPage: .withheldPage
    case .secondTitle: .secondTitle
    case .skippedHeading: .skippedHeading
    case .duplicateID: .duplicateID
    case .nestedTooDeeply: .nestedTooDeeply
    case .unknownCallOut: .unknownCallOut
    case .notALink: .notALink
    case .unknownTheme: .unknownTheme
    case .themeLoop: .themeLoop
    case .lowContrast: .lowContrast
    case .missingWord: .missingWord
    case .unknownWord: .unknownWord
    case .wordPlaces: .wordPlaces
    case .missingTemplate: .missingTemplate
    case .templateSyntax: .templateSyntax
    case .templateName: .templateName
    case .templateType: .templateType
    case .templateOptional: .templateOptional
    case .templateContext: .templateContext
    case .templateLoop: .templateLoop
    case .missingAsset: .missingAsset
    case .brokenLink: .brokenLink
    case .brokenAnchor: .brokenAnchor
    case .unclosedElement: .unclosedElement
    case .unusedFile: .unusedFile
    case .differenceGone: .differenceGone
    case .outputNotOurs: .outputNotOurs
    case .outputBusy: .outputBusy
    case .outputAudience: .outputAudience
    case .noExchange: .noExchange
    case .writeFailed: .writeFailed
    }
  }
}
