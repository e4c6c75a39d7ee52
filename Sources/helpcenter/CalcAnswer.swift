import ArgumentParser
import Foundation

/// How the calculations answer.
struct CalcForm: ParsableArguments {
  @Flag(help: "Answer with one line of JSON.")
  var json = false
}

/// The answer of a calculation: its encoding is the contract with scripts, its lines are for people.
protocol CalcAnswer: Encodable {
  var lines: [CalcLine] { get }
}

/// A line for people: what it is, the value, and a remark.
struct CalcLine {
  let label: String
  let value: String
  let remark: String

  init(_ label: String, _ value: String, _ remark: String = "") {
    self.label = label
    self.value = value
    self.remark = remark
  }
}

extension ParsableCommand {
  /// Computes the answer and writes it to standard output; a refused value is one line on standard error.
  ///
  /// - Throws: exit code 2 for a refused value.
  func answer<Answer: CalcAnswer>(_ form: CalcForm, _ compute: () throws -> Answer) throws {
    do {
      let answer = try compute()
      Terminal().output((form.json ? try json(answer) : text(answer)) + "\n")
    } catch let error as CalcRefusal {
      Terminal().say(error.line)
      throw ExitCode(2)
    }
  }
}

/// One line with sorted keys and no spaces.
private func json(_ answer: some CalcAnswer) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(answer), as: UTF8.self)
}

/// One line for each value, the values in one column.
private func text(_ answer: some CalcAnswer) -> String {
  let width = answer.lines.map(\.label.count).max() ?? 0
  return answer.lines.map { line in
    let label = line.label + String(repeating: " ", count: width - line.label.count)
    return "\(label)  \(line.value)" + (line.remark.isEmpty ? "" : " (\(line.remark))")
  }.joined(separator: "\n")
}
