internal import Glibc
internal import SiteBuild
internal import SiteInput
internal import SiteModel

/// `candour easy-read report` and `candour easy-read confirm PAGE`.
struct EasyReadCommand {
  private enum Task {
    case report
    case confirm(String)
  }

  private let task: Task
  private let options: BuildOptions

  init(_ options: BuildOptions) throws(UsageError) {
    let words = options.words
    self.options = options
    switch (words.first, words.count) {
    case ("report", 1) where options.by == nil: task = .report
    case ("confirm", 2): task = .confirm(words[1])
    case ("report", _):
      throw UsageError("easy-read report takes no page", help: "It reports on all of them.")
    case ("confirm", 1):
      throw UsageError(
        "easy-read confirm needs a page", help: "Name it by its place: guidance/visits.")
    case (let word?, _):
      throw UsageError(
        "easy-read has no \"\(word)\"",
        help: suggestion(for: word, among: ["report", "confirm"]) ?? "See candour help easy-read.")
    case (nil, _):
      throw UsageError("easy-read does one of two things", help: "Write report, or confirm PAGE.")
    }
  }

  func run() throws(UsageError) -> ExitCode {
    _ = try options.siteFolder()
    switch task {
    case .report: return report()
    case .confirm(let page): return try confirm(page)
    }
  }

  private var jobs: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  // MARK: Confirming

  private func confirm(_ name: String) throws(UsageError) -> ExitCode {
    let tree = DiskFileTree(root: options.source)
    let confirmation: EasyReadConfirmation
    do throws(EasyReadConfirmation.Refusal) {
      confirmation = try EasyReadConfirmation.make(
        name, by: options.by, on: options.date, in: tree, jobs: jobs)
    } catch {
      throw Self.usage(error, name, options.by ?? "")
    }
    if let problem = confirmation.write(below: options.source) {
      Terminal.standardError.write(
        "candour: \(confirmation.page) can't be written: \(problem.lowercased())\n")
      return .machineFailed
    }
    var line = "Recorded in \(confirmation.page): compared with \(confirmation.standard)"
    if let by = confirmation.by { line += ", read by \(by)" }
    Terminal.standardOutput.write(line + ".\n")
    return .done
  }

  private static func usage(
    _ refusal: EasyReadConfirmation.Refusal, _ name: String, _ by: String
  ) -> UsageError {
    switch refusal {
    case .unknownPage(let known):
      UsageError(
        "there is no easy-read page of \"\(name)\"",
        help: suggestion(for: name, among: known)
          ?? "An easy-read page is a file NAME.easy.md beside NAME.md.")
    case .notARole:
      UsageError(
        "\"\(by)\" may be somebody's name, and the page is public",
        help: "Say which group read it, or in which role: --by \"Involvement group, Ward 2\".")
    case .noFrontMatter(let path):
      UsageError(
        "\(path) does not begin with the lines about the page, where the record belongs",
        help: "Start the file with three lines: ---, then title: Your title, then ---.")
    }
  }

  // MARK: Reporting

  private func report() -> ExitCode {
    var request = BuildRequest(
      tree: DiskFileTree(root: options.source), sourceFolder: options.source, output: nil,
      jobs: jobs)
    request.date = options.date
    request.reportsEasyRead = true
    request.includesDrafts = true
    request.audience = .team
    let result = BuildPipeline(request).run()
    if result.errorCount > 0 {
      Terminal.standardError.write(
        "candour: the site has \(grouped(result.errorCount)) \(result.errorCount == 1 ? "error" : "errors"), and what is wrong may be left out here\n  help: candour check shows them.\n"
      )
    }
    guard let report = result.easyRead else { return .done }
    Terminal.standardOutput.write(EasyReadText(report).text)
    return .done
  }
}

/// The report in words.
private struct EasyReadText {
  let report: EasyReadReport

  init(_ report: EasyReadReport) { self.report = report }

  var text: String {
    guard !report.pages.isEmpty || report.madeCount > 0 else {
      return "There are no easy-read pages: a file NAME.easy.md beside NAME.md is one.\n"
    }
    return report.pages.map(page).joined(separator: "\n") + "\n" + made + words + pictures
  }

  private var made: String {
    guard report.madeCount > 0 else { return "" }
    return "Made from the data: \(grouped(report.madeCount)) "
      + "\(report.madeCount == 1 ? "page" : "pages"), "
      + "statements: \(grouped(report.madeStatements)), "
      + "without a picture: \(grouped(report.madeWithoutPicture))\n"
  }

  private func page(_ page: EasyReadReport.Page) -> String {
    let found = page.coverage
    var out = "\(page.path)\n"
    out += "  statements: \(found.statements), without a picture: \(found.withoutPicture.count)"
    if !page.linesWithoutPicture.isEmpty {
      out += " (line \(page.linesWithoutPicture.map(String.init).joined(separator: ", ")))"
    }
    out += "\n  words that could have a picture: \(found.words), without one: "
    out += "\(found.unlisted.count) (\(percent(found.unlisted.count, of: found.words)))\n"
    if let grade = found.readability.grade, let smog = found.readability.smog {
      out +=
        "  reading grade: \(oneDecimal(grade)) by Flesch and Kincaid, \(oneDecimal(smog)) by SMOG"
      out += " (for information: no formula knows what is easy)\n"
    }
    let reader = page.readBy.map { "read by \($0)" } ?? "not yet tried with the people it is for"
    return out + "  \(reader)\(page.isStale ? "; the standard version has changed since" : "")\n"
  }

  private var words: String {
    let words = report.unlistedWords
    guard !words.isEmpty else { return "Every word that could have a picture leads to one.\n" }
    let shown = words.prefix(60).map { $0.count == 1 ? $0.word : "\($0.word) \($0.count)" }
    let rest = words.count > 60 ? " and \(grouped(words.count - 60)) more" : ""
    return
      "Words that lead to no picture, with how often: \(shown.joined(separator: ", "))\(rest)\n"
  }

  private var pictures: String {
    let all = report.symbols.symbols
    let used = report.usedSymbols
    var out = "\nPictures: \(grouped(all.count)), in use: \(grouped(used.count))\n"
    let unused = all.indices.filter { !used.contains(Ref($0)) }.map { all[$0].id }
    if !unused.isEmpty {
      let rest = unused.count > 60 ? " and \(grouped(unused.count - 60)) more" : ""
      out += "Not used on any page: \(unused.prefix(60).joined(separator: ", "))\(rest)\n"
    }
    for (licence, count) in report.licences {
      let name = licence.name.isEmpty ? "no licence named" : licence.name
      let creator = licence.creator.map { ", by \($0)" } ?? ""
      out += "Licence of \(count) in use: \(name)\(creator)\n"
    }
    return out
  }

  private func percent(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "0 %" : "\((part * 200 + whole) / (whole * 2)) %"
  }

  private func oneDecimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
