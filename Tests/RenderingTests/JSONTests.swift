import Foundation
import Testing

@testable import Rendering

/// Our JSON, as another parser reads it.
@Suite struct WrittenJSON {
  @Test(arguments: [
    "", "a", "\"\\/", "\n\r\t", "\u{0}\u{1}\u{8}\u{C}\u{1F}\u{7F}", "é\u{2028}中🙂", "</script><!--",
  ])
  func keepsAText(_ text: String) throws {
    let json = JSON.array([.text(text)])
    #expect(try JSONDecoder().decode([String].self, from: Data(json.bytes)) == [text])
  }

  @Test func separatesEntries() {
    let json = JSON.object([
      ("empty", .array([])), ("one", .number(-1)),
      ("two", .array([.object([]), .object([("a", .text("b"))])])),
    ])
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"empty":[],"one":-1,"two":[{},{"a":"b"}]}"#)
  }

  @Test func noTextClosesTheScript() {
    let html = JSON.object([("name", .text("</script><!--"))]).script.text
    #expect(html.hasSuffix(#"{"name":"\u003c/script>\u003c!--"}</script>"#))
  }
}
