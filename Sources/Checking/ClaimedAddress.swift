import Diagnostics
import SiteModel

/// An address that an article claims: its own, or an alias.
struct ClaimedAddress {
  let article: Article
  /// Nil for the article's own address.
  let alias: Located<FormerAddress>?

  /// The addresses of these articles, the own one of each before its aliases.
  static func all(of articles: [Article]) -> [ClaimedAddress] {
    articles.flatMap { article in
      [ClaimedAddress(article: article, alias: nil)]
        + article.frontMatter.aliases.map { ClaimedAddress(article: article, alias: $0) }
    }
  }

  /// With its escapes decoded, as in `/fees/withdrawals/`.
  var address: String { alias?.value.decoded ?? article.permalink.path }
  /// The page at the address.
  var output: OutputPath { alias?.value.output ?? OutputPath(of: article.permalink) }
  /// Where the author wrote it.
  var range: Range<Int> {
    alias?.range ?? article.frontMatter.slug?.range ?? article.source.lineRange(0)
  }
}
