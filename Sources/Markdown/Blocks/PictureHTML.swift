import Markup

extension AssetReference {
  /// A picture with its size, so that the text does not move when the picture loads.
  func picture(alternativeText: String, _ title: String?) -> HTML {
    var html: HTML = #"<img src="\#(href)" alt="\#(alternativeText)""#
    if let size { html.append(#" width="\#(size.width)" height="\#(size.height)""#) }
    if let title { html.append(#" title="\#(title)""#) }
    html.append(#" loading="lazy" decoding="async">"#)
    return html
  }

  /// The browser's own player, which loads only the start of the file until the reader plays it.
  func video(captions: AssetReference?, name: String, _ title: String?) -> HTML {
    var html: HTML =
      #"<figure class="video"><video controls playsinline preload="metadata" src="\#(href)" aria-label="\#(name)""#
    if let title { html.append(#" title="\#(title)""#) }
    html.append(">")
    if let captions { html.append(#"<track kind="captions" label="Captions" src="\#(captions.href)">"#) }
    html.append("</video><figcaption>\(name)</figcaption></figure>")
    return html
  }
}
