import Assembling
import Foundation
import SiteModel
import TestFixtures
import Testing

/// Every link and asset starts with the path of the site's address.
@Suite struct BasePaths {
  @Test func everyAddressStartsWithIt() async throws {
    var options = AssembledSite.options()
    options.baseURL = BaseURL("https://example.org/help/")
    let site = try await AssembledSite([:], options)
    #expect(site.said == [])
    var count = 0
    for (path, bytes) in site.files where path.hasSuffix(".html") {
      for match in String(decoding: bytes, as: UTF8.self).matches(of: /(?:href|src)="([^"]*)"/) {
        let address = match.output.1
        let isOutside = ["https://git.example/", "mailto:", "#"].contains { address.hasPrefix($0) }
        #expect(
          isOutside || address.hasPrefix("/help/") || address.hasPrefix("https://example.org/help/"),
          "\(path): \(address)")
        count += 1
      }
    }
    #expect(count > 100)
  }

  @Test func theFilesStayWhereTheyAre() async throws {
    var options = AssembledSite.options()
    let paths = try await AssembledSite([:], options).assembly.output.paths
    options.baseURL = BaseURL("https://example.org/help/")
    #expect(try await AssembledSite([:], options).assembly.output.paths == paths)
  }

  /// Every link of the site leads to an existing file.
  @Test(arguments: ["https://help.example/", "https://example.org/help/"])
  func noLinkLeadsNowhere(address: String) async throws {
    var options = AssembledSite.options()
    let base = try #require(BaseURL(address))
    options.baseURL = base
    let site = try await AssembledSite([:], options)
    for (path, bytes) in site.files where path.hasSuffix(".html") {
      for match in String(decoding: bytes, as: UTF8.self).matches(of: /(?:href|src)="(\/[^"#]*)/) {
        let inSite = String(match.output.1.dropFirst(base.path.count))
        let file = inSite.isEmpty || inSite.hasSuffix("/") ? inSite + "index.html" : inSite
        #expect(site.text(file) != nil, "\(path): \(match.output.1)")
      }
    }
  }

  @Test func withoutAnAddressNoLinkIsAbsolute() async throws {
    let site = try await AssembledSite(["content/site.yml": "title: Help\nfacts: fees/fine/facts.md\n"])
    #expect(
      site.said == [
        "content/site.yml: no-address: without 'baseURL' the site has no canonical links, no sitemap and no feed"
          + " | add a line 'baseURL: https://help.example/' with the address of the site"
      ])
    #expect(site.text("sitemap.xml") == nil)
    #expect(site.text("feed.xml") == nil)
    var options = AssembledSite.options()
    options.baseURL = BaseURL("https://help.example/")
    let given = try await AssembledSite(
      ["content/site.yml": "title: Help\nfacts: fees/fine/facts.md\n"], options)
    #expect(given.said == [])
    #expect(given.text("sitemap.xml") != nil)
    #expect(site.text("robots.txt") == "User-agent: *\nAllow: /\n")
    #expect(site.text("llms.txt")?.contains("](/fees/orders/index.md)") == true)
    #expect(site.text("fees/orders/index.md")?.contains("](/fees/withdrawals/)") == true)
    for (path, bytes) in site.files {
      let text = String(decoding: bytes, as: UTF8.self)
      for mark in ["https://help.example", "canonical", "ld+json", "=\"\""] {
        #expect(!text.contains(mark), "\(path): \(mark)")
      }
    }
  }
}
