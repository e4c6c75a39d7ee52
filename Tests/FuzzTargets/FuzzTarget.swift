/// A parser of outside input, with what must hold for any bytes. libFuzzer finds traps by itself; `complaint`
/// finds other faults.
package enum FuzzTarget: String, CaseIterable, Sendable {
  case frontMatter = "front-matter"
  case html
  case markdown
  case money
  case days
  case folding
  case csv
  case permalinks

  /// What is wrong for these bytes; nil if nothing is.
  package func complaint(about bytes: [UInt8]) -> String? {
    switch self {
    case .frontMatter: FrontMatterTarget.complaint(about: bytes)
    case .html: HTMLTarget.complaint(about: bytes)
    case .markdown: MarkdownTarget.complaint(about: bytes)
    case .money: MoneyTarget.complaint(about: bytes)
    case .days: DayTarget.complaint(about: bytes)
    case .folding: FoldingTarget.complaint(about: bytes)
    case .csv: CSVTarget.complaint(about: bytes)
    case .permalinks: PermalinkTarget.complaint(about: bytes)
    }
  }
}
