import Foundation
import TestFixtures
import Testing

/// What stood in the way of eight public help centers, each as a small site. The pages are those of the help
/// center's own templates.
@Suite struct MovedInHelpCenters {
  private static let section = "---\ntitle: Parcels\ndescription: Parcels in one sentence.\nweight: 1\n---\n"

  /// A site with one article in a section.
  private static func site(_ text: String, title: String = "Delivery") async throws -> AssembledSite {
    try await AssembledSite(
      of: .with([
        "s/index.md": section,
        "s/a.md": "---\ntitle: \"\(title)\"\ndescription: What it is about.\n---\n\n\(text)\n",
      ]))
  }

  private static func page(_ site: AssembledSite) throws -> String {
    #expect(site.said.isEmpty)
    return try #require(site.text("s/a/index.html"))
  }

  private static let box = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"2\"/>"

  /// A folder with a slug lends it to everything below; a file keeps its name.
  @Test func haveFoldersAndFilesOfAnyName() async throws {
    let site = try await AssembledSite(
      of: .with([
        "My Parcels/index.md": "---\ntitle: Mine\ndescription: My parcels.\nslug: my-parcels\n---\n",
        "My Parcels/a.md": """
        ---
        title: Sizes
        description: How large.
        image: img/box.svg
        ---
        ![A box](img/box.svg) ![A crate](<img/Größe 2.svg>) [form](Form%20A.txt) [it](</My Parcels/Form A.txt>)
        """,
        "My Parcels/img/box.svg": Self.box, "My Parcels/img/Größe 2.svg": Self.box,
        "My Parcels/Form A.txt": "A",
        "My Parcels/Form B.txt": "B", "addresses.txt": "/my-parcels/Form%20B.txt\n",
      ]))
    #expect(site.said.isEmpty)
    let page = try #require(site.text("my-parcels/a/index.html"))
    #expect(page.contains("<img src=\"/my-parcels/img/box.svg\" alt=\"A box\""))
    #expect(page.contains("<img src=\"/my-parcels/img/Gr%C3%B6%C3%9Fe%202.svg\" alt=\"A crate\""))
    #expect(page.components(separatedBy: "href=\"/my-parcels/Form%20A.txt\"").count == 3)
    #expect(page.contains("content=\"https://help.example/my-parcels/img/box.svg\""))
    #expect(
      site.text("my-parcels/a/index.md")?.contains("(https://help.example/my-parcels/Form%20A.txt)") == true)
    for file in ["img/box.svg", "img/Größe 2.svg", "Form A.txt", "Form B.txt"] {
      #expect(site.text("my-parcels/\(file)") != nil, "\(file)")
    }
  }

  /// A site may play its own videos if it has some.
  @Test func haveVideos() async throws {
    let text =
      "---\ntitle: Packing\ndescription: How to pack.\n---\n![How to pack](clip.mp4)\n\n![A box](<a b.svg>)\n"
    var files = SiteFiles.with([
      "s/index.md": Self.section, "s/a.md": text, "s/clip.vtt": "WEBVTT\n", "s/a b.svg": Self.box,
    ])
    files.add([0], at: "s/clip.mp4")
    let site = try await AssembledSite(of: files)
    let page = try Self.page(site)
    #expect(page.contains("src=\"/s/clip.mp4\"") && page.contains("<track kind=\"captions\""))
    #expect(site.text("s/clip.vtt") == "WEBVTT\n" && site.files["s/clip.mp4"] == [0])
    #expect(
      site.text("s/a/index.md")?.hasSuffix(
        "\n[How to pack](https://help.example/s/clip.mp4)\n\n![A box](<https://help.example/s/a%20b.svg>)\n")
        == true)
    for name in ["_headers", "_nginx.conf"] {
      #expect(site.text(name)?.contains("img-src 'self'; media-src 'self'; connect-src 'self'") == true)
    }
    // One that no article shows is not published.
    files["s/a.md"] = text.replacing("clip.mp4", with: "<a b.svg>")
    #expect(try await AssembledSite(of: files).text("_headers")?.contains("media-src") == false)
  }

  @Test func haveNoTwoFilesOfOneAddress() async throws {
    let site = try await AssembledSite(
      of: .with([
        "a b/index.md": "---\ntitle: Mine\ndescription: My parcels.\nslug: boxes\n---\n",
        "a b/a.md": """
        ---
        title: Sizes
        description: How large.
        ---
        [a](x.txt) [b](/boxes/X.txt) [c](x.txt.gz) [d](/boxes/y.txt.gz) [e](/Search/z.txt) [f](/Robots.txt)
        """,
        "a b/x.txt": "", "boxes/X.txt": "", "a b/x.txt.gz": "", "boxes/y.txt.gz": "", "Search/z.txt": "",
        "Robots.txt": "",
      ]))
    #expect(
      site.said == [
        "content/Robots.txt: colliding-file: this file and a file of the generator would be published at '/Robots.txt'"
          + " | rename this file",
        "content/Search/z.txt: colliding-file: '/search/' is reserved for the generator | rename the file or its folder",
        "content/a b/x.txt.gz: colliding-file: this file and 'content/a b/x.txt' would be published at '/boxes/x.txt.gz'"
          + " | rename this file",
        "content/boxes/X.txt: colliding-file: this file and 'content/a b/x.txt' would be published at '/boxes/X.txt'"
          + " | rename this file",
      ])
  }

  @Test func haveAnchorsOfHeadings() async throws {
    let page = try Self.page(try await Self.site("## Send it back {#back}\n\nSee [above](#back)."))
    #expect(page.contains("<h2 id=\"back\">\nSend it back\n</h2>") && !page.contains("{#"))
  }

  @Test func haveTwoLinesInACell() async throws {
    let table = "| plan | has |\n|---|---|\n| S | one box<br>two labels |"
    let page = try Self.page(try await Self.site(table))
    #expect(page.contains("one box<br />\ntwo labels"))
  }

  @Test func haveAnchorsByHand() async throws {
    let text = "<a id=\"late\"></a>\n\n## When it is late\n\n[late](#late)"
    let page = try Self.page(try await Self.site(text))
    #expect(page.contains("<span id=\"late\"></span>") && page.contains("<a href=\"#late\">late</a>"))
  }

  @Test func haveFormerAddresses() async throws {
    let aliases = [
      "/Old/Path/", "/old.html", "/hc/en-us/articles/360000000001-Old-One", "/a_b/", "/caf%C3%A9/",
    ]
    let site = try await AssembledSite(
      of: .with([
        "s/index.md": Self.section,
        "s/a.md": "---\ntitle: Old one\ndescription: What it is.\naliases: \(aliases)\n---\nText.\n",
      ]))
    #expect(site.said.isEmpty)
    let redirects = try #require(site.text("_redirects"))
    for alias in aliases { #expect(redirects.contains("\(alias) /s/a/ 301\n"), "\(alias)") }
    let block = try #require(site.text("_nginx.conf"))
    for alias in aliases.dropLast() + ["/café/"] {
      #expect(block.contains("location = \"\(alias)\" {"), "\(alias)")
    }
    let pages = ["Old/Path/", "hc/en-us/articles/360000000001-Old-One/", "a_b/", "café/"].map {
      $0 + "index.html"
    }
    for page in pages + ["old.html"] {
      #expect(site.text(page)?.contains("<a href=\"/s/a/\">Old one</a>") == true, "\(page)")
    }
  }

  @Test func haveTheTitleAgain() async throws {
    let page = try Self.page(try await Self.site("# Late parcels\n\nText.", title: "Late parcels"))
    #expect(page.components(separatedBy: ">Late parcels</h1>").count == 2)
    #expect(!page.contains("\nLate parcels\n"))
  }

  @Test func haveAnArticleAtTheTop() async throws {
    let site = try await AssembledSite(
      of: .with(["a.md": "---\ntitle: Rates\ndescription: What it costs.\n---\nText.\n"]))
    #expect(site.said.isEmpty)
    #expect(
      site.text("llms.txt")?.contains("- [Rates](https://help.example/a/index.md): What it costs.") == true)
    let home = try #require(site.text("index.html"))
    #expect(home.contains("<li><a href=\"/a/\">Rates</a>") && !home.contains("Browse by topic"))
    #expect(site.text("a/index.html")?.contains("<li><a href=\"/a/\" aria-current=\"page\">") == true)
    #expect(site.text("404.html")?.contains("Start from a section") == false)
  }

  /// The list of a section is less than half of a page's bytes, and the page's own entry is near its start.
  @Test func haveLongSections() async throws {
    var files = SiteFiles.with(["s/index.md": Self.section])
    for number in 100..<430 {
      files["s/case-\(number).md"] = """
        ---
        title: "Case \(number): the parcel is late and the label is gone"
        description: What to do in case \(number).
        ---
        Text of case \(number).
        """
    }
    let page = try #require(try await AssembledSite(of: files).text("s/case-400/index.html"))
    let rail = try #require(page.firstMatch(of: /<nav class="rail"(.|\n)*?<\/nav>/)).output.0
    #expect(2 * rail.utf8.count < page.utf8.count)
    let before = try #require(rail.range(of: "aria-current")).lowerBound
    #expect(rail[..<before].components(separatedBy: "<li>").count - 1 <= 5)
  }
}
