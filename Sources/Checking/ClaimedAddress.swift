import Diagnostics
import SiteModel

/// An address that an article claims: the permalink, or an alias.
struct ClaimedAddress {
  let article: Article
  /// The alias; nil for the article's permalink.
  let alias: Located<FormerAddress>?

  /// The addresses of these articles, the permalink of each before its aliases.
  static func all(of articles: [Article]) -> [ClaimedAddress] {
    articles.flatMap { article in
      [ClaimedAddress(article: article, alias: nil)]
        + article.frontMatter.aliases.map { ClaimedAddress(article: article, alias: $0) }
    }
  }

  /// The address with its escapes decoded, as in `/fees/withdrawals/`.
  var address: String { alias?.value.decoded ?? article.permalink.path }
  /// The page at the address.
  var output: OutputPath { alias?.value.output ?? OutputPath(of: article.permalink) }
  /// The place where the author wrote the address.
  var range: Range<Int> {
    alias?.range ?? article.frontMatter.slug?.range ?? article.source.lineRange(0)
  }
}
