import Days
import TestFixtures
import Testing
import TradeAssurance

@testable import SellerRules

@Suite struct RefundCaseDrawings {
  @Test func putEachMarkOnItsDay() {
    let drawing = Self.drawing(.frozen)
    #expect(Self.days(of: "application", in: drawing) == [0])
    #expect(Self.days(of: "deadline", in: drawing) == [4, 8, 15, 31])
    #expect(
      drawing.lines.filter { $0.kind == "day" }.map(\.text) == ["0", "4", "8", "15", "31"])
    // A level line leads from each mark to its words.
    #expect(drawing.shapes.filter { $0.kind == "leader" }.allSatisfy { !$0.path.contains("L") })
  }

  @Test func moveWithThePeriods() {
    var tables = Tables.frozen
    tables.refunds.interventionWait = Period(days: 5)
    tables.refunds.negotiation = Period(days: 40)
    let (before, after) = (Self.drawing(.frozen), Self.drawing(tables))
    #expect(Self.days(of: "deadline", in: after) == [6, 8, 15, 41])
    #expect(after.height - before.height == 10 * RefundCaseDrawing.rowHeight)
  }

  @Test func showOneTickForEachDayOfTheNegotiation() throws {
    let ticks = try #require(Self.drawing(.frozen).shapes.first { $0.kind == "ticks" })
    #expect(ticks.path.count { $0 == "M" } == Int(Tables.frozen.refunds.negotiation.days) + 1)
  }

  @Test func letTheCaseWaitForOneSideAtATime() {
    let drawing = Self.drawing(.frozen)
    let turns = drawing.shapes.filter { $0.kind.hasPrefix("turn") }.map { shape in
      let upright = Self.numbers(in: shape.path)
      return "\(shape.kind) \(Self.row(upright[1], in: drawing))–\(Self.row(upright[3], in: drawing) - 1)"
    }
    #expect(
      turns == [
        "turn seller 1–7", "turn buyer 8–14", "turn seller further 15–21", "turn buyer further 22–28",
        "turn seller further 29–30",
      ])
  }

  @Test(arguments: [
    (Int32(3), Int32(7), Int32(7), Int32(30)),
    (1, 1, 1, 4),  // labels that need the same place
    (3, 1, 1, 1),  // almost everything ends early
    (45, 45, 45, 30),
    (3, 7, 7, 90),
  ])
  func keepLabelsApartAndInside(wait: Int32, seller: Int32, buyer: Int32, negotiation: Int32) {
    var tables = Tables.frozen
    tables.refunds.interventionWait = Period(days: wait)
    tables.refunds.sellerSilence = Period(days: seller)
    tables.refunds.buyerSilence = Period(days: buyer)
    tables.refunds.negotiation = Period(days: negotiation)
    let drawing = Self.drawing(tables)
    let rows = drawing.lines.filter { $0.kind == "title" || $0.kind == "text" }.map(\.y)
    #expect(zip(rows, rows.dropFirst()).allSatisfy { $1 - $0 > RefundCaseDrawing.fontSize })
    #expect(drawing.lines.allSatisfy { $0.y > 0 && $0.y < drawing.height && $0.x < RefundCaseDrawing.width })
  }

  @Test(arguments: [
    ("", []), ("one", ["one"]), ("to be or not", ["to be", "or not"]), ("a b c", ["a b c"]),
    ("unbreakable word", ["unbreakable", "word"]), ("by day\u{a0}7", ["by", "day\u{a0}7"]),
  ])
  func wrapTheirText(text: String, lines: [String]) {
    #expect(RefundCaseDrawing.wrapped(text, characters: 6) == lines)
  }

  private static func drawing(_ tables: Tables) -> RefundCaseDrawing {
    let run = RefundCaseRun(periods: tables.refunds)
    return RefundCaseDrawing(run: run, labels: RefundCaseMoment.all(of: run).compactMap(\.label))
  }

  /// The days of the shapes of that kind, from the row of their first point, which is in the upper half of
  /// the row.
  private static func days(of kind: String, in drawing: RefundCaseDrawing) -> [Int] {
    drawing.shapes.filter { $0.kind == kind }.map { row(numbers(in: $0.path)[1], in: drawing) }
  }

  /// The row at a height, counted from the number 0, whose baseline is in the lower half of its row.
  private static func row(_ y: Int, in drawing: RefundCaseDrawing) -> Int {
    let zero = drawing.lines.first { $0.kind == "day" && $0.text == "0" }?.y ?? 0
    return (y - zero + RefundCaseDrawing.rowHeight) / RefundCaseDrawing.rowHeight
  }

  private static func numbers(in path: String) -> [Int] {
    path.split { !$0.isNumber }.compactMap { Int($0) }
  }
}
