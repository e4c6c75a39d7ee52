/// The HTML that an article may use: for any order of its tags, whole or in pieces, with any ASCII between them, the
/// page has no element and no attribute but those that we write.
enum HTMLTarget {
  /// - Parameter bytes: each above 0x7F stands for a piece of HTML.
  static func complaint(about bytes: [UInt8]) -> String? {
    let text = bytes.flatMap { byte -> [UInt8] in
      byte < 0x80 ? [byte] : Array(pieces[Int(byte & 0x7F) % pieces.count].utf8)
    }
    return MarkdownTarget.complaint(about: text)
  }

  private static let pieces = [
    "<br>", "<br/>", "<kbd>", "</kbd>", "<sub>", "</sub>", "<sup id=x>", "</sup>", "<u>", "</u>", "<ins>",
    "</ins>",
    "<a id=\"", "<a name='", "\"></a>", "'/>", "</a>", "<details>", "</details>", "<summary>", "</summary>",
    "<details id=y>\n<summary>", "</summary>\n\n", "\n\n</details>\n\n", "<!--", "-->", "<![CDATA[", "]]>",
    "<?",
    "<script>", "</script>", " onclick=", "<img src=x onerror=", "<svg/onload=", "<style>",
    "<a href=\"javascript:",
    "&lt;", "&#60;", "\n\n", "> ", "- ", "    ", "| a |\n|---|\n| ", " |\n", "```\n", "`", "**",
    "[a](/refunds/)",
    "![a](case.png)", "![a](clip.mp4)", "# ", " {#z}", "\u{202E}", "\u{A0}", "\u{FEFF}", "\u{301}",
  ]
}
