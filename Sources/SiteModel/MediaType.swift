/// The type of a published file, from the ending of its name: its `Content-Type`, and whether to compress it.
package struct MediaType: Sendable, Hashable {
  /// The ending without the dot, in lower case.
  package let ending: String
  /// The name of the type without the character set, as in `text/html`.
  package let name: String
  /// Whether the file is text, or compresses like text.
  package var shrinks = false

  package var isText: Bool { name.hasPrefix("text/") }
  package var isPicture: Bool { name.hasPrefix("image/") }
  package var isVideo: Bool { name.hasPrefix("video/") }

  /// The `Content-Type` of files with an unknown ending.
  package static let unknownContentType = "application/octet-stream"

  package static let all: [MediaType] = [
    MediaType(ending: "avif", name: "image/avif"),
    MediaType(ending: "css", name: "text/css", shrinks: true),
    MediaType(ending: "csv", name: "text/csv", shrinks: true),
    MediaType(ending: "gif", name: "image/gif"),
    MediaType(ending: "html", name: "text/html", shrinks: true),
    MediaType(ending: "ico", name: "image/x-icon", shrinks: true),
    MediaType(ending: "ics", name: "text/calendar", shrinks: true),
    MediaType(ending: "jpeg", name: "image/jpeg"),
    MediaType(ending: "jpg", name: "image/jpeg"),
    MediaType(ending: "js", name: "text/javascript", shrinks: true),
    MediaType(ending: "json", name: "application/json", shrinks: true),
    MediaType(ending: "md", name: "text/markdown", shrinks: true),
    MediaType(ending: "mp4", name: "video/mp4"),
    MediaType(ending: "pdf", name: "application/pdf"),
    MediaType(ending: "png", name: "image/png"),
    MediaType(ending: "svg", name: "image/svg+xml", shrinks: true),
    MediaType(ending: "txt", name: "text/plain", shrinks: true),
    MediaType(ending: "vtt", name: "text/vtt", shrinks: true),
    MediaType(ending: "wasm", name: "application/wasm", shrinks: true),
    MediaType(ending: "webm", name: "video/webm"),
    MediaType(ending: "webp", name: "image/webp"),
    MediaType(ending: "xml", name: "application/xml", shrinks: true),
    MediaType(ending: "zip", name: "application/zip"),
  ]

  private static let byEnding = Dictionary(uniqueKeysWithValues: all.map { ($0.ending, $0) })
}

extension MediaType {
  /// The type of a file; nil for an unknown ending.
  package init?(of path: OutputPath) {
    guard let dot = path.text.utf8.lastIndex(of: UInt8(ascii: ".")),
      let found = Self.byEnding[path.text[path.text.utf8.index(after: dot)...].lowercased()]
    else { return nil }
    self = found
  }
}
