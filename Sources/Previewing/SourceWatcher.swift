import Foundation

/// Says when a site's folders change: by file events, or by looking now and then.
package enum SourceWatcher {
  /// Seconds between two looks where there are no events.
  private static let pause = 0.3

  /// - Parameters:
  ///   - root: the folder that holds `content/` and `templates/`.
  ///   - polling: look now and then, for network drives, which send no events.
  package static func changes(root: String, polling: Bool) -> AsyncStream<SourceChanges> {
    AsyncStream { continuation in
      let thread = Thread {
        let events = polling ? nil : FileEvents(root: root, folders: ["content", "templates"])
        // Ends with the process, or when nobody listens any more.
        while true {
          let changes: SourceChanges
          if let events {
            changes = events.next()
          } else {
            Thread.sleep(forTimeInterval: pause)
            changes = .unknown
          }
          if case .terminated = continuation.yield(changes) { return }
        }
      }
      thread.start()
    }
  }
}
