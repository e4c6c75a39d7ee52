/// What may have changed below the site's folders since the last time.
package enum SourceChanges: Sendable, Equatable {
  /// Files that were written, by their paths below the root; others may have come or gone.
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
