import ArgumentParser
import TradeAssurance

/// A value of an argument that is there and not accepted.
struct CalcRefusal: Error {
  /// One line that names the argument, shows its value, and says the mend.
  let line: String

  init(argument: String, value: String?, message: String) {
    let value = value.map { " '\(Self.onOneLine($0))'" } ?? ""
    line = "error: --\(argument)\(value): \(message)"
  }

  init(argument: String, value: String?, error: any CalculationError) {
    self.init(argument: argument, value: value, message: error.message)
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

/// Parses the value of an argument.
///
/// - Throws: a refusal that names the argument when the domain does not accept the value.
func accepted<Value>(
  _ argument: String, _ value: String, as parse: (String.UTF8View) throws -> Value
) throws -> Value {
  do {
    return try parse(value.utf8)
  } catch let error as any CalculationError {
    throw CalcRefusal(argument: argument, value: value, error: error)
  }
}

/// Refuses an option that is followed by the next option and not by a value. Options take whatever follows them,
/// so that `--amount -5` is a value that is not accepted and not an unknown option.
func requireValues(_ options: [(name: String, value: String)]) throws {
  for option in options where option.value.hasPrefix("--") {
    throw ValidationError("Missing value for '--\(option.name)'")
  }
}
