extension FactValue {
  /// Whether a text can state this value: the only number in the text, in digits or words, is the value's. Only zero
  /// and a list of words can be stated without a number.
  public func isStated(by text: String) -> Bool {
    let (digits, words) = (Self.digits(in: text), Self.numberWords(in: text))
    if case .words = self { return !text.isEmpty }
    if digits.isEmpty, words.isEmpty { return isZero && !text.isEmpty }
    return wordings.contains { wording in
      let own = Self.digits(in: wording)
      return digits.isEmpty
        ? words == Self.numberWords(in: wording)
        : digits.sorted() == own.sorted() || digits.joined() == own.joined()
    }
  }

  /// The numbers of a text that are in digits, without zeros in front.
  private static func digits(in text: String) -> [String] {
    text.split { !("0"..."9").contains($0) }.map { String($0.drop { $0 == "0" }) }
  }

  private static func numberWords(in text: String) -> [Int32] {
    text.lowercased().split { !$0.isLetter }.compactMap { TextShape.numbers[String($0)] }
  }
}
