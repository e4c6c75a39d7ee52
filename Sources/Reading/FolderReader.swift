import Diagnostics
import Glibc
import Markdown
import SiteModel

/// Reads a folder of the site and everything below it.
///
/// Names that start with a dot are ignored. Leftover files of editors and systems are reported and not read.
/// Symbolic links are refused, because they could lead out of the site.
package struct FolderReader: Sendable {
  /// The folder that contains `content/`, and `templates/` if the site has its own.
  package let root: String

  package init(root: String) {
    self.root = root
  }

  /// All files below `folder`, sorted by path.
  ///
  /// - Parameters:
  ///   - former: files read earlier; those with the same signature are not read again.
  ///   - isOptional: whether the folder may be missing.
  /// - Returns: the files, and a finding for each that disappeared, may not be read, or may not be part of a site.
  /// - Throws: if the folder cannot be read, or the disk or the process fails.
  package func files(
    below folder: String, reusing former: [SourceFile] = [], isOptional: Bool = false
  ) async throws(SystemFailure) -> Outcome<[SourceFile]> {
    var listing = Listing(wantsSignatures: !former.isEmpty)
    try list(try topItems(in: folder, isOptional), in: folder, depth: 1, into: &listing)
    let entries = listing.files.sorted { $0.path < $1.path }
    let known = Dictionary(former.map { ($0.path, $0) }) { first, _ in first }
    let read = await entries.parallelMap { entry -> (String, Result<SourceFile, Refusal>) in
      if let signature = entry.signature, let file = known[entry.path], file.signature == signature {
        return (entry.path, .success(file))
      }
      return (entry.path, self.read(entry.path))
    }
    var files: [SourceFile] = []
    for (path, result) in read {
      switch result {
      case .success(let file): files.append(file)
      case .failure(let refusal): try listing.refuse(refusal, at: path)
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

  // MARK: Listing

  private struct Listing {
    /// Whether earlier files were given, whose signatures are compared.
    let wantsSignatures: Bool
    var files: [(path: String, signature: FileSignature?)] = []
    var found: [Diagnostic] = []

    /// Records why a file or folder is not read. Throws a failure of the disk or the process instead.
    mutating func refuse(
      _ refusal: Refusal, at path: String, _ noun: String = "file"
    ) throws(SystemFailure) {
      func report(_ code: DiagnosticCode, _ message: String, _ hint: String) {
        found.append(Diagnostic(code, about: path, message, hint: hint))
      }
      switch refusal {
      case .gone: report(.notReadable, "the file disappeared while the site was read", "build again")
      case .refused(let code, let message, let hint): report(code, message, hint)
      case .failed(let failure):
        guard [EACCES, EPERM].contains(failure.code) else { throw failure }
        let reason = SystemFailure.reason(failure.code)
        report(.notReadable, "the \(noun) cannot be read: \(reason)", "fix its permissions")
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
        try listing.refuse(.leftover, at: path)
        continue
      }
      if item.name.hasPrefix(".") { continue }
      guard item.isText else {
        try listing.refuse(.nameIsNoText, at: path)
        continue
      }
      if let other = known.updateValue(item.name, forKey: item.name.lowercased()) {
        try listing.refuse(.sameName(other), at: path)
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
      case S_IFDIR where depth >= Limits.folderDepth: try listing.refuse(.tooDeep, at: path)
      case S_IFDIR:
        switch self.items(in: path) {
        case .success(let items): try list(items, in: path, depth: depth + 1, into: &listing)
        case .failure(let failure): try listing.refuse(Refusal(failure), at: path, "folder")
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

  private func topItems(in folder: String, _ isOptional: Bool) throws(SystemFailure) -> [FolderItem] {
    do throws(SystemFailure) {
      return try items(in: folder).get()
    } catch {
      guard error.code == ENOENT else { throw error }
      if isOptional { return [] }
      throw SystemFailure(
        action: error.action, path: error.path, code: error.code,
        hint: "\(folder)/" == ContentPath.root ? "name the folder that holds content/ with --root" : nil)
    }
  }

  private func items(in folder: String) -> Result<[FolderItem], SystemFailure> {
    guard let stream = opendir("\(root)/\(folder)") else {
      return .failure(failure("read the folder", folder))
    }
    let (items, code) = FolderItem.all(in: stream)
    return code == 0 ? .success(items) : .failure(failure("read the folder", folder, code))
  }

  // MARK: Reading

  /// A reason not to read a file or folder.
  private enum Refusal: Error {
    case gone
    case refused(DiagnosticCode, String, hint: String)
    case failed(SystemFailure)

    static let leftover = refused(
      .leftover, "a leftover file of an editor or the system is not published", hint: "delete it")
    static let symbolicLink = refused(
      .symbolicLink, "symbolic links are not supported: they could lead out of the site",
      hint: "put the file itself there")
    static let notAFile = refused(
      .notAFile, "this is neither a file nor a folder", hint: "remove it from the site")
    static let nameIsNoText = refused(.fileName, "the name is not UTF-8", hint: "rename the file")
    static let tooDeep = refused(
      .tooDeep, "folders are nested more than \(Limits.folderDepth) deep", hint: "move the folder up")

    static func tooLarge(_ most: Int) -> Refusal {
      refused(.tooLarge, "the file has more than \(most) bytes", hint: "make it smaller, or split it")
    }

    static func sameName(_ other: String) -> Refusal {
      refused(
        .fileName, "the name differs from '\(other)' only in case",
        hint: "rename one of them: some systems take both for one file")
    }

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
    guard status.st_size <= most else { return .failure(.tooLarge(most)) }
    var (bytes, code) = OpenFile.read(Int(status.st_size), from: descriptor)
    guard code == 0 else { return .failure(.failed(failure("read", path, code))) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    return .success(SourceFile(path: path, bytes: bytes, signature: FileSignature(settled: status)))
  }

  /// The error of the last failed system call.
  private func failure(_ action: String, _ path: String, _ code: Int32 = errno) -> SystemFailure {
    SystemFailure(action: action, path: "\(root)/\(path)", code: code)
  }
}
