import Benchmarks
import SiteModel
import Testing

@Suite struct ResultTests {
  /// Ash 15/4 = 3.75, Beech 11/3 = 3.667 of 3 of 4, Cedar by wards 3.5 + 4 + 3 + 11/3.
  private var network: MadeUpNetwork {
    var network = MadeUpNetwork()
    network.collaborative("north", region: "hills", services: "ash beech")
    network.collaborative("south", region: "hills", services: "cedar")
    network.collaborative("west", region: "coast", services: "dogwood", declared: 4)
    network.edition("involvement", 2023, "welcome lead policy events")
    network.scores(
      "involvement", 2023,
      """
      ash 4 4 4 3
      beech 4 - 3 4
      cedar 4+3 4 3 4+4+3
      """)
    return network
  }

  @Test("A service's mean is that of its scored standards")
  func serviceMean() {
    let results = network.results
    let ash = results.result(network.scope("ash"), 2023)
    #expect(ash.value == Ratio(15, over: 4))
    #expect(ash.text == "3.8")
    #expect(ash.standards == 4 && ash.ofStandards == 4)
    let beech = results.result(network.scope("beech"), 2023)
    #expect(beech.value == Ratio(11, over: 3))
    #expect(beech.standards == 3 && beech.ofStandards == 4)
    #expect(beech.bandIndex == 0)
  }

  @Test("Wards are averaged for each standard first")
  func wards() {
    let results = network.results
    let cedar = network.service("cedar")
    let events = network.standard("involvement", "events")
    #expect(results.score(of: cedar, events, in: Year(2023)) == Ratio(11, over: 3))
    // (7/2 + 4 + 3 + 11/3) / 4
    #expect(results.result(network.scope("cedar"), 2023).value == Ratio(85, over: 24))
    #expect(results.scores(of: cedar, Ref(0), in: Year(2023)).count == 4)
  }

  @Test("In a group's mean each service counts once, however many standards it scored")
  func groupMean() {
    let results = network.results
    let north = results.result(network.scope("north"), 2023)
    #expect(north.value == Ratio(89, over: 24))  // (15/4 + 11/3) / 2
    #expect(north.services == 2 && north.ofServices == 2)
    // (15/4 + 11/3 + 85/24) / 3
    #expect(results.result(network.scope("hills"), 2023).value == Ratio(263, over: 72))
  }

  @Test("A group's value for a standard is there only when every open service scored it")
  func groupStandard() {
    let results = network.results
    let welcome = results.result(
      network.scope("north"), 2023, standard: network.standard("involvement", "welcome"))
    #expect(welcome.value == Ratio(4))
    let lead = results.result(
      network.scope("north"), 2023, standard: network.standard("involvement", "lead"))
    #expect(lead.missing == .partlyScored(held: 1, of: 2))
  }

  @Test("A group with services that are not listed is never computed")
  func notWhole() {
    let network = self.network
    #expect(network.results.result(network.scope("west"), 2023).missing == .servicesNotHeld)
    #expect(network.results.result(.network, 2023).missing == .servicesNotHeld)
  }

  @Test("A printed figure stands in for what can't be computed, as it was printed")
  func printed() {
    let network = self.network.with {
      $0.published("b", "T1", "west involvement 2023 - 3.9")
      $0.published("a", "T2", "west involvement 2023 - 3.40 n=4 rating=amber")
      $0.published("a", "T2", "north involvement 2023 - 1.1")
    }
    let west = network.results.result(network.scope("west"), 2023)
    #expect(west.text == "3.40")
    #expect(west.printed?.set.id == "a")
    #expect(west.bandIndex == 1)
    #expect(west.services == 4)
    #expect(network.results.result(network.scope("north"), 2023).text == "3.7")
  }

  @Test("A service that opened later or closed before has no figure and is not waited for")
  func openness() {
    let network = self.network.with {
      $0.sources.services[1].opened = CalendarDate("2024-04-01")
    }
    let results = network.results
    #expect(results.result(network.scope("beech"), 2023).missing == .notOpen)
    #expect(results.result(network.scope("north"), 2023).value == Ratio(15, over: 4))
    let closed = self.network.with { $0.sources.services[1].closed = CalendarDate("2023-03-31") }
    #expect(closed.results.result(closed.scope("beech"), 2023).missing == .closed)
    // On the year's last and first day it is open.
    let edge = self.network.with {
      $0.sources.services[0].opened = CalendarDate("2024-03-31")
      $0.sources.services[1].closed = CalendarDate("2023-04-01")
    }
    #expect(edge.results.result(edge.scope("north"), 2023).services == 2)
  }

