import Markdown
import TradeAssurance

extension References {
  /// The names of a small site, as the article `content/refunds/process.md` may use them.
  static let sample = References(
    edition: .current,
    pages: [
      "index.md": "/", "refunds/index.md": "/refunds/", "refunds/process.md": "/refunds/process/",
      "refunds/two words.md": "/refunds/two-words/", "fees/index.md": "/fees/",
      "fees/withdrawals.md": "/fees/withdrawals/",
    ],
    permalinks: [
      "/": "index.md", "/refunds/": "refunds/index.md", "/refunds/process/": "refunds/process.md",
      "/fees/": "fees/index.md", "/fees/withdrawals/": "fees/withdrawals.md",
      "/payments/": "fees/index.md",
    ],
    assets: [
      "refunds/case.png": AssetReference(
        href: "/refunds/case.0a1b.png", size: AssetReference.Size(width: 640, height: 480)),
      "refunds/plan.svg": AssetReference(href: "/refunds/plan.2c3d.svg"),
      "refunds/zones.csv": AssetReference(href: "/refunds/zones.csv"),
      "form.pdf": AssetReference(href: "/form.pdf"),
    ])
}
