import Foundation
import Testing

@testable import SiteBuild

@Suite struct StartedProgramTests {
  private func run(_ script: String) throws -> StartedProgram.Result {
    try StartedProgram(["sh", "-c", script], keeping: ["PATH"]).finish()
  }

  @Test("A program's output, its errors and its code are handed on")
  func result() throws {
    let result = try run("echo out; echo err >&2; exit 3")
    #expect(result.code == 3)
    #expect(String(decoding: result.output, as: UTF8.self) == "out\n")
    #expect(result.errors == "err\n")
  }

  @Test("A program that was killed has not gone well")
  func killed() throws {
    #expect(throws: StartedProgram.Problem.machine("It was ended by signal 9")) {
      try run("echo half; kill -9 $$")
    }
  }

  @Test("Output that is lost is not taken for none")
  func lost() throws {
    #expect(throws: StartedProgram.Problem.machine("What it said is gone")) {
      try run("rm \"$(readlink /proc/$$/fd/1)\"")
    }
  }

  @Test("A program that is not there is told from one that can't be started")
  func missing() throws {
    #expect(throws: StartedProgram.Problem.missing) {
      try StartedProgram(["candour-no-such-program"], keeping: ["PATH"])
    }
    let file = NSTemporaryDirectory() + "/candour-program-" + UUID().uuidString.prefix(8)
    try Data("#!/bin/sh\n".utf8).write(to: URL(fileURLWithPath: file))
    defer { try? FileManager.default.removeItem(atPath: file) }
    #expect(throws: StartedProgram.Problem.machine("Permission denied")) {
      try StartedProgram([file], keeping: ["PATH"])
    }
  }
}
