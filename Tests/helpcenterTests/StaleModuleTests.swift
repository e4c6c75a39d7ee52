import Foundation
import TestFixtures
import Testing

/// The command refuses a module with other tables than its own, and publishes nothing.
@Suite struct StaleModules {
  /// What replaces the right module.
  enum Module: CaseIterable, CustomTestStringConvertible {
    case otherTables, noFingerprint, cutOff, garbage, empty

    var testDescription: String { "\(self)" }

    func made(from right: [UInt8]) throws -> [UInt8] {
      switch self {
      case .otherTables:
        let last = try #require(right.last)
        return right.dropLast() + [last == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")]
      case .noFingerprint: return right.dropLast(30)
      case .cutOff: return right.dropLast()
      case .garbage: return Array("garbage".utf8)
      case .empty: return []
      }
    }
  }

  @Test(arguments: Module.allCases, [["build"], ["check"], ["serve"], ["addresses", "--record"]])
  func isRefused(module: Module, command: [String]) throws {
    let site = try SiteOnDisk()
    try site.folder.write("as it was", to: "public/index.html")
    let tool = try Tool(module: { try module.made(from: $0) })
    let run = try CommandRun(command + ["--root", site.folder.path], tool: tool.path)
    #expect(run.exitCode == 2)
    #expect(run.output == "")
    #expect(
      run.errors.hasPrefix("helpcenter: the calculators' module '\(tool.folder.path)/calculator.wasm' was"))
    #expect(run.errors.contains("run 'make wasm'"))
    #expect(try site.published.keys.sorted() == ["index.html"])
  }

  @Test func theRightOneIsTaken() throws {
    let site = try SiteOnDisk()
    let tool = try Tool(module: { $0 })
    #expect(
      try CommandRun(["build", "--no-search", "--root", site.folder.path], tool: tool.path).exitCode == 0)
  }
}

/// The command in a folder of its own, with a module beside it.
private struct Tool {
  let folder: TemporaryFolder

  var path: String { folder.path + "/helpcenter" }

  /// - Parameter module: makes the module from the right one.
  init(module: ([UInt8]) throws -> [UInt8]) throws {
    folder = try TemporaryFolder()
    let products = BuiltProducts.folder
    try copyProgram(products.appending(path: "helpcenter").path(), to: folder.path + "/helpcenter")
    let right = [UInt8](try Data(contentsOf: products.appending(path: "calculator.wasm")))
    try folder.write(module(right), to: "calculator.wasm")
  }
}
