import Foundation
import Screen
import Testing
import VirtualTerminal

@testable import pledgebook

/// Runs of the built program on the practice book, piped into recutils' own tools.
@Suite struct ListCommandTests {
  private let book: PracticeFolder

  init() throws { book = try PracticeFolder() }

  @Test(arguments: [
    "organisations", "pledges", "notes", "asks", "themes", "communities", "events",
  ])
  func recordsPassRecfix(_ thing: String) throws {
    let listed = try Run("list", book.path, thing, "--format", "rec")
    #expect(listed.status == 0)
    let checked = try Run(tool: "recfix", "--check", input: listed.output)
    #expect(checked.status == 0)
    #expect(checked.complaint == "")
  }

  @Test func recselAsksTheList() throws {
    let listed = try Run("list", book.path, "notes", "--format", "rec")
    #expect(listed.complaint == "2 private notes of the book are left out.\n")
    let wanted = try Run(
      tool: "recsel", "-t", "Note", "-e", "Input = 'wanted'", "-c", input: listed.output)
    #expect(wanted.output == "13\n")
    let stuck = try Run(
      tool: "recsel", "-e", "Status = 'stuck'", "-P", "Organisation",
      input: try Run("list", book.path, "pledges", "--format", "rec").output)
    let table = try Run("list", book.path, "pledges", "--status", "stuck")
    #expect(
      stuck.output.split(separator: "\n").count == table.output.split(separator: "\n").count - 1)
    #expect(stuck.output.contains("nightjar\n"))
  }

  @Test func aTableIsNotCutWithoutATerminal() throws {
    let listed = try Run(
      "list", book.path, "pledges", "--organisation", "nightjar", "--theme", "lang")
    #expect(
      listed.output == """
        Organisation          Round  No  Status  Ask  Pledge
        Nightjar Counselling  2023    2  stuck   ?    Translate the referral form into the five languages most asked for.

        """)
    #expect(listed.complaint == "")
  }

  @Test func onATerminalItIsAsWideAsThat() throws {
    let terminal = try VirtualTerminal(
      VirtualTerminal.product("pledgebook"),
      ["list", book.path, "pledges", "--organisation", "nightjar", "--status", "stuck"],
      size: Size(rows: 5, columns: 60))
    #expect(try terminal.waitExit() == .exited(0))
    #expect(terminal.line(0) == "Organisation       Round  No  Status  Ask  Pledge")
    #expect(terminal.line(1) == "Nightjar Counsel…  2023    2  stuck   ?    Translate the re…")
    #expect(terminal.line(2) == "")
  }

  @Test func jsonIsRead() throws {
    let listed = try Run(
      "list", book.path, "organisations", "--format", "json", "--find", "nightjar")
    let read = try JSONSerialization.jsonObject(with: Data(listed.output.utf8))
    let organisations = try #require(read as? [[String: Any]])
    #expect(organisations.map { $0["Id"] as? String } == ["nightjar"])
    #expect(organisations[0]["Alias"] is [String])
    #expect(organisations[0]["Name"] as? String == "Nightjar Counselling")
  }

  @Test func nothingFoundIsSaid() throws {
    for (format, output) in [("table", ""), ("json", "[]\n")] {
      let listed = try Run("list", book.path, "themes", "--find", "zzz", "--format", format)
      #expect(listed.output == output)
      #expect(listed.complaint == "There are no such themes.\n")
      #expect(listed.status == 0)
    }
  }

  @Test func whatCannotBeMeant() throws {
    let unknown = try Run("list", book.path, "pledges", "--theme", "langauge")
    #expect(unknown.status == 1)
    #expect(unknown.output == "")
    #expect(unknown.complaint == "Error: No theme is called “langauge”. There are: language.\n")
    #expect(try Run("list", book.path, "wishes").status == 64)
    #expect(try Run("list", book.path, "notes", "--format", "pdf").status == 64)
    let none = try Run("list", "/nowhere", "notes")
    #expect(none.status == 1)
    #expect(none.complaint.hasPrefix("Error: There is no folder /nowhere."))
  }

  @Test func helpHasAnExample() throws {
    #expect(try Run("list", "--help").output.contains("pledgebook list islington pledges --theme"))
    #expect(try Run("check", "--help").output.contains("pledgebook check islington"))
  }

  // MARK: check

  @Test func aBookInOrderPassesWithNothingToSay() throws {
    let checked = try Run("check", book.path)
    #expect(checked.output == "")
    #expect(checked.status == 0)
  }

  @Test func whatIsWrongIsSaidOnLinesOfItsOwn() throws {
    let path = book.path + "/organisations/nightjar.rec"
    let text = try String(contentsOfFile: path, encoding: .utf8)
      .replacingOccurrences(of: "Sector: voluntary", with: "Sector: vol\u{202E}\n+ untary")
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let checked = try Run("check", book.path)
    #expect(checked.status == 1)
    #expect(
      checked.output
        == "organisations/nightjar.rec:16: Sector is “vol<U+202E> untary”. It must be one line; join its lines.\n"
    )
  }
}
