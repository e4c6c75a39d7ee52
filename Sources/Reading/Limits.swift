/// The limits of a site's sources: sizes in bytes, and depths of the folders in `content/` and of lists in YAML.
package enum Limits {
  package static let article = 1 << 20
  package static let frontMatter = 64 << 10
  /// A file beside the articles.
  package static let asset = 64 << 20
  package static let folderDepth = 8
  package static let yamlLine = 8 << 10
  package static let yamlDepth = 16
}
