import ArgumentParser
import TradeAssurance

/// How the calculations answer.
struct CalcForm: ParsableArguments {
  @Flag(help: "Answer with one line of JSON.")
  var json = false
}

/// A query whose fields are options of a command.
struct CalcQuery {
  /// The query's name.
  let name: String
  /// The options that were given, in order. An option's name is the field's.
  let options: [(name: String, value: String)]

  /// Refuses an option that is followed by the next option and not by a value. Options take whatever follows them,
  /// so that `--amount -5` is a value that is not accepted and not an unknown option.
  func requireValues() throws {
    for option in options where option.value.hasPrefix("--") {
      throw ValidationError("Missing value for '--\(option.name)'")
    }
  }

  /// Writes the answer to standard output, or a line for each error to standard error.
  ///
  /// - Throws: exit code 2 for a refused value.
  func answer(_ form: CalcForm) throws {
    var errors: [QueryError] = []
    guard let answer = Answer(query: text, errors: &errors) else {
      for refusal in errors { Terminal().say(line(of: refusal)) }
      throw ExitCode(2)
    }
    Terminal().output((form.json ? answer.json : answer.table) + "\n")
  }

  private var text: String {
    name + "?" + options.map { "\($0.name)=\(Self.escaped($0.value))" }.joined(separator: "&")
  }

  /// Percent-encoded, but for what needs no encoding in a query and may be read in a message.
  private static func escaped(_ value: String) -> String {
    value.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"):
        String(Unicode.Scalar(byte))
      default: (byte < 16 ? "%0" : "%") + String(byte, radix: 16)
      }
    }.joined()
  }
}

// Errors.
extension CalcQuery {
  /// One line that names the option, shows its value, and says the fix.
  private func line(of refusal: QueryError) -> String {
    guard let field = refusal.field.map({ String($0) }) else { return "error: \(refusal.message)" }
    let values = options.filter { $0.name == field }.map(\.value)
    let value = refusal.event.map { values[$0] } ?? (values.count == 1 ? values[0] : nil)
    return "error: --\(field)\(value.map { " '\(Self.onOneLine($0))'" } ?? ""): \(refusal.message)"
  }

  /// The value without control characters, cut where it is long.
  private static func onOneLine(_ value: String) -> String {
    let shown = value.unicodeScalars.prefix(80).map { scalar in
      scalar.properties.generalCategory == .control || scalar.properties.isWhitespace && scalar != " "
        ? scalar.escaped(asASCII: true) : String(scalar)
    }.joined()
    return value.unicodeScalars.count > 80 ? shown + "…" : shown
  }
}
