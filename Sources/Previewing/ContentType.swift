import SiteModel

/// The type that a browser is told of a file.
enum ContentType {
  static func name(of path: OutputPath) -> String {
    let ending = path.text.split(separator: "/").last?.split(separator: ".").last.map(String.init) ?? ""
    return names[ending.lowercased()] ?? "application/octet-stream"
  }

  private static let names = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json", "wasm": "application/wasm", "svg": "image/svg+xml", "png": "image/png",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
    "ico": "image/x-icon",
    "csv": "text/csv; charset=utf-8", "txt": "text/plain; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "xml": "application/xml", "pdf": "application/pdf",
  ]
}
