import Days
import Facts
import Markdown
import Markup
import SiteModel
import Templating

struct TableView: View {
  let caption: String
  let columns: [String]
  let rows: [[HTML]]

  static let fields: [Field<Self>] = [
    .text("caption") { $0.caption },
    .list("columns") { view in
      let figures = view.figures
      return view.columns.enumerated().map { ColumnView(title: $1, isFigures: figures.contains($0)) }
    },
    .flag("hasColumns") { !$0.columns.isEmpty },
    .list("rows") { view in
      let figures = view.figures
      return view.rows.map { RowView(cells: $0, figures: figures) }
    },
  ]

  /// The columns whose cells are all facts.
  private var figures: Set<Int> {
    Set(
      columns.indices.filter { column in
        rows.allSatisfy { row in
          let cell = row.indices.contains(column) ? row[column].text : ""
          return cell.hasPrefix("<a class=\"fact\"") && cell.hasSuffix("</a>")
            && cell.split(separator: "<").count == 2
        }
      })
  }
}

struct ColumnView: View {
  let title: String
  var isFigures = false

  static let fields: [Field<Self>] = [
    .text("title") { $0.title },
    .flag("isFigures") { $0.isFigures },
  ]
}

/// A row of a table. The first cell is the row's heading.
struct RowView: View {
  let cells: [HTML]
  let figures: Set<Int>

  static let fields: [Field<Self>] = [
    .html("head") { $0.cells.first },
    .list("cells") { view in
      view.cells.enumerated().dropFirst().map { CellView(content: $1, isFigure: view.figures.contains($0)) }
    },
  ]
}

struct CellView: View {
  let content: HTML
  var isFigure = false

  static let fields: [Field<Self>] = [
    .html("content") { $0.content },
    .flag("isFigure") { $0.isFigure },
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
  let edition: Edition
  let groups: [FactGroupView]

  static let fields: [Field<Self>] = [
    .text("caption") { $0.caption },
    .text("source") { $0.edition.source },
    .view("checked") { $0.edition.checked.map(DateView.init) },
    .list("groups") { $0.groups },
  ]
}

struct FactGroupView: View {
  let title: String
  let facts: [FactView]

  static let fields: [Field<Self>] = [
    .text("title") { $0.title },
    .flag("hasTitle") { !$0.title.isEmpty },
    .list("facts") { $0.facts },
  ]
}

/// A fact with its name, figure, meaning and source, and the articles that quote it.
struct FactView: View {
  let fact: Fact
  let articles: [LinkView]

  static let fields: [Field<Self>] = [
    .text("anchor") { $0.fact.id.anchor },
    .text("title") { $0.fact.title },
    .text("text") { $0.fact.text },
    .flag("isFigure") { !$0.fact.isList },
    .flag("isList") { $0.fact.isList },
    .flag("isLong") { !$0.fact.isList && $0.fact.text.count > 9 },
    .text("qualifier") { $0.fact.qualifier.isEmpty ? nil : $0.fact.qualifier },
    .text("meaning") { $0.fact.meaning },
    .html("meaningHTML") { FigureSearch.all.html($0.fact.meaning) },
    .text("source") { $0.fact.source },
    .text("edition") { $0.fact.edition },
    .view("checked") { DateView(day: $0.fact.checked) },
    .list("articles") { $0.articles },
    .flag("hasArticles") { !$0.articles.isEmpty },
    .text("uses") { view in
      let count = view.articles.count
      return count == 0 ? "" : "used in \(count) article\(count == 1 ? "" : "s")"
    },
  ]
}

extension Fact {
  /// Whether the fact's value is a list of names, which is not shown large.
  var isList: Bool {
    if case .words = value { true } else { false }
  }
}

/// A day, for machines and for readers.
struct DateView: View {
  let day: Day

  static let fields: [Field<Self>] = [
    .text("date") { $0.day.text },
    .text("text") { $0.day.shown },
  ]
}
