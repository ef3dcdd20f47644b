import Foundation
import Testing

/// One run of the real binary.
struct CandourRun {
  var code: Int32
  var output: String
  var errors: String

  /// The binary that was built beside these tests.
  static let binary: String = {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    var folder = tests.deletingLastPathComponent()
    // Swift Testing's runner may live elsewhere; then the tests' own bundle says where we are.
    for argument in CommandLine.arguments where argument.hasSuffix(".xctest") {
      folder = URL(fileURLWithPath: argument).deletingLastPathComponent()
    }
    return folder.appendingPathComponent("candour").path
  }()

  init(_ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]) throws
  {
    let started = try CandourProcess(arguments, in: folder, environment: environment)
    self = started.finish()
  }

  init(code: Int32, output: String, errors: String) {
    self.code = code
    self.output = output
    self.errors = errors
  }
}

/// The binary, running.
final class CandourProcess {
  private let process = Process()
  private let output: FileHandle
  private let errors: FileHandle
  private let folder: TemporaryFolder

  init(
    _ arguments: [String], in working: String? = nil, environment: [String: String] = [:],
    launcher: [String] = [], binary: String = CandourRun.binary
  ) throws {
    folder = try TemporaryFolder()
    // Files, not pipes: nobody reads along, and a full pipe would stop the binary.
    _ = FileManager.default.createFile(atPath: folder.path + "/out", contents: nil)
    _ = FileManager.default.createFile(atPath: folder.path + "/err", contents: nil)
    output = try #require(FileHandle(forUpdatingAtPath: folder.path + "/out"))
    errors = try #require(FileHandle(forUpdatingAtPath: folder.path + "/err"))
    let command = launcher + [binary] + arguments
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    if let working { process.currentDirectoryURL = URL(fileURLWithPath: working) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
  }

  var isRunning: Bool { process.isRunning }

  func send(_ signal: Int32) { Foundation.kill(process.processIdentifier, signal) }

  /// What it has printed by now.
  var outputSoFar: String {
    let data = FileManager.default.contents(atPath: folder.path + "/out") ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

  func finish() -> CandourRun {
    process.waitUntilExit()
    func text(_ name: String) -> String {
      let data = FileManager.default.contents(atPath: folder.path + "/" + name) ?? Data()
      return String(decoding: data, as: UTF8.self)
    }
    return CandourRun(
      code: process.terminationStatus, output: text("out"), errors: text("err"))
  }
}
