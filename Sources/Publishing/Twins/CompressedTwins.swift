import Diagnostics
import Glibc
import SiteModel

extension Publication {
  /// The size in bytes of the smallest file to compress. A smaller file saves less than the headers of a response take.
  private static let smallest = 256

  /// Adds a compressed twin (`style.css.gz`, `style.css.br`) beside each file written so far, if the twin is smaller.
  /// The twins of files that the live version also has are reused. No other thread may write meanwhile.
  package func compress() async throws {
    let site = try progress.withLock { $0 }.manifest()
    let sources = site.entries.keys.filter { path in
      MediaType(of: path)?.shrinks == true && (site.entries[path]?.size ?? 0) >= Self.smallest
    }.sorted()
    let results = await sources.parallelMap(chunk: 16) { path in
      Result { try self.addTwins(of: path, in: site) }
    }
    for result in results { try result.get() }
  }

  private func addTwins(of path: OutputPath, in site: Manifest) throws(PublishingError) {
    guard let entry = site.entries[path] else { return }
    var bytes: [UInt8]?
    for encoding in [ContentEncoding.gzip, .brotli] {
      // A file of the site that has the twin's path wins over the twin.
      guard let twin = OutputPath(path.text + encoding.ending), site.entries[twin] == nil else {
        continue
      }
      if let live, live.state == .whole, live.manifest.current(path)?.hasContent(of: entry) == true,
        let old = live.manifest.current(twin), try live.isIntact(twin, as: old)
      {
        progress.withLock { $0.add(twin, old) }
        continue
      }
      let source = if let bytes { bytes } else { try content(of: path, entry) }
      bytes = source
      guard let small = encoding.compressed(source) else {
        throw .system(SystemFailure(action: "compress", path: path.text, code: ENOMEM))
      }
      if small.count < source.count { try write(CollectionOfOne(OutputFile(path: twin, bytes: small))) }
    }
  }
}
