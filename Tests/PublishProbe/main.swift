import Glibc
import Publishing
import SiteModel

// Publishes one version after another until it is killed: `PublishProbe OUTPUT FIRST-VERSION [SEARCH-TOOL]`.
// Writes a line to standard output before each version, so that the test knows when to kill it.

guard (3...4).contains(CommandLine.arguments.count), let first = Int(CommandLine.arguments[2]) else {
  exit(64)
}

for version in first... {
  _ = write(STDOUT_FILENO, "\n", 1)
  do {
    let publication = try Publication(at: CommandLine.arguments[1])
    try publication.write(try files(of: version))
    if CommandLine.arguments.count == 4 {
      try SearchIndex(tool: CommandLine.arguments[3]).add(to: publication)
    }
    _ = try publication.finish()
  } catch {
    print(error)
    exit(2)
  }
}

/// Every page of the site names its version, and the set of pages changes too.
func files(of version: Int) throws -> [OutputFile] {
  var files = [("index.html", "version \(version)\n"), ("style.css", "the same in all\n")]
  for page in 0..<40 where (page + version) % 7 != 0 {
    let filling = String(repeating: "page \(page) ", count: 1 + (page * version) % 200)
    files.append(("section-\(page % 5)/page-\(page)/index.html", "version \(version)\n\(filling)"))
  }
  files.append(("assets/\(version)/style.css", "of version \(version)\n"))
  return files.map { OutputFile(path: OutputPath(plain: $0.0), bytes: Array($0.1.utf8)) }
}
