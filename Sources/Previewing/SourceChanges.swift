/// What may have changed below the site's folders since the last time.
package enum SourceChanges: Sendable, Equatable {
  /// Files that were written, or came or went, by their paths below the root; no others.
  case touched(Set<String>)
  /// Events were lost, or there are none: look at each file.
  case unknown

  func merged(with later: SourceChanges) -> SourceChanges {
    switch (self, later) {
    case (.touched(let one), .touched(let other)): .touched(one.union(other))
    case (.unknown, _), (_, .unknown): .unknown
    }
  }
}
