import Diagnostics
import SiteModel

/// The search index, made by Pagefind out of the pages of the next version. It is made only when a page differs
/// from the version that is live, and Pagefind runs no longer than the build.
package struct SearchIndex: Sendable {
  /// The folder of the index in the published site.
  package static let folder = "pagefind"

  private let tool: String

  /// - Parameter tool: the path of Pagefind's executable.
  package init(tool: String) {
    self.tool = tool
  }

  /// Adds the index to a version whose pages are written.
  package func add(to publication: Publication) throws {
    let folder = try OutputPath(Self.folder)
    try publication.derive(folder, from: { $0.text.hasSuffix(".html") }, by: files)
  }

  /// The files of the index, sorted by path.
  ///
  /// Without filters, with which the same pages give other bytes from run to run.
  ///
  /// - Parameter next: gives the pages one by one, and nil after the last. The index has other bytes when they
  ///   come in another order.
  package func files(of next: () throws -> OutputFile?) throws -> [OutputFile] {
    let service = try PagefindService.start(tool)
    guard let index = try service.ask(.newIndex).index else { throw Obstacle.unreadableAnswer }
    while let page = try next() { try service.ask(.addPage(page, index: index)) }
    guard let files = try service.ask(.files(index: index)).files else {
      throw Obstacle.unreadableAnswer
    }
    return try files.map(outputFile).sorted { $0.path < $1.path }
  }

  private func outputFile(_ file: PagefindAnswer.File) throws(Obstacle) -> OutputFile {
    guard let path = try? OutputPath("\(Self.folder)/\(file.path)") else {
      throw .failed(because: "Pagefind made a file that cannot be published: '\(file.path)'")
    }
    return OutputFile(path: path, bytes: Array(file.content))
  }
}
