import Diagnostics
import Markdown
import SiteModel
import TestFixtures
import Testing

@testable import Rendering

/// Templates that use missing names, or use names wrongly.
@Suite struct TemplateFindings {
  static let rows: [TemplateRow] = [
    TemplateRow(
      "a page of nothing", ["article": "« »\n\t\n", "partials/empty": ""],
      "template-empty: the template is empty, and so would be its pages"
        + " | write it, or remove the file: the default template takes its place"),
    TemplateRow(
      "a name that no view has", ["article": "<p>{{«titel»}}</p>"],
      "template-name: no view has a field 'titel' here | did you mean 'title'?"),
    TemplateRow(
      "a name of a list's entries outside of the list",
      ["article": "{{#related}}{{href}}{{/related}}\n{{«href»}}"],
      "template-name: no view has a field 'href' here | the names are …"),
    TemplateRow(
      "a section that no view has", ["article": "{{#«relatd»}}{{/relatd}}{{^«hasRelatd»}}{{/hasRelatd}}"],
      "template-name: no view has a field 'relatd' here | did you mean 'related'?",
      "template-name: no view has a field 'hasRelatd' here | did you mean 'hasRelated'?"),
    TemplateRow(
      "HTML in two braces", ["article": "ü {{ «content» }}"],
      "template-escape: 'content' is HTML | write '{{{content}}}'"),
    TemplateRow(
      "text in three braces", ["article": "{{{«title»}}} {{&«title»}}"],
      "template-escape: 'title' is a text, which must be escaped | write '{{title}}'",
      "template-escape: 'title' is a text, which must be escaped | write '{{title}}'"),
    TemplateRow(
      "a list as text", ["article": "{{«related»}}"],
      "template-escape: 'related' is not a text | write '{{#related}}…{{/related}}'"),
    TemplateRow(
      "a flag as text", ["article": "{{«hasOutline»}}"],
      "template-escape: 'hasOutline' is not a text | write '{{#hasOutline}}…{{/hasOutline}}'"),
    TemplateRow(
      "a partial that is not there", ["article": "{{> «partials/heder»}}", "partials/header": ""],
      "template-partial: there is no template 'partials/heder' | did you mean 'partials/header'?"),
    TemplateRow(
      "a base that is not there", ["article": "{{<«base»}}{{/base}}"],
      "template-partial: there is no template 'base' | write its path below 'templates/' without its ending"),
    TemplateRow(
      "a partial that includes itself by another",
      ["article": "{{> partials/a}}", "partials/a": "{{> partials/b}}", "partials/b": "{{> «partials/a»}}"],
      "template-partial: the template 'partials/a' includes itself | remove the tag"),
    TemplateRow(
      "a section that is not closed", ["article": "{{#«related»}}\n{{title}}\n"],
      "template-syntax: a section is not closed | close it with '{{/related}}'"),
    TemplateRow(
      "a section that is closed by another name", ["article": "{{#related}}{{/«relatd»}}"],
      "template-syntax: this tag does not close the open section | write '{{/related}}' first"
    ),
    TemplateRow(
      "a tag that is not closed", ["article": "{{#related}}{{/related}} «{{»title\n"],
      "template-syntax: a tag is not closed | close it with '}}'"),
    TemplateRow(
      "a tag that is closed by too few braces", ["article": "«{{{»titleHTML}}\n"],
      "template-syntax: a tag is not closed | close it with '}}}'"),
    TemplateRow(
      "other delimiters", ["article": "«{{=<% %>=}}»"],
      "template-syntax: other delimiters, pragmas, paths and transforms are not supported | write '{{name}}'"),
    TemplateRow(
      "the entry itself, a part of a value and a transform, which nobody would escape",
      ["article": "{{#related}}«{{.}}»{{/related}} «{{related.first}}» «{{uppercased(title)}}»"],
      "template-syntax: other delimiters, pragmas, paths and transforms are not supported | write '{{name}}'",
      "template-syntax: other delimiters, pragmas, paths and transforms are not supported | write '{{name}}'",
      "template-syntax: other delimiters, pragmas, paths and transforms are not supported | write '{{name}}'"),
    TemplateRow(
      "a figure in a template's text", ["article": "<p class=\"a3\">Within «3 days»</p>"],
      "unchecked-figure: the figure '3 days' is unchecked: it quotes no fact and has no 'figure:' mark"
        + " | link to an article that quotes it as a fact, or add it to 'allowed' in 'content/facts.yml' if it is not a fact"
    ),
    TemplateRow(
      "a figure in a text that is read aloud",
      ["article": "<p aria-label=\"Within «3 days»\" data-x=\"2 days\"></p>"],
      "unchecked-figure: the figure '3 days' is unchecked: it quotes no fact and has no 'figure:' mark"
        + " | link to an article that quotes it as a fact, or add it to 'allowed' in 'content/facts.yml' if it is not a fact"
    ),
    TemplateRow(
      "a partial's mistake is said once, whoever includes it",
      [
        "article": "{{> partials/a}}", "section": "{{> partials/a}}", "redirect": "{{> partials/a}}",
        "partials/a": "{{«zzzzzz»}}",
      ],
      "template-name: no view has a field 'zzzzzz' here | the names are articles, articlesHref, assets, "
        + "badge, breadcrumbs, calculatorImports, calculatorScripts, canonical, content, description, descriptionHTML, documentTitle, editHref, "
        + "edition, factsHref, feedHref, feedback, hasCalculator, hasOutline, hasRelated, home, keywords, "
        + "language, lastChanged, menu, next, outline, previous, readingMinutes, related, search, searchHref, "
        + "sectionHref, sectionItems, sectionTitle, siteTitle, subtitle, supportHref, supportText, "
        + "title, titleHTML"),
  ]

