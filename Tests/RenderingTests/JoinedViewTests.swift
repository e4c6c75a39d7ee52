import Testing

@testable import Rendering

@Suite struct JoinedViews {
  private struct Card: View {
    enum Key: String, CaseIterable { case title, href }

    func value(of key: Key) -> ViewValue { .text("card \(key.rawValue)") }
    static func shape(of key: Key) -> ViewShape { .text }
  }

  private struct Form: View {
    enum Key: String, CaseIterable { case title, fields }

    func value(of key: Key) -> ViewValue { .flag(true) }
    static func shape(of key: Key) -> ViewShape { .flag }
  }

  /// What a template gets is what the checker sees: the first's, whatever the second makes of the name.
  @Test func aNameThatBothHaveIsTheFirsts() {
    typealias Joined = JoinedView<Card, Form>
    #expect(Joined.names == ["title", "href", "fields"])
    var values: [String] = []
    Joined(Card(), Form()).forEachValue(.max) { position, value in
      values.append("\(Joined.names[position]): \(value)")
    }
    #expect(
      values == ["title: text(\"card title\")", "href: text(\"card href\")", "fields: flag(true)"])
    guard case .text? = Joined.shape(named: "title") else {
      Issue.record("the shape of 'title' is the second's")
      return
    }
  }
}
