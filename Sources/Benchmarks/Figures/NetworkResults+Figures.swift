public import SiteModel

extension NetworkResults: FigureSource {
  public func figure(_ address: String) -> FigureResult {
    do throws(Refusal) {
      let (value, how, printed) = try FigureAnswers(address, in: self).answer()
      var digest = DigestBuilder()
      digest.add(value)
      digest.add(how)
      digest.add(printed)
      return .answer(
        FigureAnswer(value: value, how: how, printed: printed, digest: digest.finish()))
    } catch {
      return .mistake(error.mistake)
    }
  }

  public func claim(_ address: String) -> ClaimResult {
    do throws(Refusal) {
      let judgement = try ClaimJudgement(address, in: self)
      let (how, printed) = try judgement.judge()
      var digest = DigestBuilder()
      digest.add(how)
      digest.add(printed)
      return .holds(
        how: how, sense: judgement.sense, printed: printed, digest: digest.finish())
    } catch {
      var digest = DigestBuilder()
      digest.add(error.mistake.code.rawValue)
      digest.add(error.mistake.message)
      digest.add(error.mistake.help)
      return .mistake(error.mistake, digest: digest.finish())
    }
  }

  public func reported(_ id: String) -> ReportedResult {
    guard let index = names.published[id] else {
      return .mistake(
        FigureMistake(
          .unknownReport, "no printed document is called \"\(id)\"",
          label: "names a file in Content/data/published, without .csv",
          help: suggestion(for: id, among: Array(names.published.keys))
            ?? "Write the name of a file in Content/data/published, without .csv."))
    }
    let set = sources.published[index]
    let place = PrintedPlace(source: set.source ?? set.id, place: nil)
    var digest = DigestBuilder()
    digest.add(place)
    return .source(place, digest: digest.finish())
  }
}

extension DigestBuilder {
  fileprivate mutating func add(_ place: PrintedPlace?) {
    add(place?.source)
    add(place?.place)
  }

  fileprivate mutating func add(_ value: FigureValue) {
    switch value {
    case .number(let text): add("number", [text])
    case .change(let text): add("change", [text])
    case .count(let count): add("count", [String(count)])
    case .part(let count, let of): add("part", [String(count), String(of)])
    case .share(let count, let of, let percent):
      add("share", [String(count), String(of), String(percent)])
    case .rating(let name, let means): add("rating", [name, means])
    case .names(let names): add("names", names)
    case .standards(let standards):
      add("standards", standards.flatMap { [String($0.number), $0.name] })
    }
  }

  private mutating func add(_ kind: String, _ parts: [String]) {
    add(kind)
    add(parts.count)
    for part in parts { add(part) }
  }
}
