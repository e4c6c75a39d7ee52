import Markup
import SiteModel
import Templating

struct TableView: View {
  let caption: String
  let columns: [String]
  let rows: [[HTML]]

  static let fields: [Field<Self>] = [
    .text("caption") { $0.caption },
    .list("columns") { view in view.columns.map { ColumnView(title: $0) } },
    .flag("hasColumns") { !$0.columns.isEmpty },
    .list("rows") { view in view.rows.map { RowView(cells: $0) } },
  ]
}

struct ColumnView: View {
  let title: String

  static let fields: [Field<Self>] = [
    .text("title") { $0.title }
  ]
}

/// The first cell is the row's heading.
struct RowView: View {
  let cells: [HTML]

  static let fields: [Field<Self>] = [
    .html("head") { $0.cells.first },
    .list("cells") { view in view.cells.dropFirst().map { CellView(content: $0) } },
  ]
}

struct CellView: View {
  let content: HTML

  static let fields: [Field<Self>] = [
    .html("content") { $0.content }
  ]
}

struct ListView: View {
  let caption: String
  let isOrdered: Bool
  let items: [HTML]

  static let fields: [Field<Self>] = [
    .text("caption") { $0.caption },
    .flag("isOrdered") { $0.isOrdered },
    .list("items") { view in view.items.map { CellView(content: $0) } },
  ]
}

struct FactListView: View {
  let caption: String
  let facts: [FactView]

  static let fields: [Field<Self>] = [
    .text("caption") { $0.caption },
    .list("facts") { $0.facts },
  ]
}

/// A fact: its figure, meaning and source, and the articles that quote it.
struct FactView: View {
  let anchor: String
  let text: String
  let meaning: String
  let source: String
  let edition: String
  let articles: [LinkView]

  static let fields: [Field<Self>] = [
    .text("anchor") { $0.anchor },
    .text("text") { $0.text },
    .text("meaning") { $0.meaning },
    .text("source") { $0.source },
    .text("edition") { $0.edition },
    .list("articles") { $0.articles },
    .flag("hasArticles") { !$0.articles.isEmpty },
  ]
}
