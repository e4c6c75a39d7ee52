import Days
import Diagnostics
import Foundation
import Markdown

/// The days on which articles last changed, from git's history.
enum GitHistory {
  /// The day of the last commit that changed a file, by the file's path below `content/`. Empty, with a note,
  /// without git or without a complete history.
  ///
  /// A separate thread waits for git, so that every core stays free for other work.
  static func read(root: String) async -> Outcome<[String: Day]> {
    await withCheckedContinuation { waiting in
      DispatchQueue.global().async { waiting.resume(returning: history(of: root)) }
    }
  }

  private static func history(of root: String) -> Outcome<[String: Day]> {
    // git runs in `content/`, which may belong to another repository as a submodule or a link.
    let content = "\(root)/\(ContentPath.root)"
    let commit = "commit it to show when articles last changed"
    let asked = output(of: ["rev-parse", "--is-shallow-repository", "--show-toplevel"], in: content)
    guard let answers = asked?.split(separator: "\n"), answers.count == 2 else {
      return unknown("the site is not in a git repository", hint: commit)
    }
    guard answers[0] == "false" else {
      return unknown("the git history is shallow", hint: "fetch all of it with 'git fetch --unshallow'")
    }
    let format = ["log", "--format=%x00%cs", "--name-only", "--relative", "--no-renames", "--", "."]
    guard let log = output(of: format, in: content), !log.isEmpty else {
      return unknown("no commit contains a file of 'content/'", hint: commit)
    }
    var days = lastChanges(in: log)
    guard FileManager.default.fileExists(atPath: "\(answers[1])/.gitmodules") else { return Outcome(days) }
    let names = output(of: ["submodule", "--quiet", "foreach", "echo \"$displaypath\""], in: content) ?? ""
    for name in names.split(separator: "\n") where !name.hasPrefix("..") {
      let inside = lastChanges(in: output(of: format, in: "\(content)/\(name)") ?? "")
      days.merge(inside.map { ("\(name)/\($0)", $1) }) { $1 }
    }
    return Outcome(days)
  }

  private static func lastChanges(in log: String) -> [String: Day] {
    var days: [String: Day] = [:]
    for commit in log.utf8.split(separator: 0) {
      let lines = commit.split(separator: UInt8(ascii: "\n"))
      // The clock of a commit before 2000 or after 2199 was wrong, so the day is left out.
      guard let first = lines.first, let day = try? Day(parsing: first) else { continue }
      days.merge(lines.dropFirst().lazy.map { (String(decoding: $0, as: UTF8.self), day) }) { last, _ in last
      }
    }
    return days
  }

  private static func unknown(_ message: String, hint: String) -> Outcome<[String: Day]> {
    Outcome([:], [Diagnostic(.note("no-history"), about: "content", message, hint: hint)])
  }

  private static func output(of arguments: [String], in folder: String) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    // Without git there is no history, which the caller reports.
    guard (try? process.run()) != nil else { return nil }
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: bytes, as: UTF8.self) : nil
  }
}
