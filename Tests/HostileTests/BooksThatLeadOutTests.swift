import Foundation
import HostileInput
import Testing

/// Books that would have the program write somewhere else, or wait for ever.
struct BooksThatLeadOutTests {
  private static let today = "events/2026-10-14-autumn"

  @Test(arguments: [
    "organisations", "people.rec", "organisations/nightjar.rec", "events", today,
    today + "/event.rec", today + "/notes-rk.rec", ".pledgebook", ".pledgebook/backups",
    ".pledgebook/lock-rk", ".pledgebook/journal-rk-1-1-000001.rec", ".pledgebook/batch-1-1",
    "organisations/deeper",
  ])
  func nothingIsWrittenThroughALink(_ file: String) throws {
    for target in ["../witness", "../witness/notes-rk.rec"] {
      let hostile = try HostileBook()
      let isInside = file.contains("/")
      try hostile.link(file, to: isInside ? target.replacing("../", with: "../../../") : target)
      try hostile.expectHarmless("\(file) → \(target)")
    }
  }

  @Test func aMachinesOwnFolderThatIsALinkIsRefusedByName() throws {
    let hostile = try HostileBook()
    try hostile.link(".pledgebook", to: "../witness")
    let note = try hostile.run("--linear", "--by", "rk", "BOOK", input: "+ filed\n")
    #expect(note.status == 1)
    #expect(note.complaints.contains(".pledgebook is a symbolic link"), "\(note.complaints)")
  }

  @Test(arguments: ["people.rec", "organisations/nightjar.rec", today + "/notes-rk.rec"])
  func aPipeHoldsNothingUp(_ file: String) throws {
    let hostile = try HostileBook()
    unlink("\(hostile.path)/\(file)")
    try #require(mkfifo("\(hostile.path)/\(file)", 0o600) == 0)
    let runs = try hostile.expectHarmless("\(file) is a pipe")
    #expect(runs.check.output.contains("\(file): This cannot be read: it is no regular file."))
  }

  @Test(arguments: ["../../witness", "/etc/x", "a/b", "CON", "-rf", ".hidden", long])
  func anIdNeverLeadsOut(_ id: String) throws {
    let hostile = try HostileBook()
    try hostile.put(
      "organisations/x.rec", "%rec: Organisation\n\nId: \(id)\nName: X\nSector: faith\n")
    try hostile.put(
      "events/2026-10-14-x/event.rec",
      "%rec: Event\n\nId: \(id)\nTitle: X\nStart: 2026-10-14 14:20:00 +0100\n")
    try hostile.put(
      "events/2026-10-14-x/notes-ts.rec",
      "%rec: Note\n\nAt: 2026-10-14 14:20:00 +0100\nBy: ts\nEvent: \(id)\nKind: note\nShare: named\n"
        + "Text: x\nId: 20261014T132000-ts-4tqz\n")
    let runs = try hostile.expectHarmless("\(id)")
    for place in [
      "organisations/x.rec:3: ", "events/2026-10-14-x/event.rec:3: ",
      "events/2026-10-14-x/notes-ts.rec:5: ",
    ] {
      #expect(runs.check.output.contains(place), "\(id) \(runs.check.output)")
    }
  }

  private static let long = String(repeating: "x", count: 300)

  @Test func namesOfFilesAreShownAndNeverObeyed() throws {
    let hostile = try HostileBook()
    let names = ["\u{1B}[2J", "a\nb", "\u{202E}x", "-rf", "\u{FFFD}", " ", "con", "x\\", "'$(id)'"]
    for name in names { try hostile.put("organisations/\(name).rec", "wrong\n") }
    let script = "cd \"$0\"/organisations; : >\"$(printf '\\377\\376').rec\""
    _ = try HostileRun(tool: "/bin/sh", ["-c", script, hostile.path], in: hostile.place)
    let runs = try hostile.expectHarmless("hostile names")
    #expect(
      runs.check.output.split(separator: "\n").count { $0.contains("organisations/") }
        >= names.count)
    #expect(runs.check.output.contains("organisations/␛[2J.rec:1: "), "\(runs.check.output)")
  }

  @Test func foldersWithoutEnd() throws {
    let hostile = try HostileBook()
    let shell = """
      cd organisations; i=0; while [ $i -lt 200 ]; do mkdir d && cd -P d || exit; i=$((i+1)); done
      """
    _ = try HostileRun(
      tool: "/bin/sh", ["-c", "cd \"$0\"; \(shell)", hostile.path], in: hostile.place)
    try hostile.link("organisations/ring", to: ".")
    let runs = try hostile.expectHarmless("200 folders, one in another")
    #expect(runs.check.output.contains("The folders are too deep here"))
  }
}
