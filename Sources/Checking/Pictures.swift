import Diagnostics
import Markdown
import SiteModel

extension SiteCheck {
  /// Every picture and video exists and has an alternative text; pictures are not too large, videos have captions.
  static let pictures = SiteCheck.ofEachArticle("pictures") { site in
    let nearest = NearestPath(site)
    return { article, text in
      func check(_ path: String, at range: Range<Int>) -> PictureCheck {
        PictureCheck(path: path, range: range, article: article, site: site, nearest: nearest)
      }
      let image = article.frontMatter.image.flatMap { image in
        let path = ContentPath.resolved(image.value, from: article.path)
        return check(path ?? image.value, at: image.range).fileOfImage
      }
      return text.body.pictures.flatMap { check($0.path, at: $0.range).findings(about: $0) }
        + [image].compactMap(\.self)
    }
  }
}

private struct PictureCheck {
  /// The file's path below `content/`.
  let path: String
  let range: Range<Int>
  let article: Article
  let site: Site
  let nearest: NearestPath

  private static let missingPicture = DiagnosticCode("missing-picture", .error, mayWait: true)
  /// The most bytes of a picture; a phone loads such a picture quickly.
  private static let mostBytes = 1_000_000
  /// The most pixels that a picture needs in width: twice the widest page, for displays with two pixels per CSS pixel.
  private static let mostWidth = 2 * 1280

  private var asset: Asset? { site.structure.asset(at: path) }
  private var isTable: Bool { path.hasSuffix(".csv") }

  func findings(about picture: Picture) -> [Diagnostic] {
    let hasText = !picture.alternativeText.allSatisfy(\.isWhitespace)
    return
      ([file, captions(of: picture)] + (hasText ? [weakText(of: picture), weight] : [noText(of: picture)]))
      .compactMap(\.self)
  }

  private func finding(_ code: DiagnosticCode, _ message: String, hint: String) -> Diagnostic {
    Diagnostic(code, in: article.source, at: range, message, hint: hint)
  }

  private var file: Diagnostic? {
    if asset == nil, site.structure.articleIndex(at: path) == nil {
      return finding(
        path.leavesTheSite ? .leavesTheSite : Self.missingPicture,
        "there is no file '\(path)' to show", hint: nearest.hint(for: path, from: article))
    }
    if let asset, asset.isPicture || asset.isVideo || isTable { return nil }
    return finding(
      Self.missingPicture, "'\(path)' is not a picture",
      hint:
        "write the link without '!', or name a PNG, JPEG, GIF, WebP, AVIF or SVG picture, or an MP4 or WebM video"
    )
  }

  /// A finding about the picture that the front matter names.
  var fileOfImage: Diagnostic? {
    guard let asset, !asset.isPicture else { return file }
    return finding(
      Self.missingPicture, "'\(path)' is not a picture",
      hint: "name a PNG, JPEG, GIF, WebP, AVIF or SVG file")
  }

  private func captions(of picture: Picture) -> Diagnostic? {
    guard picture.isVideo, picture.href != nil, !picture.hasCaptions else { return nil }
    return finding(
      .warning("missing-captions"), "the video has no captions for people who cannot hear it",
      hint: "write what is said into '\(ContentPath.root)\(picture.captions)' (WebVTT)")
  }

  private func noText(of picture: Picture) -> Diagnostic {
    let what =
      isTable
      ? "table has no caption" : picture.isVideo ? "video has no name" : "picture has no alternative text"
    return finding(
      .warning("missing-alternative-text"), "the \(what)", hint: "describe it between the brackets")
  }

  private func weakText(of picture: Picture) -> Diagnostic? {
    let text = picture.alternativeText
    guard let asset, asset.isPicture || picture.isVideo, isWeak(text.lowercased(), for: asset) else {
      return nil
    }
    return finding(
      .warning("weak-alternative-text"),
      "the alternative text '\(text)' says nothing about \(picture.isVideo ? "the video" : "the picture")",
      hint: "say what it shows, for readers who cannot see it")
  }

  /// Whether an alternative text says nothing: words that fit any picture, or the file's name. A name that consists
  /// of letters may be a real word.
  private func isWeak(_ text: String, for asset: Asset) -> Bool {
    let name = (asset.path.split(separator: "/").last ?? "").lowercased()
    let stem = name.prefix { $0 != "." }
    let words = text.split { !$0.isLetter }
    return text == name || (text == stem && !stem.allSatisfy(\.isLetter))
      || words.allSatisfy { Self.emptyWords.contains($0) }
  }

  private static let emptyWords: Set<Substring> = [
    "a", "an", "the", "image", "img", "picture", "photo", "screenshot", "screen", "shot", "graphic", "figure",
    "dsc", "untitled", "at", "am", "pm", "png", "jpg", "jpeg", "video", "film", "clip",
  ]

  private var weight: Diagnostic? {
    guard let asset, asset.isPicture else { return nil }
    let width = asset.path.hasSuffix(".svg") ? 0 : asset.size?.width ?? 0
    let (size, most) =
      asset.bytes.count > Self.mostBytes
      ? ("has \(asset.bytes.count) bytes", "\(Self.mostBytes) bytes")
      : ("is \(width) pixels wide", "\(Self.mostWidth) pixels")
    guard asset.bytes.count > Self.mostBytes || width > Self.mostWidth else { return nil }
    return finding(
      .warning("heavy-picture"), "the picture \(size)", hint: "save it smaller, with at most \(most)")
  }
}
