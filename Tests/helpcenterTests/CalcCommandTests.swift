import Foundation
import Testing

@Suite struct Calc {
  @Test(arguments: [
    ("fee --amount 1000 --withdrawals 1", ["US$30.00", "US$1.00", "US$969.00 (without the tax)"]),
    ("fee --amount 0.50 --withdrawals 1", ["−US$0.52 (less than nothing)"]),
    ("price --net 1000 --withdrawals 1", ["US$1,031.96"]),
    ("review --submitted 2026-03-06", ["Tuesday, March 10, 2026"]),
    (
      "deadlines --applied 2026-03-01 --today 2026-03-05",
      [
        "the seller",
        "last full day Sunday, March 8, 2026 (then, on March 9, 2026: escalated for intervention)",
      ]
    ),
    (
      "deadlines --applied 2026-03-01 --today 2026-03-09",
      ["Monday, March 9, 2026 (the case was escalated, because the seller had been silent)"]
    ),
  ])
  func answersInWords(arguments: String, parts: [String]) throws {
    let run = try CalcToolRun(["calc"] + arguments.split(separator: " ").map(String.init))
    #expect(run.exitCode == 0)
    for part in parts { #expect(run.output.contains(part)) }
  }

  /// Values that are not accepted.
  @Test(arguments: [
    (["fee", "--amount", "abc"], "--amount"), (["fee", "--amount", ""], "--amount"),
    (["fee", "--amount", "-5"], "--amount"), (["fee", "--amount", "0"], "--amount"),
    (["fee", "--amount", "1\n2"], "--amount '1\\n2'"), (["fee", "--amount", "10000000000.01"], "--amount"),
    (["fee", "--amount", "5", "--tax", "1e3"], "--tax"),
    (["fee", "--amount", "5", "--withdrawals", "1.5"], "--withdrawals"),
    (["fee", "--amount", "5", "--withdrawals", "-1"], "--withdrawals"),
    (["fee", "--amount", "5", "--withdrawals", "1001"], "--withdrawals"),
    (["price", "--net", "0"], "--net"), (["price", "--net", "9999999999"], "--net"),
    (["price", "--net", "1,23"], "--net"),
    (["review", "--submitted", "2026-02-29"], "--submitted"),
    (["review", "--submitted", "26-1-1"], "--submitted"),
    (["deadlines", "--applied", "2026-13-01"], "--applied"),
    (["deadlines", "--applied", "2026-03-01", "--today", "tomorrow"], "--today"),
    (["deadlines", "--applied", "2026-03-02", "--today", "2026-03-01"], "--today"),
    (refund(["agreed"]), "--event 'agreed'"),
    (refund(["bought:2026-03-02"]), "--event 'bought:2026-03-02'"),
    (refund(["agreed:2026-02-29"]), "--event 'agreed:2026-02-29'"),
    (refund(["agreed:2026-02-28"]), "--event 'agreed:2026-02-28'"),
    (refund(["buyer-replied:2026-03-03", "agreed:2026-03-02"]), "--event 'agreed:2026-03-02'"),
    (refund(["agreed:2026-03-11"]), "--event 'agreed:2026-03-11'"),
    (
      refund(["agreed:2026-03-02", "withdrawn:2026-03-02"]),
      "--event 'withdrawn:2026-03-02': The event comes too late: on 2026-03-02"
    ),
    (
      refund(["intervention-requested:2026-03-04"]),
      "--event 'intervention-requested:2026-03-04': Intervention opens on 2026-03-05"
    ),
    (
      refund(Array(repeating: "buyer-replied:2026-03-01", count: 101)),
      "--event: A case has at most 100 events"
    ),
  ])
  func refusesAValueInOneLine(arguments: [String], named: String) throws {
    try expectOneLine(arguments, naming: named, exitCode: 2)
  }

  @Test func saysEachErrorInItsLine() throws {
    let run = try CalcToolRun(["calc", "fee", "--amount", "1,23", "--tax", "x", "--withdrawals", "-1"])
    #expect(run.exitCode == 2)
    #expect(
      run.errors.split(separator: "\n").map { $0.prefix { $0 != "'" } }
        == ["error: --amount ", "error: --tax ", "error: --withdrawals "])
  }

  @Test func takesAnEmptyValueForTheDefault() throws {
    let run = try CalcToolRun(["calc", "fee", "--amount", "5", "--tax", "", "--withdrawals", "", "--json"])
    #expect(run.exitCode == 0)
    #expect(run.output.contains(#""tax":"0.00""#))
  }

  @Test func refusesValuesThatAreFarTooLong() throws {
    let run = try CalcToolRun(["calc", "fee", "--amount", String(repeating: "1", count: 9_000)])
    #expect(run.exitCode == 2)
    #expect(run.errors.hasPrefix("error: This is far too long"))
  }

  /// Wrong command lines.
  @Test(arguments: [
    (["fee"], "--amount"), (["fee", "--amount"], "--amount"), (["fee", "--amount", "--json"], "--amount"),
    (["fee", "--amount", "5", "--tax"], "--tax"), (["fee", "--amount", "5", "--vat", "1"], "--vat"),
    (["fee", "--amount", "5", "six"], "six"), (["price", "--withdrawals", "1"], "--net"),
    (["review"], "--submitted"), (["deadlines"], "--applied"),
    (["deadlines", "--applied", "2026-03-01", "--event", "--json"], "--event"),
    (["deadlines", "--applied", "2026-03-01", "--today", "--json"], "--today"),
    (["rebate"], "rebate"),
  ])
  func refusesAWrongUseInOneLine(arguments: [String], named: String) throws {
    try expectOneLine(arguments, naming: named, exitCode: 64)
  }

  @Test(arguments: ["fee", "price", "review", "deadlines"])
  func explainsItselfWithAnExample(command: String) throws {
    let run = try CalcToolRun(["calc", command, "--help"])
    #expect(run.exitCode == 0)
    #expect(run.output.contains("Example:\n  helpcenter calc \(command) --"))
  }

  /// At every moment these two zones have different days.
  @Test(arguments: ["Pacific/Kiritimati", "Etc/GMT+12"])
  func takesTheLocalDateForToday(timeZone: String) throws {
    let days = { try [Self.today(in: timeZone)] }
    let before = try days()
    let applied = "\(before[0].prefix(4))-01-01"
    let run = try CalcToolRun(["calc", "deadlines", "--applied", applied, "--json"], timeZone: timeZone)
    let accepted = before + (try days())
    #expect(accepted.contains { run.output.contains("\"today\":\"\($0)\"") })
  }

  private static func today(in timeZone: String) throws -> String {
    let style = Date.ISO8601FormatStyle(timeZone: try #require(TimeZone(identifier: timeZone))).year().month()
      .day()
    return Date.now.formatted(style)
  }

  private func expectOneLine(_ arguments: [String], naming named: String, exitCode: Int32) throws {
    let run = try CalcToolRun(["calc"] + arguments)
    #expect(run.exitCode == exitCode)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("error: "))
    #expect(run.errors.hasSuffix(".\n"))
    #expect(run.errors.contains(named))
    #expect(run.errors.split(separator: "\n", omittingEmptySubsequences: false).count == 2)
  }
}

/// A case of March 1, on March 10.
private func refund(_ events: [String]) -> [String] {
  ["deadlines", "--applied", "2026-03-01", "--today", "2026-03-10"] + events.flatMap { ["--event", $0] }
}
