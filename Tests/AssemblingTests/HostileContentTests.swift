import Assembling
import Foundation
import Testing

/// An author's input stays text: with an attack in every place, each file of the site has the same elements
/// and attributes as with a plain word.
@Suite struct HostileContent {
  private let plain: [String: [UInt8]]
  private let attacked: [String: [UInt8]]
  private let attacks: [String]

  init() async throws {
    (attacks, plain, attacked) = try await Self.built.value
  }

  /// Built once for all tests.
  private static let built = Task { try await build() }

  private static func build() async throws -> ([String], [String: [UInt8]], [String: [UInt8]]) {
    let site = try HostileSite()
    var files: [[String: [UInt8]]] = []
    for word in ["word", nil] {
      let assembly = try await Assembly.assemble(
        try await site.sources(word: word), AssembledSite.options())
      let errors = assembly.diagnostics.filter { $0.severity == .error }
      #expect(errors == [], "\(errors.prefix(3).map(\.saidWithFile))")
      let output = assembly.output.paths.compactMap { assembly.output.file(at: $0) }
      files.append(Dictionary(uniqueKeysWithValues: output.map { ($0.path.text, $0.bytes) }))
    }
    return (site.attacks, files[0], files[1])
  }

  @Test func changesNoElementAndNoAttribute() {
    var compared = 0
    for (path, bytes) in attacked where path.hasSuffix(".html") || path.hasSuffix(".xml") {
      guard let other = plain[path] else { continue }
      let (parts, others) = (Skeleton.parts(of: bytes), Skeleton.parts(of: other))
      let changed = zip(parts, others).first { $0 != $1 }
      #expect(changed == nil && parts.count == others.count, "\(path): \(changed.map { "\($0)" } ?? "")")
      compared += 1
    }
    #expect(compared > attacks.count)
  }

  @Test func staysDataInWhatMachinesRead() throws {
    for (path, bytes) in attacked {
      if path.hasSuffix(".json") { _ = try JSONSerialization.jsonObject(with: Data(bytes)) }
      guard path.hasSuffix(".html") else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      for block in text.matches(
        of: /<script type="application\/ld\+json">(.*?)<\/script>/.dotMatchesNewlines())
      {
        _ = try JSONSerialization.jsonObject(with: Data(block.output.1.utf8))
      }
    }
  }

  /// An extra line could be a heading, a rule or a header.
  @Test func addsNoLine() {
    for (path, bytes) in attacked
    where !path.hasSuffix(".html") && !path.hasPrefix("assets/") {
      guard let other = plain[path] else { continue }
      #expect(bytes.count { $0 == 10 } == other.count { $0 == 10 }, "\(path)")
    }
  }

  @Test func isStillThereToBeRead() throws {
    for (number, attack) in attacks.enumerated() {
      let page = String(decoding: try #require(attacked["attack-\(number)/index.html"]), as: UTF8.self)
      let escaped = attack.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
      #expect(page.contains("<p>\(escaped)</p>"), "\(attack)")
    }
  }
}

/// The elements of a page with their attributes' names.
private enum Skeleton {
  static func parts(of bytes: [UInt8]) -> [String] {
    // A figure in an author's text is kept on one line.
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing(/<span class="whole">([^<]*)<\/span>/) { $0.1 }
    return text.matches(of: /<([\/!?]?[A-Za-z][^\s<>\/]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/).map { match in
      let names = match.output.2.matches(of: /([^\s"'=\/]+)\s*(?:=\s*(?:"[^"]*"|'[^']*'|[^\s"']+))?/)
        .map { String($0.output.1) }
      return ([String(match.output.1)] + names).joined(separator: " ")
    }
  }
}
