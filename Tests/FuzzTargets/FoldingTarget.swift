import Days
import Facts
import Markdown
import SellerRules
import TestFixtures

/// Upper and lower case: anchors of headings, and the wordings of facts.
enum FoldingTarget {
  static func complaint(about bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    var anchors = Anchors()
    let anchor = anchors.anchor(for: text)
    if anchor.isEmpty { return "the heading '\(text)' has an empty anchor" }
    if anchor.unicodeScalars.contains(where: breaks) { return "the anchor '\(anchor)' breaks its attribute" }
    if anchors.anchor(for: text) == anchor { return "the anchor '\(anchor)' is given twice" }
    var fresh = Anchors()
    if fresh.anchor(for: anchor) != anchor { return "the anchor '\(anchor)' is no anchor of its own" }
    return wordingComplaint(text)
  }

  private static func breaks(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && !("a"..."z" ~= scalar || "0"..."9" ~= scalar || scalar == "-" || scalar == "_")
  }

  /// A fact accepts a wording in upper and lower case, and nothing longer.
  private static func wordingComplaint(_ text: String) -> String? {
    for fact in Edition.frozen.facts {
      let isWording = fact.wordings.contains {
        $0.lowercased() == text.lowercased()
      }
      if fact.accepts(text) != isWording { return "the fact '\(fact.id)' and the text '\(text)'" }
    }
    return nil
  }
}
