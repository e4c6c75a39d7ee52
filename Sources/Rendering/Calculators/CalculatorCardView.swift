/// The names that every calculator has.
struct CalculatorCardView: View {
  enum Key: String, CaseIterable {
    case id, title, edition, wasmFingerprint, reportHref, messages, stated, readings
  }

  let id: String
  let title: String
  let frame: CalculatorFrame
  let texts: CalculatorTexts

  func value(of key: Key) -> ViewValue {
    switch key {
    case .id: .text(id)
    case .title: .text(title)
    case .edition: .text(frame.edition.name)
    case .wasmFingerprint: .text(frame.wasmFingerprint)
    case .reportHref: .text(frame.reportHref)
    case .messages: .list(texts.messages)
    case .stated: .list(texts.stated)
    case .readings: .list(texts.readings)
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .id, .title, .edition, .wasmFingerprint, .reportHref: .text
    case .messages: .list(MessageView.self)
    case .stated, .readings: .list(FactLinkView.self)
    }
  }
}

/// A figure or a sentence, with the way to the rule behind it.
struct FactLinkView: View {
  enum Key: String, CaseIterable {
    case text, href
  }

  let text: String
  let href: String?

  func value(of key: Key) -> ViewValue {
    switch key {
    case .text: .text(text)
    case .href: .text(href)
    }
  }

  static func shape(of key: Key) -> ViewShape { .text }
}
