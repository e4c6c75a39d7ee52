import Diagnostics
import Glibc
import Markdown
import SiteModel

/// Reads a folder of the site and everything below it. Names that start with a dot are ignored. Leftover files of
/// editors and systems are reported and not read. Symbolic links are refused: they could lead out of the site.
package struct FolderReader: Sendable {
  /// The folder that contains `content/`, and `templates/` if the site has its own.
  package let root: String

  package init(root: String) { self.root = root }

  /// All files below `folder`, sorted by path, and a finding for each that disappeared, may not be read, or may not be
  /// part of a site. Files of `former` with the same signature are not read again.
  ///
  /// - Throws: if the folder cannot be read, or the disk or the process fails.
  package func files(
    below folder: String, reusing former: [SourceFile] = [], isOptional: Bool = false
  ) async throws(SystemFailure) -> Outcome<[SourceFile]> {
    var listing = Listing(wantsSignatures: !former.isEmpty)
    let top = items(in: folder)
    if isOptional, case .failure(let failure) = top, failure.code == ENOENT { return Outcome([]) }
    try list(try top.get(), in: folder, depth: 1, into: &listing)
    let entries = listing.files.sorted { $0.path < $1.path }
    let known = Dictionary(former.map { ($0.path, $0) }) { first, _ in first }
    let results = await entries.parallelMap { entry -> Result<SourceFile, Refusal> in
      if let signature = entry.signature, let file = known[entry.path], file.signature == signature {
        return .success(file)
      }
      return read(entry.path)
    }
    var files: [SourceFile] = []
    for (entry, result) in zip(entries, results) {
      switch result {
      case .success(let file): files.append(file)
      case .failure(let refusal): try listing.refuse(refusal, at: entry.path)
      }
    }
    return Outcome(files, listing.found)
  }

  /// Reads one file; nil if it does not exist.
  package func file(at path: String) throws(Obstacle) -> SourceFile? {
    switch read(path) {
    case .success(let file): return file
    case .failure(.gone): return nil
    case .failure(.refused(_, let reason, let hint)):
      throw Obstacle("cannot read '\(path)': \(reason)", hint: hint)
    case .failure(.failed(let failure)): throw Obstacle(failure.message, hint: failure.hint)
    }
  }

  private struct Listing {
    /// Whether earlier files were given, whose signatures are compared.
    let wantsSignatures: Bool
    var files: [(path: String, signature: FileSignature?)] = []
    var found: [Diagnostic] = []

    /// Records why a file or folder is not read. Throws a failure of the disk or the process instead.
    mutating func refuse(_ refusal: Refusal, at path: String, noun: String = "file") throws(SystemFailure) {
      switch refusal {
      case .gone:
        let message = "the file disappeared while the site was read"
        found.report(.notReadable, about: path, message, hint: "build again")
      case .refused(let code, let message, let hint): found.report(code, about: path, message, hint: hint)
      case .failed(let failure):
        guard [EACCES, EPERM].contains(failure.code) else { throw failure }
        let message = "the \(noun) cannot be read: \(SystemFailure.reason(failure.code))"
        found.report(.notReadable, about: path, message, hint: "fix its permissions")
      }
    }
  }

  private func list(
    _ items: [FolderItem], in folder: String, depth: Int, into listing: inout Listing
  ) throws(SystemFailure) {
    var known: [String: String] = [:]
    for item in items.sorted(by: { $0.name < $1.name }) {
      let path = "\(folder)/\(item.name)"
      if Self.isLeftover(item.name) {
        let message = "a leftover file of an editor or the system is not published"
        listing.found.report(.note("leftover"), about: path, message, hint: "delete it")
        continue
      }
      if item.name.hasPrefix(".") { continue }
      guard item.isText else {
        listing.found.report(.fileName, about: path, "the name is not UTF-8", hint: "rename the file")
        continue
      }
      if let other = known.updateValue(item.name, forKey: item.name.lowercased()) {
        listing.found.report(
          .fileName, about: path, "the name differs from '\(other)' only in case",
          hint: "rename one of them: some systems take both for one file")
      }
      var status = stat()
      status.st_mode = item.kind
      if item.kind == 0 || listing.wantsSignatures, lstat("\(root)/\(path)", &status) != 0 {
        // A file that disappears after its folder was listed is simply missing.
        let failure = failure("look at", path)
        if failure.code != ENOENT { try listing.refuse(Refusal(failure), at: path) }
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: listing.files.append((path, listing.wantsSignatures ? FileSignature(status) : nil))
      case S_IFDIR where depth >= Limits.folderDepth:
        let message = "folders are nested more than \(Limits.folderDepth) deep"
        listing.found.report(.error("too-deep"), about: path, message, hint: "move the folder up")
      case S_IFDIR:
        switch self.items(in: path) {
        case .success(let items): try list(items, in: path, depth: depth + 1, into: &listing)
        case .failure(let failure): try listing.refuse(Refusal(failure), at: path, noun: "folder")
        }
      case S_IFLNK: try listing.refuse(.symbolicLink, at: path)
      default: try listing.refuse(.notAFile, at: path)
      }
    }
  }

  private static let leftoverNames: Set = [".DS_Store", "Thumbs.db", "desktop.ini", "__MACOSX"]
  private static let leftoverEndings = ["~", ".swp", ".swo", ".orig", ".rej", ".bak", ".tmp"]

  private static func isLeftover(_ name: String) -> Bool {
    leftoverNames.contains(name) || leftoverEndings.contains(where: name.hasSuffix) || name.hasPrefix("~$")
      || (name.hasPrefix("#") && name.hasSuffix("#"))
  }

  private func items(in folder: String) -> Result<[FolderItem], SystemFailure> {
    guard let stream = opendir("\(root)/\(folder)") else {
      let code = errno
      let isNoSite = code == ENOENT && "\(folder)/" == ContentPath.root
      let hint = isNoSite ? "name the folder that holds content/ with --root" : nil
      return .failure(
        SystemFailure(action: "read the folder", path: "\(root)/\(folder)", code: code, hint: hint))
    }
    let (items, code) = FolderItem.all(in: stream)
    return code == 0 ? .success(items) : .failure(failure("read the folder", folder, code))
  }

  private enum Refusal: Error {
    case gone
    case refused(DiagnosticCode, String, hint: String)
    case failed(SystemFailure)

    static let symbolicLink = refused(
      .symbolicLink, "symbolic links are not supported: they could lead out of the site",
      hint: "put the file itself there")
    static let notAFile = refused(
      .error("not-a-file"), "this is neither a file nor a folder", hint: "remove it from the site")

    init(_ failure: SystemFailure) {
      switch failure.code {
      case ENOENT, ENOTDIR: self = .gone
      case ELOOP: self = .symbolicLink
      default: self = .failed(failure)
      }
    }
  }

  private func read(_ path: String) -> Result<SourceFile, Refusal> {
    let descriptor = open("\(root)/\(path)", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(Refusal(failure("read", path))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(Refusal(failure("look at", path))) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .failure(.notAFile) }
    let most = path.hasSuffix(".md") ? Limits.article : Limits.asset
    guard status.st_size <= most else {
      let message = "the file has more than \(most) bytes"
      return .failure(.refused(.tooLarge, message, hint: "make it smaller, or split it"))
    }
    var (bytes, code) = OpenFile.read(Int(status.st_size), from: descriptor)
    guard code == 0 else { return .failure(.failed(failure("read", path, code))) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    return .success(SourceFile(path: path, bytes: bytes, signature: FileSignature(status)))
  }

  /// The error of the last failed system call.
  private func failure(_ action: String, _ path: String, _ code: Int32 = errno) -> SystemFailure {
    SystemFailure(action: action, path: "\(root)/\(path)", code: code)
  }
}
