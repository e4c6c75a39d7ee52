import Diagnostics
import Markdown
import SiteModel

extension SiteCheck {
  /// Every file beside the articles is shown or linked by an article.
  static let unusedAssets = SiteCheck.ofSite("unused files") { site in
    // An unreadable article may use any of the files, so none is reported.
    guard !site.articles.contains(where: { $0.state == .unreadable }) else { return [] }
    let used = AssetUse(of: site).all
    return site.structure.assets.filter { !used.contains($0.path) }.map { asset in
      Diagnostic(
        .warning("unused-file"), about: asset.source.path,
        "unused file: no article shows it or links to it, so it is not published",
        hint:
          "remove it or link to it; if only an e-mail links to it, add '/\(asset.output.encoded)' to addresses.txt"
      )
    }
  }

  /// An article shows each CSV file at most once. Otherwise a short article that repeats a large file would become a
  /// huge page.
  static let repeatedTables = SiteCheck.ofEachArticle("repeated tables") { _, article, text in
    var shown: Set<String> = []
    return text.body.embeds.compactMap { embed in
      guard case .csv(let path) = embed.kind, !shown.insert(path).inserted else { return nil }
      return Diagnostic(
        .error("repeated-table"), in: article.source, at: embed.range,
        "the table '\(path)' is already shown in this article", hint: "show it once and link to its heading")
    }
  }

  /// Every picture and video exists and has an alternative text; pictures are not too large, videos have captions.
  static let pictures = SiteCheck.ofEachArticle("pictures") { site in
    let nearest = NearestPath(site)
    return { article, text in
      func check(_ path: String, at range: Range<Int>) -> PictureCheck {
        PictureCheck(path: path, range: range, article: article, site: site, nearest: nearest)
      }
      let image = article.frontMatter.image.flatMap { image in
        let path = ContentPath.resolved(image.value, from: article.path)
        return check(path ?? image.value, at: image.range).file(isImage: true)
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
    let hasText = !picture.alternativeText.isBlank
    let aboutText = hasText ? weakText(of: picture) : noText(of: picture)
    return [file(), captions(of: picture), aboutText, hasText ? weight : nil].compactMap(\.self)
  }

  private func finding(_ code: DiagnosticCode, _ message: String, hint: String) -> Diagnostic {
    Diagnostic(code, in: article.source, at: range, message, hint: hint)
  }

  /// A finding about the file of a picture, or of the image that the front matter names.
  func file(isImage: Bool = false) -> Diagnostic? {
    if asset == nil, site.structure.articleIndex(at: path) == nil {
      let (code, message) = Self.missingPicture.about(path, as: path, "there is no file '\(path)' to show")
      return finding(code, message, hint: nearest.hint(for: path, from: article))
    }
    if let asset, asset.isPicture || !isImage && (asset.isVideo || isTable) { return nil }
    return finding(
      Self.missingPicture, "'\(path)' is not a picture",
      hint: isImage && asset != nil
        ? "name a PNG, JPEG, GIF, WebP, AVIF or SVG file"
        : "write the link without '!', or name a PNG, JPEG, GIF, WebP, AVIF or SVG picture, or an MP4 or WebM video"
    )
  }

  private func captions(of picture: Picture) -> Diagnostic? {
    guard picture.isVideo, picture.href != nil, !picture.hasCaptions else { return nil }
    return finding(
      .warning("missing-captions"), "the video has no captions for people who cannot hear it",
      hint: "write what is said into '\(ContentPath.root)\(picture.captions)' (WebVTT)")
  }

  private func noText(of picture: Picture) -> Diagnostic {
    let what = picture.isVideo ? "video has no name" : "picture has no alternative text"
    return finding(
      .warning("missing-alternative-text"), "the \(isTable ? "table has no caption" : what)",
      hint: "describe it between the brackets")
  }

  private func weakText(of picture: Picture) -> Diagnostic? {
    let (text, isVideo) = (picture.alternativeText, picture.isVideo)
    guard let asset, asset.isPicture || isVideo, isWeak(text.lowercased(), for: asset) else { return nil }
    return finding(
      .warning("weak-alternative-text"),
      "the alternative text '\(text)' says nothing about \(isVideo ? "the video" : "the picture")",
      hint: "say what it shows, for readers who cannot see it")
  }

  /// Whether an alternative text says nothing: words that fit any picture, or the file's name. A name of letters alone
  /// may be a real word, and then says something.
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
    let isLarge = asset.bytes.count > Self.mostBytes
    guard isLarge || width > Self.mostWidth else { return nil }
    let size = isLarge ? "has \(asset.bytes.count) bytes" : "is \(width) pixels wide"
    let most = isLarge ? "\(Self.mostBytes) bytes" : "\(Self.mostWidth) pixels"
    return finding(
      .warning("heavy-picture"), "the picture \(size)", hint: "save it smaller, with at most \(most)")
  }
}
