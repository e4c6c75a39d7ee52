import Diagnostics
import Foundation
import Publishing
import SiteModel

/// The corrections of 'check --fix': those that findings propose, and the conversion of other generators' notation.
struct Corrections {
  let root: String
  /// The corrections of each file, in the order of the text. No two overlap.
  let files: [(source: SourceFile, all: [Diagnostic.Correction])]

  init(_ found: [Diagnostic], about site: Site, root: String) {
    self.root = root
    let proposed = Dictionary(grouping: found.filter { $0.correction != nil }, by: \.location.file)
    let sources = [site.configuration.source] + site.articles.map(\.source)
    let dialects =
      [[]]
      + site.articles.map {
        OtherDialect($0.source, title: $0.frontMatter.title.range, from: $0.bodyStart).corrections
      }
    files = zip(sources, dialects).compactMap { source, dialect in
      let own = dialect + (proposed[source.path] ?? []).compactMap(\.correction)
      var all: [Diagnostic.Correction] = []
      for correction in own.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
      where (all.last?.range.upperBound ?? 0) <= correction.range.lowerBound {
        all.append(correction)
      }
      return all.isEmpty ? nil : (source, all)
    }
  }

  /// Replaces each file atomically, unless it `isTrial`. Only the bytes of the corrections change. Returns the place of
  /// each corrected line, the old and the new line, and notes for the author.
  func apply(isTrial: Bool) throws -> String {
    var text = ""
    for (source, all) in files {
      let path = "\(root)/\(source.path)"
      guard let old = FileManager.default.contents(atPath: path).map({ [UInt8]($0) }) else { continue }
      // Places in the text are counted after a byte-order mark.
      let mark = old.starts(with: [0xEF, 0xBB, 0xBF]) ? old.prefix(3) : []
      if !isTrial {
        try SourceWriter.replace(path, with: mark + Self.corrected(source.bytes.indices, all, in: source))
      }
      for (line, own) in Dictionary(grouping: all, by: { source.lineIndex(at: $0.range.lowerBound) }).sorted(
        by: { $0.key < $1.key })
      {
        let range = source.lineRange(line)
        let new = String(decoding: Self.corrected(range, own, in: source), as: UTF8.self)
        text += "\(source.path):\(line + 1)\n- \(source.text(in: range))\n"
        text += new.split(separator: "\n", omittingEmptySubsequences: false).map { "+ \($0)\n" }.joined()
        text += own.compactMap(\.note).map { "  = \($0)\n" }.joined()
      }
    }
    return text
  }

  /// The corrected bytes of a range, with the line endings of the source.
  private static func corrected(
    _ range: Range<Int>, _ corrections: [Diagnostic.Correction], in source: SourceFile
  ) -> [UInt8] {
    let isCRLF = source.bytes.firstOffset(of: [0x0D, 0x0A], in: source.bytes.indices) != nil
    var bytes: [UInt8] = []
    var offset = range.lowerBound
    for correction in corrections {
      bytes += source.bytes[offset..<correction.range.lowerBound]
      bytes += correction.text.utf8.flatMap { $0 == 0x0A && isCRLF ? [0x0D, 0x0A] : [$0] }
      offset = correction.range.upperBound
    }
    return bytes + source.bytes[offset..<range.upperBound]
  }
}
