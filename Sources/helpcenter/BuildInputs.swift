import Assembling
import Reading
import SiteModel

/// All that a build takes in: when it is the same, so is the site.
struct BuildInputs {
  let sources: SiteSources
  let options: AssemblyOptions
  let compress: Bool

  /// - Returns: nil when the system does not say which program runs.
  func hash() async -> ContentHash? {
    guard let program = BesideExecutable.signatures() else { return nil }
    let hashes = await (sources.content + sources.templates).parallelMap { file in
      "\(file.path)\0\(ContentHash(of: file.bytes).text)"
    }
    let history = await sources.lastChanges.sorted { $0.key < $1.key }.map {
      "\($0.key)\0\(String($0.value.text))"
    }
    let module = options.module.map { ContentHash(of: $0).text }
    let chosen = [
      String(options.today.text), "\(options.showsUnpublished)", "\(options.baseURL?.absolute("") ?? "")",
      "\(options.hasSearch)", "\(compress)", "\(module, default: "none")",
    ]
    let lines = [program, chosen, history, hashes].map { $0.joined(separator: "\0") }
    return ContentHash(of: Array(lines.joined(separator: "\0\0").utf8))
  }
}
