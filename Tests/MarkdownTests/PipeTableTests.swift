import Markdown
import Testing

@Suite struct PipeTables {
  /// The cells of the tables in `text`, with `/` between rows and the header first; other HTML unchanged.
  private static func shown(_ text: String) -> String {
    let outcome = MarkedSource(text).body()
    #expect(outcome.diagnostics == [])
    return SpecificationHTML.tight(SpecificationHTML.ofGFM(outcome.value.shown))
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
    ("| a | b |\n|---|---|\n| c |\n|\n| d | e | f |\n", "[|a|b/|c|/||/|d|e]"),
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
    // In quotes and lists.
    ("> | a |\n> |---|\n> | b |\n", "<blockquote>[|a/|b]</blockquote>"),
    ("> | a |\n|---|\n| b |\n", "<blockquote>[|a/|b]</blockquote>"),
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
