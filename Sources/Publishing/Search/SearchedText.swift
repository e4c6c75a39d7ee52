import Diagnostics
import SiteModel

/// The parts of a page that Pagefind reads: the elements with Pagefind's attributes, and the tag with the page's
/// language. If these parts are the same as in the live version, so is the index.
///
/// Pagefind needs most of its time to parse HTML, and menus, lists and scripts are most of a page.
enum SearchedText {
  /// The shortened pages, in the order given. As in Pagefind, pages without marked text are left out if any page has
  /// marked text; if no page has any, all pages are returned whole.
  static func texts(of next: () throws -> OutputFile?) rethrows -> [OutputFile] {
    var texts: [OutputFile] = []
    var others: [OutputFile] = []
    while let page = try next() {
      if let bytes = text(of: page.bytes) {
        texts.append(OutputFile(path: page.path, bytes: bytes))
      } else if texts.isEmpty {
        others.append(page)
      }
    }
    return texts.isEmpty ? others : texts
  }

  private static let mark = " data-pagefind-"
  private static let voidElements: Set = ["meta", "img", "link", "input", "br", "hr"]

  /// The marked parts of a page; nil if the page marks no text to search.
  private static func text(of page: [UInt8]) -> [UInt8]? {
    var text: [UInt8] = []
    var isSearched = false
    var end = 0
    if let start = offset(of: "<html", in: page, from: 0), let close = offset(of: ">", in: page, from: start)
    {
      text += page[start...close]
    }
    while let mark = offset(of: mark, in: page, from: end) {
      guard let start = page[..<mark].lastIndex(of: UInt8(ascii: "<")),
        let close = offset(of: ">", in: page, from: mark)
      else { return nil }
      isSearched = isSearched || page.firstOffset(of: "\(Self.mark)body".utf8, in: start..<close) != nil
      let name = String(decoding: page[(start + 1)...].prefix { $0.isLetterOrDigit }, as: UTF8.self)
      end = voidElements.contains(name) ? close + 1 : endOfElement(name, in: page, from: close + 1)
      text += page[start..<end]
    }
    return isSearched ? text : nil
  }

  /// The offset after an element's end tag; the end of the page if the element has none.
  private static func endOfElement(_ name: String, in page: [UInt8], from start: Int) -> Int {
    var depth = 1
    var place = start
    while let tag = offset(of: name, in: page, from: place) {
      place = tag + name.utf8.count
      guard tag > 1, place < page.count, !page[place].isLetterOrDigit, page[place] != UInt8(ascii: "-") else {
        continue
      }
      if page[tag - 1] == UInt8(ascii: "<") { depth += 1 }
      if page[tag - 1] == UInt8(ascii: "/"), page[tag - 2] == UInt8(ascii: "<") { depth -= 1 }
      if depth == 0 { return (offset(of: ">", in: page, from: place) ?? page.count - 1) + 1 }
    }
    return page.count
  }

  private static func offset(of text: String, in page: [UInt8], from start: Int) -> Int? {
    page.firstOffset(of: text.utf8, in: start..<page.count)
  }
}
