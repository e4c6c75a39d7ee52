import Diagnostics
import Foundation
import Publishing
import TestFixtures
import Testing

@Suite struct KilledSearchTool {
  /// It runs as long as it may get a request; nothing else ends it.
  @Test func endsWithItsBuild() throws {
    let folder = try TemporaryFolder.inMemory()
    let sign = folder / "sign"
    let made = mkfifo(sign, 0o600)
    try #require(made == 0)
    let tool = folder / "tool"
    try put("#!/bin/sh\nexec 3> '\(sign)'\necho begun >&3\nexec cat > /dev/null\n", at: tool)
    try #require(chmod(tool, 0o755) == 0)

    let probe = try Probe(at: folder / "public", firstVersion: 1, tool: tool)
    let end = open(sign, O_RDONLY)
    defer { close(end) }
    var byte: UInt8 = 0
    for letter in "begun\n".utf8 { #expect(read(end, &byte, 1) == 1 && byte == letter) }
    _ = probe.kill(afterMicroseconds: 0)

    // When the last process with the other end of the pipe has ended.
    var wait = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
    #expect(poll(&wait, 1, 10_000) == 1, "the tool lives on")
    #expect(wait.revents & Int16(POLLHUP) != 0)
  }
}
