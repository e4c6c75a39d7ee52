import Foundation
import Testing
import TradeAssurance

/// Figures that were published keep their edition's name: other figures get another month.
@Suite struct Editions {
  @Test func keepTheirFigures() throws {
    let fixture = try #require(Bundle.module.url(forResource: "Fixtures/editions", withExtension: "txt"))
    let text = String(decoding: try Data(contentsOf: fixture), as: UTF8.self)
    let edition = "\(Tables.current.edition.year)-\(Tables.current.edition.month)"
    let published = text.split(separator: "\n").filter { $0.hasPrefix("\(edition) ") }.map(String.init)
    let now = Self.figures(of: Tables.current, at: edition)
    #expect(
      published == now,
      "give the changed tables the month of their edition, and add these lines to editions.txt")
  }

  /// A line for each figure, with the way to it.
  private static func figures(of value: Any, at way: String) -> [String] {
    let parts = Mirror(reflecting: value).children
    guard !parts.isEmpty else { return ["\(way) \(value)"] }
    return parts.flatMap { figures(of: $0.value, at: "\(way) \($0.label ?? "")") }
  }
}
