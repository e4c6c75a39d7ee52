import SiteModel
import TestFixtures
import Testing

/// The values of `content/site.yml`, and its findings.
@Suite struct Configuration {
  static let good = "title: Help\nbaseURL: https://help.example/\n"

  static let rows: [MarkedRow] = [
    MarkedRow(
      "no title", "«baseURL: https://help.example/»\n",
      "missing-key: the site has no 'title' | add a line 'title: …'"),
    MarkedRow(
      "no address", "title: Help\n",
      "no-address: without 'baseURL' the site has no canonical links, no sitemap and no feed"
        + " | add a line 'baseURL: https://help.example/' with the address of the site"),
    MarkedRow(
      "an address without a value", "title: Help\nbaseURL:\n",
      "no-address: without 'baseURL' the site has no canonical links, no sitemap and no feed"
        + " | add a line 'baseURL: https://help.example/' with the address of the site"),
    MarkedRow(
      "an address of a page", "title: Help\nbaseURL: «https://help.example/index.html»\n",
      "wrong-value: 'https://help.example/index.html' is not the address of a site"
        + " | write it as in 'https://help.example/' or 'https://example.org/help/'"),
    MarkedRow(
      "an address without its scheme", "title: Help\nbaseURL: «help.example»\n",
      "wrong-value: 'help.example' is not the address of a site"
        + " | write it as in 'https://help.example/' or 'https://example.org/help/'"),
    MarkedRow(
      "a letter too many", good + "«langauge»: en\n",
      "unknown-key: there is no key 'langauge' | did you mean 'language'?"),
    MarkedRow(
      "an unknown key in the menu", good + "menu:\n  - title: Home\n    «herf»: index.md\n",
      "unknown-key: there is no key 'herf' | did you mean 'href'?"),
    MarkedRow(
      "a menu that is no list", good + "menu: «index.md»\n",
      "wrong-value: 'menu' must be a list | start each entry with '- '"),
    MarkedRow(
      "an entry that is a text", good + "menu:\n  - «index.md»\n",
      "wrong-value: each entry of 'menu' must have keys | write 'key: value' after '- '"),
    MarkedRow(
      "an entry that leads nowhere", good + "menu:\n  - «t»itle: Home\n",
      "missing-key: an entry of 'menu' has no 'href' | add 'href: …' to it"),
    MarkedRow(
      "an entry without a text", good + "menu:\n  - «h»ref: index.md\n",
      "missing-key: an entry of 'menu' has no 'title' | add 'title: …' to it"),
    MarkedRow(
      "support as a text", good + "support: «ask us»\n",
      "wrong-value: 'support' must have keys of its own | write them below it, each indented by two spaces"),
    MarkedRow(
      "support without a text", good + "support:\n  «h»ref: https://help.example/ask/\n",
      "missing-key: 'support' has no 'text' | add 'text: …' to it"),
    MarkedRow(
      "support at a mail address without its scheme",
      good + "support: {text: Ask, href: «me@help.example»}\n",
      "wrong-value: 'href' of 'support' is neither an address nor an article: 'me@help.example'"
        + " | write 'mailto:me@help.example'"),
    MarkedRow(
      "support at a host without its scheme", good + "support: {text: Ask, href: «www.help.example»}\n",
      "wrong-value: 'href' of 'support' is neither an address nor an article: 'www.help.example'"
        + " | write 'https://www.help.example'"),
    MarkedRow(
      "a language by its name", good + "language: «English»\n",
      "wrong-value: 'English' is not a language tag | write it as in 'en' or 'en-US'"),
    MarkedRow(
      "a language as programs write it", good + "language: «en_US»\n",
      "wrong-value: 'en_US' is not a language tag | write it as in 'en' or 'en-US'"),
    MarkedRow(
      "an address to edit at without its slash", good + "editURL: «https://git.example/edit/content»\n",
      "wrong-value: 'editURL' does not end with '/' | write 'https://git.example/edit/content/'"),
    MarkedRow(
      "support at a page", good + "support: {text: Ask, href: «contact/»}\n",
      "wrong-value: 'href' of 'support' is neither an address nor an article: 'contact/'"
        + " | start the address with 'https://' or 'mailto:', or write the path of an article below 'content/'"
    ),
    MarkedRow(
      "a mail address without its scheme", good + "feedback: «me@help.example»\n",
      "wrong-value: 'feedback' is not an address: 'me@help.example'"
        + " | start it with 'mailto:', 'https://' or 'http://'"),
    MarkedRow(
      "an address to edit at that is a path", good + "editURL: «content/»\n",
      "wrong-value: 'editURL' is not an address: 'content/' | start it with 'https://' or 'http://'"),
    MarkedRow(
      "search that is neither", good + "search: «maybe»\n",
      "wrong-value: 'search' is neither 'true' nor 'false' | write 'true' or 'false'"),
    MarkedRow(
      "a tab", "title: Help\nbaseURL: https://help.example/\nmenu:\n«\t»- title: Home\n",
      "yaml-syntax: YAML does not allow a tab here | indent with spaces"),
    MarkedRow(
      "a key twice", good + "«title»: Other\n",
      "yaml-syntax: the key 'title' is repeated | keep one of them"),
  ]

