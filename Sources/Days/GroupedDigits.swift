#if !hasFeature(Embedded)
  extension UInt64 {
    /// The digits with a comma before each group of three: `1,049`.
    package var grouped: String {
      self < 1_000 ? "\(self)" : "\((self / 1_000).grouped),\(String(self).suffix(3))"
    }
  }
#endif
