/// The limits of a site's sources: the largest sizes and depths allowed.
package enum Limits {
  /// The bytes of one article.
  package static let article = 1 << 20
  /// The bytes of an article's front matter.
  package static let frontMatter = 64 << 10
  /// The bytes of a file beside the articles.
  package static let asset = 64 << 20
  /// The depth of folders in `content/`.
  package static let folderDepth = 8
  /// The bytes of one line of YAML.
  package static let yamlLine = 8 << 10
  /// The depth of lists and mappings in YAML.
  package static let yamlDepth = 16
}
