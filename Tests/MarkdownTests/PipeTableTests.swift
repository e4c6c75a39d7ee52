import TestFixtures
import Testing

@testable import Markdown

@Suite struct PipeTables {
  /// The cells of the tables in `text`, with `/` between rows and the header first; other HTML unchanged.
  private static func shown(_ text: String) -> String {
    let outcome = MarkedSource(text).body()
    #expect(outcome.diagnostics.filter { ![.unreadMark, .unclosedCode].contains($0.code) } == [])
    return SpecificationHTML.tight(
      SpecificationHTML.ofGFM(SpecificationHTML.withoutAnchors(outcome.value.shown))
    )
    .replacing("<table><thead>", with: "[").replacing("</table>", with: "]")
    .replacing("</thead>", with: "").replacing("<tbody>", with: "").replacing("</tbody>", with: "")
    .replacing("</tr><tr>", with: "/").replacing("<tr>", with: "/").replacing("</tr>", with: "")
    .replacing(/<t[hd] align="(.)[^"]*">/) { "|\($0.output.1):" }
    .replacing(/<t[hd]>/, with: "|").replacing(/<\/t[hd]>/, with: "")
    .replacing("[/", with: "[")
  }

  @Test(arguments: [
    // Ways to write columns.
    ("| a | b |\n|---|---|\n| c | d |\n", "[|a|b/|c|d]"),
    ("a|b\n-|-\nc|d", "[|a|b/|c|d]"),
    ("|a|\n|-|\n", "[|a]"),
    ("a |\n--|\nb", "[|a/|b]"),
    ("| a | b | c | d |\n|:-|-:|:-:|---|\n| e | f | g | h |", "[|l:a|r:b|c:c|d/|l:e|r:f|c:g|h]"),
    ("| a | b |\r\n| --- | --- |\r\n| c | d |\r\n", "[|a|b/|c|d]"),
    ("  | a |\n  |---|\n", "[|a]"), ("|\ta\t|\n|\t-\t|\n", "[|a]"),
    // Uneven rows.
    ("| a | b |\n|---|---|\n| c |\n||\n", "[|a|b/|c|/||]"),
    ("| a |\n|---|\n|\n| b |\n", "[|a]<p>|\n| b |</p>"),
    ("| a | b |\n|---|---|\n| | d |\n", "[|a|b/||d]"),
    // Content of cells.
    (
      "| *a* | `b` |\n|---|---|\n| [c](/fees/) | ![d](plan.svg) |\n",
      "[|<em>a</em>|<code>b</code>/|<a href=\"/fees/\">c</a>|<img src=\"/refunds/plan.2c3d.svg\" alt=\"d\" loading=\"lazy\" decoding=\"async\">]"
    ),
    (
      "| [3%](fact:transaction-fee) | [](fact:buyer-fee) |\n|---|---|\n",
      "[|{transaction-fee:3%}|{buyer-fee:US$0}]"
    ),
    (
      "| [a] | [b][c] |\n|---|---|\n\n[a]: /fees/\n[c]: /fees/ 'd'\n",
      "[|<a href=\"/fees/\">a</a>|<a href=\"/fees/\" title=\"d\">b</a>]"
    ),
    ("| # a | - b | 1. c |\n|---|---|---|\n| > d | # | a # |\n", "[|# a|- b|1. c/|&gt; d|#|a #]"),
    ("| a \\ | b\\\\ |\n|---|---|\n", "[|a \\|b\\]"),
    ("| &lt; | \\* |\n|---|---|\n| *a | b* |", "[|&lt;|*/|*a|b*]"),
    // Escaped pipes.
    ("| a\\|b | `c\\|d` |\n|---|---|\n| \\\\| e |\n", "[|a|b|<code>c|d</code>/|\\|e]"),
    ("| [a\\|b](/fees/) |\n|---|\n", "[|<a href=\"/fees/\">a|b</a>]"),
    ("| `a | b` |\n|---|---|\n", "[|`a|b`]"),
    // Text before the table.
    ("a\n| b |\n|---|\n", "<p>a</p>[|b]"),
    ("a *b\nc*\n| d |\n|---|\n| e |\n", "<p>a <em>b\nc</em></p>[|d/|e]"),
    ("a\n    # b\n    ```\n| c |\n|---|\n\n| d |\n|---|\n", "<p>a\n# b\n```</p>[|c][|d]"),
    ("[a]: /fees/\n| [a] |\n|---|\n", "[|<a href=\"/fees/\">a</a>]"),
    ("[a]: /fees/\nb [a]\n| c |\n|---|\n", "<p>b <a href=\"/fees/\">a</a></p>[|c]"),
    // Blocks directly below.
    ("| a |\n|---|\n| b |\n3. c\n4. d\n", "[|a/|b]<ol start=\"3\"><li>c</li><li>d</li></ol>"),
    ("| a |\n|---|\n3. b\n\n   c\n", "[|a]<ol start=\"3\"><li><p>b</p><p>c</p></li></ol>"),
    ("| a |\n|---|\n| b |\n+ c | d\n", "[|a/|b]<ul><li>c | d</li></ul>"),
    ("> | a |\n> |---|\n> 7) b\n", "<blockquote>[|a]<ol start=\"7\"><li>b</li></ol></blockquote>"),
    ("| a |\n|---|\n-\n", "[|a]<ul><li></li></ul>"),
    ("| a |\n|---|\n    b\n", "[|a]<pre><code>b\n</code></pre>"),
    ("| a |\n|---|\n| b |\n---\n", "[|a/|b]<hr />"), ("| a |\n|---|\n| b |\n===\n", "[|a/|b/|===]"),
    ("a\n===\n|---|\n", "<h1>a</h1><p>|---|</p>"),
    (
      "| a |\n|---|\n2.\n| b |\n|---|\n2.\n",
      "[|a]<ol start=\"2\"><li></li></ol>[|b]<ol start=\"2\"><li></li></ol>"
    ),
    // Text that looks like a definition, and definitions out of order.
    ("a[^1]\n\n[^1]: b c\n\n| d |\n|---|\n", "<p>a[^1]</p><p>[^1]: b c</p>[|d]"),
    ("a[^1]\n\n[^1]: b c\n| d |\n|---|\n", "<p>a[^1]</p><p>[^1]: b c</p>[|d]"),
    (
      "> a[^1]\n>\n> [^1]: b c\n>\n> | d |\n> |---|\n",
      "<blockquote><p>a[^1]</p><p>[^1]: b c</p>[|d]</blockquote>"
    ),
    (
      "- a\n\n      [c]: d e\n\n| a |\n|---|\n",
      "<ul><li><p>a</p><pre><code>[c]: d e\n</code></pre></li></ul>[|a]"
    ),
    (
      "> ~~~\n> [a]: b\n> ~~~\n\n| [a] |\n|---|\n",
      "<blockquote><pre><code>[a]: b\n</code></pre></blockquote>[|[a]]"
    ),
    ("| [a] |\n|---|\n\n```\n[a]: b\n```\n", "[|[a]]<pre><code>[a]: b\n</code></pre>"),
    ("| a |\n|---|\n\nb\n\n    [c]: d e\n", "[|a]<p>b</p><pre><code>[c]: d e\n</code></pre>"),
    ("[a]: /fees/\n\nb\n\n[a]: /c/\n| [a] |\n|---|\n", "<p>b</p>[|<a href=\"/fees/\">a</a>]"),
    (
      "| [a] |\n|---|\n\n- [a]:\n  /fees/\n  'b\n  c'\n",
      "[|<a href=\"/fees/\" title=\"b\nc\">a</a>]<ul><li></li></ul>"
    ),
    ("| [a] |\n|---|\n\n[a]: /fees/\n\n```\n", "[|<a href=\"/fees/\">a</a>]<pre><code></code></pre>"),
    // In quotes and lists.
    ("> | a |\n> |---|\n> | b |\n", "<blockquote>[|a/|b]</blockquote>"),
    // A line outside the quote or the list is no row.
    ("> | a |\n|---|\n| b |\n", "<blockquote><p>| a |\n|---|\n| b |</p></blockquote>"),
    ("> | a |\n> |---|\n| b |\n", "<blockquote>[|a]</blockquote><p>| b |</p>"),
    ("- | a |\n  |---|\n| b |\n", "<ul><li>[|a]</li></ul><p>| b |</p>"),
    ("> a\n> b\n> | c |\n> |---|\n", "<blockquote><p>a\nb</p>[|c]</blockquote>"),
    (
      "> > a\n> ===\n> > | c |\n> > |---|\n",
      "<blockquote><blockquote><p>a\n===</p>[|c]</blockquote></blockquote>"
    ),
    ("- | a |\n  |---|\n  | b |\n", "<ul><li>[|a/|b]</li></ul>"),
    ("1. a\n\n   | b |\n   |---|\n   | > |\n", "<ol><li><p>a</p>[|b/|&gt;]</li></ol>"),
    (
      "> - > | a |\n>   > | - |\n>   > | > |\n",
      "<blockquote><ul><li><blockquote>[|a/|&gt;]</blockquote></li></ul></blockquote>"
    ),
    // Several.
    ("| a |\n|---|\n\n| b |\n|---|\n| c |\n", "[|a][|b/|c]"),
    (
      "| a |\n|---|\n***\n", "[|a]<hr />"
    ),
    // No tables.
    ("| a | b |\n|---|\n", "<p>| a | b |\n|---|</p>"),
    ("| a |\n", "<p>| a |</p>"), ("|---|\n", "<p>|---|</p>"), ("| a |\n| b |\n", "<p>| a |\n| b |</p>"),
    ("| a |\n|:|\n", "<p>| a |\n|:|</p>"), ("| a |\n|- -|\n", "<p>| a |\n|- -|</p>"),
    ("    | a |\n    |---|\n", "<pre><code>| a |\n|---|\n</code></pre>"),
    ("```\n| a |\n|---|\n```\n", "<pre><code>| a |\n|---|\n</code></pre>"),
    ("a\n\n|---|\n", "<p>a</p><p>|---|</p>"),
  ])
  func areReadAsGitHubDoes(text: String, expected: String) {
    #expect(Self.shown(text) == expected)
  }

