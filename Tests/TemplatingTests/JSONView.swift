import Foundation

@testable import Markup
@testable import Templating

/// The data of a case of the specification.
enum JSON: Decodable, Sendable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    // If a type does not fit, the next one is tried.
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if let number = try? container.decode(Double.self) {
      self = .text("\(number)")
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  /// The names that a section on it adds.
  fileprivate var object: [String: JSON] {
    if case .object(let object) = self { object } else { [:] }
  }
}

/// An object of a case as a view, with a schema of its own.
struct JSONView: TemplateValues {
  let schema: Schema
  private let values: [FieldValue]

  func value(at place: Int) -> FieldValue { values[place] }

  /// - Parameter html: the names whose texts are HTML.
  init(_ data: JSON, html: Set<String>) {
    self = Self.views(of: [data.object], html: html)[0]
  }

  private init(schema: Schema, values: [FieldValue]) {
    self.schema = schema
    self.values = values
  }

  /// All entries of a list have one schema.
  private static func views(of objects: [[String: JSON]], html: Set<String>) -> [JSONView] {
    let names = Set(objects.flatMap(\.keys)).sorted()
    let columns = names.map { name in
      column(objects.map { $0[name] ?? .null }, isHTML: html.contains(name), html: html)
    }
    let schema = Schema(names: zip(names, columns).map { ($0, $1.kind) }, view: nil)
    return objects.indices.map { index in
      JSONView(schema: schema, values: columns.map { $0.values[index] })
    }
  }

  /// The values of one name.
  private static func column(
    _ values: [JSON], isHTML: Bool, html: Set<String>
  ) -> (kind: FieldKind, values: [FieldValue]) {
    let entries = values.map { value in
      if case .list(let entries) = value { entries } else { [value] }
    }
    var inner = views(of: entries.joined().map(\.object), html: html)
    let schema = inner.first?.schema ?? Schema(names: [], view: nil)
    var kind = isHTML ? FieldKind.html : .text
    let fields = zip(values, entries).map { value, entries -> FieldValue in
      let views = inner.prefix(entries.count)
      inner.removeFirst(entries.count)
      switch value {
      case .null: return .absent
      case .flag(let flag):
        kind = .flag
        return flag ? .present : .absent
      case .number(let number):
        return isHTML ? .html(HTML(trusted: "\(number)")) : .text("\(number)")
      case .text(let text):
        kind = isHTML ? .html : .text
        return isHTML ? .html(HTML(trusted: text)) : .text(text)
      case .list:
        kind = .views { schema }
        return .views(Array(views))
      case .object:
        kind = .views { schema }
        return .views([views[views.startIndex]])
      }
    }
    return (kind, fields)
  }
}
