/// A mark that is published as it is typed: one of another dialect, or a mistyped one.
struct UnreadMark: Sendable {
  /// The mark's name in a sentence, as in `a footnote`.
  let name: String
  let hint: String
  let pattern: [MarkPart]
  /// The first text of the pattern.
  let start: [UInt8]

  /// - Parameter patterns: texts with the names of parts between `‹` and `›`.
  private static func marks(_ name: String, _ hint: String, _ patterns: [String]) -> [UnreadMark] {
    patterns.map { pattern in
      let pieces = pattern.split(omittingEmptySubsequences: false) { "‹›".contains($0) }
      let parts = pieces.enumerated().compactMap { place, piece -> MarkPart? in
        if place.isMultiple(of: 2) { return piece.isEmpty ? nil : MarkPart(text: Array(piece.utf8)) }
        guard let kind = MarkPart.Kind(rawValue: String(piece)) else {
          preconditionFailure("'\(piece)' in '\(pattern)' is a kind of part")
        }
        return MarkPart(kind: kind)
      }
      return UnreadMark(name: name, hint: hint, pattern: parts, start: parts[...].firstText)
    }
  }

  /// All marks. The first mark that fits a place wins, so a longer pattern stands before a shorter one.
  static let all: [[UnreadMark]] =
    [
      marks("a table of contents", contents, ["[[toc]]"]),
      marks("a wiki embed", "write '![What it shows](picture.png)'", ["![[‹flat›]]"]),
      marks("a wiki link", "write '[text](article.md)'", ["[[‹flat›]]"]),
      marks("a footnote", "write the note into the text", ["[^‹word›]", "^[‹flat›]"]),
      marks("a callout", callout, ["[!‹letter›‹flat›]", "[! ‹letter›‹flat›]", "‹block›!!! ‹letter›"]),
      marks("a mistyped picture", "write '![What it shows](picture.png)'" + slip, ["![‹flat›]("]),
      marks("a mistyped link", "write '[text](article.md)'" + slip, ["[‹flat›]("]),
      marks("a link with its brackets swapped", "write '[text](article.md)'", ["(‹flat›)[‹address›]"]),
      marks("a link with a space", "write no space before '('", ["[‹flat›] (‹address›)"]),
      marks(
        "a reference that nothing defines", "write the address: '[text](article.md)'",
        ["‹apart›[‹flat›][‹flat›]", "‹apart›[‹flat›][]"]),
      marks("a picture that nothing defines", "write its file: '![…](picture.png)'", ["‹apart›![‹flat›]"]),
      marks("a path between '<' and '>'", "write '[text](article.md)'", ["<‹tight›.md>"]),
      marks(
        "a row of a table", "write a row '|---|' below the first row, with a '---' for each of its cells",
        ["‹block›| ‹run› |", "‹block›|‹run›| |", "‹line›---|", "‹line›--- |"]),
      marks("a row of a table", "write '| a | b |', and a row '|---|---|' below it", ["‹block›+--"]),
      marks(
        "a mark of a list", "write '- ' or '1. ' before each entry",
        [
          "‹line›•", "‹block›-\u{A0}", "‹line›1.\u{A0}", "‹line›1.‹alphabetic›", "‹block›a) ‹run› b) ",
          "‹block›-‹alphabetic›‹alphabetic›‹alphabetic›", "‹block›*‹run› *‹alphabetic›",
        ]),
      marks("a fact without a link", "write '[](fact:…)'", ["‹spaced›fact:‹alphabetic›"]),
      marks("a figure without a link", "write '[figure](figure:…)'", ["‹spaced›figure:‹alphabetic›"]),
      marks("a task mark", "write '- ' alone", [" ", "x", "-", "~"].map { "‹block›[\($0)] " }),
      marks(
        "a link of a wiki", "write '[text](https://…)'",
        ["[http://‹flat› ‹flat›]", "[https://‹flat› ‹flat›]"]),
      marks("a table of contents", contents, ["‹block›[toc]"]),
      marks("a template tag", tag, ["{%‹run›%}", "{{‹run›}}", "<%‹run›%>"]),
      marks(
        "an attribute list", "remove it; an anchor is '## Heading {#name}'",
        ["{:‹run›}", "{#‹flat›}", "{ #‹flat›}"]),
      marks("an attribute list", "remove it", ["{.‹letter›‹flat›}", "{ .‹letter›‹flat›}", "{‹word›=‹run›}"]),
      marks("a container", callout, ["‹line›:::"]),
      marks("a directive", "write its text; a note is '> [!NOTE]'", ["‹block›.. ‹word›::"]),
      marks(
        "a collapsible block", "write '<details>', '<summary>' and '</details>'",
        ["‹block›??? ‹letter›", "‹block›???+ ‹letter›"]),
      marks("the title of a tab", "write '### ' and its title", ["‹block›=== \""]),
      marks(
        "a line of a program", "remove it",
        ["‹block›import ‹run› from '", "‹block›import ‹run› from \"", "‹block›export const "]),
      marks(
        "a heading of a wiki", "write '## ' before its text",
        ["‹block›== ‹run› =="] + (1...6).map { "‹block›h\($0). ‹letter›" }),
      marks("an entry of a list of terms", "write '**Term:** text'", ["‹line›: ‹letter›"]),
      marks("an abbreviation", "say in the text what it means", ["‹line›*[‹flat›]: "]),
      marks("a subscript", "write '<sub>2</sub>'", ["~‹letter›~"]),
      marks("a superscript", "write '<sup>2</sup>'", ["^‹letter›^"]),
      marks("an insertion", "write '<ins>text</ins>'", ["‹apart›++‹tight›++‹edge›"]),
      marks("a formula", "write it in words, or show a picture of it", ["$$‹tight›$$"]),
      marks("the name of a symbol", "write the symbol itself", ["‹spaced›:‹alphabetic›‹word›:‹edge›"]),
      marks("text struck out", "remove the text, or the marks", ["~~‹tight›~~"]),
      marks("a text in bold", strong, ["‹apart›'''‹tight›'''‹edge›"]),
      marks("a highlight", "write '**text**'", ["‹apart›==‹tight›==‹edge›"]),
      marks("a hidden remark", "write '<!-- text -->'", ["%%‹tight›%%"]),
      marks(
        "'**' that does not close", strong, ["‹apart›**‹letter›", "‹apart›** ‹run›‹behindWord›**‹edge›"]),
      marks("a mark of a merge conflict", merge, ["‹line›<<<<<<< ", "‹line›|||||||", "‹line›=======‹edge›"]),
      // What writers leave where a text is still to come.
      marks(
        "a placeholder", "write the text itself",
        ["‹block›TODO‹edge›", "‹block›FIXME‹edge›", "‹block›lorem ipsum"]),
      marks(
        "a sentence that 'helpcenter new' wrote", "write your own",
        ["‹block›start with the answer.", "‹block›answer the title in one sentence: "]),
      marks(
        "a macro", tag,
        "toc panel code noformat color info note tip warning expand".split(separator: " ")
          .flatMap { ["‹spaced›{\($0)}", "‹spaced›{\($0):"] }),
      marks(
        "a tag in brackets", tag,
        "b i u url img code color size quote list caption embed video audio".split(separator: " ")
          .map { "[/\($0)]" } + ["[gallery‹edge›"]),
      marks(
        "a character of another encoding", "write the character that was meant",
        ["Ã¤", "Ã¶", "Ã¼", "Ã©", "Ã¨", "Ã¡", "Ã³", "Ã±", "Ã§", "â€™", "â€œ", "â€“", "\u{FFFD}"]),
      // Numeric references such as `&#1;` give these bytes; cmark makes the last two of `&#xFFFE;` and `&#xFFFF;`.
      (Array(0x01...0x08) + [0x0B, 0x0C] + Array(0x0E...0x1F) + [0xFE, 0xFF]).map {
        UnreadMark(
          name: "a character that XML does not allow", hint: "remove it", pattern: [MarkPart(text: [$0])],
          start: [$0])
      },
    ]
    + (2...6).map { String(repeating: "#", count: $0) }.map {
      marks("a heading without a space", "write '\($0) ' before its text", ["‹line›\($0)‹letter›"])
    }
    + Callouts.names.map {
      marks(
        "a callout", "write '> [!\($0.uppercased())]', and '> ' before its text", ["‹block›[\($0)]‹edge›"])
    }

