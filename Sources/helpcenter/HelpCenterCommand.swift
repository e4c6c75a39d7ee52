import ArgumentParser
import HelpCenterKit
import SellerRules

/// The root command. Its subcommands are those of every help center, and the calculations of the seller rules.
@main
struct HelpCenterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "helpcenter",
    abstract: "Builds a help center: articles in Markdown, with every figure checked against tested facts.",
    version: HelpCenterKit.version,
    subcommands: HelpCenterKit.commands + [CalcCommand.self])

  static func main() async { await HelpCenterKit.run(Self.self, rules: .all) }
}
