import Markdown

/// The names that a table has: of the domain, or of a CSV file.
struct TableView: View {
  enum Key: String, CaseIterable {
    case caption, columns, hasColumns, rows
  }

  let caption: String
  let columns: [String]
  let rows: [[HTML]]

  func value(of key: Key) -> ViewValue {
    switch key {
    case .caption: .text(caption)
    case .columns: .list(columns.map { ColumnView(title: $0) })
    case .hasColumns: .flag(!columns.isEmpty)
    case .rows: .list(rows.map { RowView(cells: $0) })
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .caption: .text
    case .columns: .list(ColumnView.self)
    case .hasColumns: .flag
    case .rows: .list(RowView.self)
    }
  }
}

struct ColumnView: View {
  enum Key: String, CaseIterable {
    case title
  }

  let title: String

  func value(of key: Key) -> ViewValue { .text(title) }
  static func shape(of key: Key) -> ViewShape { .text }
}

/// The first cell heads its row.
struct RowView: View {
  enum Key: String, CaseIterable {
    case head, cells
  }

  let cells: [HTML]

  func value(of key: Key) -> ViewValue {
    switch key {
    case .head: .html(cells.first)
    case .cells: .list(cells.dropFirst().map { CellView(content: $0) })
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .head: .html
    case .cells: .list(CellView.self)
    }
  }
}

struct CellView: View {
  enum Key: String, CaseIterable {
    case content
  }

  let content: HTML

  func value(of key: Key) -> ViewValue { .html(content) }
  static func shape(of key: Key) -> ViewShape { .html }
}

/// The names that a listing without columns has.
struct ListView: View {
  enum Key: String, CaseIterable {
    case caption, isOrdered, items
  }

  let caption: String
  let isOrdered: Bool
  let items: [HTML]

  func value(of key: Key) -> ViewValue {
    switch key {
    case .caption: .text(caption)
    case .isOrdered: .flag(isOrdered)
    case .items: .list(items.map { CellView(content: $0) })
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .caption: .text
    case .isOrdered: .flag
    case .items: .list(CellView.self)
    }
  }
}

/// The names that the list of all facts has.
struct FactListView: View {
  enum Key: String, CaseIterable {
    case caption, facts
  }

  let caption: String
  let facts: [FactView]

  func value(of key: Key) -> ViewValue {
    switch key {
    case .caption: .text(caption)
    case .facts: .list(facts)
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .caption: .text
    case .facts: .list(FactView.self)
    }
  }
}

/// One fact: its figure, what it means, where it comes from, and who quotes it.
struct FactView: View {
  enum Key: String, CaseIterable {
    case anchor, text, meaning, source, edition, articles, hasArticles
  }

  let anchor: String
  let text: String
  let meaning: String
  let source: String
  let edition: String
  let articles: [LinkView]

  func value(of key: Key) -> ViewValue {
    switch key {
    case .anchor: .text(anchor)
    case .text: .text(text)
    case .meaning: .text(meaning)
    case .source: .text(source)
    case .edition: .text(edition)
    case .articles: .list(articles)
    case .hasArticles: .flag(!articles.isEmpty)
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .anchor, .text, .meaning, .source, .edition: .text
    case .articles: .list(LinkView.self)
    case .hasArticles: .flag
    }
  }
}
