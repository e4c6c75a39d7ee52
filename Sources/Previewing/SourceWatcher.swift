import Foundation

/// Says when a site's folders may have changed: by file events, or now and then.
package enum SourceWatcher {
  /// Seconds between two signals where there are no events.
  private static let pause = 0.3

  /// Changes that come while the listener is busy are one change to it.
  ///
  /// - Parameters:
  ///   - root: the folder that holds `content/` and `templates/`.
  ///   - polling: say so now and then, for network drives, which send no events.
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
