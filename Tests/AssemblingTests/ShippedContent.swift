import Assembling
import Days
import Diagnostics
import Foundation
import Reading
import SiteModel
import TestFixtures

/// The articles and templates of the help center.
enum ShippedContent {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").path()

  static func sources() async throws -> SiteSources {
    let reader = FolderReader(root: root)
    return SiteSources(
      content: try await reader.files(below: "content").value,
      templates: try await reader.files(below: "templates").value)
  }

  static func assemble(_ rules: Rules, _ sources: SiteSources? = nil) async throws -> Assembly {
    var options = AssembledSite.options()
    options.ruleSets = RuleSets(["trade-assurance": rules])
    options.module = .empty(for: rules)
    // A day after those on which the articles were written.
    options.today = Day(year: 2026, month: 12, day: 10)
    if let sources { return try await Assembly.assemble(sources, options) }
    return try await Assembly.assemble(try await Self.sources(), options)
  }
}
