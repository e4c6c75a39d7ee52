import Diagnostics
import TestFixtures
import Testing

@testable import Templating

/// What the specification leaves open, or what we do differently.
@Suite struct Templates {
  private static let data = JSON.object([
    "empty": .text(""), "zero": .number(0), "text": .text("one\ntwo"),
    "list": .list([.object(["title": .text("a")]), .object(["title": .text("b")])]),
  ])

  private static func rendered(_ texts: [String: String]) -> Outcome<String> {
    TemplateSet(texts).rendered("page", with: [JSONView(data, html: [])])
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let templates: [String: String]
    let html: String

    init(_ why: String, _ templates: [String: String], _ html: String) {
      testDescription = why
      self.templates = templates
      self.html = html
    }
  }

  @Test(arguments: [
    Row("an empty text is there", ["page": "{{#empty}}yes{{/empty}}{{^empty}}no{{/empty}}"], "yes"),
    Row("so is the number 0", ["page": "{{#zero}}{{zero}}{{/zero}}{{^zero}}no{{/zero}}"], "0"),
    Row(
      "each line of each entry is indented",
      ["page": "<ul>\n  {{> item}}\n</ul>\n", "item": "{{#list}}\n{{title}}\n\n{{/list}}\n"],
      "<ul>\n  a\n  \n  b\n  \n</ul>\n"),
    Row(
      "indentations add up, and a value's lines have none",
      ["page": " {{> outer}}\n", "outer": "(\n  {{> inner}}\n)\n", "inner": "{{text}}\n"],
      " (\n   one\ntwo\n )\n"),
    Row(
      "a partial within a line is not indented where it begins",
      ["page": " {{> outer}}\n", "outer": "a {{> inner}}\n", "inner": "{{zero}}\nb"], " a 0\n b\n"),
    Row(
      "a block is overridden through partials",
      [
        "page": "{{<base}}{{$title}}mine{{/title}}{{/base}}", "base": "<{{> head}}>",
        "head": "{{$title}}{{/title}}",
      ],
      "<mine>"),
    Row(
      "a block in the block that overrides it is written as it stands",
      ["page": "{{<base}}{{$a}}({{$a}}own{{/a}}){{/a}}{{/base}}", "base": "{{$a}}{{/a}}"], "(own)"),
  ])
  func write(row: Row) {
    let outcome = Self.rendered(row.templates)
    #expect(outcome.diagnostics.map(\.said) == [])
    #expect(outcome.value == row.html)
  }

  @Test(arguments: [
    Row(
      "a block that the parent has not",
      ["page": "{{<base}}{{$tilte}}x{{/tilte}}{{/base}}", "base": "{{$title}}{{/title}}"],
      "page:1:13+5: template-name: the template 'base' has no block 'tilte' | did you mean 'title'?"),
    Row(
      "a block of a parent without any", ["page": "{{<base}}{{$a}}x{{/a}}{{/base}}", "base": "x"],
      "page:1:13+1: template-name: the template 'base' has no block 'a' | remove it"),
    Row(
      "a tag right in a parent", ["page": "{{<base}}{{zero}}{{/base}}", "base": "x"],
      "page:1:12+4: template-syntax: a parent may directly contain only blocks | move the tag into a '{{$name}}…{{/name}}'"
    ),
    Row(
      "a name in the text of a block that is overridden",
      ["page": "{{<base}}{{$a}}x{{/a}}{{/base}}", "base": "{{$a}}{{nobody}}{{/a}}"],
      "base:1:9+6: template-name: no view has a field 'nobody' here | the names are empty, list, text, zero"),
    Row(
      "a name in a section that no view has", ["page": "{{#nothing}}{{nobody}}{{/nothing}}"],
      "page:1:4+7: template-name: no view has a field 'nothing' here | the names are empty, list, text, zero"
        + "\npage:1:15+6: template-name: no view has a field 'nobody' here | the names are empty, list, text, zero"
    ),
    Row(
      "a block that includes the parent around it",
      ["page": "{{<base}}{{$a}}{{<base}}{{/base}}{{/a}}{{/base}}", "base": "{{$a}}{{/a}}"],
      "page:1:19+4: template-partial: the template 'base' includes itself | remove the tag"),
    Row(
      "other delimiters", ["page": "{{=<% %>=}}<%zero%>"],
      "page:1:1+11: template-syntax: other delimiters, pragmas, paths and transforms are not supported | write '{{name}}'"
    ),
    Row(
      "a template named by a value", ["page": "{{>*zero}}"],
      "page:1:4+5: template-partial: there is no template '*zero' | write its path below 'templates/' without its ending"
    ),
    Row(
      "a tag that closes nothing", ["page": "{{/list}}"],
      "page:1:4+4: template-syntax: no section is open here | remove the tag"),
    Row(
      "more sections than anybody writes",
      ["page": String(repeating: "{{#zero}}", count: 101) + String(repeating: "{{/zero}}", count: 101)],
      "page:1:904+4: template-syntax: more than 100 sections are open here | close some"),
  ])
  func refuse(row: Row) {
    let found = Self.rendered(row.templates).diagnostics.map { finding in
      let place = finding.place.map { "\($0)" } ?? "?"
      return "\(finding.location.file.dropLast(".mustache".count)):\(place): \(finding.said)"
    }
    #expect(found == row.html.split(separator: "\n").map(String.init))
  }
}
