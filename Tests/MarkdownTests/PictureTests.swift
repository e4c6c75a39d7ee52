import Markdown
import TestFixtures
import Testing

@Suite struct Pictures {
  @Test(arguments: [
    (
      text: "![A *case*](case.png)",
      html:
        #"<img src="/refunds/case.0a1b.png" alt="A case" width="640" height="480" loading="lazy" decoding="async">"#
    ),
    (
      text: #"![a "b" & \<c>](../refunds/case.png "Its 'title' & \"more\"")"#,
      html:
        #"<img src="/refunds/case.0a1b.png" alt="a &quot;b&quot; &amp; &lt;c&gt;" width="640" height="480" "#
        + #"title="Its &#39;title&#39; &amp; &quot;more&quot;" loading="lazy" decoding="async">"#
    ),
    (
      text: "![](plan.svg)",
      html: #"<img src="/refunds/plan.2c3d.svg" alt="" loading="lazy" decoding="async">"#
    ),
    (
      text: "[![a](plan.svg)](/fees/)",
      html:
        #"<a href="/fees/"><img src="/refunds/plan.2c3d.svg" alt="a" loading="lazy" decoding="async"></a>"#
    ),
    (
      text: "![a [3%](fact:transaction-fee) [b](/fees/) ![c](case.png)](plan.svg)",
      html: #"<img src="/refunds/plan.2c3d.svg" alt="a 3% b " loading="lazy" decoding="async">"#
    ),
  ])
  func haveTheirSizeAndText(text: String, html: String) {
    let outcome = MarkedSource(text).body()
    #expect(outcome.diagnostics == [])
    #expect(outcome.value.shown == "<p>\(html)</p>\n")
  }

  @Test func areKnownByPathAndPlace() {
    let source = MarkedSource(
      "a ![*b*](«case.png») c\n\n| ![](«../gone.png») |\n|---|\n\n![d](«../../out.png»)")
    let body = source.body().value
    #expect(body.pictures.map(\.path) == ["refunds/case.png", "gone.png", "../../out.png"])
    #expect(body.pictures.map(\.alternativeText) == ["b", "", "d"])
    #expect(body.pictures.map { $0.href != nil } == [true, false, false])
    #expect(source.shown(body.pictures.map(\.range)) == source.marked)
  }

  @Test(arguments: [
    (
      text: "![How to *pack*](clip.mp4)",
      html: #"<figure class="video"><video controls playsinline preload="metadata" src="/refunds/clip.mp4" "#
        + #"aria-label="How to pack"><track kind="captions" label="Captions" src="/refunds/clip.vtt"></video>"#
        + "<figcaption>How to pack</figcaption></figure>\n"
    ),
    (
      text: #"> ![a "b" & \<c>](../refunds/Clip.WEBM "d'")"#,
      html: "<blockquote>\n<figure class=\"video\"><video controls playsinline preload=\"metadata\" "
        + #"src="/refunds/Clip.WEBM" aria-label="a &quot;b&quot; &amp; &lt;c&gt;" title="d&#39;"></video>"#
        + "<figcaption>a &quot;b&quot; &amp; &lt;c&gt;</figcaption></figure>\n</blockquote>\n"
    ),
  ])
  func mayBeVideos(text: String, html: String) {
    let outcome = MarkedSource(text).body()
    #expect(outcome.diagnostics == [])
    #expect(outcome.value.shown == html)
  }

  @Test(arguments: ["a «![b](clip.mp4)»", "[«![b](clip.mp4)»](/fees/)", "| «![b](clip.mp4)» |\n|---|\n"])
  func aVideoIsAlone(text: String) {
    MarkedSource(text).expect(
      "misplaced-embed", "the embed 'clip.mp4' is not alone in its paragraph",
      hint: "put it into its own paragraph")
  }

  @Test(arguments: [
    "https://example.org/a.mp4", "https://example.org/a.png", "//example.org/a.png",
    "data:image/png;base64,AA", "javascript:a",
    "file:///a.png",
    "HTTPS://example.org/a.csv",
  ])
  func comeFromContent(url: String) {
    MarkedSource("a ![b](«\(url)»)").expect(
      "picture-from-elsewhere", "the picture '\(url)' is not in 'content/'",
      hint: "put the file beside the article and write its name")
  }
}
