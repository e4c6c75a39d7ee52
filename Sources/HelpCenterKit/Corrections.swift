import Diagnostics
import Foundation
import Publishing

/// Writes what findings propose into the sources.
struct Corrections {
  let root: String
  /// By file, in the order of the text.
  private let findings: [String: [Diagnostic]]

  init(_ found: [Diagnostic], root: String) {
    self.root = root
    findings = Dictionary(grouping: found.filter { $0.correction != nil }, by: \.location.file)
  }

  /// Replaces each file at once, and no byte but those of the corrections.
  ///
  /// - Parameter isTrial: writes nothing.
  /// - Returns: for each corrected line its place, the old and the new line, and what is to be read there.
  func apply(isTrial: Bool) throws -> String {
    var text = ""
    for (file, found) in findings.sorted(by: { $0.key < $1.key }) {
      let path = "\(root)/\(file)"
      guard let old = FileManager.default.contents(atPath: path).map({ [UInt8]($0) }) else { continue }
      // The places are those behind a byte-order mark.
      let mark = old.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      var new = old
      for correction in found.compactMap(\.correction).reversed() {
        let range = correction.range
        new.replaceSubrange((range.lowerBound + mark)..<(range.upperBound + mark), with: correction.text.utf8)
      }
      let notes = Dictionary(grouping: found, by: \.location.line).mapValues {
        $0.compactMap(\.correction?.note)
      }
      text += Self.difference(from: old, to: new, in: file, notes)
      if !isTrial { try SourceWriter.replace(path, with: new) }
    }
    return text
  }

  /// A correction stays in its line.
  private static func difference(
    from old: [UInt8], to new: [UInt8], in file: String, _ notes: [Int: [String]]
  ) -> String {
    func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
      let shown = bytes.filter { $0 != UInt8(ascii: "\r") }
      return shown.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }
    return zip(lines(old), lines(new)).enumerated().filter { $1.0 != $1.1 }.map { index, line in
      let (before, after) = (String(decoding: line.0, as: UTF8.self), String(decoding: line.1, as: UTF8.self))
      return "\(file):\(index + 1)\n- \(before)\n+ \(after)\n"
        + (notes[index + 1] ?? []).map { "  = \($0)\n" }.joined()
    }.joined()
  }
}
