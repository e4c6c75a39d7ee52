import Foundation

/// Tests every value of a range, where other tests use examples. `make verify` compiles it into one optimized
/// module with the domain. It prints what it covered, or the first failure.
@main struct Verify {
  static func main() async {
    do {
      print(try EveryAmount.verify())
      print(try EveryPrice.verify())
      print(try EveryDay.verify())
      print(try await EveryCase.verify())
    } catch {
      print("does not hold: \(error.what)")
      exit(1)
    }
  }
}

/// A broken rule.
struct Failure: Error {
  let what: String

  init(_ what: String) {
    self.what = what
  }
}

extension Int {
  /// The number with a comma before each group of three digits.
  var shown: String {
    let digits = String(self)
    return digits.count > 3 ? (self / 1_000).shown + "," + digits.suffix(3) : digits
  }
}
