import Diagnostics
import Markdown
import SiteModel
import TestFixtures
import Testing

/// The files beside the articles.
@Suite struct Assets {
  private static func site(with file: String, _ bytes: [UInt8]) async -> ReadSite {
    var files = SiteFiles.smallest
    files.add(bytes, at: file)
    return await ReadSite(files)
  }

  // MARK: CSV

  struct Table: Sendable {
    let csv: String
    let columns: [String]
    let rows: [[String]]
  }

  @Test(arguments: [
    Table(csv: "Zone,Fee\nA,1\n", columns: ["Zone", "Fee"], rows: [["A", "1"]]),
    Table(csv: "Zone,Fee\r\nA,1\r\nB,2", columns: ["Zone", "Fee"], rows: [["A", "1"], ["B", "2"]]),
    Table(csv: "Zone,Fee\rA,1\rB,2\r", columns: ["Zone", "Fee"], rows: [["A", "1"], ["B", "2"]]),
    Table(csv: "Zone;Fee\nA;1,5\n", columns: ["Zone", "Fee"], rows: [["A", "1,5"]]),
    Table(csv: "Zone\tFee\r\nA; b\t1,5\r\n", columns: ["Zone", "Fee"], rows: [["A; b", "1,5"]]),
    Table(
      csv: "\"Zone; far, near\";Fee\n\"A;b\";1\n", columns: ["Zone; far, near", "Fee"], rows: [["A;b", "1"]]),
    Table(csv: "Zone, Fee; Tax\nA,1\n", columns: ["Zone", "Fee; Tax"], rows: [["A", "1"]]),
    Table(csv: "Zone, Fee \n A, \"1, 2\" \n", columns: ["Zone", "Fee"], rows: [["A", "1, 2"]]),
    Table(csv: "Zone\n\nA\n\n\n", columns: ["Zone"], rows: [["A"]]),
    Table(
      csv: "\"Zone, far\",Fee\n\"A \"\"b\"\"\",\"1\"\n", columns: ["Zone, far", "Fee"],
      rows: [["A \"b\"", "1"]]),
    Table(csv: "Zone,Note\nA,\"two\nlines\"\n", columns: ["Zone", "Note"], rows: [["A", "two\nlines"]]),
    Table(
      csv: "a,b,c\n,,\n1,,\n,,3\n", columns: ["a", "b", "c"],
      rows: [["", "", ""], ["1", "", ""], ["", "", "3"]]),
    Table(csv: "a,b\n1,2\u{2028}3\n", columns: ["a", "b"], rows: [["1", "2\u{2028}3"]]),
    Table(csv: "a,b\n\"\",\"\"\n", columns: ["a", "b"], rows: [["", ""]]),
    Table(csv: "größe,𝒳\né,\u{1F600}\n", columns: ["größe", "𝒳"], rows: [["é", "\u{1F600}"]]),
    // A combining mark joins the quotation mark before it as a character, but not as a byte.
    Table(csv: "a\n\"\u{301}b\"\n", columns: ["a"], rows: [["\u{301}b"]]),
    Table(csv: "a,b\n\"\"\"\",\"\"\"1\"\"\"\n", columns: ["a", "b"], rows: [["\"", "\"1\""]]),
  ])
  func aTableHasItsCells(table: Table) async throws {
    let site = await Self.site(with: "zones.csv", Array(table.csv.utf8))
    #expect(site.found.filter { $0.severity == .error }.map(\.said) == [])
    let read = try #require(site.structure.asset(at: "zones.csv")?.table)
    #expect(read.columns.map(\.value) == table.columns)
    #expect(read.rows.map { $0.map(\.value) } == table.rows)
  }

  /// Within quotation marks, with any line endings.
  @Test(arguments: [
    "«Zone»,«Fee»\n«A»,«1»\n", "«Zone»,«Fee»\r\n\r\n«A»,«1»\r\n«B»,«2»", "«Zone»,\"«Fee»\"\n«»,\"«»\"\n",
    "«größe»,«𝒳»,«c»\n«é»,\"«two\nlines, \"\"b\"\"»\",«d»\n«e»,«f»,«»",
  ])
  func aCellHasItsPlace(csv: String) async throws {
    let marked = MarkedSource(csv)
    let site = await Self.site(with: "zones.csv", Array(marked.text.utf8))
    let table = try #require(site.structure.asset(at: "zones.csv")?.table)
    let places = ([table.columns] + table.rows).joined().map {
      SourceLocation(in: table.source, at: $0.range)
    }
    #expect(places.map { "\($0.line):\($0.column)" } == marked.places.map { "\($0.line):\($0.column)" })
  }

