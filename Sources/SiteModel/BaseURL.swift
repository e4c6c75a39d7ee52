import Diagnostics

/// The address at which the site is published: an origin, and a path that starts every link.
package struct BaseURL: Sendable, Hashable {
  /// The scheme and host, as in `https://sellers.example`.
  package let origin: String
  /// The path, which starts and ends with `/`.
  package let path: String

  /// Parses an `http` or `https` address without query and fragment; the last `/` is optional. Nil for other
  /// texts.
  package init?(_ text: String) {
    let scheme = text.hasPrefix("https://") ? "https://" : text.hasPrefix("http://") ? "http://" : nil
    guard let scheme, text.utf8.allSatisfy({ $0.isLetterOrDigit || "-._~:/[]".utf8.contains($0) })
    else { return nil }
    let rest = text.dropFirst(scheme.count)
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    let path = rest[slash...]
    guard slash > rest.startIndex, !path.contains("//"),
      !path.split(separator: "/").contains(where: { $0 == "." || $0 == ".." })
    else { return nil }
    origin = scheme + rest[..<slash]
    self.path = path.hasSuffix("/") ? String(path) : path + "/"
  }

  package func absolute(_ href: String) -> String { origin + href }
}

/// A site without an address has its pages at the root of a server, and no absolute links.
extension BaseURL? {
  package var path: String { self?.path ?? "/" }

  package func href(_ permalink: Permalink) -> String {
    guard let path = self?.path, path != "/" else { return permalink.path }
    return path + Substring(permalink.path.utf8.dropFirst())
  }

  package func href(_ file: OutputPath) -> String { path + file.encoded }
  package func absolute(_ href: String) -> String? { self?.absolute(href) }
}
