/// The type of a published file, from the ending of its name: its `Content-Type`, and whether to compress it.
package struct MediaType: Sendable, Hashable {
  /// The ending without the dot, in lower case.
  package let ending: String
  /// The name of the type without the character set, as in `text/html`.
  package let name: String
  /// Whether the file is text, or compresses like text.
  package let shrinks: Bool

  package var isText: Bool { name.hasPrefix("text/") }
  package var isPicture: Bool { name.hasPrefix("image/") }
  package var isVideo: Bool { name.hasPrefix("video/") }

  /// The `Content-Type` of files with an unknown ending.
  package static let unknownContentType = "application/octet-stream"

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
    MediaType("vtt", "text/vtt", shrinks: true),
    MediaType("wasm", "application/wasm", shrinks: true),
    MediaType("webm", "video/webm"),
    MediaType("webp", "image/webp"),
    MediaType("xml", "application/xml", shrinks: true),
    MediaType("zip", "application/zip"),
  ]

  private static let byEnding = Dictionary(uniqueKeysWithValues: all.map { ($0.ending, $0) })

  /// The type of a file; nil for an unknown ending.
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
