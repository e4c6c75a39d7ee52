import Diagnostics
import Facts
import Foundation
import SellerRules
import TestFixtures
import Testing
import TradeAssurance

@testable import Markdown

/// The fixtures have a wording on each line; text between `«` and `»` is a figure.
@Suite struct FigureScanning {
  @Test(arguments: lines(of: "seen") + lines(of: "unseen"))
  func findsNumbersWithUnits(marked: String) {
    let marks = MarkedSource(marked)
    #expect(marks.shown(FigureScanner.figures(in: marks.file.bytes, .units)) == marks.marked)
  }

  @Test func isTriedOnManyWordings() {
    #expect(Self.lines(of: "seen").count >= 300)
    #expect(Self.lines(of: "unseen").count >= 150)
  }

  /// After any byte and at any distance from the start, because eight bytes are compared at a time.
  @Test(arguments: 0...24, ["-", " ", "\0", "é", "日", "(", "@", "[", "`", "{", "/", ":"])
  func findsAtEachOffset(offset: Int, before: String) {
    let marked = "\(String(repeating: before, count: offset))«3 days»\(before) «ten days»"
    let marks = MarkedSource(marked)
    #expect(marks.shown(FigureScanner.figures(in: marks.file.bytes, .units)) == marks.marked)
    let words = String(repeating: before, count: offset) + "«two days»"
    let marksOfWords = MarkedSource(words)
    #expect(
      marksOfWords.shown(FigureScanner.figures(in: marksOfWords.file.bytes, .units)) == marksOfWords.marked)
  }

  @Test(arguments: [
    ("3 to 7 days", ["3 days", "7 days"]), ("$5–10", ["$5", "$10"]), ("5 to US$10", ["US$5", "US$10"]),
    ("March 3–5", ["March 3", "March 5"]), ("3 to 5 March", ["3 March", "5 March"]),
    ("two to twenty-one days", ["two days", "twenty-one days"]), ("3%-4%", ["3%", "4%"]),
    ("1.5 to 2 %", ["1.5 %", "2 %"]),
    ("7 days to 10", ["7 days", "10 days"]), ("7 days", ["7 days"]), ("seven (7) days", ["seven (7) days"]),
    ("no fee", ["no fee"]),
  ])
  func givesEachEndOfARangeItsUnit(range: String, ends: [String]) {
    #expect(FigureScanner.ends(of: range).map(\.text) == ends)
  }

  @Test func stopsAtWhatIsNotSearched() {
    #expect(FigureScanner.figures(in: [0x33, 0, 0x25], .units) == [])
    #expect(FigureScanner.figures(in: Array("3 \0 days".utf8), .units) == [])
    #expect(FigureScanner.figures(in: Array("3 days".utf8), FigureSearch(.off)) == [])
  }

  @Test(arguments: [
    "step «3»", "«MP3»", "«24/7»", "«v1.2»", "«½» a cup", "«①» and «㉑»", "«３» of «٣», «३»", "«2019»", "«m²»",
    "«3 days» and «3»", "«555-0100»", "«10:30»", "COVID-«19»", "«1st» and «2nd»", "one of two ways",
    "«two days»", "#«31»",
    "first", "é«3»", "«H2O»", "«Ⅳ»", "«3» clicks", "(«3»)", "«1–2 days»", "«3 to 5» clicks",
  ])
  func findsEachNumberInDigits(marked: String) {
    let marks = MarkedSource(marked)
    #expect(marks.shown(FigureScanner.figures(in: marks.file.bytes, .all)) == marks.marked)
  }

  @Test(arguments: [
    "Your buyer pays «nothing».", "«No fee»", "«no hidden or recurring fees»", "it is «FREE»", "«none»",
    "nothingness, freedom",
    "no feed", "no recurring costs", "«nothing», and «3%»", "(«free»)",
  ])
  func findsTheWordsOfAFactThatIsZero(marked: String) {
    let marks = MarkedSource(marked)
    let search = FigureSearch(.units, .frozen)
    #expect(marks.shown(FigureScanner.figures(in: marks.file.bytes, search)) == marks.marked)
    var tables = Tables.frozen
    (tables.fees.buyerFee, tables.fees.recurringFee) = (Money(cents: 1), Money(cents: 2))
    let other = FigureScanner.figures(in: marks.file.bytes, FigureSearch(.units, Edition(tables)))
    #expect(other.count == (marked.contains("%") ? 1 : 0))
  }

  /// In ASCII, full width, Arabic, Devanagari and Thai, among words and signs of these scripts.
  @Test func missesNoNumberInDigits() {
    let zeros: [UInt32] = [0x30, 0xFF10, 0x660, 0x966, 0xE50]
    let words = [
      "fee", "日本", "أيام", "दिन", "วัน", "é", "—", "a-", "(", "US$", "of", "x", ",", "٪", "’s", "day",
      "\u{200B}", "1st",
    ]
    var random = FigureRandom()
    for _ in 0..<1000 {
      var sentence = ""
      var numbers: [Range<Int>] = []
      for _ in 0..<(1 + random.next(12)) {
        sentence += words[random.next(words.count)] + (random.next(3) == 0 ? "" : " ")
        let start = sentence.utf8.count
        let zero = zeros[random.next(zeros.count)]
        for _ in 0..<random.next(4) {
          sentence.unicodeScalars.append(Unicode.Scalar(zero + UInt32(random.next(10))) ?? "0")
        }
        if sentence.utf8.count > start { numbers.append(start..<sentence.utf8.count) }
        if random.next(2) == 0 { sentence += " " }
      }
      let figures = FigureScanner.figures(in: Array(sentence.utf8), .all)
      for number in numbers {
        #expect(
          figures.contains { $0.lowerBound <= number.lowerBound && number.upperBound <= $0.upperBound },
          "\(sentence)")
      }
    }
  }

  /// At most one in a thousand words of text that states no figures of its own.
  @Test(arguments: [
    ("the specification", ["Tests/MarkdownTests/Fixtures/spec-0.30.txt"]), ("the articles", ["content"]),
    ("other prose", ["README.md", "CONTRIBUTING.md", "docs/decisions"]),
  ])
  func raisesFewFalseAlarms(name: String, paths: [String]) throws {
    let root = URL(filePath: #filePath.components(separatedBy: "/Tests/")[0])
    var (words, alarms): (Int, [String]) = (0, [])
    for path in paths {
      let within = FileManager.default.subpaths(atPath: root.appending(path: path).path)?.sorted() ?? []
      for file in within.isEmpty ? [path] : within.filter({ $0.hasSuffix(".md") }).map({ "\(path)/\($0)" }) {
        let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
        let body =
          text.hasPrefix("---\n") ? text.components(separatedBy: "\n---\n").dropFirst().joined() : text
        let source = SourceFile(path: "content/\(file)", bytes: Array(body.utf8))
        let parsed = BodyParser(references: .sample, allowingRawHTML: true).body(of: source, from: 0).value
        alarms += parsed.uncheckedFigures.map(\.value)
        words += body.split(whereSeparator: \.isWhitespace).count
      }
    }
    print("\(name): \(alarms.count) figures in \(words) words: \(alarms.joined(separator: ", "))")
    #expect(words > 3_000 && (name == "other prose" || alarms.count * 1_000 <= words))
  }

  private static func lines(of name: String) -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Fixtures/figures/\(name).txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").filter { !$0.hasPrefix("# ") }.map { plain(String($0)) }
  }

  /// With `\n`, `\0` and `\u{A0}` as the characters that they stand for.
  private static func plain(_ line: String) -> String {
    line.replacing("\\n", with: "\n").replacing("\\0", with: "\0").replacing(/\\u{([0-9A-F]+)}/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    }
  }
}

/// The same numbers in each run.
private struct FigureRandom {
  private var state: UInt64 = 27

  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
