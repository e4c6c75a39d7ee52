import Foundation
import Testing

/// The path of a program beside the tests.
func builtProgram(_ name: String, madeBy command: String) throws -> String {
  let test = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  let built = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? test
  let program = (built as NSString).deletingLastPathComponent + "/\(name)"
  try #require(access(program, X_OK) == 0, "no \(program): '\(command)' makes it")
  return program
}

/// A process that publishes one version after another until it is killed.
struct Probe {
  private let process: pid_t
  private let progress: Int32

  /// Starts it, and waits until it begins its first version.
  ///
  /// - Parameter tool: makes the search index, if one is needed.
  init(at output: String, firstVersion: Int, tool: String? = nil) throws {
    let program = try builtProgram("PublishProbe", madeBy: "swift build --build-tests")
    var ends: [Int32] = [0, 0]
    let made = pipe(&ends)
    try #require(made == 0)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    let words: [String] = [program, output, "\(firstVersion)"] + (tool.map { [$0] } ?? [])
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var process: pid_t = 0
    let code = posix_spawn(&process, program, &actions, nil, &arguments, environ)
    posix_spawn_file_actions_destroy(&actions)
    arguments.forEach { free($0) }
    close(ends[1])
    try #require(code == 0, "cannot start \(program)")
    self.process = process
    progress = ends[0]
    var byte: UInt8 = 0
    let count = read(progress, &byte, 1)
    try #require(count == 1, "the probe ended before it began")
  }

  /// Kills it after some time.
  ///
  /// - Returns: its output: a line feed for each version it began, and its error.
  func kill(afterMicroseconds time: UInt32) -> String {
    usleep(time)
    Foundation.kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    var said = [UInt8](repeating: 0, count: 4096)
    _ = fcntl(progress, F_SETFL, O_NONBLOCK)
    let count = read(progress, &said, said.count)
    close(progress)
    return String(decoding: said.prefix(max(0, count)), as: UTF8.self)
  }
}
