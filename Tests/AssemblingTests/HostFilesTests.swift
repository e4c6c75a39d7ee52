import Assembling
import Foundation
import SiteModel
import TestFixtures
import Testing

/// What the build tells a host: `_headers`, `_redirects` and the nginx block.
@Suite struct HostFiles {
  private static let bases = ["https://help.example/", "https://example.org/help/"]

  @Test(arguments: bases)
  func eachAddressHasEachHeaderOnce(base: String) async throws {
    let site = try await Self.site(base)
    let path = try #require(BaseURL(base)).path
    let rules = try Self.rules(of: site)
    for name in site.files.keys + ["pagefind/pagefind.js", "pagefind/fragment/en_1.pf_fragment"] {
      for address in Self.addresses(of: path + name) {
        let headers = rules.filter { $0.matches(address) }.flatMap(\.headers)
        let names = headers.map(\.name)
        #expect(Set(names).count == names.count, "\(address): \(names)")
        let isFound = !["_headers", "_redirects", "_nginx.conf"].contains(name)
        #expect(names.contains("Cache-Control") == isFound, "\(address)")
        #expect(names.contains("Content-Security-Policy"), "\(address)")
        let lifetime = headers.first { $0.name == "Cache-Control" }?.value
        let isHashed = name.hasPrefix("assets/") || name.hasPrefix("pagefind/fragment/")
        if isFound {
          #expect(
            lifetime == (isHashed ? "public, max-age=31536000, immutable" : "no-cache"), "\(address)")
        }
      }
    }
    #expect(rules.count < 100, "Cloudflare Pages reads no more")
  }

  @Test func thePolicyAllowsNothingInlineAndNothingFromElsewhere() async throws {
    let site = try await Self.site()
    let headers = try #require(try Self.rules(of: site).first).headers
    #expect(
      headers.map(\.name) == [
        "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy",
      ])
    let policy = try #require(headers.first?.value)
    #expect(policy.hasPrefix("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "))
    #expect(policy.hasSuffix("frame-ancestors 'none'"))
    for word in ["unsafe-inline", "'unsafe-eval'", "*", "http", "data:"] {
      #expect(!policy.contains(word), "\(word)")
    }
    let block = try #require(site.text("_nginx.conf"))
    for header in headers {
      #expect(block.contains("add_header \(header.name) \"\(header.value)\" always;"))
    }
  }

  @Test(arguments: zip(bases, ["/", "/help/"]))
  func formerAddressesLeadOn(base: String, path: String) async throws {
    let site = try await Self.site(base, aliases: ["/old/fees/", "/a/"])
    #expect(
      site.text("_redirects") == """
        \(path)a/ \(path)fees/ 301
        \(path)old-orders/ \(path)fees/orders/ 301
        \(path)old/fees/ \(path)fees/ 301

        """)
    let block = try #require(site.text("_nginx.conf"))
    #expect(
      block.contains(
        """
          location = "\(path)old/fees/" {
            set $helpcenter_lifetime "no-cache";
            return 301 "\(path)fees/$is_args$args";
          }
        """))
  }

  @Test func aSiteWithoutFormerAddressesNeedsNoRedirects() async throws {
    let path = "content/fees/orders.md"
    let article = try #require(try await AssembledSite.sources().content.first { $0.path == path })
    let text = String(decoding: article.bytes, as: UTF8.self)
    let site = try await AssembledSite([path: text.replacing(/aliases:.*\n(?: +-.*\n)*/, with: "")])
    #expect(site.said == [])
    #expect(site.text("_redirects") == nil)
    #expect(site.text("_nginx.conf")?.contains("return 301") == false)
  }

  /// An address of any host: capitals, endings, escapes, with and without a slash at its end.
  static let forms: [(alias: String, rule: String, location: String, page: String)] = [
    ("/Old/Fees", "/Old/Fees", "/Old/Fees", "Old/Fees/index.html"),
    ("hc/a_b.html", "/hc/a_b.html", "/hc/a_b.html", "hc/a_b.html"),
    ("/a.php", "/a.php", "/a.php", "a.php/index.html"), ("/~a/.b", "/~a/.b", "/~a/.b", "~a/.b/index.html"),
    ("/a%20b/", "/a%20b/", "/a b/", "a b/index.html"),
    ("/a%22%24uri%3B%7B%7D%23/", "/a%22%24uri%3B%7B%7D%23/", #"/a\"$uri;{}#/"#, "a\"$uri;{}#/index.html"),
    ("/%2A/%3Aname", "/%2A/%3Aname", "/*/:name", "*/:name/index.html"),
    ("/100%25", "/100%25", "/100%", "100%/index.html"),
    ("/caf%c3%a9/index.html", "/caf%C3%A9/index.html", "/café/index.html", "café/index.html"),
    (
      "/articles/360001-Fees", "/articles/360001-Fees", "/articles/360001-Fees",
      "articles/360001-Fees/index.html"
    ),
  ]

  @Test(arguments: forms, bases)
  func anyFormerAddressLeadsOn(
    form: (alias: String, rule: String, location: String, page: String), base: String
  ) async throws {
    let site = try await Self.site(base, aliases: [form.alias])
    let path = try #require(BaseURL(base)).path
    #expect(site.said == [])
    #expect(site.text(form.page)?.contains("\(path)fees/") == true)
    // Read as the hosts do.
    let redirects = try #require(site.text("_redirects")).split(separator: "\n").map {
      $0.split(separator: " ")
    }
    #expect(redirects.contains([Substring(path + form.rule.dropFirst()), "\(path)fees/", "301"]))
    let block = try #require(site.text("_nginx.conf"))
    #expect(block.contains("  location = \"\(path)\(form.location.dropFirst())\" {\n"))
    let unquoted = form.location.replacing("\\\"", with: "\"")
    #expect(form.rule.removingPercentEncoding == unquoted)
    #expect(block.contains("return 301 \"\(path)fees/$is_args$args\";"))
  }

  /// The page's own file at another address of it answers itself; a redirect would lead to itself.
  @Test func anAddressOfThePageItselfNeedsNoRedirect() async throws {
    let site = try await Self.site(aliases: ["/fees/index.html", "/fees"])
    let usual = try await Self.site()
    #expect(site.said == [])
    #expect(site.text("_redirects") == usual.text("_redirects"))
    #expect(site.text("_nginx.conf") == usual.text("_nginx.conf"))
    #expect(site.text("fees/index.html")?.contains("http-equiv=\"refresh\"") == false)
  }

  /// Where names ignore case, the page at the former address would be the page itself.
  @Test(arguments: [("/Fees/", "Fees/index.html"), ("/ARTICLES", "ARTICLES/index.html")])
  func anAddressThatDiffersByCaseAloneHasARedirectAndNoPage(alias: String, page: String) async throws {
    let site = try await Self.site(aliases: [alias])
    #expect(site.said == [])
    #expect(site.text("_redirects")?.contains("\(alias) /fees/ 301\n") == true)
    #expect(site.text("_nginx.conf")?.contains("location = \"\(alias)\" {") == true)
    #expect(site.text(page) == nil)
  }

  @Test func twoAddressesThatDifferByCaseAloneHaveOnePage() async throws {
    let site = try await Self.site(aliases: ["/Old-Fees", "/old-fees", "/old-fees/", "/old-fees/index.html"])
    #expect(site.said == [])
    #expect(try #require(site.text("_redirects")).split(separator: "\n").count == 5)
    #expect(site.text("Old-Fees/index.html") != nil && site.text("old-fees/index.html") == nil)
  }

  /// An address with special characters of a host's file is refused before it gets there.
  @Test(arguments: [
    "/a\\n/evil https://evil.example 301/", "/a/ https://evil.example/", "/a;return 200/", "/a\\\"/",
    "/$uri/", "/a{}/", "/*/", "/:a/", "https://evil.example/", "/a/../../b/", "/a\\u2028b/",
    "/a%2Fb/", "/a%5Cb/", "/a%00b/", "/a%0Ab/", "/a%7F/", "/a%C2%85/", "/a%E2%80%A8b/", "/%2e%2e/b/", "/./",
    "/%2E",
    "/a%zz/", "/a%2", "/a%", "/%+1/", "/%E9/", "/a?b=1", "/a#b", "/a//b/", "/", "//evil.example/",
  ])
  func hostileAliasesAreRefused(alias: String) async throws {
    let site = try await Self.site(aliases: [alias])
    #expect(site.said.contains { $0.hasPrefix("content/fees/index.md: wrong-value: ") }, "\(site.said)")
    let usual = try await Self.site()
    for file in ["_redirects", "_headers", "_nginx.conf"] {
      #expect(site.text(file) == usual.text(file), "\(file)")
    }
  }

  /// A file name has no special meaning either.
  @Test func hostilePathsAreOnlyPaths() async throws {
    let names = ["a b.png", "*", ":all.png", "x;}.txt", "# y.txt", "ü.txt"]
    let files = names.map { ("content/\($0)", Optional("text")) }
    let site = try await AssembledSite(Dictionary(uniqueKeysWithValues: files))
    let usual = try await Self.site()
    let patterns = try Self.rules(of: site).map(\.pattern)
    for pattern in patterns {
      #expect(pattern.wholeMatch(of: /\/[A-Za-z0-9._~%\/-]*\*?/) != nil, "\(pattern)")
    }
    #expect(patterns.filter { $0 == "/*" }.count == 1)
    #expect(site.text("_nginx.conf") == usual.text("_nginx.conf"))
  }

  // Helpers.

  private static func site(
    _ base: String = bases[0], aliases: [String] = []
  ) async throws -> AssembledSite {
    var options = AssembledSite.options()
    options.baseURL = BaseURL(base)
    let lines = aliases.map { "  - \"\($0)\"\n" }.joined()
    guard !aliases.isEmpty else { return try await AssembledSite([:], options) }
    let path = "content/fees/index.md"
    let files = try await AssembledSite.sources().content
    let article = try #require(files.first { $0.path == path })
    let text = String(decoding: article.bytes, as: UTF8.self)
    let changed = text.replacing("---\n", with: "---\naliases:\n\(lines)", maxReplacements: 1)
    return try await AssembledSite([path: changed], options)
  }

  private struct Rule {
    let pattern: String
    var headers: [(name: String, value: String)] = []

    func matches(_ address: String) -> Bool {
      pattern.hasSuffix("*") ? address.hasPrefix(pattern.dropLast()) : address == pattern
    }
  }

  /// Reads `_headers` as a host does: indented lines belong to the path above.
  private static func rules(of site: AssembledSite) throws -> [Rule] {
    var rules: [Rule] = []
    for line in try #require(site.text("_headers")).split(separator: "\n") where !line.hasPrefix("#") {
      guard line.hasPrefix("  ") else {
        rules.append(Rule(pattern: String(line)))
        continue
      }
      let parts = try #require(line.firstRange(of: ": "))
      rules[rules.count - 1].headers.append(
        (name: String(line[..<parts.lowerBound].dropFirst(2)), value: String(line[parts.upperBound...])))
    }
    return rules
  }

  /// The addresses at which a browser requests a file.
  private static func addresses(of path: String) -> [String] {
    guard path.hasSuffix("/index.html") else { return [path] }
    return [path, String(path.dropLast("index.html".count))]
  }
}
