#if !hasFeature(Embedded)
  import Days

  /// The accepted wordings of a value; the build uses the first.
  enum Wordings {
    /// `3%`, `3 percent`, `three percent`.
    static func of(_ rate: Rate) -> [String] {
      let number = percents(rate)
      let words = rate.basisPoints % 100 == 0 ? inWords(Int32(rate.basisPoints / 100), "percent") : []
      return ["\(number)%", "\(number) percent"] + words
    }

    /// `US$1`, `$1`, `1 US dollar`, `one US dollar`.
    static func of(_ amount: Money) -> [String] {
      let unit = amount.cents == 100 ? "US dollar" : "US dollars"
      let words = amount.cents % 100 == 0 ? inWords(Int32(clamping: amount.cents / 100), unit) : []
      return [amount.shownBriefly, "$\(amount.briefDigits)", "\(amount.briefDigits) \(unit)"] + words
    }

    /// `7 days`, `seven days`, `7-day`.
    static func of(_ period: Period) -> [String] {
      counted(period.days, "day") + ["\(period.days)-day"]
    }

    /// `2 business days`, `two business days`.
    static func of(_ days: BusinessDays) -> [String] {
      counted(days.count, "business day")
    }

    /// `July 25, 2019`, `25 July 2019`.
    static func of(_ day: Day) -> [String] {
      [day.shown, "\(day.date.day) \(day.date.monthName) \(day.date.year)"]
    }

    /// `5 years`, `five years`; `1 year`.
    static func counted(_ count: Int32, _ unit: String) -> [String] {
      let unit = count == 1 ? unit : unit + "s"
      return ["\(count) \(unit)"] + inWords(count, unit)
    }

    private static func inWords(_ count: Int32, _ unit: String) -> [String] {
      NumberWords.cardinal(count).map { ["\($0) \(unit)"] } ?? []
    }

    private static func percents(_ rate: Rate) -> String {
      let (whole, hundredths) = (rate.basisPoints / 100, rate.basisPoints % 100)
      guard hundredths != 0 else { return "\(whole)" }
      return hundredths % 10 == 0
        ? "\(whole).\(hundredths / 10)" : "\(whole).\(hundredths < 10 ? "0" : "")\(hundredths)"
    }
  }
#endif
