import Diagnostics

/// Ours instead of Testing's.
typealias SourceLocation = Diagnostics.SourceLocation
