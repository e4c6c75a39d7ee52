import Diagnostics
import Facts
import Markdown
import SellerRules
import TestFixtures

/// The text of an article: for any bytes, its HTML is sound and its findings point into it.
enum MarkdownTarget {
  static func complaint(about bytes: [UInt8]) -> String? {
    // Reading refuses such bytes before Markdown is parsed.
    let text = String(decoding: bytes, as: UTF8.self).utf8.filter { $0 != 0 }
    let source = SourceFile(path: "content/refunds/process.md", bytes: Array(text))
    let outcome = BodyParser(references: references).body(of: source, from: 0)
    if let finding = FoundComplaint.first(in: outcome.diagnostics, of: source) { return finding }
    let ranges = outcome.value.headings.map(\.range) + outcome.value.links.map(\.range)
    if ranges.contains(where: { $0.upperBound > source.bytes.count }) { return "a range ends past the file" }
    let html = outcome.value.parts.flatMap { part -> [UInt8] in
      if case .html(let html) = part { html.bytes } else { [] }
    }
    // An error stops the publish, so it does not matter what is left open.
    let hasError = outcome.diagnostics.contains { $0.severity == .error }
    return SoundHTML.complaint(about: html, isWhole: !hasError)
  }

  private static let references = References(
    edition: .frozen,
    pages: [
      "index.md": PageReference(href: "/", article: 0),
      "refunds/index.md": PageReference(href: "/refunds/", article: 1),
      "refunds/process.md": PageReference(href: "/refunds/process/", article: 2),
    ],
    permalinks: [
      "/": "index.md", "/refunds/": "refunds/index.md", "/refunds/process/": "refunds/process.md",
    ],
    assets: [
      "refunds/case.png": AssetReference(href: "/refunds/case.0a1b.png"),
      "refunds/clip.mp4": AssetReference(href: "/refunds/clip.mp4"),
      "refunds/clip.vtt": AssetReference(href: "/refunds/clip.vtt"),
      "refunds/zones.csv": AssetReference(href: "/refunds/zones.csv"),
    ])
}

/// What is wrong with findings.
enum FoundComplaint {
  static func first(in found: [Diagnostic], of source: SourceFile) -> String? {
    for finding in found {
      if finding.message.isEmpty { return "a finding says nothing: \(finding)" }
      if finding.location.line > source.lineStarts.count { return "a finding is past the file: \(finding)" }
    }
    return nil
  }
}
