import ArgumentParser
import HelpCenterKit
import SiteModel
import TradeAssurance

/// A command that asks the calculators one query.
protocol QueryCommand: ParsableCommand {
  var query: CalcQuery { get }
  var form: CalcForm { get }
}

extension QueryCommand {
  func validate() throws { try query.requireValues() }

  func run() throws { try query.answer(form) }
}

/// The output format of the calculations.
struct CalcForm: ParsableArguments {
  @Flag(help: "Answer with one line of JSON.")
  var json = false
}

/// A query whose fields are options of a command.
struct CalcQuery {
  let name: String
  /// The given options, in order. An option has the name of its field.
  let options: [(name: String, value: String)]

  /// Refuses an option that is followed by another option instead of a value. Options take whatever follows
  /// them, so that `--amount -5` is a wrong value and not an unknown option.
  func requireValues() throws {
    for option in options where option.value.hasPrefix("--") {
      throw ValidationError("Missing value for '--\(option.name)'")
    }
  }

  /// Writes the answer to standard output, or a line for each error to standard error.
  ///
  /// - Throws: exit code 2 if a value is refused.
  func answer(_ form: CalcForm) throws {
    var errors: [QueryError] = []
    guard let answer = Answer(query: text, by: .current, errors: &errors) else {
      for refusal in errors { Terminal().say(line(of: refusal)) }
      throw ExitCode(2)
    }
    Terminal().output((form.json ? answer.json : answer.table) + "\n")
  }

  private var text: String {
    name + "?"
      + options.map { "\($0.name)=\(PercentEncoding.encoded($0.value, keeping: "-.:"))" }.joined(
        separator: "&")
  }
}

// Errors.
extension CalcQuery {
  /// One line that names the option, shows its value, and says how to fix it.
  private func line(of refusal: QueryError) -> String {
    guard let field = refusal.field.map({ String($0) }) else { return "error: \(refusal.message)" }
    let values = options.filter { $0.name == field }.map(\.value)
    let value = refusal.event.map { values[$0] } ?? (values.count == 1 ? values[0] : nil)
    return "error: --\(field)\(value.map { " '\(Self.onOneLine($0))'" } ?? ""): \(refusal.message)"
  }

  /// The value without control characters, shortened if it is long.
  private static func onOneLine(_ value: String) -> String {
    let shown = value.unicodeScalars.prefix(80).map { scalar in
      scalar.properties.generalCategory == .control || scalar.properties.isWhitespace && scalar != " "
        ? scalar.escaped(asASCII: true) : String(scalar)
    }.joined()
    return value.unicodeScalars.count > 80 ? shown + "…" : shown
  }
}
