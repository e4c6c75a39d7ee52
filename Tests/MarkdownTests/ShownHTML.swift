import Markdown
import Markup
import TestFixtures

extension Body {
  /// The HTML with its facts and the places of its embeds shown: `{transaction-fee:3%}`, `{embed 0}`.
  var shown: String {
    var embeds = 0
    return parts.map { part in
      switch part {
      case .html(let html): return html.shown
      case .embed:
        defer { embeds += 1 }
        return "{embed \(embeds)}"
      }
    }.joined()
  }
}

extension HTML {
  /// With the links of facts to the page `/facts/` as `{transaction-fee:3%}`.
  var shown: String {
    text.replacing(
      pattern: ##"(?s)<a class="fact" href="/facts/#fact-([a-z-]+)">(.*?)</a>"##, with: "{$1:$2}")
  }
}
