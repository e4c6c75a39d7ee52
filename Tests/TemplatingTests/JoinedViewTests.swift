import Templating
import TestFixtures
import Testing

@Suite struct JoinedViews {
  private struct Card: View {
    static let fields: [Field<Self>] = [.text("title") { _ in "card" }]
  }

  private struct Form: View {
    static let fields: [Field<Self>] = [.flag("title") { _ in true }, .text("amount") { _ in "1.00" }]
  }

  @Test func aNameThatBothHaveIsTheFirsts() throws {
    let joined = Rendered(JoinedView(Card(), Form()))
    #expect(joined.text("title") == "card")
    #expect(joined.text("amount") == "1.00")
    #expect(!joined.flag("title"))
  }
}
