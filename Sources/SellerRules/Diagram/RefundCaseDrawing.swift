import Days
import Templating
import TradeAssurance

/// The picture of a run: a vertical line of days from the application, one row per day, and beside it the times in which
/// the case waits for you and for the buyer. Lengths are in units of the view box, which a phone shows as one pixel.
struct RefundCaseDrawing: Sendable {
  struct Shape: View {
    let kind: String
    let path: String

    static let fields: [Field<Self>] = [
      .text("kind") { $0.kind },
      .text("path") { $0.path },
    ]
  }

  /// One line of text, placed by its baseline.
  struct Line: View {
    let kind: String
    let text: String
    let x: Int
    let y: Int

    static let fields: [Field<Self>] = [
      .text("kind") { $0.kind },
      .text("text") { $0.text },
      .number("x") { $0.x },
      .number("y") { $0.y },
    ]
  }

  static let width = 320
  static let fontSize = 15
  static let rowHeight = 21

  let height: Int
  /// The shapes from back to front.
  let shapes: [Shape]
  let lines: [Line]

  /// Draws a run with labels in the order of their days.
  init(run: RefundCaseRun, labels: [RefundCaseMoment.Label]) {
    var leaders: [Shape] = []
    var texts = Self.headings + Self.dayNumbers(labels)
    var bottom = 0
    for label in labels {
      let day = Self.middle(of: label.day)
      // A label is beside its day, or as many lines lower as the labels above need.
      let free = bottom + Self.gap + Self.lineHeight / 2
      let linesBelow = max(0, free - day + Self.lineHeight - 1) / Self.lineHeight
      let path = "M\(Self.middle(label.side)) \(day)H\(Self.labelEdge - Self.gap / 2)"
      leaders.append(Shape(kind: "leader", path: path))
      var middle = day + linesBelow * Self.lineHeight
      for (row, text) in ([label.title] + Self.wrapped(label.text)).enumerated() {
        texts.append(
          Line(kind: row == 0 ? "title" : "text", text: text, x: Self.labelEdge, y: middle + Self.baseline))
        bottom = middle + Self.lineHeight / 2
        middle += Self.lineHeight
      }
    }
    let turns = run.turns.enumerated().flatMap { place, turn in
      Self.turn(turn, isFirst: place < Side.allCases.count, in: run)
    }
    shapes = leaders + Self.negotiation(run) + turns + labels.compactMap(Self.mark)
    lines = texts
    height = max(bottom, Self.top(of: run.lastDay + 2)) + Self.gap
  }

  // MARK: Positions

  private static let firstRow = 28
  private static let gap = 8
  private static let dayNumberEdge = 20
  private static let turnBreadth = 10

  /// The middle of the line of a side's turns; of the negotiation's line for nil.
  private static func middle(_ side: Side?) -> Int {
    switch side {
    case nil: 36
    case .seller: 60
    case .buyer: 84
    }
  }

  private static func top(of day: Day) -> Int { firstRow + Int(day - RefundCaseRun.applied) * rowHeight }

  private static func middle(of day: Day) -> Int { top(of: day) + rowHeight / 2 }

  // MARK: Shapes

  private static func negotiation(_ run: RefundCaseRun) -> [Shape] {
    let days = (RefundCaseRun.applied + 1, run.lastDay)
    let ticks = stride(from: top(of: days.0), through: top(of: days.1 + 1), by: rowHeight)
    let (left, breadth) = (middle(nil) - 6, 12)
    let open = run.deadline(of: .interventionOpens).map { opens in
      bar("open", nil, from: opens.takesEffect, through: days.1, breadth: breadth)
    }
    return [bar("days", nil, from: days.0, through: days.1, breadth: breadth)]
      + [open].compactMap(\.self)
      + [Shape(kind: "ticks", path: ticks.map { "M\(left) \($0)h\(breadth)" }.joined())]
  }

  /// The days of a turn, and the answer that ends it.
  private static func turn(_ turn: RefundCaseRun.Turn, isFirst: Bool, in run: RefundCaseRun) -> [Shape] {
    let kind = "turn \(turn.side.id)\(isFirst ? "" : " further")"
    let last = turn.lastDay
    guard last > turn.since else { return [] }
    let days = bar(kind, turn.side, from: turn.since + 1, through: last, breadth: turnBreadth)
    guard turn.silence != nil, last < run.lastDay else { return [days] }
    let answer = "answer\(isFirst ? "" : " further")"
    let (x, y) = (middle(turn.side), middle(of: last))
    let other = middle(turn.side == .seller ? .buyer : .seller)
    return [
      days, Shape(kind: "handover", path: "M\(x) \(y)H\(other)V\(top(of: last + 1))"),
      Shape(kind: answer, path: circle(x, y, radius: 4)),
    ]
  }

  private static func mark(_ label: RefundCaseMoment.Label) -> Shape? {
    let (x, y) = (middle(label.side), middle(of: label.day))
    return label.mark.map { mark in
      Shape(
        kind: mark.rawValue, path: mark == .application ? circle(x, y, radius: 6) : diamond(x, y, radius: 7))
    }
  }

  private static func bar(
    _ kind: String, _ side: Side?, from first: Day, through last: Day, breadth: Int
  ) -> Shape {
    let (left, upper) = (middle(side) - breadth / 2, top(of: first))
    return Shape(kind: kind, path: "M\(left) \(upper)h\(breadth)V\(top(of: last + 1))h\(-breadth)z")
  }

  private static func diamond(_ x: Int, _ y: Int, radius: Int) -> String {
    "M\(x) \(y - radius)l\(radius) \(radius) \(-radius) \(radius) \(-radius) \(-radius)z"
  }

  private static func circle(_ x: Int, _ y: Int, radius: Int) -> String {
    "M\(x - radius) \(y)a\(radius) \(radius) 0 1 0 \(2 * radius) 0a\(radius) \(radius) 0 1 0 \(-2 * radius) 0z"
  }

  // MARK: Texts

  private static let lineHeight = 19
  private static let labelEdge = 110
  /// The most characters in a line beside the picture, in the widest common typeface.
  static let labelCharacters = 25
  /// The distance from the middle of a line of text to its baseline.
  private static let baseline = 5

  /// The name of each side above the side's line, aligned away from the other name.
  private static let headings = [
    Line(kind: "side before", text: "You", x: middle(.seller) + turnBreadth / 2, y: firstRow - gap),
    Line(kind: "side", text: "Buyer", x: middle(.buyer) - turnBreadth / 2, y: firstRow - gap),
  ]

  /// The numbers of the marked days.
  private static func dayNumbers(_ labels: [RefundCaseMoment.Label]) -> [Line] {
    Set(labels.filter { $0.mark != nil }.map(\.day)).sorted().map { day in
      Line(
        kind: "day", text: "\(day - RefundCaseRun.applied)", x: dayNumberEdge, y: middle(of: day) + baseline)
    }
  }

  /// The lines of a text, because text in an SVG does not wrap. A word that is longer has its own line.
  static func wrapped(_ text: String, characters: Int = labelCharacters) -> [String] {
    text.split(separator: " ").reduce(into: []) { lines, word in
      if let last = lines.last, last.count + 1 + word.count <= characters {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
  }
}
