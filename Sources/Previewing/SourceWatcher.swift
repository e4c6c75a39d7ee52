import Foundation

/// Signals that a site's folders may have changed, from file events or at intervals.
package enum SourceWatcher {
  /// Seconds between two signals without file events.
  private static let pause = 0.3

  /// Changes that come while the listener is busy are joined into one.
  ///
  /// - Parameters:
  ///   - root: the folder that contains `content/` and `templates/`.
  ///   - polling: signal at intervals, because network drives send no events.
  package static func changes(root: String, polling: Bool) -> AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      let thread = Thread {
        let events = polling ? nil : FileEvents(root: root, folders: ["content", "templates"])
        // Ends with the process, or when nobody listens any more.
        while true {
          if let events { events.wait() } else { Thread.sleep(forTimeInterval: pause) }
          if case .terminated = continuation.yield() { return }
        }
      }
      thread.start()
    }
  }
}
