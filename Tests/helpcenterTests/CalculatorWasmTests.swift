import Foundation
import Publishing
import TestFixtures
import Testing

@Suite struct CalculatorWasm {
  @Test func importsNothing() throws {
    let module = try WasmModule(contentsOf: Self.file())
    #expect(module.importCount == 0)
  }

  @Test func exportsItsDoor() throws {
    let module = try WasmModule(contentsOf: Self.file())
    #expect(module.exports.sorted() == ["answer", "buffer", "memory"])
  }

  /// SwiftPM would pass the clone's path to the compiler, and the module would contain it.
  @Test func isTheSameFromAnyClone() throws {
    let clone = try TemporaryFolder()
    let root = "\(clone.path)/deeper/in a folder"
    try FileManager.default.createDirectory(atPath: root + "/Sources", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: root + "/scripts", withIntermediateDirectories: true)
    for path in ["Sources/Days", "Sources/TradeAssurance", "Sources/CalculatorWasm", "scripts/build-wasm"] {
      try copyProgram("\(SiteOnDisk.repository)/\(path)", to: "\(root)/\(path)")
    }
    let process = Process()
    process.executableURL = URL(filePath: "\(root)/scripts/build-wasm")
    process.arguments = ["other.wasm"]
    process.currentDirectoryURL = URL(filePath: root)
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"]) { $1 }
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    #expect(try Data(contentsOf: URL(filePath: root + "/other.wasm")) == Data(contentsOf: Self.file()))
  }

  @Test func isSmallOnTheWire() throws {
    let file = try Self.file()
    let bytes = [UInt8](try Data(contentsOf: file))
    let compressed = try #require(ContentEncoding.brotli.compressed(bytes))
    print("calculator.wasm: \(bytes.count) bytes, \(compressed.count) compressed by brotli")
    #expect(compressed.count <= 7_000)
  }

  /// The file that the generator publishes.
  private static func file() throws -> URL {
    let file = BuiltProducts.folder.appending(path: "calculator.wasm")
    try #require(FileManager.default.fileExists(atPath: file.path()), "no \(file.path()): run 'make wasm'")
    return file
  }
}

/// The imports and exports of a WebAssembly module, read from its sections.
struct WasmModule {
  private(set) var importCount = 0
  private(set) var exports: [String] = []

  init(contentsOf file: URL) throws {
    var reader = WasmReader(bytes: [UInt8](try Data(contentsOf: file)))
    try #require(reader.take(8) == [0x00, 0x61, 0x73, 0x6D, 1, 0, 0, 0], "not a module of version 1")
    while !reader.isAtEnd {
      let id = reader.take(1)[0]
      var section = WasmReader(bytes: reader.take(reader.number()))
      switch id {
      case 2: importCount = section.number()
      case 7: exports = (0..<section.number()).map { _ in section.export() }
      default: break
      }
    }
  }
}

/// Reads the binary format of WebAssembly. A truncated module traps the test.
private struct WasmReader {
  private var bytes: ArraySlice<UInt8>

  init(bytes: [UInt8]) {
    self.bytes = bytes[...]
  }

  var isAtEnd: Bool { bytes.isEmpty }

  mutating func take(_ count: Int) -> [UInt8] {
    defer { bytes.removeFirst(count) }
    return Array(bytes.prefix(count))
  }

  /// An unsigned number in LEB128.
  mutating func number() -> Int {
    var (number, shift) = (0, 0)
    while let byte = bytes.popFirst() {
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return number
  }

  /// Reads an export, and returns its name.
  mutating func export() -> String {
    let name = String(decoding: take(number()), as: UTF8.self)
    _ = take(1)
    _ = number()
    return name
  }
}
