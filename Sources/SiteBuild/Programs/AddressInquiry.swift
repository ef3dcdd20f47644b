internal import SiteModel

/// Asks other sites whether something is at an address, by the program curl. A library for it would
/// make every start of every command wait for thirty others to be loaded.
///
/// At most eight sites are asked at once, each for one thing after the other, and each answer is
/// waited for ten seconds.
enum AddressInquiry {
  enum Answer: Sendable, Equatable {
    case there
    case gone(String)
    case moved(String)
    case unsure(String)
  }

  private static let mostAtOnce = 8
  private static let surroundings = [
    "PATH", "http_proxy", "https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY",
  ]

  static func ask(_ addresses: [String]) throws(StartedProgram.Problem) -> [String: Answer] {
    var byHost: [String: [String]] = [:]
    for address in addresses { byHost[host(address), default: []].append(address) }
    let hosts = byHost.sorted { precedesByBytes($0.key, $1.key) }.map(\.value)
    var answers: [String: Answer] = [:]
    // A question that costs nothing first; who answers it oddly is asked for the page itself.
    let first = try runs(hosts, ["--head"])
    let doubtful = hosts.map { group in
      group.filter { address in
        guard let reply = first[address], reply.exit == 0 else { return first[address]?.exit != 6 }
        return !(200...299).contains(reply.code)
      }
    }
    let second = try runs(doubtful.filter { !$0.isEmpty }, ["--location", "--max-redirs", "10"])
    for address in addresses {
      guard let early = first[address] else { continue }
      answers[address] = answer(early, second[address])
    }
    return answers
  }

  private static func host(_ address: String) -> String {
    String(address.split(separator: "/").dropFirst().first ?? "").lowercased()
  }

  private struct Reply {
    var exit: Int
    var code: Int
    /// Where it leads on to.
    var onward: String
  }

  private static func answer(_ early: Reply, _ late: Reply?) -> Answer {
    guard let late else {
      return early.exit == 6 ? .gone("there is no such host") : .there
    }
    switch (late.exit, late.code) {
    case (0, 200...299):
      let isForGood = early.code == 301 || early.code == 308
      return isForGood && !early.onward.isEmpty ? .moved(early.onward) : .there
    case (0, 404): return .gone("the answer is 404, not found")
    case (0, 410): return .gone("the answer is 410, gone")
    case (0, 429): return .unsure("it is asked too often (429)")
    case (0, 401), (0, 403): return .unsure("it answers people, not programs (\(late.code))")
    case (0, _): return .unsure("the answer is \(late.code)")
    case (6, _): return .gone("it leads on to a host that is not there")
    case (7, _): return .unsure("nobody answers there")
    case (28, _): return .unsure("no answer within ten seconds")
    case (35, _), (51, _), (60, _): return .unsure("its certificate can't be trusted")
    case (47, _): return .unsure("it leads in a circle")
    default: return .unsure("curl ends with \(late.exit)")
    }
  }

  // MARK: Running curl

  /// One run for each group, which are addresses of one site.
  private static func runs(_ groups: [[String]], _ options: [String])
    throws(StartedProgram.Problem) -> [String: Reply]
  {
    var replies: [String: Reply] = [:]
    var running: [(addresses: [String], program: StartedProgram)] = []
    func takeOldest() throws(StartedProgram.Problem) {
      let (addresses, program) = running.removeFirst()
      replies.merge(read(try program.finish().output, addresses)) { one, _ in one }
    }
    do throws(StartedProgram.Problem) {
      for group in groups {
        if running.count == mostAtOnce { try takeOldest() }
        running.append((group, try start(group, options)))
      }
      while !running.isEmpty { try takeOldest() }
    } catch {
      // None is left behind, nor its files.
      for (_, program) in running { _ = try? program.finish() }
      throw error
    }
    return replies
  }

  private static func start(_ addresses: [String], _ options: [String])
    throws(StartedProgram.Problem) -> StartedProgram
  {
    // On its command line an address could be taken for an option, and everybody could see it.
    let input = addresses.map { address in
      let quoted = address.split(separator: "\\", omittingEmptySubsequences: false)
        .joined(separator: "\\\\").split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\\\"")
      return "url = \"\(quoted)\"\noutput = \"/dev/null\"\n"
    }.joined()
    return try StartedProgram(
      [
        "curl", "-q", "--silent", "--globoff", "--proto", "=http,https", "--max-time", "10",
        "--user-agent", "candour check --external", "--write-out",
        "%{urlnum} %{exitcode} %{http_code} %{redirect_url}\\n",
      ] + options + ["--config", "-"], input: Array(input.utf8), keeping: surroundings)
  }

  private static func read(_ output: [UInt8], _ addresses: [String]) -> [String: Reply] {
    var replies: [String: Reply] = [:]
    for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count >= 3, let number = Int(parts[0]), addresses.indices.contains(number),
        let exit = Int(parts[1]), let code = Int(parts[2])
      else { continue }
      replies[addresses[number]] = Reply(
        exit: exit, code: code, onward: parts.count > 3 ? String(parts[3]) : "")
    }
    return replies
  }
}
