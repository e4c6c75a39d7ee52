import Days
import Diagnostics
import Reading
import SellerRules
import SiteModel
import TestFixtures

/// A site parsed from literals, with its findings.
struct ReadSite {
  let structure: SiteStructure
  let texts: [ArticleText]
  /// Sorted.
  let found: [Diagnostic]

  init(_ files: SiteFiles, on today: Day = Day(year: 2026, month: 3, day: 8), unpublished: Bool = false) async
  {
    let options = AssemblyOptions(
      ruleSets: RuleSets(unnamed: .frozen), today: today, showsUnpublished: unpublished)
    let structure = await StructureParser.structure(of: files.onDisk, options)
    let texts = await ParsedTexts.parse(structure.value)
    self.structure = structure.value
    self.texts = texts.outcomes.map(\.value)
    found = (structure.diagnostics + texts.outcomes.flatMap(\.diagnostics)).inOrder()
  }

  /// The article at a path below `content/`.
  func article(_ path: String) -> Article? {
    structure.articleIndex(at: path).map { structure.articles[$0] }
  }
}
