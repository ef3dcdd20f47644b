internal import Glibc
internal import SiteBuild
internal import SiteInput
internal import SiteModel

/// `candour import FILE`.
struct ImportCommand {
  private let options: BuildOptions
  private let file: String

  init(_ options: BuildOptions) throws(UsageError) {
    self.options = options
    guard let file = options.words.first, options.words.count == 1 else {
      throw UsageError(
        options.words.isEmpty ? "import needs a file" : "import takes one file at a time",
        help: "For example: candour import involvement-2023.xlsx")
    }
    self.file = file
  }

  func run() throws(UsageError) -> ExitCode {
    let tree = try options.siteFolder()
    let bytes = try bytes()
    let understood: ScoreImport
    do throws(ImportGrid.Refusal) {
      understood = try ScoreImport.make(
        bytes, request, in: tree, jobs: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    } catch {
      throw UsageError("\(file): \(error.message)", help: error.help)
    }
    Terminal.standardOutput.write(text(of: understood))
    return conclude(understood)
  }

  private var request: ScoreImport.Request {
    var request = ScoreImport.Request(
      fileName: file.split(separator: "/").last.map(String.init) ?? file)
    request.area = options.area
    request.year = options.year
    request.sheet = options.sheet
    request.adds = options.adds
    return request
  }

  private func bytes() throws(UsageError) -> [UInt8] {
    let path = file.hasPrefix("/") ? String(file.dropFirst()) : file
    let root = DiskFileTree(root: file.hasPrefix("/") ? "/" : ".")
    do throws(FileProblem) {
      return try root.read(SourcePath(path), limit: 50_000_000)
    } catch {
      switch error {
      case .missing: throw UsageError("there is no file \(file)", help: "Check its name.")
      case .unreadable(let reason):
        throw UsageError("\(file) can't be read: \(reason.lowercased())")
      case .tooLarge:
        throw UsageError("\(file) is too large to be a table of scores")
      }
    }
  }

  // MARK: What was understood

  private func text(of understood: ScoreImport) -> String {
    var out = "Read \(file)"
    if let sheet = understood.sheet { out += ", sheet \"\(sheet)\"" }
    out += "\n"
    for (label, text) in understood.understood {
      out += "  \(label)" + String(repeating: " ", count: 11 - label.count) + "\(text)\n"
    }
    for line in understood.leftOut { out += "  left out   \(line)\n" }
    return out
  }

  private func conclude(_ understood: ScoreImport) -> ExitCode {
    guard understood.isSure, let path = understood.path else {
      Terminal.standardError.write(doubts(of: understood))
      return .contentHasErrors
    }
    if let refusal = refusal(understood, path) {
      Terminal.standardError.write(refusal)
      return .contentHasErrors
    }
    let full = options.source == "." ? path : options.source + "/" + path
    if options.isDryRun {
      Terminal.standardOutput.write("\(full) would hold:\n\n\(understood.text)")
      return .done
    }
    let bytes = Array(understood.text.utf8)
    let problem =
      understood.isThere
      ? SourceFile.replace(full, with: bytes) : SourceFile.create(full, bytes)
    if let problem {
      Terminal.standardError.write("candour: \(full) can't be written: \(problem.lowercased())\n")
      return .machineFailed
    }
    var said = "Wrote \(full)\n"
    if understood.isThere, !understood.lost.isEmpty {
      said += "No longer in it: \(understood.lost.joined(separator: ", ")).\n"
    }
    Terminal.standardOutput.write(said + "Next: candour check\n")
    return .done
  }

  private func doubts(of understood: ScoreImport) -> String {
    var out = ""
    for doubt in understood.doubts.prefix(20) {
      out += "candour: " + (doubt.place.map { "\($0): " } ?? "") + doubt.message + "\n"
      if let help = doubt.help { out += "  help: \(help)\n" }
    }
    let rest = understood.doubts.count - 20
    if rest > 0 { out += "and \(rest) more like these\n" }
    return out + "Nothing was written.\n"
  }

  /// What is there is never written over without being told to.
  private func refusal(_ understood: ScoreImport, _ path: String) -> String? {
    guard understood.isThere, !options.replaces else { return nil }
    if options.adds, understood.overlapping.isEmpty { return nil }
    var out = ""
    if options.adds {
      let names = understood.overlapping.joined(separator: ", ")
      out = "candour: \(path) has scores of \(names) already\n"
      out += "  help: To put these in their place, add --replace.\n"
    } else {
      out = "candour: \(path) is there already\n"
      out +=
        "  help: To keep its other scores and add these, use --add. To write it anew, use --replace"
      let lost = understood.lost.joined(separator: ", ")
      out += lost.isEmpty ? ".\n" : "; it would lose \(lost).\n"
    }
    return out + "Nothing was written.\n"
  }
}
