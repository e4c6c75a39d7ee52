import Foundation

/// Goes through everything in a range, where a test takes examples. `make verify` compiles it into one module with the
/// domain, optimized; it prints what it covered, or the first thing that does not hold.
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

/// Something that does not hold.
struct Failure: Error {
  let what: String

  init(_ what: String) {
    self.what = what
  }
}

extension Int {
  /// The number with a comma before each three digits.
  var shown: String {
    let digits = String(self)
    return digits.count > 3 ? (self / 1_000).shown + "," + digits.suffix(3) : digits
  }
}
