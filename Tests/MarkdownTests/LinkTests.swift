import Diagnostics
import Markdown
import TestFixtures
import Testing

@Suite struct Links {
  @Test(arguments: [
    ("[![The case](case.png)](https://a.example/)\n", true), ("[![](case.png)](https://a.example/)\n", false),
    ("[![ ](case.png) *b*](https://a.example/)\n", true),
    ("[![The case][c]](https://a.example/)\n\n[c]: case.png\n", true),
    ("[*![The case](case.png)*][a]\n\n[a]: https://a.example/\n", true),
  ])
  func haveTheTextOfTheirPicture(text: String, hasText: Bool) {
    #expect(MarkedSource(text).body().value.links.map(\.hasText) == [hasText])
  }

  @Test(
    arguments: [
      // Beside the article, above it, from the root.
      (
        written: "process.md", target: .page(anchor: nil),
        href: "/refunds/process/"
      ),
      (written: "./index.md", target: .page(anchor: nil), href: "/refunds/"),
      (
        written: "../fees/withdrawals.md", target: .page(anchor: nil),
        href: "/fees/withdrawals/"
      ),
      (
        written: "../fees/../fees/./index.md", target: .page(anchor: nil),
        href: "/fees/"
      ),
      (written: "/fees/index.md", target: .page(anchor: nil), href: "/fees/"),
      // A section by its folder, a page by its permalink or an alias.
      (written: "../fees/", target: .page(anchor: nil), href: "/fees/"),
      (written: "../fees", target: .page(anchor: nil), href: "/fees/"),
      (written: "..", target: .page(anchor: nil), href: "/"),
      (written: "/", target: .page(anchor: nil), href: "/"),
      (written: ".", target: .page(anchor: nil), href: "/refunds/"),
      (
        written: "/fees/withdrawals/", target: .page(anchor: nil),
        href: "/fees/withdrawals/"
      ),
      (written: "/payments/", target: .page(anchor: nil), href: "/fees/"),
      // Anchors.
      (written: "#how", target: .page(anchor: "how"), href: "#how"),
      (written: "../fees/#a-1", target: .page(anchor: "a-1"), href: "/fees/#a-1"),
      (
        written: "index.md#%C3%A9", target: .page(anchor: "é"),
        href: "/refunds/#%C3%A9"
      ),
      (written: "index.md#", target: .page(anchor: nil), href: "/refunds/"),
      (written: "", target: .page(anchor: nil), href: "/refunds/process/"),
      // Escapes, as cmark and a browser write them.
      (
        written: "two%20words.md", target: .page(anchor: nil),
        href: "/refunds/two-words/"
      ),
      (
        written: "<two words.md>", target: .page(anchor: nil),
        href: "/refunds/two-words/"
      ),
      (
        written: "%70rocess.md", target: .page(anchor: nil),
        href: "/refunds/process/"
      ),
      (
        written: "process&period;md", target: .page(anchor: nil),
        href: "/refunds/process/"
      ),
      // Files beside the articles.
      (written: "case.png", target: .asset(path: "refunds/case.png"), href: "/refunds/case.0a1b.png"),
      (written: "../form.pdf#page=2", target: .asset(path: "form.pdf"), href: "/form.pdf#page=2"),
      // Nothing there.
      (
        written: "Process.md", target: .unknown(written: "Process.md", path: "refunds/Process.md"),
        href: "Process.md"
      ),
      (
        written: "gone.md#a", target: .unknown(written: "gone.md#a", path: "refunds/gone.md"),
        href: "gone.md#a"
      ),
      (
        written: "../../etc/passwd", target: .unknown(written: "../../etc/passwd", path: "../../etc/passwd"),
        href: "../../etc/passwd"
      ),
      (
        written: "../../content/index.md",
        target: .unknown(written: "../../content/index.md", path: "../../content/index.md"),
        href: "../../content/index.md"
      ),
      (written: "/nowhere/", target: .unknown(written: "/nowhere/", path: "nowhere"), href: "/nowhere/"),
      (written: "%+1.md", target: .unknown(written: "%+1.md", path: "refunds/%+1.md"), href: "%+1.md"),
      (
        written: "%zz%C3.md", target: .unknown(written: "%zz%C3.md", path: "refunds/%zz%C3.md"),
        href: "%zz%C3.md"
      ),
      // On the same domain, but not the site's.
      (written: "/contact/", target: .external("/contact/"), href: "/contact/"),
      (written: "/contact?topic=fees", target: .external("/contact?topic=fees"), href: "/contact?topic=fees"),
      (written: "/contact/a%20b#c", target: .external("/contact/a%20b#c"), href: "/contact/a%20b#c"),
      (
        written: "/account/login.php", target: .external("/account/login.php"), href: "/account/login.php"
      ),
      (written: "/account/", target: .unknown(written: "/account/", path: "account"), href: "/account/"),
      (written: "/contacts/", target: .unknown(written: "/contacts/", path: "contacts"), href: "/contacts/"),
      (written: "contact/", target: .unknown(written: "contact/", path: "refunds/contact"), href: "contact/"),
      (
        written: "/contact/%2e%2e/x", target: .unknown(written: "/contact/%2e%2e/x", path: "x"),
        href: "/contact/%2e%2e/x"
      ),
      // Out of the site.
      (
        written: "https://example.org/a?b=c#d", target: .external("https://example.org/a?b=c#d"),
        href: "https://example.org/a?b=c#d"
      ),
      (written: "HTTP://example.org", target: .external("HTTP://example.org"), href: "HTTP://example.org"),
      (written: "//example.org/a", target: .external("//example.org/a"), href: "//example.org/a"),
      (written: "mailto:a@b.example", target: .external("mailto:a@b.example"), href: "mailto:a@b.example"),
      (written: "tel:+123", target: .external("tel:+123"), href: "tel:+123"),
    ] as [(written: String, target: Link.Target, href: String)])
  func leadToPagesFilesAndOutOfTheSite(written: String, target: Link.Target, href: String) throws {
    let source = MarkedSource("a [*b* c](\(written)) d")
    let outcome = source.body()
    #expect(outcome.diagnostics.isEmpty == !written.isEmpty)
    #expect(outcome.value.links.map(\.target) == [target])
    #expect(outcome.value.links.map(\.article) == [Self.article(at: href, target)])
    #expect(outcome.value.links.map(\.hasText) == [true])
    let start = "a [*b* c](".utf8.count
    let bare = written.hasPrefix("<") ? String(written.dropFirst().dropLast()) : written
    let range = start + (written.hasPrefix("<") ? 1 : 0)
    #expect(outcome.value.links.map(\.range) == [range..<(range + bare.utf8.count)])
    if case .unknown = target {
      #expect(outcome.value.shown == "<p>a <em>b</em> c d</p>\n")
    } else {
      #expect(outcome.value.shown == "<p>a <a href=\"\(href)\"><em>b</em> c</a> d</p>\n")
    }
  }