  @Test("Nobody waits for a service that opened after an area's day, or closed before it")
  func opennessByDay() {
    let late = self.network.with {
      $0.schedule(2023, "involvement", due: "2023-06-30")
      $0.collaborative("east", services: "elm fir oak")
      $0.sources.services[$0.service("elm").index].opened = CalendarDate("2023-07-01")
      $0.sources.services[$0.service("fir").index].closed = CalendarDate("2023-06-29")
      $0.sources.services[$0.service("oak").index].opened = CalendarDate("2023-06-30")
      let oak = $0.service("oak")
      $0.sources.scores[0].entries.append(
        contentsOf: $0.sources.scores[0].entries.filter { $0.service.index == 0 }.map { entry in
          var entry = entry
          entry.service = oak
          return entry
        })
    }
    let results = late.results
    #expect(results.result(late.scope("elm"), 2023).missing == .notOpen)
    #expect(results.result(late.scope("fir"), 2023).missing == .closed)
    let east = results.result(late.scope("east"), 2023)
    #expect(east.services == 1 && east.ofServices == 1)
    #expect(east.value == results.result(late.scope("oak"), 2023).value)
    let counted = results.submissions(of: .network, Ref(0), in: Year(2023))
    #expect(!counted.expected.contains(late.service("elm")))
    // Of whom a figure was printed, was there.
    let printed = late.with { $0.published("p", "T", "elm involvement 2023 - 4.4") }
    #expect(printed.results.result(printed.scope("elm"), 2023).text == "4.4")
    // Who sent something in all the same is counted.
    let sent = late.with { $0.submission("elm", "involvement", 2023) }
    #expect(sent.results.result(sent.scope("elm"), 2023).missing == .notScored)
    #expect(
      sent.results.result(sent.scope("east"), 2023).missing == .partlyScored(held: 1, of: 2))
  }

  @Test("What is missing says why")
  func missing() {
    var network = self.network
    network.collaborative("east", services: "elm fir")
    network.edition("involvement", 2022, "welcome")
    network.edition("food", 2023, "taste")
    let results = network.results
    #expect(results.result(network.scope("elm"), 2023).missing == .notUploaded)
    #expect(results.result(network.scope("east"), 2023).missing == .notUploaded)
    #expect(results.result(network.scope("ash"), 2021).missing == .noStandards)
    let lead = network.standard("involvement", "lead")
    #expect(results.result(network.scope("beech"), 2023, standard: lead).missing == .notScored)
    #expect(results.result(network.scope("beech"), 2022, standard: lead).missing == .noStandards)
    let scheduled = network.with {
      $0.schedule(2023, "involvement")
      $0.submission("fir", "involvement", 2023)
    }
    let others = scheduled.results
    // Without a day or a quarter there is time until the year ends.
    #expect(others.result(scheduled.scope("elm"), 2023).missing == .notDueYet)
    #expect(others.result(scheduled.scope("fir"), 2023).missing == .notScored)
    #expect(others.result(scheduled.scope("east"), 2023).missing == .notScored)
    // A column of the table that is still empty then is no answer either; later it is one.
    let empty = scheduled.with { $0.sources.scores[0].services.append($0.service("elm")) }
    #expect(empty.results.result(empty.scope("elm"), 2023).missing == .notDueYet)
    let due = empty.with { $0.sources.schedule[0].due = .month(year: 2023, month: 6) }
    #expect(due.results.result(due.scope("elm"), 2023).missing == .notScored)
    let food = others.result(of: .service(scheduled.service("elm")), Ref(1), in: Year(2023))
    #expect(food.missing == .notScheduled)
  }

  @Test("Until an area's last day has passed, nobody is said not to have uploaded it")
  func notDueYet() {
    var network = self.network
    network.collaborative("east", services: "elm")
    for (due, missing) in [
      ("2024-01-14", Outcome.Missing.notUploaded), ("2024-01-15", .notDueYet),
      ("2024-03-31", .notDueYet),
    ] {
      let due = network.with { $0.schedule(2023, "involvement", due: due) }
      #expect(due.results.result(due.scope("elm"), 2023).missing == missing)
      #expect(due.results.result(due.scope("east"), 2023).missing == missing)
    }
  }

  @Test("A value that is shown in another band than its own says so")
  func boundary() {
    var network = MadeUpNetwork()
    network.collaborative("north", services: "ash beech")
    network.edition("involvement", 2023, "a b")
    network.scores("involvement", 2023, "ash 3.4 3.5\nbeech 3.5 3.5")
    let ash = network.results.result(network.scope("ash"), 2023)
    #expect(ash.text == "3.5")
    #expect(ash.bandIndex == 1)
    #expect(ash.displayedBandIndex == 0)
    #expect(network.results.result(network.scope("beech"), 2023).displayedBandIndex == nil)
  }

  @Test("Years are those with standards, scores or printed figures")
  func years() {
    let network = self.network.with {
      $0.edition("involvement", 2021, "welcome")
      $0.published("a", "T", "north involvement 2020 - 3")
      $0.schedule(2024, "involvement")
    }
    #expect(network.results.years(of: Ref(0)).map(\.number) == [2020, 2021, 2023])
  }

  @Test("Wards so many and uneven that no sum is exact give no mean, and no crash")
  func tooFine() {
    var network = MadeUpNetwork()
    network.collaborative("north", services: "ash")
    let primes = [31, 37, 41, 43, 47, 53, 59, 61]
    network.edition("involvement", 2023, primes.map { "s\($0)" }.joined(separator: " "))
    let cells = primes.map { [String](repeating: "4", count: $0).joined(separator: "+") }
    network.scores("involvement", 2023, "ash " + cells.joined(separator: " "))
    #expect(network.results.result(network.scope("ash"), 2023).missing == .tooFine)
    #expect(network.results.result(network.scope("north"), 2023).missing == .tooFine)
    #expect(network.results.answer("score/ash/involvement/2023/s61") == "4")
    #expect(network.results.answer("mean/ash/involvement/2023") == "figure-missing")
  }
}
