import Days
import Diagnostics
import Markdown

/// `content/site.yml`.
package struct SiteConfiguration: Sendable {
  package struct MenuEntry: Sendable, Hashable {
    package let title: String
    /// A path below `content/`.
    package let target: Located<String>

    package init(title: String, target: Located<String>) {
      self.title = title
      self.target = target
    }
  }

  /// Whom a reader can ask for help.
  package struct Support: Sendable, Hashable {
    package let text: String
    /// An address, or the path of an article.
    package let href: Located<String>?

    package init(text: String, href: Located<String>?) {
      self.text = text
      self.href = href
    }

    /// The article that `href` names, by its path below `content/`; nil if it is an address.
    package var article: Located<String>? {
      href.flatMap { $0.value.hasSuffix(".md") && !$0.value.contains(":") ? $0 : nil }
    }
  }

  /// A line above every page.
  package struct Notice: Sendable {
    /// Inline Markdown.
    package let text: Located<String>
    /// An address, or the path of an article, as in a link.
    package let href: Located<String>?
    package let days: Range<Day>

    package init(text: Located<String>, href: Located<String>?, days: Range<Day>) {
      self.text = text
      self.href = href
      self.days = days
    }
  }

  package var source: SourceFile
  /// Whether it is valid YAML.
  package var isReadable = true
  package var title: String
  /// A few words beside the title; empty for none.
  package var subtitle = ""
  package var description: String
  /// Nil if the site does not say where it is published.
  package var baseURL: BaseURL?
  /// Where readers find the site, even if this build is for another address.
  package var home: BaseURL?
  /// A language tag, as in `en`.
  package var language = "en"
  package var menu: [MenuEntry] = []
  /// The name of the set of rules.
  package var rules: Located<String>?
  /// The article that lists all facts, by its path below `content/`.
  package var facts: Located<String>?
  package var support: Support?
  /// A `mailto:` address, or the start of an address for issues.
  package var feedback: String?
  /// The address that edits an article, up to the article's path below `content/`.
  package var editURL: String?
  /// Inline Markdown for the foot of each page.
  package var footer: Located<String>?
  package var notice: Notice?
  package var search = true
  /// Paths of the domain that do not belong to the site, without a slash at the ends.
  package var elsewhere: [Located<String>] = []
  /// Which figures must be facts or marked; nil for `units` on a site with facts, and `off` on one without.
  package var figures: FigureScope?
  /// The texts that a reader sees, to be searched for figures.
  package var texts: [Located<String>] = []

  package init(source: SourceFile, title: String = "", description: String = "", baseURL: BaseURL? = nil) {
    self.source = source
    self.title = title
    self.description = description
    (self.baseURL, home) = (baseURL, baseURL)
  }
}