  @Test(arguments: rows)
  func pointAtTheMark(row: TemplateRow) throws {
    let marked = row.templates.mapValues(MarkedSource.init)
    let found = TemplateFixture.parse(marked.mapValues(\.text)).diagnostics.inOrder()
    #expect(found.map { Self.withoutList($0.said) } == row.said.map(Self.withoutList))
    let places = marked.sorted { $0.key < $1.key }.flatMap { path, source in
      source.places.map { "templates/\(path).mustache:\($0)" }
    }
    #expect(found.compactMap { finding in finding.place.map { "\(finding.location.file):\($0)" } } == places)
  }

  /// Shortens the list of all names, which grows with the views.
  private static func withoutList(_ said: String) -> String {
    said.firstRange(of: "the names are ").map { said[..<$0.upperBound] + "…" } ?? said
  }

  @Test(arguments: [
    "plain text of 2020", "{{title}} {{{titleHTML}}} {{editHref}}", "{{! {{ a comment of 3 days }}",
    "{{#related}}{{title}} {{siteTitle}} {{#description}}{{description}}{{/description}}{{/related}}",
    "{{#hasOutline}}{{#outline}}{{href}}{{#children}}{{title}}{{/children}}{{/outline}}{{/hasOutline}}",
    "{{^previous}}none{{/previous}}{{#previous}}{{href}}{{/previous}}", "{{#badge}}{{badge}}{{/badge}}",
    "{{<base}}{{$main}}{{title}}{{/main}}{{/base}}",
  ])
  func aGoodTemplateHasNone(text: String) throws {
    let outcome = TemplateFixture.parse([
      "article": text, "base": "{{$main}}{{/main}} {{siteTitle}}",
    ])
    #expect(outcome.diagnostics.map(\.said) == [])
  }

  @Test(arguments: TemplateName.allCases)
  func aTemplateThatIsMissingIsSaid(name: TemplateName) {
    let path = "templates/\(name.rawValue).mustache"
    let found = Templates.parse(TemplateFixture.files([:]).filter { $0.path != path }, embeds: []).diagnostics
    #expect(
      found.map(\.saidWithFile) == [
        "\(path): template-missing: the template is missing, and there is no default one"
          + " | put it back, or run 'make tool', which puts the default templates beside the program"
      ])
  }

  @Test func theNamesOfATemplateAreThoseOfItsViews() throws {
    let lines = try #require(Templates.names(in: "templates/article.mustache", embeds: []))
    for line in ["{{siteTitle}}", "{{{titleHTML}}}", "{{#hasOutline}}", "{{#outline}}", "  {{#children}}"] {
      #expect(lines.contains(line))
    }
    #expect(
      Templates.names(in: "templates/redirect.mustache", embeds: []) == [
        "{{assets}}", "{{canonical}}", "{{language}}", "{{siteTitle}}", "{{target}}", "{{title}}",
      ])
    #expect(Templates.names(in: "templates/base.mustache", embeds: []) == nil)
  }

  /// The preview works with any template.
  @Test(arguments: ["{{#title}}", "{{", "{{> partials/section-item}}", "{{> nothing}}"])
  func aBrokenTemplateRendersAsNothing(text: String) throws {
    let outcome = TemplateFixture.parse(["partials/section-item": text])
    #expect(outcome.diagnostics.count == 1)
    #expect(outcome.value.html(.sectionItem, LinkView(title: "A", href: "/a/")).text == "")
  }

  @Test func anUnknownNameRendersAsNothingByItself() throws {
    let outcome = TemplateFixture.parse(["partials/section-item": "{{titel}}{{href}}"])
    #expect(outcome.diagnostics.count == 1)
    #expect(outcome.value.html(.sectionItem, LinkView(title: "A", href: "/a/")).text == "/a/")
  }
}
