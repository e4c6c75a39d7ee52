import Diagnostics
import Testing

@testable import Previewing

/// The preview over its socket: its answers, under attack, and to many clients at a time.
@Suite(.serialized, .timeLimit(.minutes(5))) struct PreviewServers {
  @Test func answerWithThePagesOfTheSite() async throws {
    let server = try await RunningServer()
    let page = await server.answer(toTarget: "/fees/a1/")
    #expect(page.hasPrefix("HTTP/1.1 200"))
    #expect(page.contains("text/html; charset=utf-8"))
    #expect(page.contains("nosniff") && page.contains("no-store"))
    #expect(page.contains("fees 1") && page.contains("/.preview/preview.js"))
    #expect(await server.answer(toTarget: "/fees/a1/", method: "HEAD").contains("fees 1") == false)
    #expect(await server.answer(toTarget: "/.preview/preview.js").contains("text/javascript"))
    let folder = await server.answer(toTarget: "/fees/a1")
    #expect(folder.hasPrefix("HTTP/1.1 301") && folder.contains("/fees/a1/"))
    let missing = await server.answer(toTarget: "/nothing/")
    #expect(missing.hasPrefix("HTTP/1.1 404") && missing.contains("/.preview/preview.js"))
    #expect(await server.answer(toTarget: "/", method: "POST").hasPrefix("HTTP/1.1 405"))
  }

  /// With `nosniff` a browser shows a file only under its own type.
  @Test func nameTheTypeOfEachFile() async throws {
    let server = try await RunningServer()
    let types = [
      "mp4": "video/mp4", "webm": "video/webm", "ics": "text/calendar; charset=utf-8",
      "zip": "application/zip",
      "pdf": "application/pdf", "avif": "image/avif", "none": "application/octet-stream",
    ]
    for ending in types.keys { try server.site.write("content/files/a.\(ending)", Self.text(of: ending)) }
    let addresses = types.keys.map { "/files/a.\($0)\n" }.joined()
    try server.site.write("content/addresses.txt", addresses)
    let found = try #require(await server.preview.refresh())
    #expect(found.allSatisfy { $0.severity != .error })
    for (ending, type) in types {
      #expect(await server.answer(toTarget: "/files/a.\(ending)").contains("Content-Type: \(type)\r\n"))
    }
  }

  static let ranges: [(range: String, status: Int, part: String?, body: String)] = [
    ("", 200, nil, "0123456789"), ("bytes=0-1", 206, "0-1", "01"), ("bytes=0-0", 206, "0-0", "0"),
    ("bytes=7-", 206, "7-9", "789"), ("bytes=-3", 206, "7-9", "789"), ("bytes=-99", 206, "0-9", "0123456789"),
    ("bytes=8-999999999999999999", 206, "8-9", "89"), ("bytes=10-", 416, "*", ""), ("bytes=-0", 416, "*", ""),
    // What is no range, and more than one, is not asked for.
    ("bytes=-", 200, nil, "0123456789"), ("bytes=5-2", 200, nil, "0123456789"),
    ("bytes=0-1,3-4", 200, nil, "0123456789"), ("lines=0-1", 200, nil, "0123456789"),
    ("bytes=9999999999999999999-", 200, nil, "0123456789"),
  ]

  /// Safari plays no video from a server that does not.
  @Test(arguments: ranges)
  func giveThePartOfAFile(range: String, status: Int, part: String?, body: String) async throws {
    let server = try await RunningServer()
    try server.site.write("content/files/a.mp4", "0123456789")
    try server.site.write("content/addresses.txt", "/files/a.mp4\n")
    _ = await server.preview.refresh()
    let head = "Host: localhost\r\nConnection: close\r\n" + (range.isEmpty ? "" : "Range: \(range)\r\n")
    let answer = await server.answer(to: "GET /files/a.mp4 HTTP/1.1\r\n\(head)\r\n".utf8)
    #expect(answer.hasPrefix("HTTP/1.1 \(status) ") && answer.contains("Accept-Ranges: bytes\r\n"))
    #expect(answer.contains("Content-Range:") == (part != nil))
    #expect(part.map { answer.contains("Content-Range: bytes \($0)/10\r\n") } ?? true)
    #expect(answer.hasSuffix("\r\n\r\n\(body)"))
    let headers = await server.answer(to: "HEAD /files/a.mp4 HTTP/1.1\r\n\(head)\r\n".utf8)
    #expect(headers.hasPrefix("HTTP/1.1 200 ") && headers.hasSuffix("\r\n\r\n"))
  }

  private static func text(of ending: String) -> String {
    ending == "avif" ? "\0\0\0\u{14}ftypavif\0\0\0\0mif1\0\0\0\u{14}ispe\0\0\0\0\0\0\0\u{1}\0\0\0\u{1}" : "x"
  }

  @Test(arguments: ["evil.example", "localhost.evil.example", "[::2]", "", "127.0.0.1.nip.io:4000"])
  func answerOnlyToTheirOwnName(host: String) async throws {
    let answer = try await RunningServer().answer(toTarget: "/", host: host)
    #expect(answer.hasPrefix("HTTP/1.1 421"))
    #expect(!answer.contains("Home"))
  }

  @Test(arguments: ["localhost", "LocalHost", "[::1]", "0.0.0.0", "::"])
  func listenAtWhatAPersonWrites(host: String) async throws {
    let server = try await RunningServer(host: host)
    // The connection itself is to 127.0.0.1, which '::1' is not.
    guard host != "[::1]" else { return }
    for name in ["localhost:4000", "LOCALHOST"] {
      #expect(await server.answer(toTarget: "/", host: name).hasPrefix("HTTP/1.1 200"))
    }
    let isForAll = host.contains("::") || host == "0.0.0.0"
    for address in ["[::FFFF:192.168.1.7]:4000", "192.168.1.7:4000", "10.0.0.1", "[fe80::1]:4000"] {
      #expect(await server.answer(toTarget: "/", host: address).hasPrefix("HTTP/1.1 200") == isForAll)
    }
    for name in ["evil.example", "192.168.1.7.nip.io", "1.2.3", "0x7f000001", "[evil]", "a:192.168.1.7"] {
      #expect(await server.answer(toTarget: "/", host: name).hasPrefix("HTTP/1.1 421"), "\(name)")
    }
  }

  static let targets = [
    "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%2e%2e%2fsecret.txt", "/..%5csecret.txt",
    "/%252e%252e%252fsecret.txt", "/%c0%ae%c0%ae/secret.txt", "/%uff0e%uff0e/secret.txt", "//secret.txt",
    "/fees/%2e%2e/%2e%2e/secret.txt", "/fees/../../secret.txt", "/.%00./secret.txt", "/secret.txt%00.html",
    "/secret.txt", "/content/site.yml", "/templates/page.mustache", "/content/index.md", "/.git/config",
    "/.helpcenter/manifest", "/etc/passwd", "file:///etc/passwd", "http://localhost/../secret.txt",
    "/?/../secret.txt", "/;/../secret.txt", "../secret.txt", "*", "?", "/%", "/%zz", "/%ff%fe",
    "/a%0d%0ab: c",
    "/" + String(repeating: "a", count: 1_000), "/" + String(repeating: "../", count: 300) + "etc/passwd",
    "/" + String(repeating: "%2e%2e%2f", count: 100) + "etc/passwd",
  ]

  @Test func giveNoFileOutsideTheSite() async throws {
    let server = try await RunningServer()
    for target in Self.targets {
      let answer = await server.answer(toTarget: target)
      let status = answer.split(separator: " ").dropFirst().first ?? "closed"
      #expect(["200", "301", "400", "404", "closed"].contains(status), "\(target.prefix(80)): \(status)")
      #expect(status != "200" || answer.contains("Home"), "\(target.prefix(80))")
      for mark in [RunningServer.secret, "root:", "baseURL:", "{{", "\r\nb: c"] {
        #expect(!answer.contains(mark), "\(target.prefix(80)): \(mark)")
      }
    }
    #expect(await server.answer(toTarget: "/").hasPrefix("HTTP/1.1 200"))
  }

  static let scraps = [
    "", "\r\n", "GET\r\n\r\n", "GET /\r\n\r\n", "GET  HTTP/1.1\r\n\r\n", "\u{0}\u{0}\u{0}\u{0}\r\n\r\n",
    "GET / HTTP/1.1\r\nnothing\r\n\r\n", "GET / HTTP/1.1\r\n: a\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9223372036854775807\r\n\r\na",
    "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\na\r\n",
    "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
    "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost\r\nA: " + String(repeating: "a", count: 1_000) + "\r\n\r\n",
    "GET / HTTP/1.1\r\n" + String(repeating: "A: a\r\n", count: 500) + "\r\n",
    String(repeating: "A", count: 1_000),
  ]

  @Test func outliveRequestsThatAreNone() async throws {
    let server = try await RunningServer()
    for scrap in Self.scraps {
      // No answer is needed.
      await Connection.apart { Connection(to: server.port)?.send(Array(scrap.utf8)) }
      #expect(
        await server.answer(toTarget: "/").hasPrefix("HTTP/1.1 200"), "\(scrap.prefix(80).debugDescription)")
    }
  }

  @Test func answerWhileOthersAreSlow() async throws {
    let server = try await RunningServer()
    let slow = (0..<100).compactMap { _ in Connection(to: server.port) }
    #expect(slow.count == 100)
    for connection in slow { connection.send(Array("GET / HTTP/1.1\r\nHo".utf8)) }
    #expect(await server.answer(toTarget: "/").hasPrefix("HTTP/1.1 200"))
    // Each gets an answer when it completes its request.
    for connection in slow.suffix(10) {
      let answer = await Connection.apart {
        connection.send(Array("st: localhost\r\nConnection: close\r\n\r\n".utf8))
        return connection.rest()
      }
      #expect(answer.hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test func tellAHundredBrowsersOfEachSave() async throws {
    let server = try await RunningServer()
    let streams = (0..<100).compactMap { _ in Connection(to: server.port) }
    #expect(streams.count == 100)
    let request = Array("GET /.preview/events HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
    let version = await server.preview.state.version
    for stream in streams {
      let first = await Connection.apart {
        stream.send(request)
        return stream.text(upTo: "\n\n")
      }
      #expect(first?.contains("\(version)") == true)
    }
    try server.site.write("content/fees/a1.md", WrittenSite.article("Saved"))
    await server.preview.refresh()
    for stream in streams {
      let event = await Connection.apart { stream.text(upTo: "\n\n") }
      #expect(event?.contains("\(version + 1)") == true)
    }
    #expect(await server.answer(toTarget: "/fees/a1/").contains("Saved"))
  }

  @Test func answerEachRequestWhileFilesChange() async throws {
    let server = try await RunningServer()
    let saving = Task {
      for number in 1...20 {
        try server.site.write("content/fees/a1.md", WrittenSite.article("Version \(number)"))
        await server.preview.refresh()
      }
    }
    let wrong = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var wrong = 0
          for _ in 0..<50 {
            let answer = await server.answer(toTarget: "/fees/a1/")
            if !answer.hasPrefix("HTTP/1.1 200") || !answer.contains("</html>") { wrong += 1 }
          }
          return wrong
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
    try await saving.value
    #expect(await server.answer(toTarget: "/fees/a1/").contains("Version 20"))
  }
}
