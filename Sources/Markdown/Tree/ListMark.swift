import Diagnostics

extension ArraySlice<UInt8> {
  /// The length of a list mark at the start, such as `-` or `7.`, if white space or nothing follows the mark; else 0.
  var listMarkLength: Int {
    let digits = prefix { $0.isDigit }.count
    let rest = dropFirst(digits)
    guard digits < 10, let sign = rest.first, (digits == 0 ? "-+*" : ".)").utf8.contains(sign) else {
      return 0
    }
    return rest.dropFirst().first.map { " \t".utf8.contains($0) } ?? true ? digits + 1 : 0
  }
}
