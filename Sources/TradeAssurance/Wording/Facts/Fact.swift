#if !hasFeature(Embedded)
  /// One figure that an article may quote.
  public struct Fact: Sendable {
    /// The fact's stable name.
    public let id: FactID
    /// All accepted wordings, `text` first.
    public let wordings: [String]
    /// One sentence that says what the figure means.
    public let meaning: String
    /// Where the source states it.
    public let source: String

    /// The wording that the build fills in.
    public let text: String

    init(_ id: FactID, _ wordings: [String], means meaning: String, heading: String) {
      precondition(!wordings.isEmpty, "a fact has a wording")
      self.id = id
      self.wordings = wordings
      self.meaning = meaning
      self.source = "“Trade Assurance: increase buyer confidence”, under “\(heading)”"
      self.text = wordings[0]
    }

    /// Whether an article may use this wording; upper and lower case are equal.
    public func accepts(_ wording: String) -> Bool {
      wordings.contains { accepted in
        accepted.utf8.elementsEqual(wording.utf8) { Self.lowercased($0) == Self.lowercased($1) }
      }
    }

    /// Wordings are ASCII.
    private static func lowercased(_ byte: UInt8) -> UInt8 {
      UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
    }
  }
#endif