  static let quotes = "double each quotation mark within a cell, and quote the cell"
  static let commas = "separate cells with commas; quote a cell that contains a comma"

  @Test(arguments: [
    MarkedRow("an empty file", "", "csv-syntax: the table is empty | add a row"),
    MarkedRow("blank lines alone", "\n\r\n", "csv-syntax: the table is empty | add a row"),
    MarkedRow(
      "a line for a spreadsheet", "«sep=»\nZone\n",
      "csv-text: the first row is 'sep=', not the column headings | remove this line"),
    MarkedRow(
      "a title above the headings", "«Prices»\nA;B\n1;2\n",
      "csv-text: the first row is a single cell, but the others are separated by ';'"
        + " | start the file with the column headings, and move the text above them into the article"),
    MarkedRow("a row of nothing", "a;b\n«»;\n1;2\n", "csv-text: the row is empty | remove the row"),
    MarkedRow(
      "a column of nothing", "a;«»\n1;\n",
      "csv-text: the last column is empty | remove the last separator of each row"),
    MarkedRow(
      "a cell too few", "a,b\n«1»\n2,3\n", "csv-syntax: the row has 1 cell, the header has 2 | \(commas)"),
    MarkedRow(
      "a cell too many", "a,b\n1,2\n«3,4,5»\n",
      "csv-syntax: the row has 3 cells, the header has 2 | \(commas)"),
    MarkedRow(
      "a mark that is not closed", "a,b\n1,«\"»2\n3,4\n",
      "csv-syntax: the quotation mark is not closed | \(quotes)"),
    MarkedRow(
      "a mark within a cell", "a,b\n1,2«\"»\n3,4\n",
      "csv-syntax: the quotation mark is not closed | \(quotes)"),
    MarkedRow(
      "text after a closing mark", "a,b\n«\"1\" x,2»\n3,4\n",
      "csv-syntax: the quotation marks of this row do not match | \(quotes)"),
    MarkedRow(
      "a cell of which a part is between marks", "a,b\n«1,\"2\"3»\n\"4\",5\n",
      "csv-syntax: the quotation marks of this row do not match | \(quotes)"),
    MarkedRow(
      "marks that are not doubled", "a,b\n«\"1\"2\"3\",4»\n",
      "csv-syntax: the quotation marks of this row do not match | \(quotes)"),
    MarkedRow(
      "all rows in one run", "a,b\n«1»\n«2»\n",
      "csv-syntax: the row has 1 cell, the header has 2 | \(commas)",
      "csv-syntax: the row has 1 cell, the header has 2 | \(commas)"),
  ])
  func aBadTableIsFound(row: MarkedRow) async {
    let marked = MarkedSource(row.source)
    let found = await Self.site(with: "zones.csv", Array(marked.text.utf8)).found
    #expect(found.map(\.said) == row.said)
    #expect(found.compactMap(\.place) == marked.places)
  }

  @Test func aTableIsText() async {
    let found = await Self.site(with: "zones.csv", [0x61, 0xFF]).found
    #expect(found.map(\.said) == ["invalid-utf8: these bytes are not UTF-8 | save the file as UTF-8"])
  }

  // MARK: Pictures

