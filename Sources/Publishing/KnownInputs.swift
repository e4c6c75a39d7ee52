import Glibc
import SiteModel

/// What the live version was made of: a build that would take in the same has nothing to do.
///
/// One line in a file beside the live folder. A version that came there otherwise, by a rollback or a build
/// that wrote no such line, has another manifest, and the line does not count.
struct KnownInputs: Equatable {
  /// Of all that the build took in.
  let inputs: ContentHash
  /// Of the manifest of the version that came out.
  let manifest: ContentHash

  private var text: String {
    "\(inputs.text) \(manifest.text)\n"
  }

  /// Writes the line. It only spares the next build its work: a full disk is no reason to say that this one
  /// failed, and half a line is not equal to any.
  func write(at path: String) {
    let target = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard target >= 0 else { return }
    defer { close(target) }
    _ = Glibc.write(target, text, text.utf8.count)
  }

  /// Whether the file says just this.
  func stands(at path: String) -> Bool {
    let source = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard source >= 0 else { return false }
    defer { close(source) }
    var buffer = [UInt8](repeating: 0, count: text.utf8.count + 1)
    let count = read(source, &buffer, buffer.count)
    return count > 0 && buffer[..<count].elementsEqual(text.utf8)
  }
}

extension Publication {
  /// Whether it was written down at `output` what the live version was made of.
  package static func isKnown(at output: String) throws(PublishingError) -> Bool {
    access(try Place(output: output).inputs, F_OK) == 0
  }

  /// The report of a build that would do nothing: the live version was made of the same inputs, and each of
  /// its files is what its manifest says. Changes nothing.
  ///
  /// - Returns: nil when the site must be built to know.
  package static func report(
    at output: String, ifMadeOf inputs: ContentHash, ifLocked policy: LockPolicy = .refuse
  ) throws(PublishingError) -> PublishReport? {
    let place = try Place(output: output)
    guard access(place.inputs, F_OK) == 0 else { return nil }
    let publication = try Publication(at: place, ifLocked: policy)
    guard let live = publication.live, live.state == .whole,
      KnownInputs(inputs: inputs, manifest: live.manifestHash).stands(at: place.inputs)
    else { return nil }
    for (path, entry) in live.manifest.entries where try !live.isIntact(path, as: entry) { return nil }
    return Comparison(unchanged: live.manifest).report(.unchanged, notes: [])
  }
}
