import Diagnostics

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

  /// Whom a reader can ask.
  package struct Support: Sendable, Hashable {
    package let text: String
    package let href: String?

    package init(text: String, href: String?) {
      self.text = text
      self.href = href
    }
  }

  package var source: SourceFile
  package var title: String
  package var description: String
  package var baseURL: BaseURL
  /// A language tag, as in `en`.
  package var language = "en"
  package var menu: [MenuEntry] = []
  package var support: Support?
  /// A `mailto:` address or the start of an issue's address.
  package var feedback: String?
  /// What precedes an article's path below `content/` in the address that edits it.
  package var editURL: String?
  package var search = true
  /// Texts that a reader sees, for the search for figures.
  package var texts: [Located<String>] = []

  package init(source: SourceFile, title: String = "", description: String = "", baseURL: BaseURL? = nil) {
    self.source = source
    self.title = title
    self.description = description
    self.baseURL = baseURL ?? BaseURL(rootOf: "")
  }
}
