/// What a published file is, by the ending of its name: how a server announces it, and whether compressing
/// it is worth the while.
package struct MediaType: Sendable, Hashable {
  /// Without its dot, in small letters.
  package let ending: String
  /// As in `text/html`, without the character set.
  package let name: String
  /// Whether the content is text, or shrinks like it.
  package let shrinks: Bool

  /// As a server announces it, with the character set of text.
  package var contentType: String { isText ? "\(name); charset=utf-8" : name }
  package var isText: Bool { name.hasPrefix("text/") }
  package var isPicture: Bool { name.hasPrefix("image/") }

  /// Of a file whose ending says nothing.
  package static let unknownContentType = "application/octet-stream"

  /// Sorted by ending.
  package static let all: [MediaType] = [
    MediaType("avif", "image/avif"),
    MediaType("css", "text/css", shrinks: true),
    MediaType("csv", "text/csv", shrinks: true),
    MediaType("gif", "image/gif"),
    MediaType("html", "text/html", shrinks: true),
    MediaType("ico", "image/x-icon", shrinks: true),
    MediaType("ics", "text/calendar", shrinks: true),
    MediaType("jpeg", "image/jpeg"),
    MediaType("jpg", "image/jpeg"),
    MediaType("js", "text/javascript", shrinks: true),
    MediaType("json", "application/json", shrinks: true),
    MediaType("md", "text/markdown", shrinks: true),
    MediaType("mp4", "video/mp4"),
    MediaType("pdf", "application/pdf"),
    MediaType("png", "image/png"),
    MediaType("svg", "image/svg+xml", shrinks: true),
    MediaType("txt", "text/plain", shrinks: true),
    MediaType("wasm", "application/wasm", shrinks: true),
    MediaType("webm", "video/webm"),
    MediaType("webp", "image/webp"),
    MediaType("xml", "application/xml", shrinks: true),
    MediaType("zip", "application/zip"),
  ]

  private static let byEnding = Dictionary(uniqueKeysWithValues: all.map { ($0.ending, $0) })

  /// The type of a file; nil for an ending that says nothing.
  package init?(of path: OutputPath) {
    guard let dot = path.text.utf8.lastIndex(of: UInt8(ascii: ".")),
      let found = Self.byEnding[path.text[path.text.utf8.index(after: dot)...].lowercased()]
    else { return nil }
    self = found
  }

  private init(_ ending: String, _ name: String, shrinks: Bool = false) {
    self.ending = ending
    self.name = name
    self.shrinks = shrinks
  }
}
