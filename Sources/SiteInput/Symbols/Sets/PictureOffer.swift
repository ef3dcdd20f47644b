internal import SiteModel

/// A picture that a set has on offer, as the set's own list tells of it.
struct PictureOffer: Sendable {
  /// What the set calls it: `help_,_to`, `2317`, `1F3E0`.
  var name: String
  var words: [Words]
  var label: String
  /// What its file may be called, the best first.
  var files: [String]
  /// Of its row.
  var span: SourceSpan
  /// What its id here would be, and its file's name.
  var id: String
  var alt: String?
  var source: String?
  var concept: String?
  /// Nothing: the set's.
  var licence: SymbolLicence?
  /// The set itself marks it as not for everybody.
  var isForAdults = false
  /// One of several drawings of the same, and not the first.
  var isVariant = false

  struct Words: Sendable, Hashable {
    var text: String
    var part: PartOfSpeech?
  }

  init(name: String, label: String, files: [String], span: SourceSpan, id: String) {
    self.name = name
    self.label = label
    self.files = files
    self.span = span
    self.id = id
    words = []
  }
}

/// A set's list of pictures, read.
struct OfferedSet: Sendable {
  var name: String
  var licence: SymbolLicence
  var offers: [PictureOffer] = []
  /// The person's own list: all of it was chosen.
  var isChosen = false
  /// Pictures are had one by one, so that most of the list's are not there.
  var isDownloadedSingly = false
  /// Where a picture can be had that is not there.
  var address: (@Sendable (PictureOffer) -> String)?
  /// Columns of which nothing is made.
  var unread: [String] = []

  init(name: String, licence: SymbolLicence) {
    self.name = name
    self.licence = licence
  }
}

/// The sets that are known here, with what their makers ask for.
enum KnownSet: String, CaseIterable {
  case mulberry, arasaac, openmoji, widgit, photosymbols

  /// `year`: until when Widgit's makers claim their rights, which they ask to be named.
  func licence(year: Int) -> SymbolLicence {
    var licence: SymbolLicence
    switch self {
    case .mulberry:
      licence = SymbolLicence(
        name: "CC BY-SA 4.0", address: "https://creativecommons.org/licenses/by-sa/4.0/",
        creator: "Steve Lee", source: "https://mulberrysymbols.org/")
      licence.credit = "Mulberry Symbols by Steve Lee, mulberrysymbols.org"
    case .arasaac:
      licence = SymbolLicence(
        name: "CC BY-NC-SA 4.0", address: "https://creativecommons.org/licenses/by-nc-sa/4.0/",
        creator: "Sergio Palao for ARASAAC", source: "http://www.arasaac.org")
      licence.credit =
        "The pictographic symbols used are the property of the Government of Aragón and have been created by Sergio Palao for ARASAAC (http://www.arasaac.org), that distributes them under Creative Commons License BY-NC-SA."
    case .openmoji:
      licence = SymbolLicence(
        name: "CC BY-SA 4.0", address: "https://creativecommons.org/licenses/by-sa/4.0/",
        creator: "OpenMoji", source: "https://openmoji.org/")
      licence.credit = "All emojis designed by OpenMoji, openmoji.org"
    case .widgit:
      licence = SymbolLicence(
        name: "Widgit licence", address: "https://www.widgit.com/",
        creator: "Widgit Software Ltd", source: nil)
      licence.credit = "Widgit Symbols © Widgit Software Ltd 2002–\(year) www.widgit.com"
    case .photosymbols:
      licence = SymbolLicence(
        name: "Photosymbols licence", address: nil, creator: "Photosymbols", source: nil)
    }
    return licence
  }
}
