import Diagnostics
import Foundation
import TestFixtures
import Testing

@testable import Templating

/// The cases of the Mustache specification: each gives the specified text, or is refused with a finding.
@Suite struct MustacheSpecification {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let data: JSON
    let template: String
    let partials: [String: String]?
    let expected: String

    var testDescription: String { name }
  }

  static let files = ["comments", "inheritance", "interpolation", "inverted", "partials", "sections"]

  /// Paths into a value, and the entry itself: the number of such tags in each case.
  private static let paths: [String: [String: Int]] = [
    "interpolation": [
      "Dotted Names - Basic Interpolation": 1,
      "Dotted Names - Triple Mustache Interpolation": 1,
      "Dotted Names - Ampersand Interpolation": 1,
      "Dotted Names - Arbitrary Depth": 1,
      "Dotted Names - Broken Chains": 1,
      "Dotted Names - Broken Chain Resolution": 1,
      "Dotted Names - Initial Resolution": 1,
      "Dotted Names - Context Precedence": 1,
      "Dotted Names are never single keys": 1,
      "Dotted Names - No Masking": 1,
      "Implicit Iterators - Basic Interpolation": 1,
      "Implicit Iterators - HTML Escaping": 1,
      "Implicit Iterators - Triple Mustache": 1,
      "Implicit Iterators - Ampersand": 1,
      "Implicit Iterators - Basic Integer Interpolation": 1,
    ],
    "inverted": [
      "Dotted Names - Truthy": 1,
      "Dotted Names - Falsey": 1,
      "Dotted Names - Broken Chains": 1,
    ],
    "sections": [
      "Parent contexts": 1,
      "Variable test": 1,
      "List Contexts": 2,
      "Deeply Nested Contexts": 2,
      "Implicit Iterator - String": 1,
      "Implicit Iterator - Integer": 1,
      "Implicit Iterator - Decimal": 1,
      "Implicit Iterator - Array": 2,
      "Implicit Iterator - HTML Escaping": 1,
      "Implicit Iterator - Triple mustache": 1,
      "Implicit Iterator - Ampersand": 1,
      "Implicit Iterator - Root-level": 1,
      "Dotted Names - Truthy": 1,
      "Dotted Names - Falsey": 1,
      "Dotted Names - Broken Chains": 1,
    ],
  ]

  /// Missing names and templates, which Mustache treats as empty, and recursion.
  private static let absent: [String: [String: String]] = [
    "inheritance": [
      "Negative Sections": "template-name: no view has a field 'bar' here | did you mean 'baz'?",
      "Recursion": "template-partial: the template 'parent' includes itself | remove the tag",
    ],
    "interpolation": [
      "Basic Context Miss Interpolation": "template-name: no view has a field 'cannot' here | remove it",
      "Triple Mustache Context Miss Interpolation":
        "template-name: no view has a field 'cannot' here | remove it",
      "Ampersand Context Miss Interpolation": "template-name: no view has a field 'cannot' here | remove it",
    ],
    "inverted": [
      "Context": "template-name: no view has a field 'name' here | the names are context",
      "Context Misses": "template-name: no view has a field 'missing' here | remove it",
      "List": "template-name: no view has a field 'n' here | the names are list",
    ],
    "partials": [
      "Failed Lookup":
        "template-partial: there is no template 'text' | write its path below 'templates/' without its ending",
      "Recursion": "template-partial: the template 'node' includes itself | remove the tag",
    ],
    "sections": ["Context Misses": "template-name: no view has a field 'missing' here | remove it"],
  ]

  /// Where we differ: the lines of a block keep the indentation they have where they are written.
  private static let others: [String: String] = [
    "Block reindentation": "Hi,\n      one\n      two\n",
    "Intrinsic indentation": "Hi,\none\ntwo\n",
    "Nested block reindentation": "  one\n  three\n",
  ]

  @Test(arguments: files)
  func holds(file: String) throws {
    for example in try Self.cases(of: file) {
      let outcome = Self.rendered(example)
      let refusals = Self.refusals(of: example, in: file)
      #expect(outcome.diagnostics.map(\.said) == refusals, "\(file): \(example.name)")
      guard refusals.isEmpty else { continue }
      #expect(outcome.value == Self.others[example.name] ?? example.expected, "\(file): \(example.name)")
    }
  }

  @Test func eachExceptionIsACase() throws {
    for file in Self.files {
      let names = Set(try Self.cases(of: file).map(\.name))
      let exceptions = [Self.paths[file].map { Set($0.keys) }, Self.absent[file].map { Set($0.keys) }]
      for exception in exceptions.compactMap(\.self) {
        #expect(exception.subtracting(names) == [], "\(file)")
      }
    }
    #expect(try Self.files.map { try Self.cases(of: $0).count } == [12, 27, 42, 22, 12, 34])
  }

  /// The findings of what we refuse on purpose.
  private static func refusals(of example: Case, in file: String) -> [String] {
    let path =
      "template-syntax: other delimiters, pragmas, paths and transforms are not supported | write '{{name}}'"
    let paths = paths[file]?[example.name] ?? 0
    return Array(repeating: path, count: paths) + (absent[file]?[example.name].map { [$0] } ?? [])
  }

  private static func cases(of file: String) throws -> [Case] {
    struct File: Decodable {
      let tests: [Case]
    }
    let url = try #require(Bundle.module.url(forResource: "Fixtures/\(file)", withExtension: "json"))
    return try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).tests
  }

  private static func rendered(_ example: Case) -> Outcome<String> {
    var texts = example.partials ?? [:]
    // Names in triple braces or with an ampersand have HTML as their values.
    let html = Set(
      texts.values.joined().appending(example.template).matches(of: /\{\{[{&]\s*([\w.]+)/).map {
        String($0.1)
      })
    texts["template"] = example.template
    return TemplateSet(texts).rendered("template", with: [JSONView(example.data, html: html)])
  }
}