  private static let callout = "write '> [!NOTE]', and '> ' before its text"
  private static let contents = "remove it: the page has one"
  static let merge = "keep one of the two texts"
  private static let slip = ", with no space and no curly quotes in the address and a ')' behind it"
  private static let tag = "write its text, or put it between backticks to show it"
  private static let strong = "write '**text**', with no space inside the marks"
}

/// A part of a pattern over the text that a reader sees.
struct MarkPart: Sendable {
  var kind = Kind.text
  /// The bytes of a `text`.
  var text: [UInt8] = []

  enum Kind: String {
    /// Exactly these bytes. Letters in lower case also fit upper case.
    case text
    /// At least one byte, up to the next `text`; `flat` has no brackets, `tight` no white space at its ends.
    case run, flat, tight
    /// The address of a link, up to the next `text`.
    case address
    /// Letters, digits, '-', '_' and '+', up to the next `text`.
    case word
    /// One byte: `letter` is a letter or digit, `alphabetic` is a letter.
    case letter, alphabetic
    /// Conditions, which take no bytes: a block starts, a line starts, no letter is before, white space is before, text
    /// is before, no letter follows.
    case block, line, apart, spaced, behindWord, edge
  }
}

extension ArraySlice<MarkPart> {
  var firstText: [UInt8] { first { $0.kind == .text }?.text ?? [] }
}
