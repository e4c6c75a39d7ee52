import Markup

/// A small XML document: elements with escaped texts, one per line.
struct XML {
  private var text = HTML(trusted: "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")

  /// - Parameter namespace: the namespace of all elements.
  init(root: String, namespace: String, _ content: (inout XML) -> Void) {
    element(root, attributes: [("xmlns", namespace)], content)
  }

  var bytes: [UInt8] { text.bytes }

  mutating func element(_ name: String, _ content: String = "", attributes: [(String, String)] = []) {
    open(name, attributes)
    text.append(escaping: Self.allowed(content))
    text.append(trusted: "</\(name)>\n")
  }

  mutating func element(
    _ name: String, attributes: [(String, String)] = [], _ content: (inout XML) -> Void
  ) {
    open(name, attributes)
    text.append(trusted: "\n")
    content(&self)
    text.append(trusted: "</\(name)>\n")
  }

  private mutating func open(_ name: String, _ attributes: [(String, String)]) {
    text.append(trusted: "<\(name)")
    for (key, value) in attributes {
      text.append(trusted: " \(key)=\"")
      text.append(escaping: Self.allowed(value))
      text.append(trusted: "\"")
    }
    text.append(trusted: ">")
  }

  /// A text without the control characters that XML 1.0 does not allow, not even escaped.
  private static func allowed(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }))
  }
}
