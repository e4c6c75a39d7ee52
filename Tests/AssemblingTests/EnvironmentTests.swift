import Assembling
import Diagnostics
import Rendering
import TestFixtures
import Testing

/// Failures that are not an author's mistake: the build cannot go on, or a template is wrong.
@Suite struct Environments {
  @Test func aMissingTemplateIsTheDefaultOneOrAFinding() async throws {
    let changes: [String: String?] = ["templates/article.mustache": nil]
    let said = try await AssembledSite(changes).said
    #expect(said.count == 1)
    #expect(said.first?.hasPrefix("templates/article.mustache: template-missing: ") == true)
    var options = AssembledSite.options()
    func add(_ path: String, _ text: String) {
      options.defaultTemplates.append(SourceFile(path: path, bytes: Array(text.utf8)))
    }
    add("templates/article.mustache", "{{<base}}{{$main}}the default {{title}}{{/main}}{{/base}}")
    add("templates/base.mustache", "a default base")
    add("templates/assets/css/10-base.css", "default {}")
    add("templates/assets/css/90-default.css", "more {}")
    let site = try await AssembledSite(changes, options)
    #expect(site.said == [])
    let page = try #require(site.text("about/index.html"))
    #expect(page.contains("the default About"))
    #expect(!page.contains("a default base"), "the site has a base of its own")
    let sheet = try #require(site.assembly.output.paths.first { $0.text.hasSuffix("/style.css") })
    #expect(site.text(sheet.text) == "body { margin: 0 }\np { margin: 0 }\nmore {}\n")
  }

  @Test func aFindingInADefaultTemplateNamesItsFile() async throws {
    var options = AssembledSite.options()
    options.defaultTemplates = [
      SourceFile(path: "templates/article.mustache", bytes: Array("{{titel}}".utf8))
    ]
    let site = try await AssembledSite(["templates/article.mustache": nil], options)
    #expect(
      site.said == [
        "templates/article.mustache: template-name: no view has a field 'titel' here | did you mean 'title'?"
      ])
  }

  @Test func aCalculatorNeedsItsModule() async throws {
    var options = AssembledSite.options()
    options.module = nil
    #expect(try await AssembledSite([:], options).said == [])
    let changes = ["content/about.md": "---\ntitle: About\ndescription: A\n---\n![Fee](calculator:fees)\n"]
    let error = await #expect(throws: Obstacle.self) { _ = try await AssembledSite(changes, options) }
    #expect(error?.message == "the calculators' module has not been built")
    #expect(error?.hint == "run 'make wasm'")
    let draft = changes.mapValues { $0.replacing("description: A", with: "description: A\ndraft: true") }
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
