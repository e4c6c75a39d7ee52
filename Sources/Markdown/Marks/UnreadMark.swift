/// A mark that is published as it is typed: one of another dialect, or a mistyped one.
struct UnreadMark: Sendable {
  /// The mark's name in a sentence, as in `a footnote`.
  let name: String
  let pattern: [MarkPart]
  /// The first text of the pattern.
  let start: [UInt8]
  let hint: String

  init(_ name: String, _ pattern: [MarkPart], _ hint: String) {
    guard let start = pattern.firstText else { preconditionFailure("a pattern has a text") }
    (self.name, self.pattern, self.start, self.hint) = (name, pattern, start, hint)
  }

  /// All marks. The first mark that fits a place wins, so a longer pattern stands before a shorter one.
  static let all: [UnreadMark] =
    [
      UnreadMark("a table of contents", ["[[toc]]"], contents),
      UnreadMark("a wiki embed", ["![[", .flat, "]]"], "write '![What it shows](picture.png)'"),
      UnreadMark("a wiki link", ["[[", .flat, "]]"], "write '[text](article.md)'"),
      UnreadMark("a footnote", ["[^", .word, "]"], note),
      UnreadMark("a footnote", ["^[", .flat, "]"], note),
      UnreadMark("a callout", ["[!", .letter, .flat, "]"], callout),
      UnreadMark("a callout", ["[! ", .letter, .flat, "]"], callout),
      UnreadMark(
        "a mistyped picture", ["![", .flat, "]("], "write '![What it shows](picture.png)'" + slip),
      UnreadMark("a mistyped link", ["[", .flat, "]("], "write '[text](article.md)'" + slip),
      UnreadMark(
        "a link with its brackets swapped", ["(", .flat, ")[", .address, "]"], "write '[text](article.md)'"),
      UnreadMark("a link with a space", ["[", .flat, "] (", .address, ")"], "write no space before '('"),
      UnreadMark("a reference that nothing defines", [.apart, "[", .flat, "][", .flat, "]"], reference),
      UnreadMark("a reference that nothing defines", [.apart, "[", .flat, "][]"], reference),
      UnreadMark(
        "a picture that nothing defines", [.apart, "![", .flat, "]"], "write its file: '![…](picture.png)'"),
      UnreadMark("an address", ["<", .tight, ".md>"], "write '[text](article.md)'"),
      UnreadMark("a row of a table", [.blockStart, "| ", .run, " |"], row),
      UnreadMark("a row of a table", [.blockStart, "|", .run, "| |"], row),
      UnreadMark("a row of a table", [.lineStart, "---|"], row),
      UnreadMark("a row of a table", [.lineStart, "--- |"], row),
      UnreadMark(
        "a row of a table", [.blockStart, "+--"], "write '| a | b |', and a row '|---|---|' below it"),
      UnreadMark("a mark of a list", [.lineStart, "•"], entry),
      UnreadMark("a mark of a list", [.blockStart, "-\u{A0}"], entry),
      UnreadMark("a mark of a list", [.lineStart, "1.\u{A0}"], entry),
      UnreadMark("a mark of a list", [.lineStart, "1.", .alphabetic], entry),
      UnreadMark("a mark of a list", [.blockStart, "a) ", .run, " b) "], entry),
      UnreadMark("a mark of a list", [.blockStart, "-", .alphabetic, .alphabetic, .alphabetic], entry),
      UnreadMark("a mark of a list", [.blockStart, "*", .run, " *", .alphabetic], entry),
      UnreadMark("a fact without a link", [.spaced, "fact:", .alphabetic], "write '[](fact:…)'"),
      UnreadMark("a figure without a link", [.spaced, "figure:", .alphabetic], "write '[figure](figure:…)'"),
      UnreadMark("a task mark", [.blockStart, "[ ] "], "write '- ' alone"),
      UnreadMark("a task mark", [.blockStart, "[x] "], "write '- ' alone"),
      UnreadMark("a task mark", [.blockStart, "[-] "], "write '- ' alone"),
      UnreadMark("a task mark", [.blockStart, "[~] "], "write '- ' alone"),
      UnreadMark("a link of a wiki", ["[http://", .flat, " ", .flat, "]"], "write '[text](https://…)'"),
      UnreadMark("a link of a wiki", ["[https://", .flat, " ", .flat, "]"], "write '[text](https://…)'"),
      UnreadMark("a table of contents", [.blockStart, "[toc]"], contents),
      // These bytes are what cmark makes of `&#xFFFE;` and `&#xFFFF;`.
      UnreadMark("a character that XML does not allow", [.bytes([0xFE])], "remove it"),
      UnreadMark("a character that XML does not allow", [.bytes([0xFF])], "remove it"),
      UnreadMark("a template tag", ["{%", .run, "%}"], tag),
      UnreadMark("a template tag", ["{{", .run, "}}"], tag),
      UnreadMark("a template tag", ["<%", .run, "%>"], tag),
      UnreadMark("an attribute list", ["{:", .run, "}"], "remove it; an anchor is '## Heading {#name}'"),
      UnreadMark("an attribute list", ["{#", .flat, "}"], "remove it; an anchor is '## Heading {#name}'"),
      UnreadMark("an attribute list", ["{ #", .flat, "}"], "remove it; an anchor is '## Heading {#name}'"),
      UnreadMark("an attribute list", ["{.", .letter, .flat, "}"], "remove it"),
      UnreadMark("an attribute list", ["{ .", .letter, .flat, "}"], "remove it"),
      UnreadMark("an attribute list", ["{", .word, "=", .run, "}"], "remove it"),
      UnreadMark("a container", [.lineStart, ":::"], callout),
      UnreadMark("a directive", [.blockStart, ".. ", .word, "::"], "write its text; a note is '> [!NOTE]'"),
      UnreadMark("a callout", [.blockStart, "!!! ", .letter], callout),
      UnreadMark("a collapsible block", [.blockStart, "??? ", .letter], fold),
      UnreadMark("a collapsible block", [.blockStart, "???+ ", .letter], fold),
      UnreadMark("a tab", [.blockStart, "=== \""], "write '### ' and its title"),
      UnreadMark("a line of a program", [.blockStart, "import ", .run, " from '"], "remove it"),
      UnreadMark("a line of a program", [.blockStart, "import ", .run, " from \""], "remove it"),
      UnreadMark("a line of a program", [.blockStart, "export const "], "remove it"),
      UnreadMark("a heading of a wiki", [.blockStart, "== ", .run, " =="], "write '## ' before its text"),
      UnreadMark("an entry of a list of terms", [.lineStart, ": ", .letter], "write '**Term:** text'"),
      UnreadMark("an abbreviation", [.lineStart, "*[", .flat, "]: "], "say in the text what it means"),
      UnreadMark("a subscript", ["~", .letter, "~"], "write '<sub>2</sub>'"),
      UnreadMark("a superscript", ["^", .letter, "^"], "write '<sup>2</sup>'"),
      UnreadMark("an insertion", [.apart, "++", .tight, "++", .edge], "write '<ins>text</ins>'"),
      UnreadMark("a formula", ["$$", .tight, "$$"], "write it in words, or show a picture of it"),
      UnreadMark(
        "the name of a symbol", [.spaced, ":", .alphabetic, .word, ":", .edge], "write the symbol itself"),
      UnreadMark("text struck out", ["~~", .tight, "~~"], "remove the text, or the marks"),
      UnreadMark("a text in bold", [.apart, "'''", .tight, "'''", .edge], strong),
      UnreadMark("a highlight", [.apart, "==", .tight, "==", .edge], "write '**text**'"),
      UnreadMark("a hidden remark", ["%%", .tight, "%%"], "write '<!-- text -->'"),
      UnreadMark("'**' that does not close", [.apart, "**", .letter], strong),
      UnreadMark("'**' that does not close", [.apart, "** ", .run, .behindWord, "**", .edge], strong),
      UnreadMark("a mark of a merge", [.lineStart, "<<<<<<< "], merge),
      UnreadMark("a mark of a merge", [.lineStart, "|||||||"], merge),
      UnreadMark("a mark of a merge", [.lineStart, "=======", .edge], merge),
      // What writers leave where a text is still to come.
      UnreadMark("a placeholder", [.blockStart, "TODO", .edge], "write the text itself"),
      UnreadMark("a placeholder", [.blockStart, "FIXME", .edge], "write the text itself"),
      UnreadMark("a placeholder", [.blockStart, "lorem ipsum"], "write the text itself"),
      UnreadMark("a sentence of the skeleton", [.blockStart, "start with the answer."], "write your own"),
      UnreadMark(
        "a sentence of the skeleton", [.blockStart, "answer the title in one sentence: "], "write your own"),
    ]
    // Numeric references such as `&#1;` give these characters.
    + (Array(0x01...0x08) + [0x0B, 0x0C] + Array(0x0E...0x1F))
    .compactMap { Unicode.Scalar($0 as UInt32) }.map {
      UnreadMark("a character that XML does not allow", [.text(String($0))], "remove it")
    }
    + (2...6).map { "\(String(repeating: "#", count: $0))" }.map {
      UnreadMark(
        "a heading without a space", [.lineStart, .text($0), .letter], "write '\($0) ' before its text")
    }
    + Callouts.names.map {
      UnreadMark(
        "a callout", [.blockStart, .text("[\($0)]"), .edge],
        "write '> [!\($0.uppercased())]', and '> ' before its text")
    }
    + (1...6).map {
      UnreadMark(
        "a heading of a wiki", [.blockStart, .text("h\($0). "), .letter], "write '## ' before its text")
    }
    + ["toc", "panel", "code", "noformat", "color", "info", "note", "tip", "warning", "expand"].flatMap {
      name in
      ["}", ":"].map { UnreadMark("a macro", [.spaced, .text("{\(name)\($0)")], tag) }
    }
    + [
      "b", "i", "u", "url", "img", "code", "color", "size", "quote", "list", "caption", "embed", "video",
      "audio",
    ]
    .map { UnreadMark("a tag in brackets", [.text("[/\($0)]")], tag) }
    + [UnreadMark("a tag in brackets", ["[gallery", .edge], tag)]
    + ["Ã¤", "Ã¶", "Ã¼", "Ã©", "Ã¨", "Ã¡", "Ã³", "Ã±", "Ã§", "â€™", "â€œ", "â€“", "\u{FFFD}"].map {
      UnreadMark("a character of another encoding", [.text($0)], "write the character that was meant")
    }

