#if !hasFeature(Embedded)
  extension UInt64 {
    /// The digits with a comma before each group of three: `1,049`.
    package var grouped: String {
      var rest = String(self)
      var groups: [String] = []
      while rest.count > 3 {
        groups.insert(String(rest.suffix(3)), at: 0)
        rest.removeLast(3)
      }
      return ([rest] + groups).joined(separator: ",")
    }
  }
#endif
