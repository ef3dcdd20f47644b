import SiteModel
import Testing

@testable import SiteRender

@Suite struct FindingWordsTests {
  private typealias M = MadeUpCharts

  private func said(_ finding: ChartFinding, _ measure: ChartMeasure = .mean) -> String {
    let data = M.data(
      measure, .year(M.year(2024)),
      .members(ChartMembers(groups: [.init(link: nil, members: [M.member("Alder House", 38)])])))
    return FindingWords(words: M.words, data: data).sentence(finding).text
  }

  private func services(_ count: Int) -> [ChartSubject] {
    M.names.prefix(count).map { M.service($0) }
  }

  private var movement: ChartFinding.Movement {
    .init(
      M.service("Alder House"), from: M.year(2023), to: M.year(2024), before: M.value(34),
      after: M.value(38))
  }

  @Test func `one, two that tie, and many`() {
    #expect(
      said(.highest(services(1), M.value(38), of: 3))
        == "Alder House has the highest mean score, 3.8.")
    #expect(
      said(.highest(services(2), M.value(38), of: 3))
        == "Alder House and Beech Lodge share the highest mean score, 3.8.")
    #expect(
      said(.highest(services(4), M.value(38), of: 9))
        == "Alder House, Beech Lodge, Cedar Court and Dale View share the highest mean score, 3.8.")
    #expect(
      said(.highest(services(5), M.value(38), of: 9))
        == "Several of the services share the highest mean score, 3.8.")
  }

  @Test func `who looks the same once rounded is said to be just below`() {
    #expect(
      said(.highestJustAbove(services(1), M.value(32), others: [M.service("Elm Court")]))
        == "Alder House has the highest mean score, 3.2: before rounding, just above that of Elm Court."
    )
    let welcome = ChartSubject(M.link("A warm welcome"), .standard, number: 1)
    let tour = ChartSubject(M.link("A tour"), .standard, number: 2)
    #expect(
      said(.mostRoomJustBelow([welcome], M.value(28), others: [tour]))
        == "“A warm welcome” has the most room to improve, at 2.8: before rounding, just below “A tour”."
    )
  }

  @Test func `standards are quoted, and none is called the lowest`() {
    let welcome = ChartSubject(M.link("A warm welcome"), .standard, number: 1)
    #expect(
      said(.mostRoom([welcome], M.value(20)), .score)
        == "“A warm welcome” has the most room to improve, at 2.0.")
    #expect(
      said(.highest([welcome], M.value(50), of: 4), .score)
        == "“A warm welcome” has the highest score, 5.0.")
  }

  @Test func `all equal, both equal, and from where to where`() {
    #expect(
      said(.allEqual(M.value(36), count: 2, role: .service))
        == "Both services have the same mean score, 3.6.")
    #expect(
      said(.allEqual(M.value(36), count: 12, role: .standard), .score)
        == "All standards have the same score, 3.6.")
    #expect(
      said(.range(from: M.value(31), to: M.value(38), count: 3, role: .service))
        == "The mean scores of the services go from 3.1 to 3.8.")
    #expect(
      said(.range(from: M.value(31), to: M.value(38), count: 2, role: .service))
        == "The mean scores of the two services are 3.1 and 3.8.")
  }

  @Test func `the mean says only the sides that somebody is on`() {
    let network = ChartSubject(M.link("Made-up network"), .network)
    #expect(
      said(.mean(network, M.value(36), spread: .init(above: 2, at: 0, below: 1)))
        == "Together, the network comes to a mean score of 3.6: 2 are above it and 1 is below it.")
    #expect(
      said(.mean(network, M.value(36), spread: .init(above: 0, at: 3, below: 0)))
        == "Together, the network comes to a mean score of 3.6: 3 are at it.")
    #expect(
      said(.mean(network, M.value(36), spread: nil))
        == "Together, the network comes to a mean score of 3.6.")
  }

  @Test func `a rise, a fall, no change, and a change too small to see`() {
    var movement = movement
    #expect(
      said(.rose(movement))
        == "The mean score of Alder House rose from 3.4 in 2023/24 to 3.8 in 2024/25.")
    movement.after = M.value(34)
    #expect(
      said(.rose(movement))
        == "The mean score of Alder House hardly changed from 2023/24 to 2024/25: rounded, it is 3.4 in both."
    )
    #expect(
      said(.unchanged(movement), .score)
        == "The score of Alder House stayed the same from 2023/24 to 2024/25, at 3.4.")
    movement.subject = ChartSubject(M.link("x"), .network)
    movement.after = M.value(30)
    #expect(
      said(.fell(movement))
        == "The mean score of the network fell from 3.4 in 2023/24 to 3.0 in 2024/25."
    )
  }

  @Test func `many changes in one sentence, without the kinds that do not happen`() {
    #expect(
      said(
        .changes(
          rose: .init(3, of: 5), fell: .init(1, of: 5), same: .init(0, of: 5),
          unknown: .init(1, of: 5)))
        == "Of the services, 3 rose, 1 fell and 1 can't be compared.")
    #expect(
      said(
        .changes(
          rose: .init(0, of: 2), fell: .init(0, of: 2), same: .init(2, of: 2),
          unknown: .init(0, of: 2))) == "Of the services, 2 stayed the same.")
  }

  @Test func `what is missing is said with its reason, never as a nought`() {
    #expect(
      said(.missing(services(1), state: .notUploaded, of: 3))
        == "Alder House has not uploaded its scores.")
    #expect(
      said(.missing(services(2), state: .notUploaded, of: 3))
        == "Alder House and Beech Lodge have not uploaded their scores.")
    #expect(
      said(.missing(services(7), state: .notOpen, of: 9))
        == "Several of the services were not open when this was looked at.")
    #expect(said(.missing(services(3), state: .notScored, of: 3)) == "No values are held here yet.")
    #expect(
      said(.missingYears([M.year(2021), M.year(2022)], M.service("Alder House"), state: .notHeld))
        == "No mean score of Alder House is held for 2021/22 and 2022/23.")
  }

  @Test func `counts are of something`() {
    let good = M.bandLevels[0]
    #expect(
      said(.atLevel(good, .init(1, of: 15), unit: .services)) == "1 of 15 services is at “Good”.")
    #expect(
      said(.atLevel(good, .init(3, of: 15), unit: .services)) == "3 of 15 services are at “Good”.")
    #expect(said(.mostAt(good, .init(3, of: 3), unit: .services)) == "All services are at “Good”.")
    #expect(
      said(.mostAt(good, .init(9, of: 12), unit: .standards))
        == "Most are at “Good”: 9 of 12 standards.")
    #expect(said(.without(.init(2, of: 30), unit: .actions)) == "2 of 30 actions have no rating.")
    #expect(
      said(.completed(.init(1, of: 1), unit: .objectives)) == "1 of 1 objective is completed.")
    #expect(
      said(.printed(.init(1, of: 4))) == "1 of 4 values is shown as it was printed elsewhere.")
  }

  @Test func `every number in a sentence says what it is`() {
    let phrase = FindingWords(words: M.words, data: Gallery.cases[0].data).sentence(.rose(movement))
    var out = ByteWriter()
    phrase.write(into: &out)
    #expect(
      String(decoding: out.finish(), as: UTF8.self)
        == "The mean score of Alder House rose from <span data-figure=\"mean/x/voice/2024\">3.4</span> in "
        + "<span data-figure=\"year/2023\">2023/24</span> to <span data-figure=\"mean/x/voice/2024\">3.8</span> in "
        + "<span data-figure=\"year/2024\">2024/25</span>.")
    #expect(phrase.headline.text.hasSuffix("in 2024/25"))
  }
}
