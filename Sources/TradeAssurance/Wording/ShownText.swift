#if !hasFeature(Embedded)
  extension Money {
    /// The amount as pages show it: `US$1,049.00`, `−US$0.52`.
    public var shown: String {
      "\(cents < 0 ? "−" : "")US$\(digits)"
    }

    /// The amount in prose: like `shown`, but whole dollars without cents, `US$1`.
    public var shownBriefly: String {
      "\(cents < 0 ? "−" : "")US$\(briefDigits)"
    }

    /// The digits without sign, with a comma before each group of three: `1,049.00`.
    var digits: String {
      let cents = String(cents.magnitude % 100)
      return "\(dollars).\(cents.count < 2 ? "0" : "")\(cents)"
    }

    /// The digits without sign, and without cents if they are zero.
    var briefDigits: String {
      cents % 100 == 0 ? dollars : digits
    }

    private var dollars: String {
      var rest = String(cents.magnitude / 100)
      var groups: [String] = []
      while rest.count > 3 {
        groups.insert(String(rest.suffix(3)), at: 0)
        rest.removeLast(3)
      }
      return ([rest] + groups).joined(separator: ",")
    }
  }

  extension EditionMonth {
    /// The edition's name: `2026-11`.
    public var name: String {
      "\(year)-\(month < 10 ? "0" : "")\(month)"
    }
  }
#endif
