import Diagnostics
import TestFixtures
import Testing

/// The mistakes in a site's own templates that no reader would tell of.
@Suite struct OwnTemplatesOfASite {
  private static func unused(_ path: String) -> String {
    "templates/\(path): unused-template: no page uses this file"
      + " | name it like a default template, which 'helpcenter templates' lists, or remove it"
  }

  private static let forbidden =
    "templates/home.mustache: forbidden-in-page: browsers ignore this: the pages' Content-Security-Policy forbids it"
    + " | put scripts, styles and pictures into files of 'templates/assets/'"

  private static func nowhere(_ path: String) -> String {
    "templates/home.mustache: template-link: there is no page or file '\(path)'"
      + " | write a path from the root of the site, as in '/articles/'"
  }

  static let rows: [TemplateRow] = [
    TemplateRow("a name that no page has", ["footer.mustache": "F"], unused("footer.mustache")),
    TemplateRow("another ending", ["partials/footer.html": "F"], unused("partials/footer.html")),
    TemplateRow(
      "a partial that nothing includes",
      ["partials/mine.mustache": "{{> partials/other }}", "partials/other.mustache": "O"],
      unused("partials/mine.mustache")),
    TemplateRow(
      "scripts, styles and a picture from outside",
      [
        "home.mustache":
          "«<script>»a()</script>\n<p« style=\"»x\"« onclick=\"»a()\">\n<img« src=\"http»s://a.example/b.png\">"
      ],
      forbidden, forbidden, forbidden, forbidden),
    TemplateRow(
      "addresses that lead nowhere",
      ["home.mustache": "<a href=\"«/gone/»\">a</a>\n<img src=\"«logo.png»\">"],
      nowhere("/gone/"), nowhere("logo.png")),
    TemplateRow(
      "addresses that lead somewhere",
      [
        "home.mustache": """
        <a href="/fees/cards/#x">a</a> <a href="/articles/">b</a> <a href="#~content">c</a> <a href="/">d</a>
        <a href="https://a.example/">e</a> <a href="mailto:a@b.example">f</a> <a href="/fees/zones.csv">g</a>
        <link href="/sitemap.xml"> <img src="{{assets}}icon.svg"> <script src="{{assets}}mine.js"></script>
        <script type="application/ld+json">{}</script>
        """, "assets/js/mine.js": "a()", "assets/LICENSE": "L",
      ]),
  ]

  @Test(arguments: rows) func areFound(row: TemplateRow) async throws {
    let marked = row.templates.mapValues { MarkedSource($0) }
    let site = try await AssembledSite(
      Dictionary(uniqueKeysWithValues: marked.map { ("templates/\($0)", $1.text) }))
    #expect(site.said == row.said)
    #expect(site.assembly.diagnostics.compactMap(\.place) == marked.values.flatMap(\.places))
  }
}
