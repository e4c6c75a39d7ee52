import Markup

extension FigureSearch {
  /// The tags around a figure of several words. No line ends between them.
  static let wholeTags = (opening: HTML(trusted: "<span class=\"whole\">"), closing: HTML(trusted: "</span>"))

  /// The text as HTML, in which no line ends within a figure.
  package func html(_ text: String) -> HTML {
    let bytes = Array(text.utf8)
    var html = HTML()
    var end = 0
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    for figure in PlainText(bytes: bytes).figures(self) where bytes[figure].contains(0x20) {
      html.append(escaping: part(end..<figure.lowerBound))
      html.append(Self.wholeTags.opening)
      html.append(escaping: part(figure))
      html.append(Self.wholeTags.closing)
      end = figure.upperBound
    }
    html.append(escaping: part(end..<bytes.count))
    return html
  }
}
