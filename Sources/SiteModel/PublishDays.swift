import Days
import Diagnostics

/// The days on which each article is published: `publishOn` ≤ day < `expiresOn`, within the days of its sections.
package struct PublishDays: Sendable {
  package static let always = Day.earliest..<(Day.latest + 1)

  package let today: Day
  /// The days of sections that are not always published, by path of the folder.
  private var limited: [String: Range<Day>] = [:]

  package init(_ structure: SiteStructure) {
    today = structure.today
    for section in structure.sections {
      let days = structure.articles[section.page].frontMatter.days
      if days != Self.always { limited[section.path] = days }
    }
  }

  /// The days of an article; empty for a draft, and for an article in a section that is a draft.
  package subscript(article: Article) -> Range<Day> {
    var days = article.frontMatter.days
    guard !limited.isEmpty else { return days }
    for folder in article.path.enclosingFolders {
      if let section = limited[folder] { days = days.clamped(to: section) }
    }
    return days
  }

  /// Findings about an article, adapted to its state today. About a draft they become notes; about a scheduled article,
  /// warnings that start with the day; about an expired article they are dropped.
  package func told(_ found: [Diagnostic], about article: Article) -> [Diagnostic] {
    guard !article.isShown, !found.isEmpty else { return found }
    let days = self[article]
    return article.state == .unreadable ? [] : found.compactMap { told($0, on: days) }
  }

  /// Adapts findings about a line of `site.yml` to the days on which the line is shown.
  package func told(_ found: [Diagnostic], about line: SiteLine) -> [Diagnostic] {
    guard let days = line.noticeDays else { return found }
    return days.isEmpty ? [] : found.compactMap { told($0, on: days) }
  }

  /// Adapts a finding that only holds while two articles are both published; nil if they never are.
  package func told(_ finding: Diagnostic, about one: Article, and other: Article) -> Diagnostic? {
    if one.isShown && other.isShown { return finding }
    let (days, others) = (self[one], self[other])
    if days.isEmpty || others.isEmpty { return finding.told("once both articles are published: ", .note) }
    let together = days.clamped(to: others)
    return together.isEmpty ? nil : told(finding, on: together)
  }

  /// Adapts a finding that holds on some days; no days stand for a draft.
  private func told(_ finding: Diagnostic, on days: Range<Day>) -> Diagnostic? {
    if days.isEmpty { return finding.told("in this draft: ", .note) }
    if today < days.lowerBound {
      return finding.told("a build on \(days.lowerBound.text) will find: ", .warning)
    }
    return days.contains(today) ? finding : nil
  }
}

extension Site {
  /// The indices of the readable articles that are or will be published, sorted by their first day, then by their date.
  /// So a finding about two equal texts is about the newer one. Drafts come last.
  package var publishOrder: [Int] {
    let days = articles.map { published[$0] }
    let written = articles.map { $0.frontMatter.date?.value ?? .earliest }
    return articles.indices.filter { index in
      articles[index].isShown
        || articles[index].state != .unreadable
          && (days[index].isEmpty || published.today < days[index].upperBound)
    }.sorted {
      (days[$0].lowerBound, written[$0], $0) < (days[$1].lowerBound, written[$1], $1)
    }
  }
}

extension FrontMatter {
  fileprivate var days: Range<Day> {
    let first = draft ? PublishDays.always.upperBound : publishOn?.value ?? PublishDays.always.lowerBound
    return first..<max(first, expiresOn?.value ?? PublishDays.always.upperBound)
  }
}

extension Diagnostic {
  /// The finding with `start` before its text, and with `severity`; a note stays a note.
  fileprivate func told(_ start: String, _ severity: Severity) -> Diagnostic {
    var told = self
    told.code = DiagnosticCode(code.name, self.severity == .note ? .note : severity)
    told.text = start + text
    return told
  }
}

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
