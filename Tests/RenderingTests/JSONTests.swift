import Foundation
import Testing

@testable import Rendering

/// Our JSON, as another parser reads it.
@Suite struct WrittenJSON {
  @Test(arguments: [
    "", "a", "\"\\/", "\n\r\t", "\u{0}\u{1}\u{8}\u{C}\u{1F}\u{7F}", "é\u{2028}中🙂", "</script><!--",
  ])
  func keepsAText(_ text: String) throws {
    var json = JSON()
    json.array { $0.text(nil, text) }
    #expect(try JSONDecoder().decode([String].self, from: Data(json.bytes)) == [text])
  }

  @Test func separatesEntries() {
    var json = JSON()
    json.object { object in
      object.array("empty") { _ in }
      object.number("one", -1)
      object.array("two") { array in
        array.object { _ in }
        array.object { $0.text("a", "b") }
      }
    }
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"empty":[],"one":-1,"two":[{},{"a":"b"}]}"#)
  }

  @Test func noTextClosesTheScriptOfABreadcrumb() {
    let html = BreadcrumbData.html([(name: "</script><!--", address: "https://a.example/")]).text
    #expect(html.hasSuffix(#""name":"\u003c/script>\u003c!--","position":1}]}</script>"#))
  }
}
