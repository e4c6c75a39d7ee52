import Foundation
import Testing

/// Copies a program, or a folder with one, by a program of its own. A file that this process has open to write may
/// be passed on to a program that another test starts, and the system starts no program that somebody may write.
func copyProgram(_ source: String, to destination: String) throws {
  let process = Process()
  process.executableURL = URL(filePath: "/bin/cp")
  process.arguments = ["-R", source, destination]
  try process.run()
  process.waitUntilExit()
  try #require(process.terminationStatus == 0, "cp \(source) \(destination)")
}