  @Test(arguments: [
    ("| a |\n|---|\n| b | `c|d` |\n| e ||\n", "3:7"), ("> | a |\n> |---|\n> | b | c |\n", "3:9"),
    ("- | a |\n  |---|\n  | [b|c](fees.md) |\n", "3:8"), ("a|b\n-|-\nc|d|e\n", "3:5"),
  ])
  func nameTextThatHasNoColumn(text: String, place: String) {
    let found = MarkedSource(text).body().diagnostics.filter { $0.code == .warning("surplus-cell") }
    #expect(found.map { "\($0.location.line):\($0.location.column)" } == [place])
  }

  @Test func beginBelowOthersOnlySoOften() {
    let text = String(repeating: "| a |\n|---|\n2.\n", count: 40)
    #expect(MarkedSource(text).body().diagnostics.map(\.code.name) == ["adjoining-tables"])
  }

  @Test func haveAFrameThatScrolls() {
    #expect(
      MarkedSource("| a |\n|--:|\n| b |\n").body().value.shown == """
        <div class="table" role="region" tabindex="0" aria-label="Table"><table>
        <thead>
        <tr>
        <th scope="col" class="right">
        a
        </th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="right">
        b
        </td>
        </tr>
        </tbody>
        </table></div>

        """)
  }
}
