import Diagnostics
import Foundation
import Glibc

/// Pagefind as a service: a process that answers one request after another, and reads and writes no file.
///
/// Only a few requests are unanswered at a time, so neither side blocks on a full buffer. One socket carries requests
/// and answers. The socket closes when the build ends in any way, and then Pagefind ends too.
struct PagefindService: ~Copyable {
  private let process = Process()
  private let socket: Int32
  /// The process's standard error. A file, so that Pagefind never waits for a reader.
  private let errors: UnsafeMutablePointer<FILE>
  /// Received bytes that were not read yet.
  private var received = Data()

  private init(socket: Int32, errors: UnsafeMutablePointer<FILE>) {
    (self.socket, self.errors) = (socket, errors)
  }

  static func start(_ tool: String) throws(Obstacle) -> PagefindService {
    guard let errors = tmpfile() else { throw .cannotRun(tool, because: String(cString: strerror(errno))) }
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
      defer { fclose(errors) }
      throw .cannotRun(tool, because: String(cString: strerror(errno)))
    }
    defer { close(ends[1]) }
    let service = PagefindService(socket: ends[0], errors: errors)
    try service.run(tool, at: ends[1])
    return service
  }

  private borrowing func run(_ tool: String, at end: Int32) throws(Obstacle) {
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = ["--service"]
    // Pagefind reads settings from its folder and its environment, and stops if the settings are damaged.
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    process.environment = [:]
    process.standardInput = FileHandle(fileDescriptor: end)
    process.standardOutput = FileHandle(fileDescriptor: end)
    process.standardError = FileHandle(fileDescriptor: fileno(errors))
    do {
      try process.run()
    } catch {
      throw .cannotRun(tool, because: error.localizedDescription)
    }
  }

  deinit {
    close(socket)
    if process.isRunning {
      process.terminate()
      process.waitUntilExit()
    }
    fclose(errors)
  }

  /// Sends a request and waits for the answer. No other request may be unanswered.
  mutating func ask(_ request: PagefindRequest) throws(Obstacle) -> PagefindAnswer {
    try send(request)
    return try answer()
  }

  borrowing func send(_ request: PagefindRequest) throws(Obstacle) {
    var rest = Self.message(request)[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if sent > 0 { rest = rest.dropFirst(sent) }
      if sent < 0, errno != EINTR { throw ended() }
    }
  }

  /// Waits for the answer to the oldest unanswered request.
  @discardableResult
  mutating func answer() throws(Obstacle) -> PagefindAnswer {
    let answer = try Self.answer(in: receive())
    if answer.type == "Error" { throw answer.message.map(Obstacle.failed) ?? .unreadableAnswer }
    return answer
  }

  /// A request in the service's form: JSON in base64, followed by a comma.
  private static func message(_ request: PagefindRequest) -> Data {
    do {
      let encoder = JSONEncoder()
      encoder.keyEncodingStrategy = .convertToSnakeCase
      return try encoder.encode(PagefindMessage(payload: request)).base64EncodedData() + [UInt8(ascii: ",")]
    } catch {
      preconditionFailure("a request holds only texts and numbers: \(error)")
    }
  }

  private static func answer(in message: Data) throws(Obstacle) -> PagefindAnswer {
    do {
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      // Text that is not base64 is decoded as empty, which is not JSON either.
      let json = Data(base64Encoded: message) ?? Data()
      return try decoder.decode(PagefindMessage<PagefindAnswer>.self, from: json).payload
    } catch {
      throw .unreadableAnswer
    }
  }

  /// Receives the next message, without the comma at its end.
  private mutating func receive() throws(Obstacle) -> Data {
    var part = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      if let end = received.firstIndex(of: UInt8(ascii: ",")) {
        defer { received = Data(received[(end + 1)...]) }
        return received[..<end]
      }
      let count = recv(socket, &part, part.count, 0)
      if count > 0 { received += part[..<count] }
      if count == 0 || count < 0 && errno != EINTR { throw ended() }
    }
  }

  /// The error of a service that has ended: the first line of its standard error.
  private borrowing func ended() -> Obstacle {
    process.waitUntilExit()
    rewind(errors)
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    while getline(&line, &capacity, errors) > 0, let line {
      let text = String(cString: line).split(separator: "\n").first
      if let text { return .failed(because: String(text)) }
    }
    return .failed(because: "Pagefind ended and gave no reason")
  }
}
