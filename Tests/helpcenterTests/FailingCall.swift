import Foundation
import TestFixtures
import Testing

/// A system call of the command that fails for one file.
struct FailingCall {
  let name: String
  /// The end of the file's path.
  let path: String
  /// The `errno`.
  let code: Int32

  init(_ name: String, _ path: String, _ code: Int32) {
    self.name = name
    self.path = path
    self.code = code
  }

  /// The environment that makes it fail in a program.
  var environment: [String: String] {
    get throws {
      [
        "LD_PRELOAD": try Self.library.get(), "FAILING_CALL": name, "FAILING_PATH": path,
        "FAILING_CODE": String(code),
      ]
    }
  }

  /// `Tests/FailingCalls`, compiled once per run of the tests.
  private static let library = Result { try compiled() }

  private static func compiled() throws -> String {
    let library = BuiltProducts.folder.appending(path: "failing_calls.so").path()
    // Another run of the tests may be using the existing file.
    let draft = "\(library).\(UUID().uuidString)"
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "clang", "-Wall", "-Werror", "-O1", "-shared", "-fPIC", "-o", draft,
      "\(SiteOnDisk.repository)/Tests/FailingCalls/failing_calls.c",
    ]
    try process.run()
    process.waitUntilExit()
    try #require(
      process.terminationStatus == 0, "clang of the Swift toolchain must compile Tests/FailingCalls")
    try #require(rename(draft, library) == 0)
    return library
  }
}
