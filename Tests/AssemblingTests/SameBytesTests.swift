import Assembling
import Reading
import TestFixtures
import Testing

/// Same input, same bytes.
@Suite struct SameBytes {
  @Test func twiceIsTheSame() async throws {
    let (one, other) = (try await AssembledSite(), try await AssembledSite())
    #expect(one.files == other.files)
  }

  @Test func theOrderOfTheFilesOnTheDiskChangesNothing() async throws {
    let site = try await AssembledSite()
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<5 {
      var sources = try await AssembledSite.sources()
      sources.content.shuffle(using: &generator)
      sources.templates.shuffle(using: &generator)
      let shuffled = try await Assembly.assemble(sources, AssembledSite.options())
      #expect(shuffled.output.paths == site.assembly.output.paths)
      for path in shuffled.output.paths {
        #expect(shuffled.output.file(at: path) == site.assembly.output.file(at: path))
      }
      #expect(shuffled.diagnostics == site.assembly.diagnostics)
    }
  }

  @Test func anotherContentHasAnotherAssetFolder() async throws {
    let one = try await AssembledSite()
    let other = try await AssembledSite(["templates/assets/css/20-more.css": "p { margin: 1px }\n"])
    let folders = [one, other].map { site in
      Set(
        site.assembly.output.paths.filter { $0.text.hasPrefix("assets/") }.map {
          $0.text.split(separator: "/")[1]
        })
    }
    #expect(folders[0].count == 1)
    #expect(folders[1].count == 1)
    #expect(folders[0] != folders[1])
  }
}
