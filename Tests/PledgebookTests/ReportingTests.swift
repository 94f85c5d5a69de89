import Foundation
import Testing
import VirtualTerminal

/// `:report`, in the real program and its files.
@Suite struct ReportingTests {
  private let venue: Venue

  init() throws { venue = try Venue() }

  @Test func aReportIsLookedAtThenWritten() throws {
    let terminal = try venue.open()
    // What was typed a moment ago is in it.
    try terminal.type("> @nig send the zebra form by 1 Dec\r:report actions\r")
    try terminal.wait(for: "Enter writes reports/2026-10-14-actions.html")
    try terminal.wait(for: "[actions, for the group]")
    try terminal.press("PgDn", "PgDn")
    try terminal.wait(for: "send the zebra form")
    #expect(!FileManager.default.fileExists(atPath: venue.book + "/reports"))
    try terminal.press("Enter")
    try terminal.wait(for: "reports/2026-10-14-actions.html was written.")
    let written = venue.text(of: "reports/2026-10-14-actions.html")
    #expect(written.hasPrefix("<!DOCTYPE html>"))
    #expect(written.contains("send the zebra form"))
    try terminal.enter(":report actions")
    try terminal.wait(for: "is there already: Enter replaces it.")
    try terminal.leave()
    try venue.expectSoundBook()
  }

  @Test func withoutPanes() throws {
    let lines = """
      @nig > @nig send the zebra form by 1 Dec
      :report follow-up @nig
      :report follow-up @nig nightjar.txt
      :report follow-up @nig nightjar.txt
      :report event --public public.csv
      :report event --group --public
      :report follow-up letters/
      """
    let ended = try venue.run("--linear", "--by", "rk", venue.book, input: lines)
    let shown = ended.output
    #expect(shown.contains("\nFOLLOW-UP FOR NIGHTJAR COUNSELLING\n"))
    #expect(shown.contains("- Nightjar Counselling: send the zebra form by 1 Dec (by 1 Dec 2026,"))
    #expect(shown.contains("\nreports/nightjar.txt was written.\n"))
    #expect(shown.contains("\nreports/public.csv was written.\n"))
    #expect(shown.contains("12 files written to "))
    #expect(
      venue.text(of: "reports/nightjar.txt").contains("- Nightjar Counselling: send the zebra form")
    )
    #expect(venue.text(of: "reports/letters/wayfare.html").hasPrefix("<!DOCTYPE html>"))
    #expect(ended.status == 1)
    #expect(ended.errors.contains("line 4: "))
    #expect(ended.errors.contains("nightjar.txt is there already. --force replaces it.\n"))
    #expect(ended.errors.contains("line 6: "))
    #expect(ended.errors.contains("2 of the lines were refused; they are:\n"))
    try venue.expectSoundBook()
  }

  @Test func aBrokenTemplateIsNamedOnTheSheet() throws {
    try venue.write("One\n{{#overdue}}\n", to: "book/templates/actions.txt.mustache")
    let terminal = try venue.open()
    try terminal.enter(":report actions")
    try terminal.wait(for: "templates/actions.txt.mustache:")
    try terminal.wait(for: "a section is not ended.")
    try terminal.leave()
  }
}