  private static func article(at href: String, _ target: Link.Target) -> Int? {
    guard case .page = target else { return nil }
    let page = href.hasPrefix("#") ? "/refunds/process/" : href.prefix { $0 != "#" }
    return References.sample.pages.values.first { $0.href == page }?.article
  }

  @Test(arguments: [
    "[a](«x.md») «[b][x]»\n\n[x]: x.md",
    "<«https://a.example»> and [b](«/fees/»)", "<«a@b.example»> and «[b]»\n\n[b]: /fees/",
    "| [a](«x.md») |\n|---|\n| «[b][]» [c](<«y z.md»>) |\n\n[b]: /fees/",
    "> [a](\n> «x.md»\n> \"a title\")\nand [b](«y.md»)", "# [a](«x.md»)\r\n- [b](«y.md» 'c')\r\n",
    "![a [b](«x.md») c](case.png) [d](«y.md»)", "[a] [b] [c](«x.md») [d]",
    "\\[a](b) [c](«x.md»)", "[a]: x.md\n[b]: y.md\nText\n«[a]» «[b]»", "> [a]: x.md\n> b\n> «[a]»",
    "[a](«x\\_y.md») [b](«z.md»)", "[a](«(x).md») [b](«z.md»)",
  ])
  func arePointedAtByTheirTarget(text: String) {
    let source = MarkedSource(text)
    #expect(source.shown(source.body().value.links.map(\.range)) == source.marked)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)",
    "&#x6A;&#97;vascript&#58;alert(1)", "javascript\\:alert(1)", "<javascript:alert (1)>", "javascript:",
  ])
  func toScriptsAreErrors(target: String) {
    let bare = target.hasPrefix("<") ? String(target.dropFirst().dropLast()) : target
    let marked = target.replacing(bare, with: "«\(bare)»")
    for text in ["a [b](\(marked))", "> [b](\(marked))\n", "| [b](\(marked)) |\n|---|\n"] {
      MarkedSource(text).expect(
        "dangerous-link", "the link has the scheme 'javascript', which is not allowed", hint: Self.hint)
    }
    MarkedSource("«[a]»\n\n[a]: \(target)").expect(
      "dangerous-link", "the link has the scheme 'javascript', which is not allowed", hint: Self.hint)
  }

  private static let hint =
    "link to an article, or to an address that starts with 'https:', 'mailto:' or 'tel:'"

  @Test(arguments: [
    ("data:text/html,a", "data"), ("file:///etc/passwd", "file"), ("vbscript:a", "vbscript"),
    ("ftp://a", "ftp"),
    ("blob:a", "blob"), ("VIEW-SOURCE:a", "view-source"), ("c:/a.md", "c"), ("x+y.z:a", "x+y.z"), (":a", ""),
    ("jar:a", "jar"), ("table:fees", "table"),
  ])
  func withOtherSchemesAreErrors(target: String, scheme: String) {
    MarkedSource("a [b](«\(target)»)").expect(
      "dangerous-link", "the link has the scheme '\(scheme)', which is not allowed", hint: Self.hint)
    guard scheme.count > 1 else { return }
    MarkedSource("a <«\(target)»>").expect(
      "dangerous-link", "the link has the scheme '\(scheme)', which is not allowed", hint: Self.hint)
  }

  @Test(arguments: [
    ("facts:transaction-fee", "facts", "fact"), ("FACT:transaction-fee", "fact", "fact"),
    ("figur:", "figur", "figure"), ("fcat:a", "fcat", "fact"),
  ])
  func withASchemeAlmostOursAreAskedBack(target: String, scheme: String, meant: String) {
    MarkedSource("a [b](«\(target)»)").expect(
      "dangerous-link", "the link has the scheme '\(scheme)', which is not allowed",
      hint: "did you mean '\(meant):'?")
  }

  @Test(arguments: [
    "java&Tab;script:alert(1)", "java&NewLine;script:a", "&#1;javascript:a", "&#32;javascript:a",
    "<java&#10;script:a>", "https://a.example/&#127;", "process&#9;.md", "&#x1F;data:a",
  ])
  func withControlCharactersAreErrors(target: String) {
    let bare = target.hasPrefix("<") ? String(target.dropFirst().dropLast()) : target
    MarkedSource("a [b](\(target.replacing(bare, with: "«\(bare)»")))").expect(
      "dangerous-link", "the link has a control character in its address", hint: Self.hint)
  }

  @Test func withADangerousSchemeAreTexts() {
    let html = MarkedSource("[a](javascript:b) [*c*](data:d) <xjavascript:e>").body().value.shown
    #expect(html == "<p>a <em>c</em> xjavascript:e</p>\n")
  }

  @Test func toAnUnpublishedArticleAreTexts() {
    let references = References(
      edition: .empty,
      pages: ["b.md": PageReference(href: "/b/", article: 1, isShown: false)])
    let body = MarkedSource("[a](/b.md) [b](/b.md#c)").body(references).value
    #expect(body.shown == "<p>a b</p>\n")
    #expect(body.links.map(\.article) == [1, 1])
  }

  @Test func areWrittenInTheOrderOfTheText() {
    let body = MarkedSource("[a](1.md) [b](2.md)\n\n- [c](3.md)\n\n> [d](4.md)\n").body().value
    #expect(body.links.map(\.href) == ["1.md", "2.md", "3.md", "4.md"])
  }
}

