import Days
import Diagnostics
import Dispatch
import Reading
import SellerRules
import SiteModel
import Synchronization
import TestFixtures

/// The smallest site with one more file, fully parsed.
struct ReadFiles: Sendable {
  let found: [Diagnostic]
  let permalinks: [String]

  /// Waits for the parsing tasks, because libFuzzer needs the answer.
  init(adding bytes: [UInt8], at path: String) {
    var files = SiteFiles.smallest
    files.add(bytes, at: path)
    let disk = files.onDisk
    let result = Mutex<ReadFiles?>(nil)
    let isDone = DispatchSemaphore(value: 0)
    Task {
      let read = await ReadFiles(reading: disk)
      result.withLock { $0 = read }
      isDone.signal()
    }
    isDone.wait()
    self = result.withLock { $0 } ?? ReadFiles(found: [], permalinks: [])
  }

  private init(found: [Diagnostic], permalinks: [String]) {
    self.found = found
    self.permalinks = permalinks
  }

  private init(reading files: [SourceFile]) async {
    let options = AssemblyOptions(
      ruleSets: RuleSets(unnamed: .frozen), today: Day(year: 2026, month: 3, day: 8))
    let structure = await StructureParser.structure(of: files, options)
    let texts = await ParsedTexts.parse(structure.value)
    self.init(
      found: structure.diagnostics + texts.outcomes.flatMap(\.diagnostics),
      permalinks: structure.value.articles.map(\.permalink.path))
  }
}
