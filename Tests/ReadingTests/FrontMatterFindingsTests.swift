import Diagnostics
import TestFixtures
import Testing

/// The findings about wrong front matter, with their places.
@Suite struct FrontMatterFindings {
  static let days = "write it as year-month-day, as in 2026-03-08"

  static let rows: [MarkedRow] = [
    // The article itself.
    MarkedRow(
      "no front matter", "«Fees»\n",
      "front-matter-missing: the article does not start with front matter"
        + " | start it with a line '---', 'title: …' and a line '---', or with a line '# …'"),
    MarkedRow(
      "an empty file", "«»",
      "front-matter-missing: the article does not start with front matter"
        + " | start it with a line '---', 'title: …' and a line '---', or with a line '# …'"),
    MarkedRow(
      "a second mark that is missing", "«---»\ntitle: Fees\n\nText.\n",
      "front-matter-unclosed: the front matter is not closed"
        + " | put a line '---' between the front matter and the text"),
    MarkedRow(
      "a second mark that is indented is none", "«---»\ntitle: Fees\n ---\nText.\n",
      "front-matter-unclosed: the front matter is not closed"
        + " | put a line '---' between the front matter and the text"),
    MarkedRow(
      "no title", "«---»\nweight: 1\n---\n",
      "missing-key: the article has no 'title' | add a line 'title: …', or begin the text with '# …'"),
    MarkedRow(
      "no keys", "«---»\n---\n",
      "missing-key: the article has no 'title' | add a line 'title: …', or begin the text with '# …'"),
    MarkedRow(
      "a title without a text", "«---»\ntitle:\n---\n",
      "missing-key: the article has no 'title' | add a line 'title: …', or begin the text with '# …'"),
    MarkedRow(
      "a title of no letters", "«---»\ntitle: \"\"\n---\n",
      "missing-key: the article has no 'title' | add a line 'title: …', or begin the text with '# …'"),
    MarkedRow(
      "a text that is cut",
      "---\ntitle: Damaged «#1 parcel»\ndescription: \"A\" # good\nweight: 1 # good\n---\n",
      "cut-text: 'title' ends before '#', which starts a comment"
        + " | put the text between quotation marks, or the comment on its own line"),
    MarkedRow(
      "a text of two lines that is cut", "---\ntitle: A\ndescription: Of the\n  parcel «#2 and #3»\n---\n",
      "cut-text: 'description' ends before '#', which starts a comment"
        + " | put the text between quotation marks, or the comment on its own line"),
    MarkedRow(
      "entries of lists that are cut",
      "---\ntitle: A\ntags:\n  - parcel «#2»\n  - \"a\" # good\nkeywords: [«&lost» parcel, «\"b\\x07\"»] # good\n---\n",
      "cut-text: 'tags' ends before '#', which starts a comment"
        + " | put the text between quotation marks, or the comment on its own line",
      "cut-text: 'keywords' starts after '&lost', which YAML reads as a tag or an anchor"
        + " | put the text between quotation marks",
      "wrong-value: 'keywords' has a character that XML does not allow | remove it"),
    MarkedRow(
      "a list without brackets", "---\ntitle: A\ntags: «refunds, deadlines»\nkeywords: [a, \"b, c\"]\n---\n",
      "comma-list: 'tags' is one text with commas | write 'tags: [refunds, deadlines]'"),
    MarkedRow(
      "a colon without a space", "---\ntitle: A\n«weight:»40\ntags: [a]\n---\n",
      "yaml-syntax: no space follows the colon | write 'weight: ' before the value"),
    MarkedRow(
      "a colon without a space before the last key", "---\n«title:»How clean\ndescription: x\n---\n",
      "yaml-syntax: no space follows the colon | write 'title: ' before the value"),
    MarkedRow(
      "a key without a colon", "---\ntitle: A\n«weight»=40\n---\n",
      "yaml-syntax: the line has no colon | write 'weight: ' before the value"),
    MarkedRow(
      "a key that is indented", "---\ntitle: A\n  «weight»: 40\n---\n",
      "yaml-syntax: the line starts in column 3, but the line above in column 1"
        + " | start keys of one level in the same column; front matter starts in the first"),
    MarkedRow(
      "a first key that is indented", "---\n title: A\n«weight»: 40\n---\n",
      "yaml-syntax: the line starts in column 1, but the line above in column 2"
        + " | start keys of one level in the same column; front matter starts in the first"),
    MarkedRow(
      "a comment in a list", "---\ntitle: A\ntags: [lost «#parcel, late]»\n---\n",
      "yaml-syntax: '#' starts a comment here | put the text between quotation marks"),
    MarkedRow(
      "a tag before a text", "---\ntitle: «!Only» before\ndescription: \"!Only here\"\n---\n",
      "cut-text: 'title' starts after '!Only', which YAML reads as a tag or an anchor"
        + " | put the text between quotation marks"),
    MarkedRow(
      "an anchor before a text", "---\ntitle: A\ndescription: «&D» and E\n---\n",
      "cut-text: 'description' starts after '&D', which YAML reads as a tag or an anchor"
        + " | put the text between quotation marks"),
    MarkedRow(
      "a character that XML does not allow",
      "---\ntitle: «\"A \\x07\"»\ndescription: «\"B \\uFFFE\"»\n---\n",
      "wrong-value: 'title' has a character that XML does not allow | remove it",
      "wrong-value: 'description' has a character that XML does not allow | remove it"),
    // Values of another type.
    MarkedRow(
      "a list as title", "---\ntitle: «[»a, b]\n---\n",
      "wrong-value: 'title' must be one text | write it between quotation marks"),
    MarkedRow(
      "a list as description", "---\ntitle: A\ndescription: «[»a, b]\n---\n",
      "wrong-value: 'description' must be one text | write it between quotation marks"),
    MarkedRow(
      "a word as weight", "---\ntitle: A\nweight: «ten»\n---\n",
      "wrong-value: 'weight' is not a whole number | write digits, as in 10"),
    MarkedRow(
      "a weight with a fraction", "---\ntitle: A\nweight: «1.5»\n---\n",
      "wrong-value: 'weight' is not a whole number | write digits, as in 10"),
    MarkedRow(
      "a draft that is neither", "---\ntitle: A\ndraft: «yes»\n---\n",
      "wrong-value: 'draft' is neither 'true' nor 'false' | write 'true' or 'false'"),
    MarkedRow(
      "a day that no month has", "---\ntitle: A\ndate: «2026-02-30»\n---\n",
      "wrong-value: 'date' is not a day: '2026-02-30' | \(days)"),
    MarkedRow(
      "days as other people write them",
      "---\ntitle: A\npublishOn: «1/2/2026»\nexpiresOn: «\"March 8\"»\nreviewBy: «2026-3-8»\n---\n",
      "wrong-value: 'publishOn' is not a day: '1/2/2026' | \(days)",
      "wrong-value: 'expiresOn' is not a day: 'March 8' | \(days)",
      "wrong-value: 'reviewBy' is not a day: '2026-3-8' | \(days)"),
    MarkedRow(
      "keys as tags", "---\ntitle: A\ntags: «{»a: b}\n---\n",
      "wrong-value: 'tags' must be a list of texts | write 'tags: [one, another]'"),
    MarkedRow(
      "a list among keywords", "---\ntitle: A\nkeywords: [a, «[»b]]\n---\n",
      "wrong-value: 'keywords' must be a list of texts | write 'keywords: [one, another]'"),
    MarkedRow(
      "a slug of other letters", "---\ntitle: A\nslug: «Late Shipment!»\n---\n",
      "wrong-value: the slug 'Late Shipment!' cannot be part of an address | write 'late-shipment'"),
    MarkedRow(
      "an alias with a blank", "---\ntitle: A\naliases: [/ok/, «\"/Old Page/\"»]\n---\n",
      "wrong-value: '/Old Page/' has a character that must be escaped in a path | write '/Old%20Page/'"),
    MarkedRow(
      "an alias with a query", "---\ntitle: A\naliases: [«/a.php?id=5»]\n---\n",
      "wrong-value: '/a.php?id=5' has a query, which a path cannot hold"
        + " | give the host a rule for it: 'docs/publishing.md' has one for each that can"),
    MarkedRow(
      "an alias with a host", "---\ntitle: A\naliases: [«\"https://a.example/b\"»]\n---\n",
      "wrong-value: 'https://a.example/b' is more than a path"
        + " | write what follows the host, as in '/help/fees.html'"),
    MarkedRow(
      "an alias that leads out", "---\ntitle: A\naliases: [«/a/%2E%2E/b»]\n---\n",
      "wrong-value: '/a/%2E%2E/b' is not the path of a page"
        + " | write names between slashes; no name is only dots, and escapes are UTF-8 without '/', '\\' and control characters"
    ),
    MarkedRow(
      "a former anchor without its sign", "---\ntitle: A\naliases:\n  - «old»: new\n---\n",
      "wrong-value: 'old' is not a former anchor | write '\"#former\": current'"),
    // Keys.
    MarkedRow(
      "a letter that is missing", "---\ntitle: A\n«descripton»: B\n---\n",
      "unknown-key: there is no key 'descripton' | did you mean 'description'?"),
    MarkedRow(
      "a title that is misspelled is not missing too", "---\n«titel»: A\n---\n",
      "unknown-key: there is no key 'titel' | did you mean 'title'?"),
    MarkedRow(
      "another case is another key", "---\ntitle: A\n«publishon»: 2026-01-01\n---\n",
      "unknown-key: there is no key 'publishon' | did you mean 'publishOn'?"),
    MarkedRow(
      "keys of other generators that ours stand for",
      "---\ntitle: A\n«published»: false\n«lastmod»: 2026-01-01\n---\n",
      "unknown-key: there is no key 'published' | did you mean 'draft'?",
      "unknown-key: there is no key 'lastmod' | did you mean 'updated'?"),
    MarkedRow(
      "a key of another generator", "---\ntitle: A\n«layout»: post\n---\n",
      "unknown-key: there is no key 'layout' | the keys are aliases, date, description, draft, expiresOn, "
        + "image, keywords, publishOn, related, reviewBy, slug, tags, title, updated, weight"),
    MarkedRow(
      "two mistakes, two findings", "---\ntitle: A\n«wieght»: 1\ndate: «today»\n---\n",
      "unknown-key: there is no key 'wieght' | did you mean 'weight'?",
      "wrong-value: 'date' is not a day: 'today' | \(days)"),
    MarkedRow(
      "a key that is there twice", "---\ntitle: A\nweight: 1\n«weight»: 2\n---\n",
      "yaml-syntax: the key 'weight' is repeated | keep one of them"),
    // Invalid YAML.
    MarkedRow(
      "a tab before a key", "---\ntitle: A\ntags:\n«\t»- b\n---\n",
      "yaml-syntax: YAML does not allow a tab here | indent with spaces"),
    MarkedRow(
      "a tab in a list", "---\ntitle: A\naliases:\n  - /a/\n«\t»- /b/\n---\n",
      "yaml-syntax: YAML does not allow a tab here | indent with spaces"),
    MarkedRow(
      "a quotation mark that is not closed", "---\ntitle: «\"»Fees\nweight: 1\n---\n",
      "yaml-syntax: a quotation mark is not closed | close it, or put the text between other quotation marks"),
    MarkedRow(
      "a colon in a text", "---\ntitle: Fees«:» what you pay\n---\n",
      "yaml-syntax: mapping values are not allowed in this context"
        + " | quote a value that contains ': ', quotation marks or other special characters"),
    MarkedRow(
      "a list at the top", "---\n«-» title\n---\n",
      "yaml-syntax: keys and values are expected here | write one 'key: value' per line"),
    MarkedRow(
      "a text at the top", "---\n«Fees»\n---\n",
      "yaml-syntax: keys and values are expected here | write one 'key: value' per line"),
    MarkedRow(
      "an alias of YAML", "---\ntitle: &a Fees\ndescription: «*a»\n---\n",
      "yaml-syntax: YAML aliases such as '*a' are not supported | write the text itself"),
    // Columns count Unicode scalars.
    MarkedRow(
      "letters of several bytes before the place", "---\ntitle: A\ntags: [größe, 𝒳e\u{301}, «[»b]]\n---\n",
      "wrong-value: 'tags' must be a list of texts | write 'tags: [one, another]'"),
    MarkedRow(
      "a fact in a quoted text with escapes",
      "---\ntitle: \"Größe \\\"3\\\": [«4%»](fact:transaction-fee)\"\n---\n",
      "fact-mismatch: the table says '3%', the article says '4%' | write '3%', the fact 'transaction-fee'"),
    MarkedRow(
      "a fact in a text between single quotation marks",
      "---\ntitle: 'It''s [«4%»](fact:transaction-fee)'\n---\n",
      "fact-mismatch: the table says '3%', the article says '4%' | write '3%', the fact 'transaction-fee'"),
    MarkedRow(
      "a fact in a folded text",
      "---\ntitle: A\ndescription: >\n  Größe,\n  [«4%»](fact:transaction-fee)\n  of it.\nweight: 1\n---\n",
      "fact-mismatch: the table says '3%', the article says '4%' | write '3%', the fact 'transaction-fee'"),
    MarkedRow(
      "a fact in a literal text",
      "---\ntitle: A\ndescription: |-\n\n  Größe,\n  [«4%»](fact:transaction-fee)\nweight: 1\n---\n",
      "fact-mismatch: the table says '3%', the article says '4%' | write '3%', the fact 'transaction-fee'"),
    MarkedRow(
      "a fact in a plain text of two lines",
      "---\ntitle: A\ndescription: Größe,\n  [«4%»](fact:transaction-fee) of it\nweight: 1\n---\n",
      "fact-mismatch: the table says '3%', the article says '4%' | write '3%', the fact 'transaction-fee'"),
  ]

  @Test(arguments: rows, LineEnding.allCases)
  func pointAtTheMark(row: MarkedRow, ending: LineEnding) async {
    let marked = MarkedSource(row.source)
    let text = marked.text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: ending.rawValue)
    let found = await ReadSite(.with(["a.md": text])).found
    #expect(found.map(\.said) == row.said)
    #expect(found.compactMap(\.place) == marked.places)
    #expect(found.allSatisfy { $0.location.file == "content/a.md" })
  }

  @Test func sayWhichByteIsNoText() async {
    var site = SiteFiles.smallest
    site.add(Array("---\ntitle: A\n---\nGr".utf8) + [0xF6] + Array("sse".utf8), at: "latin.md")
    site.add(Array("---\ntitle: A\n---\nöa".utf8) + [0], at: "nul.md")
    let found = await ReadSite(site).found
    #expect(
      found.map(\.saidWithFile) == [
        "content/latin.md: invalid-utf8: these bytes are not UTF-8 | save the file as UTF-8",
        "content/nul.md: nul-byte: a text file cannot contain a NUL byte | save the file as UTF-8 text",
      ])
    #expect(found.map(\.place?.description) == ["4:3+1", "4:3+1"])
  }
}
