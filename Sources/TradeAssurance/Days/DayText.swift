extension Day {
  /// The day as `YYYY-MM-DD`, for years from 0 to 9999.
  public var text: ASCIIText {
    let date = date
    var text = ASCIIText()
    text.append(UInt64(date.year), width: 4)
    text.append("-")
    text.append(UInt64(date.month), width: 2)
    text.append("-")
    text.append(UInt64(date.day), width: 2)
    return text
  }
}
