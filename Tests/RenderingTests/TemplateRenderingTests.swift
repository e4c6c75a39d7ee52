import Days
import Diagnostics
import Markup
import SiteModel
import Templating
import Testing

@testable import Markdown
@testable import Rendering

/// The output of templates for views.
@Suite struct TemplateRendering {
  private func html(_ text: String, _ view: some View) throws -> String {
    let outcome = TemplateFixture.parse(["embeds/table": text])
    return outcome.value.html(.table, view).text
  }

  @Test func writesTextEscaped() throws {
    let view = TableView(caption: "<b> & \"it's\"", columns: ["<i>"], rows: [])
    #expect(
      try html("<p title=\"{{caption}}\">{{#columns}}{{title}}{{/columns}}</p>", view)
        == "<p title=\"&lt;b&gt; &amp; &quot;it&#39;s&quot;\">&lt;i&gt;</p>")
  }

  @Test func writesTextEscapedInPartialsAndBlocks() throws {
    let templates = TemplateFixture.parse([
      "embeds/table": "{{<base}}{{$main}}{{caption}}{{> partials/a}}{{/main}}{{/base}}",
      "base": "{{caption}}{{$main}}{{/main}}", "partials/a": "{{#columns}}{{title}}{{caption}}{{/columns}}",
    ])
    let view = TableView(caption: "<", columns: [">"], rows: [])
    #expect(templates.value.html(.table, view).text == "&lt;&lt;&gt;&lt;")
  }

  @Test(arguments: ["{{rows}}", "{{{caption}}}", "{{#rows}}{{.}}{{/rows}}", "{{columns.first}}"])
  func writesNothingWhereAValueWouldNotBeEscaped(text: String) throws {
    #expect(try html(text, TableView(caption: "<b>", columns: ["<i>"], rows: [[]])) == "")
  }

  @Test func writesHTMLAsItIs() throws {
    let view = TableView(
      caption: "", columns: [], rows: [[HTML(trusted: "<b>a</b>"), HTML(escaping: "<c>")]])
    #expect(
      try html("{{#rows}}{{{head}}}{{#cells}}|{{{content}}}{{/cells}}{{/rows}}", view)
        == "<b>a</b>|&lt;c&gt;"
    )
  }

  @Test func doesNotLookOutwardForWhatIsAbsent() throws {
    let inner = ItemView(title: "inner", href: "/", description: nil)
    let outer = TopicsView(sections: [inner])
    let text =
      "{{#sections}}{{title}}{{#description}}!{{/description}}{{^description}}?{{/description}}{{/sections}}"
    let templates = TemplateFixture.parse(["not-found": text])
    #expect(templates.diagnostics.map(\.said) == [])
    #expect(templates.value.html(.notFound, outer, in: .fixture).text == "inner?")
  }

  @Test func looksOutwardForWhatTheInnerViewHasNot() throws {
    let templates = TemplateFixture.parse(["not-found": "{{#sections}}{{canonical}}{{/sections}}"])
    #expect(templates.value.html(.notFound, Self.page([Self.item("a")]), in: .fixture).text == "/page/")
  }

  @Test func namesOfAnInnerViewGoBeforeTheFrames() throws {
    let text = "{{title}}{{#sections}} {{title}} {{language}}{{/sections}}"
    let templates = TemplateFixture.parse(["not-found": text])
    #expect(templates.value.html(.notFound, Self.page([Self.item("a")]), in: .fixture).text == "Page a en")
  }

  @Test(arguments: [
    ([item("a", "one")], "<a href=\"/a/\">a</a>: one\n"),
    ([item("b")], "<a href=\"/b/\">b</a>\n"),
    ([], "none"),
    ([item("a"), item("b", "two")], "<a href=\"/a/\">a</a>\n<a href=\"/b/\">b</a>: two\n"),
  ])
  func writesASectionForEachEntry(items: [ItemView], html: String) throws {
    let text = """
      {{#sections}}<a href="{{href}}">{{title}}</a>{{#description}}: {{description}}{{/description}}
      {{/sections}}{{^sections}}none{{/sections}}
      """
    let templates = TemplateFixture.parse(["not-found": text])
    #expect(templates.value.html(.notFound, Self.page(items), in: .fixture).text == html)
  }

  @Test func readsNoTagInAText() throws {
    let view = TableView(caption: "{{caption}}{{{caption}}}", columns: [], rows: [])
    #expect(try html("{{caption}}|", view) == "{{caption}}{{{caption}}}|")
  }

  @Test func takesAnEmptyTextForTrue() throws {
    let view = TableView(caption: "", columns: [], rows: [])
    #expect(try html("{{#caption}}yes{{/caption}}{{^caption}}no{{/caption}}", view) == "yes")
  }

  @Test func takesTheFirstOfTwoValuesWithOneName() throws {
    let view = JoinedView(ColumnView(title: "first"), LinkView(title: "second", href: "/a/"))
    let source = SourceFile(path: "a.mustache", bytes: Array("{{title}} {{href}}".utf8))
    let tree = try #require(TemplateTree.parse(source).value)
    let template = TemplateCompiler.compile("a", for: [Schema(of: type(of: view))], among: ["a": tree])
    #expect(template.value.html(with: [view]).text == "first /a/")
  }

  @Test(arguments: TemplateName.allCases)
  func aViewHasEachNameOnce(template: TemplateName) {
    for view in template.views {
      let names = Schema(of: view).names.map(\.name)
      #expect(Set(names).count == names.count)
    }
  }

  @Test func findsNamesBehindPartialsAndParents() throws {
    let templates = TemplateFixture.parse([
      "not-found": "{{<base}}{{$main}}{{> partials/a}}{{/main}}{{/base}}",
      "base": "{{title}}{{$main}}{{/main}}",
      "partials/a": "{{#sections}}{{> partials/b}}{{/sections}}", "partials/b": "({{title}})",
    ])
    let view = Self.page([Self.item("a"), Self.item("b")])
    #expect(templates.value.html(.notFound, view, in: .fixture).text == "Page(a)(b)")
  }

  private static func item(_ title: String, _ description: String? = nil) -> ItemView {
    ItemView(title: title, href: "/\(title)/", description: description)
  }

  private static func page(_ sections: [ItemView]) -> TopicsView {
    TopicsView(sections: sections)
  }

  @Test(arguments: [
    (count: 0, text: "0 articles"), (count: 1, text: "1 article"), (count: 2, text: "2 articles"),
  ])
  func countsArticlesInWords(count: Int, text: String) throws {
    let item = ItemView(title: "", href: "", description: nil, count: count)
    let view = TopicsView(sections: [item])
    let templates = TemplateFixture.parse(["not-found": "{{#sections}}{{countText}}{{/sections}}"])
    #expect(templates.value.html(.notFound, view, in: .fixture).text == text)
  }

  @Test func anOutlineHasTwoLevels() {
    let headings = [(2, "a"), (3, "b"), (4, "c"), (3, "d"), (2, "e"), (3, "f")].map { level, name in
      Heading(level: level, anchor: name, text: name.uppercased(), range: 0..<1)
    }
    let outline = OutlineView.outline(of: headings)
    #expect(outline.map(\.href) == ["#a", "#e"])
    #expect(outline.map(\.title) == ["A", "E"])
    #expect(outline.map { $0.children.map(\.href) } == [["#b", "#d"], ["#f"]])
  }

  @Test func anOutlineOfManyHeadingsTakesNoLonger() {
    let headings = (0..<50_000).map { number in
      Heading(level: number == 0 ? 2 : 3, anchor: "a\(number)", text: "A", range: 0..<1)
    }
    #expect(OutlineView.outline(of: headings).first?.children.count == 49_999)
  }
}

extension FrameView {
  fileprivate static let fixture = FrameView(
    renderer: PageRenderer(
      of: Site(
        structure: SiteStructure(
          configuration: SiteConfiguration(source: SourceFile(path: "content/site.yml", bytes: [])),
          rules: .none, today: Day(number: 0), articles: [], sections: [], topSections: [], assets: []),
        texts: []),
      TemplateFixture.parse([:]).value, AssetFolder.parse([], module: nil).value, lastChanges: [:],
      hasSearch: false),
    article: nil, title: "Page", canonical: "/page/")
}
