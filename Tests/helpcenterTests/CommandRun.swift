import Foundation
import TestFixtures

/// One run of the built command, with its output and exit code.
struct CommandRun {
  let output: String
  let errors: String
  let exitCode: Int32

  /// - Parameters:
  ///   - folder: the working directory.
  ///   - environment: added to the test's own.
  ///   - tool: the path of the command.
  init(
    _ arguments: [String], in folder: String = "/", environment: [String: String] = [:],
    tool: String = BuiltProducts.folder.appending(path: "helpcenter").path()
  ) throws {
    let process = Process()
    process.executableURL = URL(filePath: tool)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files, so that neither stream waits for the other to be read.
    let files = try TemporaryFolder()
    try files.write("", to: "output")
    try files.write("", to: "errors")
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: files.path + "/output"))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: files.path + "/errors"))
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    output = files.text(of: "output") ?? ""
    errors = files.text(of: "errors") ?? ""
    exitCode = process.terminationStatus
  }

  /// Standard error without the note that a folder has no history.
  var said: String {
    errors.replacing(
      "content:1:1: note: the site is not in a git repository [no-history]\n   = commit it to show when articles last changed\n",
      with: "")
  }
}
