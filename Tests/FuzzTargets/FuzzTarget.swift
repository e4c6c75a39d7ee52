/// A border of the generator at which any bytes may arrive, and what must hold there.
///
/// A trap is found by the fuzzer itself; `complaint` tells what is wrong without one.
package enum FuzzTarget: String, CaseIterable, Sendable {
  case frontMatter = "front-matter"
  case markdown
  case money
  case days
  case folding
  case csv
  case permalinks

  /// What does not hold for these bytes; nil when all is well.
  package func complaint(about bytes: [UInt8]) -> String? {
    switch self {
    case .frontMatter: FrontMatterTarget.complaint(about: bytes)
    case .markdown: MarkdownTarget.complaint(about: bytes)
    case .money: MoneyTarget.complaint(about: bytes)
    case .days: DayTarget.complaint(about: bytes)
    case .folding: FoldingTarget.complaint(about: bytes)
    case .csv: CSVTarget.complaint(about: bytes)
    case .permalinks: PermalinkTarget.complaint(about: bytes)
    }
  }
}
