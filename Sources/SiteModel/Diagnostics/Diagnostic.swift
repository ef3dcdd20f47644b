/// One thing that somebody should know about their site: what, where, and what to do.
///
/// Stages collect diagnostics and stop at their end, so that one run shows every mistake. The
/// wording lives beside the check that finds it.
public struct Diagnostic: Sendable, Hashable {
  public enum Severity: String, Sendable {
    case error, warning, advice
  }

  public var code: DiagnosticCode
  public var severity: Severity
  public var span: SourceSpan?
  /// A headline: the specific thing first, no full stop.
  public var message: String
  /// What stands beside the caret: the rule in a few words.
  public var label: String?
  /// What to do now.
  public var help: String?

  public init(
    _ code: DiagnosticCode, at span: SourceSpan?, _ message: String, label: String? = nil,
    help: String? = nil
  ) {
    self.code = code
    self.severity = code.severity
    self.span = span
    self.message = message
    self.label = label
    self.help = help
  }
}

extension Diagnostic {
  /// By file and place, then by code and words: the same order whatever the number of cores.
  public static func inReadingOrder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    switch (left.span, right.span) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (let one?, let other?) where one != other: return one < other
    default: break
    }
    let keys = [left, right].map { [$0.code.rawValue, $0.message, $0.label ?? "", $0.help ?? ""] }
    return keys[0].lexicographicallyPrecedes(keys[1], by: precedesByBytes)
  }
}

extension Collection<Diagnostic> {
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
