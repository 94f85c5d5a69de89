import Foundation
import Testing

@testable import pledgebook

/// The real program hands the practice book over.
@Suite struct HandoverTests {
  private let venue: Venue
  private var output: String { venue.folder + "/out" }

  init() throws { venue = try Venue() }

  private func files() throws -> [String] {
    try Ended("/usr/bin/find", [".", "-type", "f"], folder: output).output
      .split(separator: "\n").map { String($0.dropFirst(2)) }.sorted()
  }

  @Test func theWholeForTheNextFacilitator() throws {
    let ended = try venue.run("handover", venue.book, "-o", output)
    #expect(
      ended.errors == """
        Handed over to \(output), for the host: 12 organisations, 36 pledges, 3 events, 148 notes. Begin with \(output)/index.html.
        Left out:
          2 private notes

        """)
    #expect(try venue.run("check", output + "/book").status == 0)
    let files = try files()
    #expect(files.contains("index.html"))
    #expect(files.contains("organisations/nightjar.html"))
    #expect(files.contains("events/2026-04-15-spring.html"))
    #expect(files.contains("csv/pledges.csv"))
    #expect(files.contains("book/.gitignore"))
    let again = try venue.run("handover", venue.book, "-o", output)
    #expect(again.status == 1)
    #expect(
      again.errors
        == "Error: Nothing was written: \(output) is not empty. A handover wants a folder of its own.\n"
    )
  }

  @Test func aPartForOthers() throws {
    let ended = try venue.run(
      "handover", venue.book, "--organisations", "nightjar, wayfare", "-o", output)
    #expect(ended.status == 0)
    #expect(
      ended.errors.contains("for the organisations that take part: 2 organisations, 6 pledges"))
    #expect(ended.errors.contains("unattributed notes: a part would tell whose they are\n"))
    #expect(
      try files().filter { $0.hasPrefix("book/organisations/") }
        == ["book/organisations/nightjar.rec", "book/organisations/wayfare.rec"])
    #expect(try venue.run("check", output + "/book").status == 0)
  }

  @Test func privateNotesAreForTheHostWithTheWhole() throws {
    let whole = try venue.run("handover", venue.book, "--private", "-o", output)
    #expect(whole.errors.hasSuffix("Nothing is left out.\n"))
    for arguments in [["--public"], ["--organisations", "nightjar"]] {
      let refused = try Ended(
        Venue.program, ["handover", venue.book, "--private", "-o", output + "2"] + arguments,
        environment: venue.environment())
      #expect(refused.status == 64)
    }
    #expect(
      try venue.run("handover", venue.book, "--organisations", "zzz", "-o", output).errors
        == "Error: No organisation is called “zzz”.\n")
  }
}
