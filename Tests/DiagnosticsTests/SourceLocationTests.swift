import Diagnostics
import Testing

@Suite struct SourceLocations {
  private static let accent = "e\u{301}"

  /// The place of the first `needle` in a file.
  private static func place(of needle: String, in text: String) throws -> SourceLocation {
    let source = SourceFile(path: "content/a.md", bytes: Array(text.utf8))
    let starts = source.bytes.indices.filter { source.bytes[$0...].starts(with: needle.utf8) }
    let start = try #require(starts.first)
    return SourceLocation(in: source, at: start..<(start + needle.utf8.count))
  }

  @Test(arguments: [
    (text: "X", line: 1, column: 1),
    (text: "a\nbc X", line: 2, column: 4),
    (text: "a\r\nb X", line: 2, column: 3),  // a CRLF is one line ending
    (text: "a\rb X", line: 2, column: 3),  // and so is a lone CR, as CommonMark and YAML count
    (text: "a\r\rb X", line: 3, column: 3),
    (text: "a\r\n\rb X", line: 3, column: 3),
    (text: "\n\n\nX", line: 4, column: 1),
    (text: "\tX", line: 1, column: 2),  // a tab is one column
    (text: "é X", line: 1, column: 3),  // two bytes, one scalar
    (text: "\(accent) X", line: 1, column: 4),  // one character, two scalars
    (text: "👍🏽 X", line: 1, column: 4),  // a thumb and its skin
    (text: "a\u{2028}X", line: 1, column: 3),  // Unicode's line separator does not end a line
    (text: "a\u{0B}\u{0C}X", line: 1, column: 4),
    (text: String(repeating: "é", count: 5_000) + "X", line: 1, column: 5_001),
    (text: "a\n" + String(repeating: "a👍", count: 511) + "aaaX", line: 2, column: 1_026),  // at a mark
    (
      text: String(repeating: "é\n", count: 5_000) + "aX" + String(repeating: "b", count: 9_000), line: 5_001,
      column: 2
    ),
  ])
  func countUnicodeScalarsOfTheLine(text: String, line: Int, column: Int) throws {
    let place = try Self.place(of: "X", in: text)
    #expect((place.line, place.column, place.length) == (line, column, 1))
    #expect(place.file == "content/a.md")
  }

  @Test(arguments: [
    (needle: "né\u{301}", length: 3),
    (needle: "two\nlines", length: 3),  // underlined to the end of its first line
    (needle: "lines\r\n", length: 5),
    (needle: "\r\n", length: 1),
  ])
  func measureTheFindingOnItsFirstLine(needle: String, length: Int) throws {
    let place = try Self.place(of: needle, in: "né\u{301}e two\nlines\r\nend")
    #expect(place.length == length)
  }

  @Test func measureALongFinding() throws {
    let long = String(repeating: "aé", count: 5_000)
    #expect(try Self.place(of: "X" + long, in: "ab\n" + long + "X" + long + "c").length == 10_001)
  }

  @Test(arguments: [
    (text: "", line: 1, column: 1),
    (text: "ab", line: 1, column: 3),
    (text: "ab\n", line: 2, column: 1),
    (text: "ab\r\n", line: 2, column: 1),
    (text: "ab\r", line: 2, column: 1),
  ])
  func standAtTheEndOfTheFile(text: String, line: Int, column: Int) {
    let source = SourceFile(path: "a", bytes: Array(text.utf8))
    let end = source.bytes.count
    for range in [end..<end, end..<(end + 9), (end + 5)..<(end + 9)] {
      let place = SourceLocation(in: source, at: range)
      #expect((place.line, place.column, place.length) == (line, column, 1))
    }
  }

  @Test func ofAWholeFileShowNoLine() {
    let place = SourceLocation(wholeFile: "content/site.yml")
    #expect((place.file, place.line, place.column, place.length) == ("content/site.yml", 1, 1, 0))
    #expect(place.excerpt == nil)
  }

  @Test(arguments: [
    (offset: 0, index: 0), (offset: 2, index: 0), (offset: 3, index: 1), (offset: 4, index: 2),
    (offset: 6, index: 2), (offset: 99, index: 2),
  ])
  func findTheLineOfAByte(offset: Int, index: Int) {
    let source = SourceFile(path: "a", bytes: Array("ab\n\ncd".utf8))
    #expect(source.lineIndex(at: offset) == index)
  }

  @Test func rangeOverALineWithoutItsEnding() {
    let source = SourceFile(path: "a", bytes: Array("ab\r\ncd\r\rx\n".utf8))
    let lines = (0..<7).map { source.text(in: source.lineRange($0)) }
    #expect(lines == ["ab", "cd", "", "x", "", "", ""])
  }

  @Test func areEqualFilesByPathAndBytes() {
    let one = SourceFile(path: "a", bytes: [1])
    #expect(one == SourceFile(path: "a", bytes: [1]))
    #expect(one != SourceFile(path: "b", bytes: [1]))
    #expect(one != SourceFile(path: "a", bytes: [2]))
  }
}
