/// What every answer says to a browser besides its content.
struct ResponseHeader: Sendable {
  let name: String
  /// ASCII without quotation marks, `$` and `\`, so that each host's file can take it as it is.
  let value: String

  /// Those that are the same for every file.
  static let all: [ResponseHeader] = [
    ResponseHeader(name: "Content-Security-Policy", value: policy),
    ResponseHeader(name: "X-Content-Type-Options", value: "nosniff"),
    ResponseHeader(name: "Referrer-Policy", value: "strict-origin-when-cross-origin"),
    ResponseHeader(
      name: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
  ]

  /// One policy for all pages: nothing inline, nothing from elsewhere; the calculator and the search compile
  /// WebAssembly. Data in a page (JSON-LD) is no script and needs nothing.
  private static let policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].joined(separator: "; ")
}
