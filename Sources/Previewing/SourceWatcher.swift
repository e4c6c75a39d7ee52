import Foundation

/// Signals that a site's folders may have changed, from file events or at intervals.
package enum SourceWatcher {
  /// The seconds between two signals without file events.
  private static let pause = 0.3

  /// The signals about `content/` and `templates/` below `root`. Changes that come while the listener is busy are
  /// joined into one signal. Signals come at intervals if `polling`, as network drives send no events, or if there can
  /// be no events. In the second case `whenPolling` is called once.
  package static func changes(
    root: String, polling: Bool, whenPolling: @escaping @Sendable () -> Void = {}
  ) -> AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      let thread = Thread {
        var events = polling ? nil : FileEvents(root: root, folders: ["content", "templates"])
        if !polling, events == nil { whenPolling() }
        // The loop ends with the process, or when there is no listener left.
        while true {
          if events == nil {
            Thread.sleep(forTimeInterval: pause)
          } else if events?.wait() == false {
            events = nil
            whenPolling()
          }
          if case .terminated = continuation.yield() { return }
        }
      }
      thread.start()
    }
  }
}
