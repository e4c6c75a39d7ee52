import Foundation

/// Signals that a site's folders may have changed, from file events or at intervals.
package enum SourceWatcher {
  /// The seconds between two signals without file events.
  private static let pause = 0.3

  /// The signals. Changes that come while the listener is busy are joined into one signal.
  ///
  /// - Parameters:
  ///   - root: the folder that contains `content/` and `templates/`.
  ///   - polling: whether to signal at intervals, because network drives send no events.
  ///   - whenPolling: called at most once, when there can be no events and signals come at intervals instead.
  package static func changes(
    root: String, polling: Bool, whenPolling: @escaping @Sendable () -> Void = {}
  ) -> AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      let thread = Thread {
        var events = polling ? nil : FileEvents(root: root, folders: ["content", "templates"])
        if !polling, events == nil { whenPolling() }
        // The loop ends with the process, or when there is no listener left.
        while true {
          if let watched = events {
            if !watched.wait() {
              events = nil
              whenPolling()
            }
          } else {
            Thread.sleep(forTimeInterval: pause)
          }
          if case .terminated = continuation.yield() { return }
        }
      }
      thread.start()
    }
  }
}
