// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// One target of the generator. It may import only the targets in `uses`, which the compiler checks.
func part(_ name: String, uses: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: uses, swiftSettings: strict)
}

/// The tests of one target.
func tests(of name: String, uses: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + uses, resources: resources,
    swiftSettings: strict)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let server = Target.Dependency.product(name: "FlyingFox", package: "FlyingFox")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "helpcenter",
  products: [
    .executable(name: "helpcenter", targets: ["helpcenter"]),
    .executable(name: "CalculatorWasm", targets: ["CalculatorWasm"]),
    // For a program with rules of its own.
    .library(
      name: "HelpCenterKit", targets: ["HelpCenterKit", "Facts", "SiteModel", "Templating", "Markdown"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    // The domain, and its module for the browser.
    part("Days"),
    part("TradeAssurance", uses: ["Days"]),
    .executableTarget(
      name: "CalculatorWasm", dependencies: ["TradeAssurance"],
      swiftSettings: strict + [.enableExperimentalFeature("Extern")]),

    // Values.
    part("Facts", uses: ["Days"]),
    part("Diagnostics"),
    part("Markup"),
    part("Markdown", uses: ["CCommonMark", "CTreeMemory", "Diagnostics", "Facts", "Markup"]),
    part("Templating", uses: ["Diagnostics", "Markup"]),
    part("SiteModel", uses: ["CXXHash", "Days", "Diagnostics", "Facts", "Markdown", "Templating"]),

    // Stages, which do not import one another.
    part("Reading", uses: ["SiteModel", yams]),
    part("Checking", uses: ["SiteModel"]),
    part("Rendering", uses: ["Markup", "SiteModel", "Templating"]),
    part("Publishing", uses: ["Diagnostics", "SiteModel", "CBrotli", "CExchange", "CZlib"]),

    // What one help center knows.
    part("SellerRules", uses: ["Days", "Facts", "SiteModel", "Templating", "TradeAssurance"]),

    // Programs and the assembly of the stages.
    part("Assembling", uses: ["Reading", "Checking", "Rendering"]),
    .target(
      name: "Previewing", dependencies: ["Assembling", server],
      resources: [.embedInCode("Resources/preview.js")], swiftSettings: strict),
    .target(
      name: "HelpCenterKit",
      dependencies: ["Assembling", "CHeap", "Publishing", "Previewing", arguments],
      // The files of a new help center.
      resources: [
        "site.yml", "facts.yml", "home.md", "returns.md", "how-to-return.md", "who-pays.md", "facts.md",
      ].map { .embedInCode("Resources/\($0)") },
      swiftSettings: strict),
    .executableTarget(
      name: "helpcenter", dependencies: ["HelpCenterKit", "SellerRules", "SiteModel", arguments],
      swiftSettings: strict,
      // The toolchain's own linker; the default one warns about a call within Foundation.
      linkerSettings: [.unsafeFlags(["-use-ld=lld"])]),

    // C.
    .systemLibrary(name: "CCommonMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "CHeap"),
    .target(name: "CExchange"),
    .target(name: "CTreeMemory", dependencies: ["CCommonMark"]),

    tests(of: "Days"),
    tests(of: "TradeAssurance", uses: ["Days", "TestFixtures"], resources: [.copy("Fixtures")]),
    tests(of: "Diagnostics"),
    tests(of: "Facts"),
    tests(
      of: "SellerRules", uses: ["Days", "Facts", "Rendering", "TradeAssurance", "TestFixtures"],
      resources: [.copy("Fixtures")]),
    tests(of: "Markup"),
    tests(of: "Templating", uses: ["TestFixtures"], resources: [.copy("Fixtures")]),
    tests(of: "Markdown", uses: ["SellerRules", "TestFixtures"], resources: [.copy("Fixtures")]),
    tests(of: "Reading", uses: ["SellerRules", "TestFixtures"]),
    tests(of: "Checking", uses: ["Reading", "SellerRules", "TestFixtures"], resources: [.copy("Fixtures")]),
    tests(of: "Rendering", uses: ["TestFixtures"]),
    tests(
      of: "Assembling", uses: ["SellerRules", "TestFixtures", "TradeAssurance"],
      resources: [.copy("Fixtures")]),
    tests(of: "Previewing", uses: ["SellerRules", "TestFixtures"]),
    // Helpers for the tests above: marked sources, sites as literals, comparison of findings.
    .target(
      name: "TestFixtures", dependencies: ["Diagnostics", "Markup", "SellerRules", "Templating"],
      path: "Tests/TestFixtures", swiftSettings: strict),
    // Parsers of outside input, for the fuzzer and for a short version of it in the tests.
    .target(
      name: "FuzzTargets",
      dependencies: ["Markdown", "Reading", "SellerRules", "SiteModel", "TestFixtures", "TradeAssurance"],
      path: "Tests/FuzzTargets", swiftSettings: strict),
    tests(of: "FuzzTargets", uses: ["TestFixtures"], resources: [.copy("Seeds")]),
    tests(of: "Publishing", uses: ["PublishProbe", "TestFixtures"]),
    // A program that a test kills while it publishes.
    .executableTarget(
      name: "PublishProbe", dependencies: ["Publishing", "SiteModel"], path: "Tests/PublishProbe",
      swiftSettings: strict),
    // What a team with rules of its own writes.
    .testTarget(
      name: "OwnRulesTests", dependencies: ["Assembling", "Days", "Facts", "SiteModel", "Templating"],
      swiftSettings: strict),
    tests(
      of: "helpcenter",
      uses: ["Diagnostics", "HelpCenterKit", "Publishing", "SellerRules", "TestFixtures", "TradeAssurance"],
      resources: [.copy("MovingIn")]),
  ],
  swiftLanguageModes: [.v6]
)
