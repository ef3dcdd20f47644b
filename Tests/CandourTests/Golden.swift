import Foundation
import Testing

/// A reviewed text that a result must equal. A missing one is written and fails the test, so that
/// somebody reads it; RECORD_GOLDENS=1 writes them all anew.
func expectGolden(
  _ result: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil
  guard !isRecording, let data = FileManager.default.contents(atPath: path) else {
    try Data(result.utf8).write(to: URL(fileURLWithPath: path))
    if !isRecording {
      Issue.record(
        "\(path) was missing and has been written: read it, and run again",
        sourceLocation: sourceLocation)
    }
    return
  }
  #expect(result == String(decoding: data, as: UTF8.self), sourceLocation: sourceLocation)
}

/// Where the project's own Tests/ is.
let testsFolder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().path
