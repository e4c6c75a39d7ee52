import Assembling
import SiteModel
import Testing

/// An article is parsed again only if its bytes or the references differ.
@Suite struct KnownTexts {
  /// The paths of the articles that are parsed again after a change.
  private func parsed(after change: (path: String, text: String)) async throws -> Set<String> {
    let before = try await AssembledSite().assembly
    let sources = try await AssembledSite.sources([change.path: change.text])
    let after = try await Assembly.assemble(sources, AssembledSite.options(), knowing: before.texts)
    let known = Dictionary(uniqueKeysWithValues: zip(before.site.articles.map(\.path), before.site.texts))
    return Set(
      zip(after.site.articles, after.site.texts).filter { $1 !== known[$0.path] }.map { $0.0.path })
  }

  @Test(arguments: [
    (text: "---\ntitle: About\n---\nNew.\n", why: "another text"),
    (text: "---\ntitle: Another title\n---\n", why: "another title"),
  ])
  func areThoseOfAllOtherArticles(text: String, why: String) async throws {
    #expect(try await parsed(after: ("content/about.md", text)) == ["about.md"], "\(why)")
  }

  @Test(arguments: [
    (text: "---\ntitle: About\nslug: elsewhere\n---\n", why: "links to it lead elsewhere"),
    (text: "---\ntitle: About\naliases: [/was-here/]\n---\n", why: "links to its alias lead to it"),
  ])
  func areNoneWhenLinksMeanSomethingElse(text: String, why: String) async throws {
    let all = try await AssembledSite().assembly.site.articles.map(\.path)
    #expect(try await parsed(after: ("content/about.md", text)) == Set(all), "\(why)")
  }
}
