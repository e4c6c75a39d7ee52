import SiteModel
import Testing

@testable import Markdown
@testable import Rendering

/// Forms: templates that Mustache renders once a shape, and that texts are then put into.
@Suite struct TemplateFormRendering {
  private let outer = """
    {{#sections}}<a href="{{href}}">{{title}}</a>{{#description}}: {{description}}{{/description}}
    {{/sections}}{{^sections}}none{{/sections}}
    """

  private func item(_ title: String, _ description: String? = nil) -> ItemView {
    ItemView(title: title, href: "/\(title)/", description: description)
  }

  @Test func eachViewOfAShapeHasItsOwnTexts() async throws {
    let templates = try await TemplateFixture.parse(["not-found": outer]).value
    let views = ["a", "b"].map { NotFoundView(title: "", sections: [item($0), item("\($0)\($0)")]) }
    let pages = views.map { templates.html(.notFound, $0).text }
    #expect(pages[0] == "<a href=\"/a/\">a</a>\n<a href=\"/aa/\">aa</a>\n")
    #expect(pages[1] == "<a href=\"/b/\">b</a>\n<a href=\"/bb/\">bb</a>\n")
  }

  @Test func whatIsAbsentIsAnotherShape() async throws {
    let templates = try await TemplateFixture.parse(["not-found": outer]).value
    func page(_ items: [ItemView]) -> String {
      templates.html(.notFound, NotFoundView(title: "", sections: items)).text
    }
    #expect(page([item("a", "one")]) == "<a href=\"/a/\">a</a>: one\n")
    #expect(page([item("b")]) == "<a href=\"/b/\">b</a>\n")
    #expect(page([]) == "none")
    #expect(page([item("a"), item("b", "two")]) == "<a href=\"/a/\">a</a>\n<a href=\"/b/\">b</a>: two\n")
    #expect(page([item("a", "one"), item("b")]) == "<a href=\"/a/\">a</a>: one\n<a href=\"/b/\">b</a>\n")
  }

  @Test func aPagesOwnNamesGoBeforeTheFrames() async throws {
    let templates = try await TemplateFixture.parse(["not-found": "{{title}} {{language}} {{heading}}"]).value
    #expect(
      templates.html(.notFound, NotFoundView(title: "T", sections: []), in: .fixture).text == "T en Heading")
  }

  @Test func aLongListIsWrittenWhole() async throws {
    let templates = try await TemplateFixture.parse(["not-found": "{{#sections}}{{title}},{{/sections}}"])
      .value
    let names = (0..<2_000).map(String.init)
    for _ in 0..<2 {
      #expect(
        templates.html(.notFound, NotFoundView(title: "", sections: names.map { item($0) })).text
          == names.map { "\($0)," }.joined())
    }
  }

  @Test func aTextIsNotReadAgain() async throws {
    let templates = try await TemplateFixture.parse(["not-found": "{{title}}|{{title}}"]).value
    let title = TemplateForm.mark(of: 0) + "{{title}}"
    #expect(templates.html(.notFound, NotFoundView(title: title, sections: [])).text == "\(title)|\(title)")
  }

  /// U+FDD0 and U+FDD1, which a literal cannot hold.
  @Test(arguments: [0x90, 0x91] as [UInt8])
  func aTemplateMayNotHoldAMark(lastByte: UInt8) async throws {
    let text = "a{{title}}" + String(decoding: [0xEF, 0xB7, lastByte], as: UTF8.self)
    let outcome = try await TemplateFixture.parse(["not-found": text])
    #expect(
      outcome.diagnostics.map(\.message) == ["U+FDD0 and U+FDD1 are no characters"])
    #expect(outcome.value.html(.notFound, NotFoundView(title: "", sections: [])).text == "")
  }

  @Test func namesAreFoundBehindPartialsAndParents() async throws {
    let templates = try await TemplateFixture.parse([
      "not-found": "{{<base}}{{$main}}{{> partials/a}}{{/main}}{{/base}}",
      "base": "{{heading}}{{$main}}{{/main}}",
      "partials/a": "{{#sections}}{{> partials/b}}{{/sections}}", "partials/b": "({{title}})",
    ]).value
    let view = NotFoundView(title: "", sections: [item("a"), item("b")])
    #expect(templates.html(.notFound, view, in: .fixture).text == "Heading(a)(b)")
  }
}

extension FrameView {
  fileprivate static let fixture = FrameView(
    shared: Shared(
      language: "en", siteTitle: "", siteDescription: "", origin: BaseURL(rootOf: "https://sellers.example"),
      home: "/", assets: "/",
      searchHref: "/", articlesHref: "/", search: false, supportText: nil, supportHref: nil, edition: "",
      factsHref: nil, feedHref: nil),
    documentTitle: "", description: "", canonical: nil, menu: [], calculators: [], badge: nil,
    heading: "Heading")
}
