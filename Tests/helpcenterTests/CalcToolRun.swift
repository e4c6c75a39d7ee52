import Foundation

/// One run of the built command, with its output and exit code.
struct CalcToolRun {
  let output: String
  let errors: String
  let exitCode: Int32

  init(_ arguments: [String], timeZone: String = "UTC") throws {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = BuiltProducts.folder.appending(path: "helpcenter")
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["TZ": timeZone]) { $1 }
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    // The output fits into a pipe, so the streams may be read one after the other.
    self.output = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    self.errors = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    exitCode = process.terminationStatus
  }
}

/// The folder that SwiftPM builds into: the tests, the tool, and the calculators' module.
enum BuiltProducts {
  static let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
}
