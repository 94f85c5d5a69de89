import PledgeModel
import Reports
package import Screen

/// Something that can be done by name or by key.
///
/// The one table of them: the keys, the palette, the hint line, the help screen, the manual and
/// completion read it.
package struct Command: Sendable {
  /// The name typed after `:`.
  package enum Name: String, CaseIterable, Sendable {
    case help, lens, select, correct, ask = "next-ask", find, delete, undo, redo, history, rescue
    case here, apologies, attendance, table, add
    case agenda, next
    case form, set, new, merge, carry
    case stocktake, matrix, actions, done, inbox, close, review, keep
    case answered, parked, later, discuss, wanted, matches, present, move, edit, event, draft
    case report
    case share, consent, blank, privacy, safeguarding, practice
    case problems, me, erase
    case letGo = "let-go"
    case redraw, suspend, quit
  }

  /// The name typed after `:`.
  package let name: Name
  /// The key that does it too.
  package let key: KeyPress?
  /// What may follow the name, as the help shows it; empty for nothing.
  package let argument: String
  /// What it does, in one line.
  package let help: String
  /// Whether it changes the book.
  package let changes: Bool

  private init(
    _ name: Name, key: KeyPress? = nil, argument: String = "", changes: Bool = false,
    _ help: String
  ) {
    self.name = name
    self.key = key
    self.argument = argument
    self.help = help
    self.changes = changes
  }

  /// Every command, in the order in which the help shows them.
  package static let all: [Command] = [
    Command(
      .help, key: .function(1), argument: "WORDS", "what can be done here, then all else"),
    Command(.lens, key: .function(2), argument: "NAME", "the next way of looking: \(lenses)"),
    Command(
      .correct, key: .function(3), changes: true,
      "correct the selected note, or fill in the form of what is selected"),
    Command(
      .select, argument: "WORDS",
      "the note that you filed last, or the newest with those words: to correct, move or mark it"),
    Command(.ask, key: .function(4), "go to the next open ask"),
    Command(.stocktake, "go on to the next pledge that today has no news of"),
    Command(
      .matrix, argument: "@NAME", "progress event by event: of this, of #THEME, or of all"),
    Command(.find, key: .control("f"), argument: "WORDS", "find: filter every pane"),
    Command(.undo, key: .control("z"), "undo"),
    Command(.redo, key: .control("y"), "do again"),
    Command(.history, "what was done in the last day and can be undone"),
    Command(
      .rescue, changes: true, "take in what could not be written when the book was open last"),
    Command(.delete, key: KeyPress(.delete), changes: true, "delete the selected note"),
    Command(
      .move, argument: "@NAME", changes: true, "file the selected note elsewhere; its time stays"),
    Command(
      .share, key: .function(9), argument: "LEVEL", changes: true,
      "how far this line, the selected note or the last one may be told: the next level, or \(levels)"
    ),
    Command(
      .consent, argument: "YES OR NO", changes: true,
      "whether the selected quote or contact, or the last one, may be passed on"),
    Command(
      .safeguarding, changes: true,
      "a concern was passed to the safeguarding lead: the time, no detail, in no output"),
    Command(
      .privacy, argument: "READ", changes: false,
      "the host's privacy line; Enter there says that it was read out"),
    Command(
      .here, key: .function(7), argument: "HOW MANY @NAME", changes: true,
      "who has come: the selected organisation, or those named"),
    Command(.apologies, argument: "@NAME WHY", changes: true, "who is not coming"),
    Command(
      .attendance, "who is here, by sector; - in the panes marks who is here and not heard yet"),
    Command(
      .table, argument: "3 @NAME @NAME",
      "put them at a table; a number alone goes there, nothing says who sits where, “suggest” where an ask may be answered"
    ),
    Command(
      .add, argument: "organisation NAME, SECTOR", changes: true,
      "add an organisation, which is here then; or “pledge TEXT #theme”, for the selected one"),
    Command(
      .agenda, key: .function(5), argument: "14:15 WORDS",
      "what is on now, for how long, and who had the time; with words, puts an item on the agenda"),
    Command(
      .next, argument: "WORDS", changes: true,
      "go on to the next item of the agenda, or the one that is named"),
    Command(
      .form, argument: "@NAME", changes: true,
      "all fields of this, of #THEME, of “event”, “book” or “person INITIALS”"),
    Command(
      .set, argument: "FIELD WORDS", changes: true,
      "give a field of the selected other words: “:set lead Rowan Keane”, “:set @nig name …”"),
    Command(
      .new, argument: "WHAT", changes: true,
      "something new: pledge, organisation, theme, community, event or person"),
    Command(
      .merge, argument: "@OLD into @NEW", changes: true,
      "make two organisations one; pledges and notes go along"),
    Command(
      .carry, argument: "ROUND", changes: true, "the selected pledge goes on in a new round: 2027"),
    Command(
      .discuss, argument: "WORDS", changes: true,
      "open the selected ask for discussion: what is typed then joins it, until Esc"),
    Command(
      .answered, argument: "OUTCOME", changes: true,
      "the ask under discussion, or the selected one, is answered"),
    Command(
      .parked, argument: "@WHO OUTCOME", changes: true,
      "it is parked for later; @WHO sees to it"),
    Command(
      .later, argument: "WORDS", changes: true,
      "it is parked, and goes on the next event's agenda"),
    Command(.wanted, argument: "WORDS", changes: true, "it is open again"),
    Command(.matches, "what the book has that may help with the ask"),
    Command(
      .present, key: .function(6), "the asks in large, for the whole room; any key comes back"),
    Command(.blank, key: .function(8), "empty the screen at once; any key brings it back"),
    Command(
      .practice, argument: "#THEME", "good practice of all events, by theme, the newest first"),
    Command(.inbox, "notes that wait to be filed (@NAME files one), and what is parked"),
    Command(.close, changes: true, "end the event; says first what is left open"),
    Command(
      .review,
      "after the event: what it left open, one by one (to file, said twice, asks, actions, levels)"),
    Command(
      .keep, key: .function(12), changes: true,
      "what is selected in the review stays as it is: both notes, the level, no owner"),
    Command(.actions, "what is to be done: overdue first, then by its date"),
    Command(.done, argument: "WORDS", changes: true, "the selected action is done"),
    Command(
      .report, argument: "KIND @NAME FILE",
      "what leaves the room: shown first, or written to a FILE; \(reports)"),
    Command(.edit, "open the selected record in your editor, at its line"),
    Command(.event, argument: "TITLE", changes: true, "begin an event today, or go to one by name"),
    Command(.draft, "bring back the line that was put away"),
    Command(.problems, "what is wrong in the book's files"),
    Command(.letGo, changes: true, "what was in files that are gone goes too"),
    Command(.me, argument: "INITIALS NAME", "say who takes notes"),
    Command(
      .erase, argument: "NAME", changes: true, "erase a person's name everywhere, and for good"),
    Command(.redraw, key: .control("l"), "draw the screen afresh"),
    Command(.suspend, "leave for the shell; fg comes back"),
    Command(.quit, key: .control("q"), "leave; everything is saved"),
  ]

  private static let lenses = Lens.allCases.map(\.rawValue).joined(separator: ", ")

  private static let reports = ReportKind.allCases.map(\.rawValue).joined(separator: ", ")

  private static let levels = Share.allCases.map(\.rawValue).joined(separator: ", ")

  /// The command of that key.
  static func command(for key: KeyPress) -> Command? { withKey.first { $0.key == key } }

  /// The command of that name.
  package static func named(_ name: Name) -> Command? { all.first { $0.name == name } }

  private static let withKey = all.filter { $0.key != nil }
}
