#if !hasFeature(Embedded)
  extension Day {
    /// The day as `YYYY-MM-DD`, for years from 0 to 9999.
    public var text: String {
      var text = ""
      text.append(self)
      return text
    }

    /// The day in prose: `March 8, 2026`.
    public var shown: String { "\(date.monthName) \(date.day), \(date.year)" }

    /// The day with its weekday: `Sunday, March 8, 2026`.
    public var shownWithWeekday: String { "\(weekday.name), \(shown)" }
  }

  extension CalendarDate {
    public var monthName: String {
      let names = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
      return names[Int(month) - 1]
    }
  }

  extension Weekday {
    public var name: String {
      let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
      return names[Int(rawValue) - 1]
    }
  }

  extension String: ASCIIOutput {
    public mutating func append(ascii byte: UInt8) { append(Character(Unicode.Scalar(byte))) }
  }

  extension UInt64 {
    /// The digits with a comma before each group of three: `1,049`.
    package var grouped: String {
      self < 1_000 ? "\(self)" : "\((self / 1_000).grouped),\(String(self).suffix(3))"
    }
  }
#endif
