/// What `site.yaml` says pages are not to hold: words that the network does not use, and what says
/// who somebody is.
public struct ContentRules: Sendable {
  public var wordsToAvoid: [WordToAvoid] = []
  public var personalData = PersonalDataRules()

  public init() {}
}

/// An entry of `words-to-avoid:`.
public struct WordToAvoid: Sendable {
  /// A word or several, and other forms of them: `commit suicide`, `committed suicide`.
  public var forms: [Located<String>]
  /// What to write in its place.
  public var instead: String?
  /// Pages that may have it, as links call them: they quote somebody.
  public var except: [Located<String>]

  public init(forms: [Located<String>], instead: String?, except: [Located<String>]) {
    self.forms = forms
    self.instead = instead
    self.except = except
  }
}

/// `personal-data:` of `site.yaml`.
public struct PersonalDataRules: Sendable {
  /// Addresses for e-mail, `@` and a host for all of them there, telephone numbers, and numbers that
  /// are examples.
  public var allowed: [String] = []
  /// A file with a name on each line, outside of what is published.
  public var watchList: Located<String>?

  public init() {}
}