  @Test(arguments: rows, LineEnding.allCases)
  func findingsPointAtTheMark(row: MarkedRow, ending: LineEnding) async {
    let marked = MarkedSource(row.source)
    let text = marked.text.replacing("\n", with: ending.rawValue)
    let found = await ReadSite(.with(["site.yml": text])).found
    #expect(found.map(\.said) == row.said)
    #expect(found.compactMap(\.place) == marked.places)
    #expect(found.allSatisfy { $0.location.file == "content/site.yml" })
  }

  @Test func aSiteWithoutOneIsSaid() async {
    var files = SiteFiles.smallest
    files["site.yml"] = nil
    let found = await ReadSite(files).found
    #expect(
      found.map(\.saidWithFile) == [
        "content/site.yml: missing-configuration: the site has no 'site.yml'"
          + " | write 'content/site.yml' with a 'title'"
      ])
  }

  @Test func takesEveryKey() async {
    let text = """
      title: Help
      subtitle: Not the shop
      description: All of it
      baseURL: https://sellers.example/help
      language: en-GB
      menu:
        - title: Home
          href: index.md
        - {title: Again, href: index.md}
      support:
        text: Ask us
        href: mailto:ask@help.example
      feedback: https://help.example/new?labels=feedback
      editURL: https://help.example/edit/
      footer: See [home](index.md).
      search: false
      elsewhere: [/contact/, /account/login.php, /caf%C3%A9]
      """
    let site = await ReadSite(.with(["site.yml": text]))
    let configuration = site.structure.configuration
    #expect(site.found.map(\.said) == [])
    #expect(configuration.title == "Help")
    #expect(configuration.description == "All of it")
    #expect(configuration.baseURL?.origin == "https://sellers.example")
    #expect(configuration.baseURL?.path == "/help/")
    #expect(configuration.language == "en-GB")
    #expect(configuration.menu.map(\.title.value) == ["Home", "Again"])
    #expect(configuration.menu.map(\.target.value) == ["index.md", "index.md"])
    #expect(configuration.subtitle == "Not the shop")
    #expect(configuration.support?.text.value == "Ask us")
    #expect(configuration.support?.href?.value == "mailto:ask@help.example")
    #expect(configuration.supportArticle == nil)
    #expect(configuration.feedback == "https://help.example/new?labels=feedback")
    #expect(configuration.editURL == "https://help.example/edit/")
    #expect(configuration.footer?.value == "See [home](index.md).")
    #expect(!configuration.search)
    #expect(configuration.elsewhere.map(\.value) == ["contact", "account/login.php", "café"])
    #expect(
      configuration.texts.map(\.value) == ["Help", "Not the shop", "All of it", "Ask us", "Home", "Again"])
  }

  @Test(arguments: [
    "/", "//", "contact/", "/a//b/", "/a/../b/", "/./", "/%2e%2e/", "/a%5Cb/", "/a?b", "/a#b",
    "https://a.example/",
  ])
  func refusesWhatIsNoPathElsewhere(path: String) async {
    let site = await ReadSite(
      .with(["site.yml": "title: A\nbaseURL: https://a.example/\nelsewhere: ['\(path)']\n"]))
    #expect(
      site.found.map(\.said) == [
        "wrong-value: '\(path)' is not a path below the domain"
          + " | write the path from its first slash, as in '/contact/'"
      ])
  }

  @Test(arguments: [
    (text: "https://a.example", origin: "https://a.example", path: "/"),
    (text: "http://127.0.0.1:4000/", origin: "http://127.0.0.1:4000", path: "/"),
    (text: "https://a.example/help", origin: "https://a.example", path: "/help/"),
    (text: "https://a.example/x/y/", origin: "https://a.example", path: "/x/y/"),
  ])
  func anAddressIsAnOriginAndAPath(text: String, origin: String, path: String) throws {
    let address = try #require(BaseURL(text))
    #expect(address.origin == origin)
    #expect(address.path == path)
  }

  @Test(arguments: [
    "", "a.example", "//a.example/", "ftp://a.example/", "https://", "https:///x", "https://a.example/?x",
    "https://a.example/#x", "https://a.example/a b", "https://a.example//x", "https://a.example/../x",
    "https://a.example/\"", "javascript:alert(1)",
  ])
  func otherTextsAreNoAddress(text: String) {
    #expect(BaseURL(text) == nil)
  }
}
