import Foundation
import TradeAssurance

/// One call of the calculators' door in the browser with the result that the native code computes. A browser test
/// plays it: it puts `texts` and `events` in, calls, and compares the code, the first numbers and the first texts.
struct Vector: Encodable {
  /// The exported function.
  let call: String
  /// The input texts, whose lengths in bytes are the arguments of the call when `arguments` is empty.
  var texts: [String] = []
  /// The arguments of the call when they are numbers.
  var arguments: [Int32] = []
  /// The kind and the day of each event.
  var events: [[Int32]] = []
  /// What the call returns.
  let code: Int32
  /// The numbers of the result from the first on.
  let numbers: [Int32]
  /// The texts of the result from the first on.
  var outputs: [String] = []
}

// Money.
extension Vector {
  static func money(_ text: String) -> Vector {
    do {
      let money = try Money(parsing: text.utf8)
      return Vector(call: "parseMoney", texts: [text], code: 0, numbers: [0], outputs: [String(money.text)])
    } catch {
      return Vector(
        call: "parseMoney", texts: [text], code: error.rawValue, numbers: [error.rawValue], outputs: [""])
    }
  }

  static func fee(_ amount: String, _ tax: String, _ withdrawals: String) -> Vector {
    let codes = [
      code { try Order(amount: Money(parsing: amount.utf8)) }, code { try Money(parsing: tax.utf8) },
      code { try WithdrawalCount(parsing: withdrawals.utf8) },
    ]
    guard
      let order = try? Order(
        amount: Money(parsing: amount.utf8), tax: Money(parsing: tax.utf8),
        withdrawals: WithdrawalCount(parsing: withdrawals.utf8))
    else {
      return Vector(
        call: "fee", texts: [amount, tax, withdrawals], code: codes.first { $0 != 0 } ?? 0,
        numbers: codes + [0, 0], outputs: Array(repeating: "", count: 6))
    }
    let fees = Tables.current.fees.fees(of: order)
    return Vector(
      call: "fee", texts: [amount, tax, withdrawals], code: 0,
      numbers: codes + [order.withdrawals.count, Int32(fees.sellerReceives.cents.signum())],
      outputs: [
        order.amount, order.tax, fees.transactionFee, fees.withdrawalFees, fees.buyerFee, fees.sellerReceives,
      ].map { String($0.text) })
  }

  static func price(_ net: String, _ withdrawals: String) -> Vector {
    let schedule = Tables.current.fees
    do {
      let wanted = try Money(parsing: net.utf8)
      let count = try WithdrawalCount(parsing: withdrawals.utf8)
      let fees = schedule.fees(of: try schedule.order(leaving: wanted, withdrawals: count))
      let amounts = [
        wanted, fees.order.amount, fees.transactionFee, fees.withdrawalFees, fees.sellerReceives,
      ]
      return Vector(
        call: "price", texts: [net, withdrawals], code: 0, numbers: [0, 0, 0, count.count],
        outputs: amounts.map { String($0.text) })
    } catch {
      // A wrong number of withdrawals leaves the net without a price, but not without its own error.
      let count = code { try WithdrawalCount(parsing: withdrawals.utf8) }
      let alone = code { try schedule.order(leaving: Money(parsing: net.utf8)) }
      let net0 = count == 0 ? code(of: error) : alone == InvalidOrder.priceTooLarge.rawValue ? 0 : alone
      return Vector(
        call: "price", texts: [net, withdrawals], code: net0 == 0 ? count : net0,
        numbers: [net0, count, 0, 0],
        outputs: Array(repeating: "", count: 5))
    }
  }

  private static func code(_ body: () throws -> some Any) -> Int32 {
    do {
      _ = try body()
      return 0
    } catch {
      return code(of: error)
    }
  }

  private static func code(of error: any Error) -> Int32 {
    (error as? any CalculationError)?.sentence.code ?? -1
  }
}

// Days.
extension Vector {
  static func day(_ text: String) -> Vector {
    do {
      let day = try Day(parsing: text.utf8)
      return Vector(
        call: "parseDay", texts: [text], code: 0, numbers: [0, day.number, day.weekday.rawValue],
        outputs: [text])
    } catch {
      return Vector(
        call: "parseDay", texts: [text], code: error.rawValue, numbers: [error.rawValue, 0, 0], outputs: [""])
    }
  }

  static func computed(_ day: Day) -> Vector {
    Vector(
      call: "day", arguments: [day.number], code: 0, numbers: [0, day.number, day.weekday.rawValue],
      outputs: [String(day.text)])
  }

  static func review(_ day: Day) -> Vector {
    let expected = Tables.current.applicationReview.after(day)
    return Vector(
      call: "review", texts: [String(day.text)], code: 0,
      numbers: [0, day.number, expected.number, day.weekday.rawValue, expected.weekday.rawValue],
      outputs: [String(day.text), String(expected.text)])
  }
}

// Cases.
extension Vector {
  static func refund(applied: Day, events: [CaseEvent], today: Day) -> Vector {
    let refund = RefundCase(applied: applied, events: events, periods: Tables.current.refunds)
    let (code, numbers) = result(of: refund, on: today)
    return Vector(
      call: "deadlines", arguments: [applied.number, today.number, Int32(events.count)],
      events: events.map { [$0.kind.rawValue, $0.day.number] }, code: code, numbers: numbers)
  }

  private static func result(of refund: RefundCase<[CaseEvent]>, on today: Day) -> (Int32, [Int32]) {
    do throws(InvalidCase) {
      switch try refund.state(on: today) {
      case .ended(let end):
        return (0, [0, -1, 0, 0, end.outcome.rawValue, 0, 0, end.day.number, 0, 0, 0, 0])
      case .negotiating(let running):
        let turn = [running.turn.awaiting.rawValue, running.turn.since.number, 0]
        let clocks = running.deadlines.flatMap(numbers)
        return (
          0,
          [0, -1, 0, 0, 0] + turn + numbers(of: running.ending) + [Int32(running.deadlines.count)] + clocks
        )
      }
    } catch {
      return (error.kind.rawValue, numbers(of: error))
    }
  }

  private static func numbers(of deadline: Deadline) -> [Int32] {
    [deadline.rule.rawValue, deadline.lastDay.number, deadline.takesEffect.number]
  }

  private static func numbers(of error: InvalidCase) -> [Int32] {
    let start = [error.kind.rawValue, Int32(error.event ?? -1)]
    switch error {
    case .eventAfterEnd(_, let end): return start + [end.day.number, end.outcome.rawValue]
    case .interventionTooEarly(_, let opens): return start + [opens.number, 0]
    case .tooManyEvents, .todayBeforeApplication, .eventBeforeApplication, .eventOutOfOrder, .eventAfterToday:
      return start + [0, 0]
    }
  }
}
