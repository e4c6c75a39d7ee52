import Diagnostics
import Markdown

/// A page whose text is in `content/`: a help article, a section's page, or home.
/// An immutable class, because thousands of articles are passed around, and a copy is one reference.
package final class Article: Sendable {
  package enum Role: Sendable, Hashable {
    case home
    /// The `index.md` of a folder.
    case section
    case article
  }

  package let source: SourceFile
  /// The article's path below `content/`, as in `refunds/process.md`.
  package let path: String
  package let role: Role
  package let frontMatter: FrontMatter
  /// The offset in the source of the text after the front matter.
  package let bodyStart: Int
  package let permalink: Permalink
  package let state: PublishState
  /// Whether this build shows the article: it is published, or drafts are included.
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

/// The parsed Markdown of an article. An immutable class, like `Article`.
package final class ArticleText: Sendable {
  package let title: InlineText
  package let description: InlineText?
  package let body: Body

  package init(title: InlineText, description: InlineText?, body: Body) {
    self.title = title
    self.description = description
    self.body = body
  }

  /// The facts that the article quotes, in order.
  package var facts: [FactUse] { title.content.facts + (description?.content.facts ?? []) + body.facts }
}
