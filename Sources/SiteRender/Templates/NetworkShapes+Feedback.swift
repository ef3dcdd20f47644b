internal import SiteModel

/// Of whether people recognise a rating.
extension NetworkShapes {
  static let feedback = Shape<FeedbackView>(
    "feedback",
    [
      .optionalRecord("area", of: named) { $0.area },
      .optionalRecord("year", of: named) { $0.year },
      .text("address") { $0.address },
      .flag("agree_counted") { $0.counts.agree != nil },
      .flag("disagree_counted") { $0.counts.disagree != nil },
      .flag("counts_hidden") { $0.counts == .hidden },
      .number("agree") { $0.counts.agree ?? 0 },
      .number("disagree") { $0.counts.disagree ?? 0 },
      .optionalText("said") { $0.said }, .optionalText("response") { $0.response },
    ])

  static let ask = Shape<FeedbackAskView>(
    "ways to say whether one recognises a rating",
    [
      .text("page") { $0.page }, .optionalText("receiver") { $0.receiver?.host },
      .optionalURL("post") { $0.receiver.map { .elsewhere($0.address) } },
      .optionalURL("mail") { $0.mail.map { .elsewhere($0) } },
    ])
}
