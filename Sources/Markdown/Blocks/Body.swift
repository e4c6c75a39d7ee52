import Diagnostics
import Facts
import Markup

/// A part of an article's text: HTML, or an embed, which is rendered after all articles are parsed.
package enum BodyPart: Sendable, Hashable {
  case html(HTML)
  case embed(Embed)
}

/// The parsed text of an article: its HTML, and what checks and templates need to know about the text.
package struct Body: Sendable, Hashable {
  /// The HTML and the embeds of the article, in order.
  package internal(set) var parts: [BodyPart] = []
  package internal(set) var headings: [Heading] = []
  /// The anchors that the author set outside headings.
  package internal(set) var anchors: [String] = []
  /// The places of HTML comments, in bytes of the source.
  package internal(set) var comments: [Range<Int>] = []
  package internal(set) var links: [Link] = []
  package internal(set) var pictures: [Picture] = []
  package internal(set) var facts: [FactUse] = []
  /// Figures in the text that quote no fact and have no `figure:` mark.
  package internal(set) var uncheckedFigures: [Located<String>] = []
  /// The starts of the unchecked figures that cannot be marked, because they are in code blocks or titles.
  package internal(set) var unmarkable: Set<Int> = []
  /// Figures with a `figure:` mark, each with the range of the whole link.
  package internal(set) var markedFigures: [Located<String>] = []

  package var embeds: [Embed] {
    parts.compactMap { part in
      if case .embed(let embed) = part { embed } else { nil }
    }
  }

  package var anchorNames: [String] { headings.map(\.anchor) + anchors }

  package var listsFacts: Bool { embeds.contains { $0.kind == .facts } }

  /// The embeds of the rules, in the order of the text.
  package var namedEmbeds: [EmbedName] {
    embeds.compactMap { embed in
      if case .named(let name) = embed.kind { name } else { nil }
    }
  }
}

package struct Heading: Sendable, Hashable {
  /// The level, from 1 to 6.
  package let level: Int
  package let anchor: String
  package let text: String
  package let range: Range<Int>
}

package struct Link: Sendable, Hashable {
  package enum Target: Sendable, Hashable {
    /// A page of the site, and an anchor on it, without `#`.
    case page(anchor: String?)
    /// A file beside the articles, by its path below `content/`.
    case asset(path: String)
    /// A missing path below `content/`, as written and as resolved.
    case unknown(written: String, path: String)
    /// An address outside the site.
    case external(String)
  }

  package let target: Target
  /// The index of the article that the link leads to; nil if there is none.
  package let article: Int?
  /// Whether the link has a text that the reader can click.
  package let hasText: Bool
  /// The address in the page.
  package let href: String
  /// The whole link, in bytes of the source; its block if the link was not found.
  package let whole: Range<Int>
  /// The link's text, in bytes of the source.
  package let text: Range<Int>
  /// The written target, in bytes of the source.
  package let range: Range<Int>
  /// Whether the written target was found; otherwise `range` is that of the link or of its block.
  package let isExact: Bool
}

package struct Picture: Sendable, Hashable {
  /// The requested path below `content/`.
  package let path: String
  package let alternativeText: String
  /// The address in the page; nil if the file is missing.
  package let href: String?
  /// Whether a video has its captions beside it.
  package var hasCaptions = false
  /// The written target, in bytes of the source.
  package let range: Range<Int>
  /// The whole picture, in bytes of the source; nil if only its block is known.
  package var whole: Range<Int>?

  package var isVideo: Bool { [".mp4", ".webm"].contains(where: path.lowercased().hasSuffix) }
  /// The path of a video's captions, below `content/`.
  package var captions: String { path.prefix(upTo: path.lastIndex(of: ".") ?? path.endIndex) + ".vtt" }
}

package struct FactUse: Sendable, Hashable {
  package let id: FactID
  /// The text that the reader sees, in bytes of the source.
  package let range: Range<Int>
  /// The whole link, in bytes of the source; nil if only its block is known.
  package let whole: Range<Int>?
  package let text: String
}

/// A table, calculator or picture made by the generator, alone in its paragraph.
package struct Embed: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// A table of the rules, by its name.
    case table(String)
    case facts
    case named(EmbedName)
    /// A CSV file beside the articles, by its path below `content/`.
    case csv(path: String)
  }

  package let kind: Kind
  package let caption: String
  /// The anchor of the caption, if the caption is a heading of the page, as that of a calculator; else nil.
  package let anchor: String?
  /// The written target, in bytes of the source.
  package let range: Range<Int>
  /// The whole embed, in bytes of the source; nil if only its block is known.
  package let whole: Range<Int>?
}

/// The name of an embed of a set of rules, as in `calculator:fees`.
public struct EmbedName: Hashable, Sendable {
  /// The kind of embed in lowercase letters, as in `calculator`.
  public let scheme: String
  public let name: String
  /// Whether the embed's caption is a heading of the page, with an anchor.
  public let isHeading: Bool

  public init(_ scheme: String, _ name: String, isHeading: Bool = false) {
    self.scheme = scheme
    self.name = name
    self.isHeading = isHeading
  }
}
