import TradeAssurance

/// Whether an article is on the site on the day that is asked about.
package enum PublishState: Sendable, Hashable {
  case published
  case draft
  /// Its section's own page is not published.
  case inHiddenSection
  /// Not before that day.
  case scheduled(Day)
  /// Not since that day.
  case expired(Day)
  /// Its front matter cannot be read, which a finding says: nothing else is known about it.
  case unreadable

  /// An article is published on every day with `publishOn` ≤ `today` < `expiresOn` unless it is a draft.
  package init(of frontMatter: FrontMatter, on today: Day) {
    if frontMatter.draft {
      self = .draft
    } else if let day = frontMatter.publishOn?.value, today < day {
      self = .scheduled(day)
    } else if let day = frontMatter.expiresOn?.value, today >= day {
      self = .expired(day)
    } else {
      self = .published
    }
  }
}
