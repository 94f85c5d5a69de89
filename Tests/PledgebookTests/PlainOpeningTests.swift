import ArgumentParser
import Testing

@testable import pledgebook

/// What is opened without asking the parser of the command line.
@Suite struct PlainOpeningTests {
  @Test func everyCommandIsTheParsers() {
    let named = Pledgebook.configuration.subcommands.map { $0.configuration.commandName }
    #expect(PlainOpening.commands == named + ["help"])
    for command in PlainOpening.commands { #expect(PlainOpening([command]) == nil) }
  }

  @Test func aBookIsPlain() {
    #expect(PlainOpening(["islington"])?.book == "islington")
    #expect(PlainOpening(["islington", "--by", "rk"])?.by == "rk")
    #expect(PlainOpening([])?.book == nil)
    for arguments in [["--linear"], ["islington", "--linear"], ["a", "b"], [""], ["a", "--by"]] {
      #expect(PlainOpening(arguments[...]) == nil)
    }
  }
}
