import Diagnostics
import Markdown
import SiteModel

extension SiteCheck {
  private static let missingPicture = DiagnosticCode("missing-picture", .error, mayWait: true)
  private static let missingAlternativeText = DiagnosticCode("missing-alternative-text", .warning)

  private static let missingCaptions = DiagnosticCode("missing-captions", .warning)
  private static let weakAlternativeText = DiagnosticCode("weak-alternative-text", .warning)
  private static let heavyPicture = DiagnosticCode("heavy-picture", .warning)
  /// In bytes: a phone loads such a picture quickly.
  private static let mostBytes = 1_000_000
  /// In pixels: twice the widest page, for displays with two pixels per CSS pixel.
  private static let mostWidth = 2 * 1280

  /// Every picture and video exists and has an alternative text; pictures are not too large, videos have captions.
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
    let missing =
      findings(aboutFile: picture.path, at: picture.range, in: article, site, nearest)
      + uncaptioned(picture, in: article)
    guard picture.alternativeText.allSatisfy(\.isWhitespace) else {
      return missing + weaknesses(of: picture, in: article, site)
    }
    let what =
      picture.path.hasSuffix(".csv")
      ? "table has no caption" : picture.isVideo ? "video has no name" : "picture has no alternative text"
    let unsaid = Diagnostic(
      missingAlternativeText, in: article.source, at: picture.range, "the \(what)",
      hint: "describe it between the brackets")
    return missing + [unsaid]
  }

  private static func uncaptioned(_ picture: Picture, in article: Article) -> [Diagnostic] {
    guard picture.isVideo, picture.href != nil, !picture.hasCaptions else { return [] }
    return [
      Diagnostic(
        missingCaptions, in: article.source, at: picture.range,
        "the video has no captions for people who cannot hear it",
        hint: "write what is said into '\(ContentPath.root)\(picture.captions)' (WebVTT)")
    ]
  }

  private static func weaknesses(of picture: Picture, in article: Article, _ site: Site) -> [Diagnostic] {
    guard let asset = site.structure.asset(at: picture.path), asset.isPicture || picture.isVideo else {
      return []
    }
    var found: [Diagnostic] = []
    if isWeak(picture.alternativeText.lowercased(), for: asset) {
      found.append(
        Diagnostic(
          weakAlternativeText, in: article.source, at: picture.range,
          "the alternative text '\(picture.alternativeText)' says nothing about \(picture.isVideo ? "the video" : "the picture")",
          hint: "say what it shows, for readers who cannot see it"))
    }
    if !asset.isPicture { return found }
    if asset.bytes.count > mostBytes {
      found.append(heavy("has \(asset.bytes.count) bytes", "\(mostBytes) bytes", picture, in: article))
    } else if !asset.path.hasSuffix(".svg"), let width = asset.size?.width, width > mostWidth {
      found.append(heavy("is \(width) pixels wide", "\(mostWidth) pixels", picture, in: article))
    }
    return found
  }

  /// Whether a text says nothing: words that fit any picture, or a file name that cannot be a word.
  private static func isWeak(_ text: String, for asset: Asset) -> Bool {
    let name = (asset.path.split(separator: "/").last ?? "").lowercased()
    let stem = name.prefix { $0 != "." }
    let words = text.split { !$0.isLetter }
    return text == name || (text == stem && !stem.allSatisfy(\.isLetter))
      || words.allSatisfy { emptyWords.contains($0) }
  }

  private static let emptyWords: Set<Substring> = [
    "a", "an", "the", "image", "img", "picture", "photo", "screenshot", "screen", "shot", "graphic", "figure",
    "dsc", "untitled", "at", "am", "pm", "png", "jpg", "jpeg", "video", "film", "clip",
  ]

  private static func heavy(
    _ size: String, _ most: String, _ picture: Picture, in article: Article
  ) -> Diagnostic {
    Diagnostic(
      heavyPicture, in: article.source, at: picture.range, "the picture \(size)",
      hint: "save it smaller, with at most \(most)")
  }

  private static func imageFindings(
    _ article: Article, _ site: Site, _ nearest: NearestPath
  ) -> [Diagnostic] {
    guard let image = article.frontMatter.image else { return [] }
    let path = ContentPath.resolved(image.value, from: article.path) ?? image.value
    if let asset = site.structure.asset(at: path), !asset.isPicture {
      return [
        Diagnostic(
          missingPicture, in: article.source, at: image.range, "'\(path)' is not a picture",
          hint: "name a PNG, JPEG, GIF, WebP, AVIF or SVG file")
      ]
    }
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
          path.leavesTheSite ? .leavesTheSite : missingPicture, in: article.source, at: range,
          "there is no file '\(path)'",
          hint: nearest.hint(for: path, from: article))
      ]
    }
    return asset.isPicture || asset.isVideo || path.hasSuffix(".csv")
      ? [] : [noPicture(path, at: range, in: article)]
  }

  private static func noPicture(_ path: String, at range: Range<Int>, in article: Article) -> Diagnostic {
    Diagnostic(
      missingPicture, in: article.source, at: range, "'\(path)' is not a picture",
      hint:
        "write the link without '!', or name a PNG, JPEG, GIF, WebP, AVIF or SVG picture, or an MP4 or WebM video"
    )
  }
}
