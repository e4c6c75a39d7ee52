#if !hasFeature(Embedded)
  extension Day {
    /// The day in prose: `March 8, 2026`.
    public var shown: String {
      "\(date.monthName) \(date.day), \(date.year)"
    }

    /// The day with its weekday: `Sunday, March 8, 2026`.
    public var shownWithWeekday: String {
      "\(weekday.name), \(shown)"
    }
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
#endif
