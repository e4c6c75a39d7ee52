/// How much one site's sources may ask of a build.
package enum Limits {
  /// Bytes of one article.
  package static let article = 1 << 20
  /// Bytes of an article's front matter.
  package static let frontMatter = 64 << 10
  /// Bytes of a file beside the articles.
  package static let asset = 64 << 20
  /// Folders below one another in `content/`.
  package static let folderDepth = 8
  /// Bytes of one line of YAML.
  package static let yamlLine = 8 << 10
  /// How deep lists and mappings stand within one another in YAML.
  package static let yamlDepth = 16
}