@Suite struct ContentPaths {
  @Test(arguments: [
    ("a.md", "b.md", "a.md"), ("a.md", "c/b.md", "c/a.md"), ("../a.md", "c/b.md", "a.md"),
    (".", "c/b.md", "c"), ("..a.md", "c/d/b.md", "c/d/..a.md"), ("..", "b.md", nil),
    ("../../a.md", "c/b.md", nil), ("/a.md", "c/b.md", "a.md"), ("./a//b.md", "c/b.md", "c/a/b.md"),
    ("", "c/b.md", "c"), ("..", "c/b.md", ""), ("../c/../a.md", "c/b.md", "a.md"),
  ])
  func areResolvedFromTheirArticle(link: String, article: String, path: String?) {
    #expect(ContentPath.resolved(link, from: article) == path)
  }

  @Test(arguments: [
    ("a.md", "b.md", "a.md"), ("c/a.md", "b.md", "c/a.md"), ("a.md", "c/b.md", "../a.md"),
    ("c/a.md", "c/b.md", "a.md"), ("c/d/a.md", "c/e/b.md", "../d/a.md"),
    ("c/a.md", "c/d/e/b.md", "../../a.md"),
  ])
  func areWrittenFromAnArticle(path: String, article: String, link: String) {
    #expect(ContentPath.relative(path, from: article) == link)
    #expect(ContentPath.resolved(link, from: article) == path)
  }

  @Test(arguments: [
    ("a%20b", "a b"), ("%C3%A9", "é"), ("%c3%a9", "é"), ("%", "%"), ("%2", "%2"), ("%zz", "%zz"),
    ("%C3", "%C3"),
    ("%+1", "%+1"), ("%-1", "%-1"), ("%252e", "%2e"), ("é%20", "é "),
  ])
  func areDecodedOnce(text: String, decoded: String) {
    #expect(ContentPath.decoded(text) == decoded)
  }
}
