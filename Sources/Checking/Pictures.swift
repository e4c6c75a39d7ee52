import Diagnostics
import Markdown
import SiteModel

extension SiteCheck {
  private static let missingPicture = DiagnosticCode("missing-picture", .error)
  private static let missingAlternativeText = DiagnosticCode("missing-alternative-text", .warning)

  /// Every picture exists and has an alternative text.
  static let pictures = SiteCheck.ofEachArticle("pictures") { site in
    let nearest = NearestPath(site)
    return { article, text in
      text.body.pictures.flatMap { findings(about: $0, in: article, site, nearest) }
        + imageFindings(article, site, nearest)
    }
  }

  private static func findings(
    about picture: Picture, in article: Article, _ site: Site, _ nearest: NearestPath
  ) -> [Diagnostic] {
    let missing = findings(aboutFile: picture.path, at: picture.range, in: article, site, nearest)
    guard picture.alternativeText.allSatisfy(\.isWhitespace) else { return missing }
    let isTable = picture.path.hasSuffix(".csv")
    let unsaid = Diagnostic(
      missingAlternativeText, in: article.source, at: picture.range,
      isTable ? "the table has no caption" : "the picture has no alternative text",
      hint: "describe it between the brackets")
    return missing + [unsaid]
  }

  private static func imageFindings(
    _ article: Article, _ site: Site, _ nearest: NearestPath
  ) -> [Diagnostic] {
    guard let image = article.frontMatter.image else { return [] }
    let path = ContentPath.resolved(image.value, from: article.path) ?? image.value
    return findings(aboutFile: path, at: image.range, in: article, site, nearest)
  }

  /// - Parameter path: of a picture or a CSV file, below `content/`.
  private static func findings(
    aboutFile path: String, at range: Range<Int>, in article: Article, _ site: Site, _ nearest: NearestPath
  ) -> [Diagnostic] {
    guard let asset = site.structure.asset(at: path) else {
      if site.structure.articleIndex(at: path) != nil { return [noPicture(path, at: range, in: article)] }
      return [
        Diagnostic(
          missingPicture, in: article.source, at: range, "there is no file '\(path)'",
          hint: nearest.hint(for: path, from: article))
      ]
    }
    return asset.isPicture || path.hasSuffix(".csv") ? [] : [noPicture(path, at: range, in: article)]
  }

  private static func noPicture(_ path: String, at range: Range<Int>, in article: Article) -> Diagnostic {
    Diagnostic(
      missingPicture, in: article.source, at: range, "'\(path)' is not a picture",
      hint: "write the link without '!', or name a PNG, JPEG, GIF, WebP, AVIF or SVG file")
  }
}
