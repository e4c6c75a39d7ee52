import Diagnostics
import Glibc

/// The place at which a site is published: the live folder, with the other slot and the lock beside it.
struct Place {
  /// The path given by the user, or the target of its symbolic link.
  let live: String
  let slot: String
  let lock: String

  /// Creates the parent folder of the output. If the output is a symbolic link, the slot is beside the link's
  /// target, and the link stays unchanged.
  init(output: String) throws(PublishingError) {
    var path = output
    while path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    path = try Self.resolve(path)
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    guard !name.isEmpty, name.contains(where: { $0 != "." }) else { throw .unusableOutput(output) }
    let parent = String(path.dropLast(name.count))
    do throws(SystemFailure) {
      try FolderMaker.makeFolders(above: path)
    } catch {
      throw .system(error)
    }
    self.live = path
    slot = "\(parent).\(name).previous"
    lock = "\(parent).\(name).lock"
  }

  /// Throws `.outputAmongSources` if the output is one of the folders, contains one, or is inside one.
  static func check(_ output: String, isApartFrom sources: [String]) throws(PublishingError) {
    let place = absolute(output) + "/"
    for source in sources {
      let folder = absolute(source) + "/"
      if place.hasPrefix(folder) || folder.hasPrefix(place) {
        throw .outputAmongSources(output: output, source: source)
      }
    }
  }

  /// The absolute path without symbolic links; its last parts need not exist on disk.
  private static func absolute(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      let text = String(cString: real)
      return text == "/" ? "" : text
    }
    var parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard let name = parts.popLast() else { return "" }
    let parent = absolute((path.hasPrefix("/") ? "/" : "./") + parts.joined(separator: "/"))
    switch name {
    case ".": return parent
    case "..": return parent.lastIndex(of: "/").map { String(parent[..<$0]) } ?? ""
    default: return "\(parent)/\(name)"
    }
  }

  private static func resolve(_ output: String) throws(PublishingError) -> String {
    var status = stat()
    guard lstat(output, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return output }
    guard let target = realpath(output, nil) else {
      if errno == ENOENT { throw .linkToNothing(output) }
      throw .failed("follow the link", output)
    }
    defer { free(target) }
    return String(cString: target)
  }
}
