import ArgumentParser
import HelpCenterKit
import SiteModel
import TradeAssurance

/// A command that sends a query to the calculators. The command and the query have the same name.
protocol QueryCommand: ParsableCommand {
  /// The given options, in order. An option has the name of its field.
  var options: [(name: String, value: String)] { get }
  var form: CalcForm { get }
}

/// One line of an answer for people: a label, the value, and a remark, which may be empty.
typealias AnswerLine = (label: String, value: String, remark: String)

/// The output format of the calculations.
struct CalcForm: ParsableArguments {
  @Flag(help: "Answer with one line of JSON.")
  var json = false
}

extension QueryCommand {
  /// Refuses an option that is followed by another option instead of a value. Options take whatever follows
  /// them, so that `--amount -5` is a wrong value and not an unknown option.
  func validate() throws {
    for option in options where option.value.hasPrefix("--") {
      throw ValidationError("Missing value for '--\(option.name)'")
    }
  }

  /// Writes the answer to standard output. If a value is refused, writes a line for each error to standard error, and
  /// ends with exit code 2.
  func run() throws {
    let fields = options.map { "\($0.name)=\(PercentEncoding.encoded($0.value, keeping: "-.:"))" }
    let query = "\(Self._commandName)?\(fields.joined(separator: "&"))"
    var errors: [QueryError] = []
    guard let answer = Answer(query: query, by: .current, errors: &errors) else {
      for refusal in errors { Terminal().say(line(of: refusal)) }
      throw ExitCode(2)
    }
    Terminal().output((form.json ? answer.json : Self.table(answer.lines)) + "\n")
  }

  /// The lines with their values in one column.
  private static func table(_ lines: [AnswerLine]) -> String {
    let width = lines.map(\.label.count).max() ?? 0
    return lines.map { line in
      let label = line.label + String(repeating: " ", count: width - line.label.count)
      return "\(label)  \(line.value)" + (line.remark.isEmpty ? "" : " (\(line.remark))")
    }.joined(separator: "\n")
  }

  /// One line that names the option, shows its value, and says how to fix it.
  private func line(of refusal: QueryError) -> String {
    guard let field = refusal.field.map({ String($0) }) else { return "error: \(refusal.message)" }
    let values = options.filter { $0.name == field }.map(\.value)
    let value = refusal.event.map { values[$0] } ?? (values.count == 1 ? values[0] : nil)
    return "error: --\(field)\(value.map { " '\(Self.onOneLine($0))'" } ?? ""): \(refusal.message)"
  }

  /// The first 80 characters of the value, with escapes for control characters and unusual white space.
  private static func onOneLine(_ value: String) -> String {
    let shown = value.unicodeScalars.prefix(80).map { scalar in
      scalar.properties.generalCategory == .control || scalar.properties.isWhitespace && scalar != " "
        ? scalar.escaped(asASCII: true) : String(scalar)
    }.joined()
    return value.unicodeScalars.count > 80 ? shown + "…" : shown
  }
}
