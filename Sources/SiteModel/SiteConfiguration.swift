import Days
import Diagnostics
import Markdown

/// The settings in `content/site.yml`.
package struct SiteConfiguration: Sendable {
  /// An entry of the menu. The target is a path below `content/`, or one of `elsewhere`.
  package typealias MenuEntry = (title: Located<String>, target: Located<String>)

  /// The offer of help for readers. `href` is an address, or an article's path below `content/`.
  package typealias Support = (text: Located<String>, href: Located<String>?)

  /// A line above every page, in inline Markdown. As in a link, `href` is an address or the path of an article.
  package typealias Notice = (text: Located<String>, href: Located<String>?, days: Range<Day>)

  package var source: SourceFile
  /// Whether the file is valid YAML.
  package var isReadable = true
  package var title = ""
  /// A few words beside the title; empty for none.
  package var subtitle = ""
  package var description = ""
  /// The address of the site; nil if `site.yml` does not say where the site is published.
  package var baseURL: BaseURL?
  /// The address at which readers find the site, even if this build is for another address.
  package var home: BaseURL?
  /// The language tag of the site, as in `en`.
  package var language = "en"
  package var menu: [MenuEntry] = []
  /// The name of the set of rules.
  package var rules: Located<String>?
  /// The article that lists all facts, by its path below `content/`.
  package var facts: Located<String>?
  package var support: Support?
  /// A `mailto:` address, or the start of an address for issues.
  package var feedback: String?
  /// The start of an address for editing an article; the article's path below `content/` follows.
  package var editURL: String?
  /// The foot of each page, in inline Markdown.
  package var footer: Located<String>?
  package var notice: Notice?
  package var search = true
  /// Paths of the domain that do not belong to the site, without a slash at the ends.
  package var elsewhere: [Located<String>] = []
  /// The kinds of figures that must quote a fact or have a mark; nil for `units` on a site with facts, else `off`.
  package var figures: FigureScope?
  /// The texts that a reader sees, to be searched for figures.
  package var texts: [Located<String>] = []

  package init(source: SourceFile) {
    self.source = source
  }

  /// The article that `support` names, by its path below `content/`; nil if `support` names an address.
  package var supportArticle: Located<String>? {
    support?.href.flatMap { $0.value.hasSuffix(".md") && !$0.value.contains(":") ? $0 : nil }
  }
}
