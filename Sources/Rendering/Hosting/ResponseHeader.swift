enum ResponseHeader {
  /// The headers that every file of a site gets. The values are ASCII without quotation marks, `$` and `\`,
  /// which every host's file can contain unescaped.
  static func all(for site: HostedSite) -> [(name: String, value: String)] {
    [
      (
        "Content-Security-Policy",
        policy.filter { site.hasVideos || !$0.hasPrefix("media") }.joined(separator: "; ")
      ),
      ("X-Content-Type-Options", "nosniff"),
      ("Referrer-Policy", "strict-origin-when-cross-origin"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ]
  }

  /// The policy for all pages: nothing inline, nothing from other sites. Calculators and search compile
  /// WebAssembly. Data in a page (JSON-LD) is not a script. Only a site with videos may play them.
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
  ]
}
