import Foundation
import Publishing
import TestFixtures
import Testing

@Suite struct KilledBuilds {
  /// Kills 60 builds, 300 in `make soak`, each at a random moment, while another thread reads continuously.
  @Test(.timeLimit(.minutes(10))) func leaveOneWholeVersionAtEveryMoment() throws {
    let folder = try TemporaryFolder.inMemory()
    let output = folder / "public"
    let foreign = ["CNAME": "example.com", ".well-known/security.txt": "Contact"]
    for (path, text) in foreign { try put(text, at: "\(output)/\(path)") }
    try publish(["index.html": "version 0\n"], at: output)

    let patient = PatientReader()
    let reader = Reader(output: output, foreign: foreign)
    patient.start(reader)
    var random = SeededNumbers(seed: 5)
    var repaired = 0
    let kills = Soak.turns(60, of: 300)
    for kill in 1...kills {
      let probe = try Probe(at: output, firstVersion: kill * 1000)
      let said = probe.kill(afterMicroseconds: UInt32.random(in: 0..<12_000, using: &random))
      #expect(said.allSatisfy { $0 == "\n" }, "\(said)")
      guard case .whole = reader.read() else {
        Issue.record("after kill \(kill): \(reader.read())")
        break
      }
      let site = ["index.html": "version next \(kill)\n", "a/index.html": "version next \(kill)\n"]
      let report = try publish(site, at: output)
      if !report.notes.isEmpty { repaired += 1 }
      #expect(reader.read() == .whole(version: "version next \(kill)"))
    }
    let findings = patient.stop()
    #expect(findings.broken.isEmpty)
    #expect(findings.versions.count > kills / 3, "the reader saw too few versions to mean anything")
    #expect(repaired > kills / 10, "too few builds were killed in the middle to mean anything")
  }
}

/// SplitMix64: the same numbers in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = (state ^ state &>> 30) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ value &>> 27) &* 0x94d0_49bb_1331_11eb
    return value ^ value &>> 31
  }
}
