import Diagnostics
import Markdown

/// A page whose text stands in `content/`: a help article, a section's own page, or home.
///
/// A class, though a value: it is passed about by the ten thousand, and a copy is one reference, not twenty.
package final class Article: Sendable {
  package enum Role: Sendable, Hashable {
    case home
    /// The `index.md` of a folder.
    case section
    case article
  }

  package let source: SourceFile
  /// Below `content/`, as in `refunds/process.md`.
  package let path: String
  package let role: Role
  package let frontMatter: FrontMatter
  /// The byte of the source at which the text after the front matter starts.
  package let bodyStart: Int
  package let permalink: Permalink
  package let state: PublishState
  /// Whether this build shows it: it is published, or drafts were asked for.
  package let isShown: Bool

  package init(
    source: SourceFile, path: String, role: Role, frontMatter: FrontMatter, bodyStart: Int,
    permalink: Permalink, state: PublishState, isShown: Bool
  ) {
    self.source = source
    self.path = path
    self.role = role
    self.frontMatter = frontMatter
    self.bodyStart = bodyStart
    self.permalink = permalink
    self.state = state
    self.isShown = isShown
  }
}

/// What an article says once its Markdown is parsed.
///
/// A class for the same reason as `Article`.
package final class ArticleText: Sendable {
  package let title: InlineText
  package let description: InlineText?
  package let body: Body

  package init(title: InlineText, description: InlineText?, body: Body) {
    self.title = title
    self.description = description
    self.body = body
  }
}
