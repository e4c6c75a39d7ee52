import Testing

@testable import Rendering

@Suite struct SlimTexts {
  @Test(arguments: [
    (
      path: "a.js", text: "// why\n  let a = 1; // kept\n\n  /* gone */\n/**\n * gone\n */\nf(a)\n",
      slim: "let a = 1; // kept\nf(a)\n"
    ),
    (path: "a.js", text: "/* one */ f()\n  g('//')\n", slim: "f()\ng('//')\n"),
    (path: "a.js", text: "  `over\n  lines`\n", slim: "  `over\n  lines`\n"),  // white space counts in it
    (path: "a.js", text: "  `in ${one} line`\n", slim: "`in ${one} line`\n"),
    (path: "a.css", text: "/* head */\na {\n  b: c;\n}\n", slim: "a {\nb: c;\n}\n"),
    (path: "a.css", text: "  // no comment in CSS\n", slim: "// no comment in CSS\n"),
    (path: "a.svg", text: "<svg>\n  <g/>\n</svg>\n", slim: "<svg>\n  <g/>\n</svg>\n"),
  ])
  func losesOnlyWhatNoMachineReads(path: String, text: String, slim: String) {
    #expect(String(decoding: SlimText.slim(Array(text.utf8), named: path), as: UTF8.self) == slim)
  }
}
