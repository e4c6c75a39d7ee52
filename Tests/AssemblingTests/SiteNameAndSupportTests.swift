import Testing

/// The words beside the site's name, and the link of the line that says whom to ask.
@Suite struct SiteNameAndSupport {
  @Test(arguments: [
    (href: "fees/cards.md", link: "/help/fees/cards/"),
    (href: "mailto:a@b.example", link: "mailto:a@b.example"),
    (href: "https://b.example/c.md", link: "https://b.example/c.md"),
  ])
  func standOnEachPage(href: String, link: String) async throws {
    let site = try await AssembledSite([
      "content/site.yml":
        "title: Help\nsubtitle: Not <the> shop\nbaseURL: https://help.example/help/\nfacts: fees/fine/facts.md\n"
        + "support: {text: Ask us, href: \"\(href)\"}\n",
      "templates/base.mustache":
        "{{siteTitle}}{{#subtitle}} ({{subtitle}}){{/subtitle}} <a href=\"{{supportHref}}\">{{supportText}}</a>",
    ])
    for page in ["index.html", "404.html", "fees/cards/index.html"] {
      #expect(site.text(page)?.contains("Help (Not &lt;the&gt; shop) <a href=\"\(link)\">Ask us</a>") == true)
    }
  }
}
