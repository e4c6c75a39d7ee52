import Days

/// Whether an article is published on a day.
package enum PublishState: Sendable, Hashable {
  case published
  case draft
  /// The page of the article's section is not published.
  case inHiddenSection
  /// The article is not published before a day.
  case scheduled(Day)
  /// The article is not published from a day on.
  case expired(Day)
  /// The front matter cannot be read, which has its own finding.
  case unreadable

  /// The state by front matter alone: never published if a draft, otherwise while `publishOn` ≤ `today` < `expiresOn`.
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
