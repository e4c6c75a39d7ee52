import SiteModel

extension HostFile {
  /// The site's part of an nginx server, to be included in its `server { }`. The server adds what the build cannot
  /// know: port, names, certificate, and as `root` the folder that contains the site at its base path.
  static let nginx = HostFile(name: "_nginx.conf", text: \.nginxBlock)
}

extension HostedSite {
  /// The only variable that locations set. They add no header, so each header is sent exactly once.
  private static let lifetime = "$helpcenter_lifetime"

  fileprivate var nginxBlock: String {
    let headers = ResponseHeader.all(for: self).map { "  add_header \($0.name) \"\($0.value)\" always;" }
    // nginx includes the types of HTML and XML by itself.
    let texts = Set(MediaType.all.filter(\.isText).map(\.name)).subtracting(["text/html"])
    let lifetimes = immutableFolders.map { location(quoted(base.path + $0), .immutable) }
    let redirects = redirects.map { former, present in
      location(
        "= \(quoted(path(of: former)))", .checked, "return 301 \"\(base.href(present))$is_args$args\";")
    }
    return """
      # Written by helpcenter build. Include it in a server of nginx whose 'root' holds the site
      # at '\(base.path)'; see docs/publishing.md.

      location ^~ \(quoted(base.path)) {
        index index.html;
        error_page 403 =404 \(quoted(base.path + "404.html"));
        error_page 404 \(quoted(base.path + "404.html"));
        absolute_redirect off;
        etag on;

        # Compressed twins, where the site has them. With the module for it, 'brotli_static on;'
        # beside the include serves the smaller ones too.
        gzip_static on;
        gzip_vary on;

      \(set(.checked, indent: "  "))
        add_header \(Lifetime.header) \(Self.lifetime) always;
      \(headers.joined(separator: "\n"))

        types {
      \(MediaType.all.map { "    \($0.name) \($0.ending);" }.joined(separator: "\n"))
        }
        default_type \(MediaType.unknownContentType);
        charset utf-8;
        charset_types \(texts.sorted().joined(separator: " "));

        # Names that start with a dot: the manifest, a repository. Those that start with '_' at the top
        # are for hosts.
        location ~ "/\\.(?!well-known/)" {
      \(set(.checked))
          return 404;
        }
      \(HostFile.all.map { location("= \(quoted(base.path + $0.name))", .checked, "return 404;") }.joined())
      \(lifetimes.joined())
      \(redirects.joined())}
      \(slot)
      """
  }

  /// Hides the previous version and the lock. Unless the base path is `/`, their folder is below nginx's root.
  private var slot: String {
    let words = base.path.split(separator: "/")
    guard let name = words.last else { return "" }
    let folder = "/" + words.dropLast().map { "\($0)/" }.joined()
    return """

      # The version before, and the lock of a build.
      location ^~ \(quoted("\(folder).\(name).")) {
        return 404;
      }

      """
  }

  private func location(_ match: String, _ lifetime: Lifetime, _ rest: String? = nil) -> String {
    "  location \(match) {\n\(set(lifetime))\n\(rest.map { "    \($0)\n" } ?? "")  }\n"
  }

  private func set(_ lifetime: Lifetime, indent: String = "    ") -> String {
    "\(indent)set \(Self.lifetime) \"\(lifetime.rawValue)\";"
  }

  /// A path between quotation marks, in which only `\` and `"` have a meaning for nginx. Outside the name of a
  /// location `$` has a meaning too, but no base path contains it.
  private func quoted(_ path: String) -> String {
    "\"" + path.map { "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "\""
  }
}
