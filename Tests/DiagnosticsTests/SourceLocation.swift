import Diagnostics

/// Ours, and not that of Testing.
typealias SourceLocation = Diagnostics.SourceLocation
