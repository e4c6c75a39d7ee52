import Dispatch
import Foundation
import FuzzTargets
import TestFixtures
import Testing

/// A short version of `make fuzz`: each seed, and each seed with a few bytes changed.
@Suite struct FuzzTargetTests {
  @Test(arguments: FuzzTarget.allCases)
  func findNothingInTheSeeds(target: FuzzTarget) async throws {
    for (name, bytes) in try seeds(of: target) {
      let complaint = await complaint(of: target, about: bytes)
      #expect(complaint == nil, "\(name)")
    }
  }

  @Test(arguments: FuzzTarget.allCases)
  func findNothingInSeedsThatWereChanged(target: FuzzTarget) async throws {
    var random = ByteChanges(seed: 8)
    let seeds = try seeds(of: target).map(\.bytes)
    for round in 0..<Soak.turns(40, of: 200) {
      let bytes = random.changed(seeds[round % seeds.count], with: seeds[(round * 7 + 3) % seeds.count])
      let complaint = await complaint(of: target, about: bytes)
      #expect(complaint == nil, "\(Data(bytes).base64EncodedString())")
    }
  }

  /// On a separate thread, because a target blocks while tasks run.
  private func complaint(of target: FuzzTarget, about bytes: [UInt8]) async -> String? {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: target.complaint(about: bytes)) }
    }
  }

  private func seeds(of target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
    let folder = try #require(Bundle.module.url(forResource: "Seeds/\(target.rawValue)", withExtension: nil))
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path() < $1.path() }
    try #require(files.count >= 4)
    return try files.map { ($0.lastPathComponent, Array(try Data(contentsOf: $0))) }
  }
}

/// Changes texts at random, in the same way in every run.
struct ByteChanges {
  private var state: UInt64
  private static let signs = Array("[]()<>!#*_`|\\\"'&:-+.,$\n\r \t{}?/\u{0}é😀".utf8)

  init(seed: UInt64) { state = seed }

  /// A text with one to four changes: a byte replaced, removed or inserted, or a piece of another text.
  mutating func changed(_ text: [UInt8], with other: [UInt8]) -> [UInt8] {
    var text = text
    for _ in 0...below(4) {
      let place = below(text.count + 1)
      switch below(4) {
      case 0 where place < text.count: text[place] = UInt8(truncatingIfNeeded: below(256))
      case 1 where place < text.count: text.remove(at: place)
      case 2: text.insert(Self.signs[below(Self.signs.count)], at: place)
      default:
        let start = below(other.count + 1)
        text.insert(contentsOf: other[start..<min(other.count, start + below(20))], at: place)
      }
    }
    return text
  }

  /// SplitMix64.
  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
