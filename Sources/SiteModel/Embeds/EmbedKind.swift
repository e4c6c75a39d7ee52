import Facts
import Markdown
import Templating

/// An embed of a set of rules, as in `![Fee calculator](calculator:fees)`.
public struct EmbedKind: Sendable {
  /// The scheme and the name in an article.
  public let name: EmbedName
  /// The path of its template below `templates/`, without `.mustache`.
  public let template: String
  /// The scripts that its page loads; nil for an embed without scripts.
  public let scripts: Scripts?
  /// The type of its views, whose fields the template may use.
  package let view: any View.Type
  package let make: @Sendable (EmbedContext) -> any View

  /// Files in `assets/js/`, without `.js`. They use the calculators' module.
  public struct Scripts: Sendable {
    /// The one that the page starts.
    public let started: String
    /// Those that it imports, which the page requests at the same time.
    public let imported: [String]

    public init(_ started: String, importing imported: [String] = []) {
      self.started = started
      self.imported = imported
    }
  }

  /// - Parameter make: the view of one embed.
  public init<Made: View>(
    _ name: EmbedName, template: String, scripts: Scripts? = nil,
    make: @escaping @Sendable (EmbedContext) -> Made
  ) {
    self.name = name
    self.template = template
    self.scripts = scripts
    self.make = make
    view = Made.self
  }
}

/// What one embed is made from.
public struct EmbedContext: Sendable {
  /// Unique on its page.
  public let id: String
  /// The text of the embed.
  public let caption: String
  public let edition: Edition
  /// The address to which a script appends the link of a case; nil if the site takes no feedback.
  public let reportHref: String?
  let factHref: @Sendable (FactID) -> String?
  let page: @Sendable (String) -> LinkView?

  /// - Parameters:
  ///   - factHref: the address of a fact's entry; nil if no page lists the facts.
  ///   - page: the page of an article at a path below `content/`; nil if there is none.
  package init(
    id: String, caption: String, edition: Edition, reportHref: String? = nil,
    factHref: @escaping @Sendable (FactID) -> String? = { _ in nil },
    page: @escaping @Sendable (String) -> LinkView? = { _ in nil }
  ) {
    self.id = id
    self.caption = caption
    self.edition = edition
    self.reportHref = reportHref
    self.factHref = factHref
    self.page = page
  }

  /// A fact's figure with a link to its entry, within a sentence of its own if one is given.
  public func fact(_ id: FactID, _ sentence: (String) -> String = { $0 }) -> FactLinkView {
    FactLinkView(text: sentence(edition.fact(id).text), href: factHref(id))
  }

  /// The page of an article at a path below `content/`; nil if there is none.
  public func article(_ path: String) -> LinkView? { page(path) }
}

/// A figure or a sentence, with a link to its rule.
public struct FactLinkView: View {
  public let text: String
  public let href: String?

  public init(text: String, href: String?) {
    self.text = text
    self.href = href
  }

  public static let fields: [Field<Self>] = [
    .text("text") { $0.text },
    .text("href") { $0.href },
  ]
}
