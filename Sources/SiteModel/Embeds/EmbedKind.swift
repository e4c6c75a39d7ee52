import Facts
import Markdown
import Templating

/// A kind of embed that a set of rules defines, as in `![Fee calculator](calculator:fees)`.
public struct EmbedKind: Sendable {
  /// Files in `assets/js/`, named without `.js`, which use the calculators' module: the script that a page starts, and
  /// those that it imports. The page requests all at the same time.
  public typealias Scripts = (started: String, imported: [String])

  /// The scheme and the name in an article.
  public let name: EmbedName
  /// The path of the embed's template below `templates/`, without `.mustache`.
  public let template: String
  /// The scripts that a page with the embed loads; nil for an embed without scripts.
  public let scripts: Scripts?
  /// The type of the embed's views, whose fields the template may use.
  package let view: any View.Type
  package let make: @Sendable (EmbedContext) -> any View

  /// - Parameter make: makes the view of one embed.
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

/// Everything from which one embed is made.
public struct EmbedContext: Sendable {
  /// The embed's id, unique on its page.
  public let id: String
  /// The text of the embed.
  public let caption: String
  public let edition: Edition
  /// The address to which a script appends the link to a calculated case; nil if the site takes no feedback.
  public package(set) var reportHref: String?
  /// The address of a fact's entry; nil if no page lists the facts.
  package var factHref: @Sendable (FactID) -> String? = { _ in nil }
  /// The page of an article at a path below `content/`; nil if no such page exists.
  public package(set) var article: @Sendable (_ path: String) -> LinkView? = { _ in nil }

  package init(id: String, caption: String, edition: Edition) {
    self.id = id
    self.caption = caption
    self.edition = edition
  }

  /// A fact's figure with a link to its entry, within a sentence of its own if one is given.
  public func fact(_ id: FactID, _ sentence: (String) -> String = { $0 }) -> FactLinkView {
    FactLinkView(text: sentence(edition.fact(id).text), href: factHref(id))
  }
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

/// A link to a page: in the menu, a breadcrumb, a section's list, or to a neighbour.
public struct LinkView: View {
  public let title: String
  public let href: String
  package let isCurrent: Bool

  package init(title: String, href: String, isCurrent: Bool = false) {
    self.title = title
    self.href = href
    self.isCurrent = isCurrent
  }

  public static let fields: [Field<Self>] = [
    .text("title") { $0.title },
    .text("href") { $0.href },
    .flag("isCurrent") { $0.isCurrent },
  ]
}
