import Days

/// The last full day of a rule in a case, and the day on which the rule takes effect.
public struct Deadline: Hashable, Comparable, Sendable {
  public let rule: RefundRule
  public let lastDay: Day

  public var takesEffect: Day {
    lastDay + 1
  }

  /// The day before the last full day, which is in time on every clock.
  public var safeDay: Day {
    lastDay + (-1)
  }

  /// Orders deadlines by the day of effect, then by the rule's number.
  public static func < (first: Deadline, second: Deadline) -> Bool {
    first.takesEffect == second.takesEffect
      ? first.rule.rawValue < second.rule.rawValue
      : first.takesEffect < second.takesEffect
  }
}

/// The deadlines of a running case: sorted, at most three, in fixed storage.
public struct Deadlines: RandomAccessCollection, Sendable {
  private var storage: InlineArray<3, Deadline>

  public private(set) var count = 0

  /// No deadlines; `storage` only fills the memory.
  init(storage: Deadline) {
    self.storage = InlineArray(repeating: storage)
  }

  public var startIndex: Int { 0 }

  public var endIndex: Int { count }

  public subscript(index: Int) -> Deadline {
    precondition(index >= 0 && index < count, "no deadline has that place")
    return storage[index]
  }

  /// Inserts a deadline in order.
  mutating func insert(_ deadline: Deadline) {
    var index = count
    while index > 0 && deadline < storage[index &- 1] {
      storage[index] = storage[index &- 1]
      index &-= 1
    }
    storage[index] = deadline
    count &+= 1
  }
}
