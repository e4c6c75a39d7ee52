import Assembling
import Diagnostics
import Rendering
import TestFixtures
import Testing

/// Failures that are not an author's mistake: the build cannot go on, or a template is wrong.
@Suite struct Environments {
  @Test func aMissingTemplateIsATypedError() async {
    let error = await #expect(throws: Obstacle.self) {
      _ = try await AssembledSite(["templates/article.mustache": nil])
    }
    #expect(error?.message == "the template 'templates/article.mustache' is missing")
  }

  @Test func aCalculatorNeedsItsModule() async throws {
    var options = AssembledSite.options()
    options.module = nil
    #expect(try await AssembledSite([:], options).said == [])
    let changes = ["content/about.md": "---\ntitle: About\ndescription: A\n---\n![Fee](calculator:fees)\n"]
    let error = await #expect(throws: Obstacle.self) { _ = try await AssembledSite(changes, options) }
    #expect(error?.message == "the calculators' module has not been built")
    #expect(error?.hint == "run 'make wasm'")
    let draft = changes.mapValues { $0.replacing("description: A", with: "draft: true") }
    #expect(try await AssembledSite(draft, options).said == [])
  }

  /// A mistake in a template that is used at once must not crash the process.
  @Test(arguments: ["{{#title}}", "{{> partials/section-item}}"])
  func aBrokenPartialIsAFinding(text: String) async throws {
    let site = try await AssembledSite(["templates/partials/section-item.mustache": text])
    #expect(site.assembly.diagnostics.map(\.location.file) == ["templates/partials/section-item.mustache"])
    #expect(site.text("index.html") == "")
  }

  @Test func anAssetsNameIsChecked() async throws {
    let site = try await AssembledSite([
      "templates/assets/a\\b.txt": "x", "templates/assets/style.css": "x",
      "templates/assets/js/icon.svg": "x",
      "templates/assets/css/picture.svg": "x",
    ])
    #expect(
      site.said == [
        "templates/assets/a\\b.txt: template-asset: the name has a control character or a backslash | rename the file",
        "templates/assets/js/icon.svg: template-asset: 'templates/assets/icon.svg' is published as 'icon.svg' too"
          + " | rename one of them",
        "templates/assets/style.css: template-asset: the style sheets of 'css/' are published as 'style.css' too"
          + " | rename one of them",
      ])
    #expect(site.assembly.output.paths.contains { $0.text.hasSuffix("/css/picture.svg") })
  }
}
