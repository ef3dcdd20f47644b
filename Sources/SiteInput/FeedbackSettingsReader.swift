internal import SiteModel

/// Reads `feedback:` of `site.yaml`: where readers can say whether they recognise a rating.
enum FeedbackSettingsReader {
  static func example(_ text: String?) -> String {
    guard let text else { return "{ email: team@your.address }" }
    return text.contains("@") ? "{ email: \(text) }" : "{ post: \(text) }"
  }

  static func read(_ pairs: [YAMLPair], _ problems: inout [Diagnostic]) -> FeedbackSettings {
    var settings = FeedbackSettings()
    var keys = YAMLMapping(pairs)
    if let post = keys.text("post", &problems) {
      settings.receiver = receiver(post, &problems)
      settings.span = post.span
    }
    if let email = keys.text("email", &problems) {
      if isEmail(email.value) {
        settings.email = email.value
        settings.span = settings.span ?? email.span
      } else {
        problems.append(
          Diagnostic(
            .wrongValue, at: email.span, "\"\(email.value)\" is not an e-mail address",
            label: "an e-mail address is like team@example.org",
            help: "Write one address, or leave the line out."))
      }
    }
    keys.finish(&problems)
    return settings
  }

  private static func receiver(_ post: Located<String>, _ problems: inout [Diagnostic])
    -> FormReceiver?
  {
    let text = post.value
    if text.lowercased().hasPrefix("http://") {
      problems.append(
        Diagnostic(
          .wrongValue, at: post.span,
          "\"\(text)\" would have words travel where others can read them",
          label: "a form is sent to an address that begins with https://",
          help: "Ask whoever receives the form for its address with https://."))
      return nil
    }
    if let (host, port) = host(of: text) {
      return FormReceiver(address: text, host: host, port: port)
    }
    problems.append(
      Diagnostic(
        .wrongValue, at: post.span, "\"\(text)\" is not the address of a form's receiver",
        label: "it is like https://forms.example.org/say",
        help: "Write the whole address, with https:// in front, or leave the line out."))
    return nil
  }

  /// The policy of every page holds both, where a sign too many would mean something.
  private static func host(of address: String) -> (name: String, port: UInt16?)? {
    guard address.lowercased().hasPrefix("https://"),
      address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      !address.contains(where: { "\"'<>\\#".contains($0) })
    else { return nil }
    let rest = address.dropFirst("https://".count)
    let parts = rest.prefix { $0 != "/" && $0 != "?" }
      .split(separator: ":", omittingEmptySubsequences: false)
    guard let name = parts.first, isName(name), parts.count <= 2 else { return nil }
    if parts.count == 1 { return (name.lowercased(), nil) }
    return UInt16(parts[1]).map { (name.lowercased(), $0) }
  }

  /// Labels of letters, digits and hyphens, with dots between.
  private static func isName(_ name: Substring) -> Bool {
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      !label.isEmpty && label.first != "-" && label.last != "-"
        && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
  }

  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), isName(parts[1]) else {
      return false
    }
    return parts[0].allSatisfy { letter in
      letter.isASCII
        && (letter.isLetter || letter.isNumber || ".!#$%&'*+/=?^_`{|}~-".contains(letter))
    }
  }
}
