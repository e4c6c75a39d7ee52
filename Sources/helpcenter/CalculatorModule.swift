import Glibc
import Reading

/// The calculator compiled to WebAssembly: it lies beside the executable, where `make wasm` puts it.
enum CalculatorModule {
  /// - Returns: nil when it was not built.
  static func read() throws(ReadingError) -> [UInt8]? {
    guard let folder = executableFolder else { return nil }
    return try FolderReader(root: folder).file(at: "calculator.wasm")?.bytes
  }

  private static var executableFolder: String? {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    guard length > 0 else { return nil }
    let text = String(decoding: path[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.lastIndex(of: "/").map { String(text[..<$0]) }
  }
}
