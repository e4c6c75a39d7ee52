import Diagnostics
import Foundation

/// Pagefind as a service: a process that answers one request after another, and reads and writes no file.
///
/// Only a few requests are unanswered at a time, so neither side blocks on a full buffer. One socket carries requests
/// and answers. The socket closes when the build ends in any way, and then Pagefind ends too.
/// A class, because it owns a process and a socket, and ends both.
final class PagefindService {
  private let process = Process()
  private let socket: Int32
  /// The process's standard error. A file, so that Pagefind never waits for a reader.
  private let errors: UnsafeMutablePointer<FILE>
  /// Received bytes that were not read yet.
  private var received: [UInt8] = []

  init(_ tool: String) throws(Obstacle) {
    guard let errors = tmpfile() else { throw .cannotRun(tool, because: String(cString: strerror(errno))) }
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
      defer { fclose(errors) }
      throw .cannotRun(tool, because: String(cString: strerror(errno)))
    }
    defer { close(ends[1]) }
    (socket, self.errors) = (ends[0], errors)
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = ["--service"]
    // Pagefind reads settings from its folder and its environment, and stops if the settings are damaged.
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    process.environment = [:]
    process.standardInput = FileHandle(fileDescriptor: ends[1])
    process.standardOutput = FileHandle(fileDescriptor: ends[1])
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
  func ask(_ request: PagefindRequest) throws(Obstacle) -> PagefindAnswer {
    try send(request)
    return try answer()
  }

  /// Sends a request in the service's form: JSON in base64, followed by a comma.
  func send(_ request: PagefindRequest) throws(Obstacle) {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    // Texts and numbers can always be encoded.
    guard let json = try? encoder.encode(PagefindMessage(payload: request)) else {
      preconditionFailure("a request holds only texts and numbers")
    }
    var rest = (json.base64EncodedData() + [UInt8(ascii: ",")])[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes {
        Foundation.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if sent > 0 { rest = rest.dropFirst(sent) }
      if sent < 0, errno != EINTR { throw ended() }
    }
  }

  /// Waits for the answer to the oldest unanswered request.
  @discardableResult
  func answer() throws(Obstacle) -> PagefindAnswer {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    // Text that is not base64 is decoded as empty, which is not JSON either. What is wrong with it does not matter.
    let json = Data(base64Encoded: try receive()) ?? Data()
    guard let answer = try? decoder.decode(PagefindMessage<PagefindAnswer>.self, from: json).payload else {
      throw .unreadableAnswer
    }
    if answer.type == "Error" { throw answer.message.map(Obstacle.failed) ?? .unreadableAnswer }
    return answer
  }

  /// Receives the next message, without the comma at its end.
  private func receive() throws(Obstacle) -> Data {
    var part = [UInt8](repeating: 0, count: 1 << 18)
    // The answer with all files is tens of megabytes long, so each byte is looked at once.
    var searched = 0
    while true {
      if let end = received.firstOffset(of: UInt8(ascii: ","), in: searched..<received.count) {
        defer { received.removeFirst(end + 1) }
        return Data(received[..<end])
      }
      searched = received.count
      let count = recv(socket, &part, part.count, 0)
      if count > 0 { received += part[..<count] }
      if count == 0 || count < 0 && errno != EINTR { throw ended() }
    }
  }

  /// The error of a service that has ended: the first line of its standard error.
  private func ended() -> Obstacle {
    process.waitUntilExit()
    rewind(errors)
    let written = FileHandle(fileDescriptor: fileno(errors)).readDataToEndOfFile()
    let line = String(decoding: written, as: UTF8.self).split(separator: "\n").first
    return .failed(because: line.map(String.init) ?? "Pagefind ended and gave no reason")
  }
}

/// A request to Pagefind's service, or an answer. Names in the JSON are in snake case.
struct PagefindMessage<Payload: Codable>: Codable {
  /// The number of the message. Any number will do, because each request waits for the answer to the one before.
  var messageId: Int? = 0
  let payload: Payload
}

struct PagefindRequest: Codable {
  let type: String
  var config: [String: String]?
  var indexId: Int?
  var filePath: String?
  var fileContents: String?
}

/// The fields of an answer: those of the request's kind, or the message of an `Error`.
struct PagefindAnswer: Codable {
  let type: String
  let indexId: Int?
  let files: [File]?
  let message: String?

  struct File: Codable {
    /// The file's path, relative to the folder of the index.
    let path: String
    let content: Data
  }
}

/// Pagefind is missing or failed.
extension Obstacle {
  package static let missingPagefind = Obstacle(
    "Pagefind, which makes the search index, is missing", hint: "run 'make setup', or build with --no-search")

  static let unreadableAnswer = failed(because: "Pagefind's answer cannot be read")

  static func cannotRun(_ tool: String, because reason: String) -> Obstacle {
    Obstacle("cannot run '\(tool)': \(reason)", hint: "run 'make setup', or build with --no-search")
  }

  static func failed(because reason: String) -> Obstacle {
    Obstacle(
      "the search index was not made: \(reason)", hint: "build with --no-search to publish without it")
  }
}
