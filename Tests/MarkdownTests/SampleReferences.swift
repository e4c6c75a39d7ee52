import Facts
import Markdown
import SellerRules
import SiteModel
import TestFixtures

extension References {
  /// The references of a small site, for the article `content/refunds/process.md`.
  static let sample = References(
    edition: .frozen, embeds: Rules.frozen.embeds.map(\.name),
    pages: [
      "fees/index.md": PageReference(href: "/fees/", article: 0),
      "fees/withdrawals.md": PageReference(href: "/fees/withdrawals/", article: 1),
      "index.md": PageReference(href: "/", article: 2),
      "refunds/index.md": PageReference(href: "/refunds/", article: 3),
      "refunds/process.md": PageReference(href: "/refunds/process/", article: 4),
      "refunds/two words.md": PageReference(href: "/refunds/two-words/", article: 5),
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
      "refunds/clip.mp4": AssetReference(href: "/refunds/clip.mp4"),
      "refunds/clip.vtt": AssetReference(href: "/refunds/clip.vtt"),
      "refunds/Clip.WEBM": AssetReference(href: "/refunds/Clip.WEBM"),
      "form.pdf": AssetReference(href: "/form.pdf"),
    ], elsewhere: ["contact", "account/login.php"], factPage: "/facts/")
}
