import Foundation

extension String {
  /// The text with all matches of a regular expression replaced; `$1` stands for the first group.
  ///
  /// A debug build matches the expressions of Foundation much faster than Swift's.
  package func replacing(pattern: String, with template: String) -> String {
    replacingOccurrences(of: pattern, with: template, options: .regularExpression)
  }
}
