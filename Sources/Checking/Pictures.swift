import Diagnostics
import Markdown
import SiteModel

extension DiagnosticCode {
  static let missingPicture = DiagnosticCode("missing-picture", .error)
  static let missingAlternativeText = DiagnosticCode("missing-alternative-text", .warning)
}

extension SiteCheck {
  /// Each picture is there, and says in words what it shows.
  static let pictures = SiteCheck.ofEachArticle("pictures") { article, text, site in
    let pictures = text.body.pictures.flatMap { findings(about: $0, in: article, site) }
    return pictures + imageFindings(article, site)
  }

  private static func findings(about picture: Picture, in article: Article, _ site: Site) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if !picture.isThere {
      found.append(
        Diagnostic(
          .missingPicture, in: article.source, at: picture.range, "there is no file '\(picture.path)'",
          hint: PathHint(site).hint(for: picture.path, from: article)))
    }
    if picture.alternativeText.allSatisfy(\.isWhitespace) {
      let isTable = picture.path.hasSuffix(".csv")
      found.append(
        Diagnostic(
          .missingAlternativeText, in: article.source, at: picture.range,
          isTable ? "the table has no caption" : "the picture has no alternative text",
          hint: "write between the brackets what it shows"))
    }
    return found
  }

  private static func imageFindings(_ article: Article, _ site: Site) -> [Diagnostic] {
    guard let image = article.frontMatter.image else { return [] }
    let path = ContentPath.resolved(image.value, from: article.path)
    guard path.flatMap({ site.structure.asset(at: $0) }) == nil else { return [] }
    return [
      Diagnostic(
        .missingPicture, in: article.source, at: image.range, "there is no file '\(image.value)'",
        hint: PathHint(site).hint(for: path ?? image.value, from: article))
    ]
  }
}
