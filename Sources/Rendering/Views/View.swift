import Markdown

/// What one template, or one part of it, may use: names, each with a value.
///
/// The keys are an enum, so that the compiler proves that each has a value; the shapes let the template
/// library refuse a template that asks for more, or that writes HTML as text. (Mustache itself renders an
/// unknown name as nothing.)
protocol View: Sendable {
  associatedtype Key: RawRepresentable<String> & CaseIterable & Sendable

  func value(of key: Key) -> ViewValue
  static func shape(of key: Key) -> ViewShape

  /// In the order of the keys.
  static var names: [String] { get }

  /// Calls for some of the values, in the order of the keys.
  ///
  /// A requirement, as `names`, so that the compiler makes one for each view: most of a page's time was spent in
  /// looking for its keys.
  ///
  /// - Parameter wanted: one bit for each key.
  func forEachValue(_ wanted: UInt64, _ take: (_ position: Int, _ value: ViewValue) -> Void)
}

extension View {
  func forEachValue(_ wanted: UInt64, _ take: (_ position: Int, _ value: ViewValue) -> Void) {
    var position = 0
    for key in Key.allCases {
      if wanted & 1 << position != 0 { take(position, value(of: key)) }
      position += 1
    }
  }

  static func shape(named name: String) -> ViewShape? {
    Key(rawValue: name).map(shape)
  }

  static var names: [String] { Key.allCases.map { $0.rawValue } }

  static var shapes: [(name: String, shape: ViewShape)] { Key.allCases.map { ($0.rawValue, shape(of: $0)) } }
}

/// The value of a name in a view.
enum ViewValue: Sendable {
  /// Written escaped.
  case text(String)
  /// For triple braces alone.
  case html(HTML)
  /// The same for what is long: written straight into the page.
  case written(WrittenHTML)
  case flag(Bool)
  case number(Int)
  case view(any View)
  case list([any View])
  /// Nothing to write, and no section; Mustache does not look further outward for the name.
  case absent

  static func text(_ text: String?) -> ViewValue { text.map { .text($0) } ?? .absent }
  static func html(_ html: HTML?) -> ViewValue { html.map { .html($0) } ?? .absent }
  static func written(_ html: WrittenHTML?) -> ViewValue { html.map { .written($0) } ?? .absent }
  static func view(_ view: (any View)?) -> ViewValue { view.map { .view($0) } ?? .absent }
}

/// HTML that is written when its place comes.
struct WrittenHTML: Sendable {
  /// In bytes, about.
  let size: Int
  /// Appends it.
  let write: @Sendable (inout HTML) -> Void
}

/// What a template can do with a name.
enum ViewShape: Sendable {
  case text
  case html
  case flag
  case number
  /// A section with the names of another view.
  case view(any View.Type)
  /// A section repeated for each view.
  case list(any View.Type)
}
