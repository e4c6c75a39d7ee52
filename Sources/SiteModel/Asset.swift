import Diagnostics
import Facts
import Markdown

/// A file beside the articles: a picture, a CSV table, something to download.
package struct Asset: Sendable {
  package let source: SourceFile
  /// The file's path below `content/`, as in `refunds/case.png`.
  package let path: String
  /// The path at which the file is published. In it, a folder with a `slug` is named by the slug.
  package let output: OutputPath
  package var bytes: [UInt8] { source.bytes }
  /// Whether the file has the name of a picture.
  package var isPicture: Bool { MediaType(of: output)?.isPicture == true }
  package var isVideo: Bool { MediaType(of: output)?.isVideo == true }
  /// The size of a picture, in pixels.
  package let size: AssetReference.Size?
  /// The rows of a CSV file.
  package let table: DataTable?

  package init(
    source: SourceFile, output: OutputPath, size: AssetReference.Size?, table: DataTable?
  ) {
    self.source = source
    path = ContentPath.path(of: source)
    self.output = output
    self.size = size
    self.table = table
  }
}

/// The cells of a CSV file, each with its place in the file, without the enclosing quotation marks.
package struct DataTable: Sendable, Equatable {
  package let source: SourceFile
  package let columns: [Located<String>]
  /// The rows, each as long as `columns`.
  package let rows: [[Located<String>]]

  package init(source: SourceFile, columns: [Located<String>], rows: [[Located<String>]]) {
    self.source = source
    self.columns = columns
    self.rows = rows
  }

  /// The content of a cell.
  package enum Cell {
    case text
    /// A fact to show, written `fact:ID`.
    case fact(String)
    /// A figure, written `figure:3–5 days` or `figure:not-ID 7 days`.
    case figure(String, name: String)

    package init(_ text: String) {
      if text.hasPrefix("fact:") {
        self = .fact(String(text.dropFirst("fact:".count)))
      } else if text.hasPrefix("figure:") {
        let figure = text.dropFirst("figure:".count)
        let parts = figure.split(separator: " ", maxSplits: 1)
        if figure.hasPrefix("not-"), parts.count == 2 {
          self = .figure(String(parts[1]), name: String(parts[0]))
        } else {
          self = .figure(String(figure), name: "")
        }
      } else {
        self = .text
      }
    }
  }

  package var markedFigures: [Located<String>] {
    rows.joined().compactMap { cell in
      if case .figure(let text, _) = Cell(cell.value) { Located(text, at: cell.range) } else { nil }
    }
  }

  /// The table as pages show it.
  package func listing(_ edition: Edition) -> Listing {
    let rows = rows.map { row in
      row.map { cell in
        let (fact, text) = Self.shown(cell, edition)
        return fact.map { "\($0)" } ?? ListingCell(stringLiteral: text)
      }
    }
    return Listing(columns: columns.map { Self.shown($0, edition).text }, rows: rows)
  }

  private static func shown(_ cell: Located<String>, _ edition: Edition) -> (fact: FactID?, text: String) {
    switch Cell(cell.value) {
    case .text: (nil, cell.value)
    case .figure(let text, _): (nil, text)
    case .fact(let name): edition.fact(named: name).map { ($0.id, $0.text) } ?? (nil, cell.value)
    }
  }
}

/// The files beside the articles that are used.
package struct AssetUse: Sendable {
  /// The files used by articles on the site, or promised in the record of addresses; paths below `content/`.
  package let shown: Set<String>
  /// The files used by any article; paths below `content/`.
  package let all: Set<String>

  package init(of site: Site) {
    let used = zip(site.articles, site.texts).map { (isShown: $0.isShown, paths: Self.paths(of: $0, $1)) }
    let lines = Self.paths(of: site.lines.flatMap(\.text.content.links))
    let addresses = Set(
      (site.structure.addressRecord?.entries ?? []).map { ContentPath.decoded($0.permalink) })
    let recorded = site.structure.assets.filter { addresses.contains("/\($0.output)") }.map(\.path)
    let always = Set(lines + recorded)
    shown = always.union(used.filter(\.isShown).flatMap(\.paths))
    all = always.union(used.flatMap(\.paths))
  }

  /// The files that an article uses, in the order of the text, possibly repeated; paths below `content/`.
  package static func paths(of article: Article, _ text: ArticleText) -> [String] {
    let (pictures, image) = (text.body.pictures, article.frontMatter.image)
    return pictures.map(\.path) + paths(of: text.body.links)
      + pictures.filter(\.hasCaptions).map(\.captions)
      + [image.flatMap { ContentPath.resolved($0.value, from: article.path) }].compactMap(\.self)
  }

  private static func paths(of links: [Link]) -> [String] {
    links.compactMap { link in
      if case .asset(let path) = link.target { path } else { nil }
    }
  }
}
