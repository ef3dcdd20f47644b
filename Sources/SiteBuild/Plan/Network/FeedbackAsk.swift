internal import SiteModel
internal import SiteRender

/// How readers of a service's page can say whether they recognise its rating, by what `site.yaml`
/// offers them.
struct FeedbackAsk: Sendable {
  let settings: SiteSettings
  let scale: RatingScale?
  let words: WordList

  /// Nothing where there is no mean that could be recognised, or the page is not published.
  func view(of service: String, _ result: ResultView, at route: Route?) -> FeedbackAskView? {
    guard let mean = result.mean, let route else { return nil }
    let links = LinkStyle(basePath: settings.basePath, isRelative: false)
    var view = FeedbackAskView(page: links.absolute(route, origin: settings.origin))
    view.receiver = settings.feedback.receiver
    view.mail = settings.feedback.email.map { email in
      mail(to: email, service, result, rating: rating(mean, result.rating), page: view.page)
    }
    return view
  }

  /// "Good (3.8 out of 5)".
  private func rating(_ mean: String, _ rating: RatingView?) -> String {
    let figure = words.text(
      "mean-out-of", ["mean": mean, "maximum": scale?.maximum.description ?? ""])
    guard let rating else { return figure }
    return words.text("agree-rating", ["rating": rating.means, "mean": figure])
  }

  private func mail(
    to email: String, _ service: String, _ result: ResultView, rating: String, page: String
  ) -> String {
    let place = ["name": service, "area": result.area.name, "year": result.year.name]
    let subject = words.text("agree-mail-subject", place)
    let body = words.text(
      "agree-mail-body", place.merging(["rating": rating, "page": page]) { $1 })
    return
      "mailto:\(Self.encoded(email))?subject=\(Self.encoded(subject))&body=\(Self.encoded(body))"
  }

  /// As RFC 6068 has it: everything but letters, digits and a few signs as the bytes of UTF-8, and
  /// lines that end as those of e-mails do.
  static func encoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "@"):
        bytes.append(byte)
      case UInt8(ascii: "\n"): bytes += "%0D%0A".utf8
      default:
        let digits = Array("0123456789ABCDEF".utf8)
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
