extension Money {
  /// The amount as JSON and the browser's number formatter take it: `1049.00`, `-0.52`.
  public var text: ASCIIText {
    var text = ASCIIText()
    if cents < 0 { text.append("-") }
    text.append(cents.magnitude / 100, width: 1)
    text.append(".")
    text.append(cents.magnitude % 100, width: 2)
    return text
  }
}