  struct PictureFile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let width: Int
    let height: Int
  }

  static let pictures: [PictureFile] = [
    PictureFile(
      testDescription: "a.png",
      bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [
        0, 0, 1, 2, 0, 0, 0, 3,
      ], width: 258, height: 3),
    PictureFile(testDescription: "a.gif", bytes: Array("GIF89a".utf8) + [2, 1, 3, 0], width: 258, height: 3),
    PictureFile(
      testDescription: "a.jpg",  // an application segment before the frame
      bytes: [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 3, 1, 2, 1, 0, 0],
      width: 258, height: 3),
    PictureFile(
      testDescription: "a.jpeg",  // progressive, and padding before the marker
      bytes: [0xFF, 0xD8, 0xFF, 0xFF, 0xC2, 0, 11, 8, 0, 3, 1, 2, 1, 0, 0], width: 258, height: 3),
    PictureFile(
      testDescription: "lossy.webp",
      bytes: Array("RIFF\0\0\0\0WEBPVP8 ".utf8) + [0, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, 2, 1, 3, 0, 0],
      width: 258, height: 3),
    PictureFile(
      testDescription: "lossless.webp",
      bytes: Array("RIFF\0\0\0\0WEBPVP8L".utf8) + [0, 0, 0, 0, 0x2F, 0x01, 0x81, 0x00, 0x00]
        + [0, 0, 0, 0, 0, 0], width: 258, height: 3),
    PictureFile(
      testDescription: "extended.webp",
      bytes: Array("RIFF\0\0\0\0WEBPVP8X".utf8) + [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 2, 0, 0, 0],
      width: 258, height: 3),
    PictureFile(
      testDescription: "tiles.avif",  // a tile's size before the whole picture's
      bytes: avif(properties: [ispe(8, 3), ispe(258, 3)]), width: 258, height: 3),
    PictureFile(
      testDescription: "turned.avif",
      bytes: avif(properties: [ispe(3, 258), Array("\0\0\0\u{9}irot\u{1}".utf8)]), width: 258, height: 3),
    PictureFile(testDescription: "a.ico", bytes: [0, 0, 1, 0, 1, 0, 0, 32], width: 256, height: 32),
    PictureFile(
      testDescription: "a.svg",
      bytes: Array("<?xml version=\"1.0\"?>\n<svg xmlns=\"x\" width=\"258\" height=\"3px\"/>".utf8),
      width: 258, height: 3),
    PictureFile(
      testDescription: "turned.jpg",  // Exif orientation 6, little-endian
      bytes: [0xFF, 0xD8, 0xFF, 0xE1, 0, 34] + Array("Exif\0\0II".utf8)
        + [42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]
        + [0xFF, 0xC0, 0, 11, 8, 0, 3, 1, 2, 1, 0, 0, 0], width: 3, height: 258),
    PictureFile(
      testDescription: "mirrored.jpg",  // orientation 2, big-endian, after another tag
      bytes: [0xFF, 0xD8, 0xFF, 0xE1, 0, 46] + Array("Exif\0\0MM".utf8)
        + [
          0, 42, 0, 0, 0, 8, 0, 2, 1, 0, 0, 3, 0, 0, 0, 1, 0, 8, 0, 0, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 2, 0, 0,
          0, 0, 0, 0,
        ]
        + [0xFF, 0xC0, 0, 11, 8, 0, 3, 1, 2, 1, 0, 0, 0], width: 258, height: 3),
    PictureFile(
      testDescription: "xmp.jpg",  // XMP in a segment of the same number before Exif, orientation 8
      bytes: [0xFF, 0xD8, 0xFF, 0xE1, 0, 7] + Array("http:".utf8) + [0xFF, 0xE1, 0, 34]
        + Array("Exif\0\0MM".utf8)
        + [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 8, 0, 0, 0, 0, 0, 0]
        + [0xFF, 0xC0, 0, 11, 8, 0, 3, 1, 2, 1, 0, 0, 0], width: 3, height: 258),
    PictureFile(
      // A smaller picture with its own frame inside Exif, orientation 5.
      testDescription: "thumbnail.jpg",
      bytes: [0xFF, 0xD8, 0xFF, 0xE1, 0, 45] + Array("Exif\0\0II".utf8)
        + [42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0]
        + [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 9, 0, 9]
        + [0xFF, 0xC0, 0, 11, 8, 0, 3, 1, 2, 1, 0, 0, 0], width: 3, height: 258),
    PictureFile(
      testDescription: "turned.png",
      bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        + [0, 0, 1, 2, 0, 0, 0, 3, 8, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 26] + Array("eXIfMM".utf8)
        + [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], width: 3,
      height: 258),
    PictureFile(
      testDescription: "units.svg", bytes: Array("<svg width='2in' height=' 25.4mm'/>".utf8), width: 192,
      height: 96),
    PictureFile(
      testDescription: "ratio.svg", bytes: Array("<svg width='100' height='100%' viewBox='0 0 4 3'/>".utf8),
      width: 100, height: 75),
    PictureFile(
      testDescription: "comment.svg",
      bytes: Array("<!-- <svg width='1' height='1'> -->\n<svg:svg a='>' width='258' height='3em'/>".utf8),
      width: 258, height: 48),
    PictureFile(
      testDescription: "box.svg",
      bytes: Array("<svg\n  viewBox='0 0 258 3.0'\n  xmlns='x'><rect width=\"9\"/></svg>".utf8),
      width: 258, height: 3),
    PictureFile(
      testDescription: "lines.SVG",
      bytes: Array("<svg\n\twidth='258'\n\theight='3'>".utf8), width: 258, height: 3),
  ]

  private static func avif(properties: [[UInt8]]) -> [UInt8] {
    Array("\0\0\0\u{14}ftypavif\0\0\0\0mif1".utf8) + properties.flatMap(\.self)
  }

  /// The property that holds a picture's size.
  private static func ispe(_ width: Int, _ height: Int) -> [UInt8] {
    func bytes(_ number: Int) -> [UInt8] { [0, 0, UInt8(number >> 8), UInt8(number & 0xFF)] }
    return Array("\0\0\0\u{14}ispe\0\0\0\0".utf8) + bytes(width) + bytes(height)
  }

  @Test(arguments: pictures)
  func aPictureHasItsSize(picture: PictureFile) async {
    let site = await Self.site(with: picture.testDescription, picture.bytes)
    #expect(site.found.map(\.said) == [])
    #expect(
      site.structure.asset(at: picture.testDescription)?.size
        == .init(width: picture.width, height: picture.height))
  }

  /// Cut anywhere, a picture has no size or its own size, and nothing crashes.
  @Test(arguments: pictures)
  func aPictureThatIsCutIsFound(picture: PictureFile) async {
    for end in picture.bytes.indices {
      let site = await Self.site(with: picture.testDescription, Array(picture.bytes[..<end]))
      let size = site.structure.asset(at: picture.testDescription)?.size
      #expect(site.found.map(\.code.name) == (size == nil ? ["invalid-picture"] : []))
    }
  }

  // MARK: Names

  @Test(arguments: [
    "my picture.png", "Größe (2) + ½, a&b's.png", "box/日本.png", "a/b c/d.png", "a_b/c.d.png", "x=1;y@2!.PNG",
    "Bildschirmfoto 2026-01-02 um 10.11.12.png",
  ])
  func aFileKeepsItsName(path: String) async throws {
    let site = await Self.site(with: path, Self.pictures[0].bytes)
    #expect(site.found.map(\.said) == [])
    #expect(site.structure.asset(at: path)?.output.text == path)
  }

  @Test(arguments: [
    ("_a.png", "a.png"), ("_box/a.png", "box"), ("a?.png", "a-.png"), ("a:b.png", "a-b.png"),
    ("100%.png", "100-.png"), ("a#1.png", "a-1.png"), ("a\\b.png", "a-b.png"), ("a\n.png", "a-.png"),
    (" a.png", "a.png"), ("a /b.png", "a"), ("a./b.png", "a"), ("__ /b.png", "file"),
    ("\"a*<b>|.png", "-a--b--.png"), ("a\u{7F}.png", "a-.png"),
  ])
  func aNameThatSomeHostsRefuseIsFound(path: String, name: String) async {
    let site = await Self.site(with: path, Self.pictures[0].bytes)
    #expect(site.found.map(\.code.name) == ["file-name"])
    #expect(site.found.map(\.hint) == ["rename it to '\(name)'"])
    // A link to it is not broken too.
    #expect(site.structure.asset(at: path) != nil)
  }

  @Test(arguments: [
    "a.html", "a.HTM", "a.js", "a.mjs", "a.css", "a.wasm", "a.xml", "a.xhtml", "b/a.b.Xml", "a.shtml",
    ".js/a.xht",
  ])
  func whatABrowserRunsIsFound(path: String) async {
    let found = await Self.site(with: path, Array("x".utf8)).found
    #expect(found.contains { $0.message == "a browser would run this file as part of the site" })
  }

  @Test(arguments: ["html", "a.html.zip", "ajs", "a.json", "a.vtt", "a.html5", "js/a.txt"])
  func otherFilesAreNot(path: String) async {
    #expect(await Self.site(with: path, Array("x".utf8)).found.map(\.said) == [])
  }
}
