import Days

/// Whether an article is published on a day.
package enum PublishState: Sendable, Hashable {
  case published
  case draft
  /// Its section's own page is not published.
  case inHiddenSection
  /// Not published before that day.
  case scheduled(Day)
  /// Not published from that day.
  case expired(Day)
  /// Its front matter cannot be read, which has its own finding.
  case unreadable

  /// A draft is never published; other articles are on the days `publishOn` ≤ `today` < `expiresOn`.
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
