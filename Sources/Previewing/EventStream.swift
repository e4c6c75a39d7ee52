import FlyingFox
import FlyingSocks

/// The body of an open reload stream: the preview's state, now and at each change, until the browser
/// disconnects.
struct EventStream: AsyncBufferedSequence {
  typealias Element = UInt8

  let states: AsyncStream<PreviewState>

  func makeAsyncIterator() -> Iterator { Iterator(states: states.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var states: AsyncStream<PreviewState>.Iterator
    var rest: ArraySlice<UInt8> = []

    mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
      if rest.isEmpty {
        guard let state = await states.next() else { return nil }
        rest = state.event[...]
      }
      let buffer = rest.prefix(count)
      rest = rest.dropFirst(count)
      return buffer
    }
  }
}
