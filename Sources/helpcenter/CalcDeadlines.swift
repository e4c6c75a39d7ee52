import ArgumentParser
import TradeAssurance

/// Where a refund case stands.
struct CalcDeadlines: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadlines",
    abstract: "Compute where a refund case stands and what its next deadlines are.",
    discussion: """
      Example:
        helpcenter calc deadlines --applied 2026-03-01 --event seller-replied:2026-03-03 --today 2026-03-10 --json
      """)

  @Option(parsing: .unconditional, help: "The day of the buyer's refund application, as YYYY-MM-DD.")
  var applied: String

  @Option(
    name: .customLong("event"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "What happened and when, as NAME:YYYY-MM-DD; in order, as often as needed.",
      discussion: "The names: \(CaseEvent.Kind.allIDs)."))
  var events: [String] = []

  @Option(
    parsing: .unconditional, help: "The day about which is asked, as YYYY-MM-DD. (default: the local date)")
  var today: String?

  @OptionGroup var form: CalcForm

  func validate() throws {
    try requireValues([("applied", applied), ("today", today ?? "")] + events.map { ("event", $0) })
  }

  func run() throws {
    try answer(form) {
      let applied = try accepted("applied", applied, as: Day.init(parsing:))
      let events = try self.events.map(CaseEvent.init(argument:))
      let today =
        try self.today.map { try accepted("today", $0, as: Day.init(parsing:)) } ?? Clock.todayHere()
      let refund = RefundCase(applied: applied, events: events, periods: Tables.current.refunds)
      do throws(InvalidCase) {
        return DeadlinesAnswer(applied: applied, today: today, state: try refund.state(on: today))
      } catch {
        throw refusal(of: error, today: today)
      }
    }
  }

  /// The refusal of a case, which names the argument that is to be mended.
  private func refusal(of error: InvalidCase, today: Day) -> CalcRefusal {
    if let place = error.event {
      return CalcRefusal(argument: "event", value: events[place], error: error)
    }
    return error.kind == .todayBeforeApplication
      ? CalcRefusal(argument: "today", value: String(today.text), error: error)
      : CalcRefusal(argument: "event", value: nil, error: error)
  }
}

extension CaseEvent.Kind {
  /// The names of all events, for a message.
  fileprivate static var allIDs: String {
    allCases.map(\.id).joined(separator: ", ")
  }
}

extension CaseEvent {
  /// An event as it is given to `--event`: `seller-replied:2026-03-03`.
  fileprivate init(argument: String) throws {
    guard let colon = argument.firstIndex(of: ":") else {
      throw CalcRefusal(
        argument: "event", value: argument,
        message: "The event has no day: write NAME:YYYY-MM-DD, such as \(Kind.sellerReplied.id):2026-03-03.")
    }
    guard let kind = Kind(id: String(argument[..<colon])) else {
      throw CalcRefusal(
        argument: "event", value: argument,
        message: "There is no such event: write one of \(Kind.allIDs) before the colon.")
    }
    let day = try accepted("event", argument) { _ in
      try Day(parsing: argument[argument.index(after: colon)...].utf8)
    }
    self.init(kind, on: day)
  }
}