  private static let note = "write the note into the text"
  private static let callout = "write '> [!NOTE]', and '> ' before its text"
  private static let fold = "write '<details>', '<summary>' and '</details>'"
  private static let row = "write a row '|---|' below the first row, with a '---' for each of its cells"
  private static let merge = "keep one of the two texts"
  private static let contents = "remove it: the page has one"
  private static let entry = "write '- ' or '1. ' before each entry"
  private static let slip = ", with no space and no curly quotes in the address and a ')' behind it"
  private static let reference = "write the address: '[text](article.md)'"
  private static let tag = "write its text, or put it between backticks to show it"
  private static let strong = "write '**text**', with no space inside the marks"
}

/// A part of a pattern over the text that a reader sees.
enum MarkPart: Sendable, Equatable, ExpressibleByStringLiteral {
  /// Exactly these bytes. Letters in lower case also fit upper case.
  case bytes([UInt8])
  /// At least one byte, up to the next `bytes`; `flat` has no brackets, `tight` no white space at its ends.
  case run, flat, tight
  /// The address of a link, up to the next `bytes`.
  case address
  /// Letters, digits, '-', '_' and '+', up to the next `bytes`.
  case word
  /// One byte: `letter` is a letter or digit, `alphabetic` is a letter.
  case letter, alphabetic
  /// No bytes, but a condition: start of a block or line, before it no letter, white space or text, or no letter after.
  case blockStart, lineStart, apart, spaced, behindWord, edge

  static func text(_ text: String) -> MarkPart { .bytes(Array(text.utf8)) }

  init(stringLiteral text: String) { self = .text(text) }
}

extension Sequence<MarkPart> {
  var firstText: [UInt8]? {
    lazy.compactMap { if case .bytes(let text) = $0 { text } else { nil } }.first
  }
}
