package import PledgeModel
package import Screen

/// Everything the program knows while it runs. What is on the screen follows from it alone.
///
/// What the facilitator chose is stored: lens, selection, filter, line. What is shown is derived,
/// so that reading files again, a new size or notes that others took cannot lose her place.
package struct State: Sendable {
  /// What is remembered.
  package internal(set) var book: Book
  /// The screen's size.
  package internal(set) var size: Size
  /// The time, as last told by the loop.
  package internal(set) var now: Moment
  /// Who takes notes; nil until she has said.
  package internal(set) var me: Initials?
  /// The event at which notes are filed; nil when there is none today.
  package internal(set) var event: EventID?
  /// Why nothing can be written; nil when it can.
  package internal(set) var readOnly: String?

  /// The line.
  package internal(set) var line = LineEditor()
  /// The note that the line corrects when it is entered; nil for a new line.
  package internal(set) var correcting: NoteID?
  /// The half-typed line that stepped aside for this one, and comes back after it.
  var interrupted: Draft?
  /// The way of looking at the pledges.
  package internal(set) var lens = Lens.organisations
  /// The pane that the arrows move in.
  package internal(set) var focus = Pane.rows
  /// The row chosen in each lens.
  var chosenRow: [Lens: Row] = [:]
  /// What was chosen under each row.
  var chosenItem: [Row: Item] = [:]
  /// The note chosen while the cursor is among the notes.
  var chosenNote: NoteID?
  /// The note that she has just filed, and the one that was selected beside it: until she selects
  /// another it is meant where none is named.
  var justFiled: (note: NoteID, beside: NoteID?)?
  /// What the panes are filtered by; empty for no filter.
  package internal(set) var filter = "" {
    didSet { if filter != oldValue { filedMeanwhile = [] } }
  }
  /// Notes filed since the filter was set: they are in sight whether it finds them or not.
  var filedMeanwhile: Set<NoteID> = []
  /// What is open over the panes.
  package internal(set) var sheet: Sheet?
  /// How far the sheet is scrolled, in rows.
  package internal(set) var sheetTop = 0
  /// What has been said in a rehearsal; nil in earnest.
  package internal(set) var rehearsal: Rehearsal?
  /// What is looked for in the help, while that is open.
  var help: Help?
  /// Whether the screen shows what the whole room may see, and nothing else.
  package internal(set) var isPresenting = false
  /// Whether the screen shows nothing at all, until the next key.
  package internal(set) var isBlank = false
  /// How many events the progress matrix leaves out at its right end.
  var laterEvents = 0
  /// The record that is being filled in; one of its fields stands in the line.
  package internal(set) var form: Form?
  /// How far from UTC the book's home is on a day, in minutes; as far as now when nobody says.
  package var zoneOffset: (@Sendable (Day) -> Int16)?
  /// What is asked in the line; nil when the line is for notes.
  package internal(set) var question: Question?

  /// What happened last, in a few words.
  package internal(set) var notice: Notice?
  /// What is being written, oldest first: not yet on the disk.
  package internal(set) var underway: [Ticket] = []
  /// What was last said to be on the disk.
  package internal(set) var lastReceipt: Receipt?
  /// Why nothing reaches the disk at the moment; nil when all is well.
  package internal(set) var trouble: String?
  /// Half-typed lines that were put away, the latest last.
  package internal(set) var keptDrafts: [Draft] = []
  /// The lines that were last handed over to be kept on the disk.
  var draftsHandedOver: [Draft] = []
  /// Whether the last key put a line away, so that the next may take it back.
  var hasJustPutAway = false
  /// What was done, to be undone.
  var history = History()
  /// What could not be written the last time and waits to be taken in.
  package internal(set) var rescued: [Rescued] = []
  /// The latest of what was being written when she was told, leaving, that it is not saved.
  var warnedOf = 0
  /// What was said to be left open when she was about to end the event.
  var warnedOfOpenEnds: [String] = []
  /// What is wrong in the book's files.
  package internal(set) var problems: [Problem]
  /// What is kept of files that are gone, by file.
  var missing: [String: Page] = [:]
  /// Files that are copies which somebody's tool made.
  var copies: Set<String> = []
  /// What she has made of notes in this run, the latest last.
  var ownVersions: [NoteID: [Note]] = [:]
  /// Notes as they were when she began to correct them.
  var begunFrom: [NoteID: Note] = [:]
  /// Whether earlier events are still being read.
  package internal(set) var isReading: Bool

  /// Counts up whenever anything may look different, but for the words of the line.
  var scene: UInt = 0
  /// Whether a letter typed now goes on with the words of a note, and changes nothing else.
  var isAmongWords = false

  /// What the panes show of the book; follows from the rest and is kept while that stays.
  package internal(set) var browse = Browse()
  let selectsFirst: Bool
  var findIndex: FindIndex?
  /// Makes the last letters of ids; a value, so that one state and one key give one result.
  var random: SeededGenerator
  var tickets = 0
  /// What Tab completed with one of several choices, and which of them stands in the line.
  var completing: (completion: Completion, turn: Int)?

  /// The program as it starts.
  ///
  /// - Parameters:
  ///   - book: what has been read so far.
  ///   - size: of the screen.
  ///   - now: the time.
  ///   - me: who takes notes, when that is known.
  ///   - event: the event at which notes are filed, when there is one.
  ///   - problems: what was found wrong in the files.
  ///   - readOnly: why nothing can be written, when nothing can.
  ///   - isReading: whether earlier events are still being read.
  ///   - selectsFirst: whether something is selected before anything was chosen, as a screen that
  ///     shows it may; else a line without a target goes to the inbox.
  ///   - seed: where the random letters of ids begin; different in every run.
  package init(
    book: Book, size: Size, now: Moment, me: Initials?, event: EventID?, problems: [Problem] = [],
    readOnly: String? = nil, isReading: Bool = false, selectsFirst: Bool = true, seed: UInt64
  ) {
    self.book = book
    self.size = size
    self.now = now
    self.me = me
    self.event = event
    self.problems = problems
    self.readOnly = readOnly
    self.isReading = isReading
    self.selectsFirst = selectsFirst
    random = SeededGenerator(seed: seed)
    question = readOnly == nil && me == nil ? .initials : nil
    if question == nil { askForEvent() }
    refresh()
  }

  /// Whether keys that edit a line do so, and do not move through the panes.
  var isTyping: Bool { !line.isEmpty || correcting != nil }

  /// The reader for the line as things are selected now.
  package var reader: LineReader {
    LineReader(
      book: book, subject: subject, note: selectedNote.flatMap { book.log[$0] },
      discussed: discussed, share: line.share, today: now.day, event: event)
  }

  /// The reader for what stands in the line: a correction is read where its note was taken.
  var lineReader: LineReader {
    guard let old = correcting.flatMap({ book.log[$0] }) else { return reader }
    return LineReader(
      book: book, subject: old.subject, note: nil, share: line.share, today: now.day)
  }
}

/// One of the three panes.
package enum Pane: Int, Sendable, CaseIterable {
  case rows, pledges, notes
}

/// What is asked in the line: its next Enter answers it.
package enum Question: Equatable, Sendable {
  /// Who takes notes?
  case initials
  /// There is no event today: shall there be one?
  case event
  /// Shall a name be erased?
  case erasing(ErasurePlan)
  /// What the field of the open form says?
  case field
  /// What came of the ask that is answered or parked now?
  case outcome(of: NoteID, AskState)
  /// Has who is quoted, or whose contact it is, agreed? Asked in passing: any other line is what it
  /// always is.
  case consent(of: NoteID)
}

/// What is open over the panes.
package enum Sheet: Equatable, Sendable {
  /// A record in full.
  case reading(Reading)
  /// What can be done.
  case help
  /// The form that is being filled in.
  case form
  /// What is wrong in the files.
  case problems
  /// What was done in the last day.
  case history
  /// What is on, and who had how much of the time.
  case agenda
  /// Who is here, by sector.
  case attendance
  /// Who sits where.
  case tables
  /// Where open asks may find an answer.
  case suggestions([TableSuggestion])
  /// What is left open at the event's end.
  case openEnds([String])
  /// How far pledges were at each event.
  case matrix(MatrixExtent)
  /// Where a name stands that is to be erased.
  case erasing(ErasurePlan)
  /// What may help with an ask.
  case matches(NoteID)
  /// How a rehearsal went.
  case rehearsed
  /// The host's privacy line.
  case privacy
  /// A report before it is written.
  case report(ReportPreview)
  /// Good practice about something, or all of it.
  case practice(Tag?)

  /// What is read in full.
  package enum Reading: Equatable, Sendable {
    case subject(Subject)
    case topic(TopicList, TopicID)
    case note(NoteID)
  }
}

/// Something wrong in a file of the book, with its place.
package struct Problem: Equatable, Sendable {
  /// The file, from the book's folder.
  package var file: String
  /// The line, from 1; nil when it is the file as a whole.
  package var line: Int?
  /// What is wrong and what to do.
  package var words: String

  /// A problem at that place.
  package init(file: String, line: Int?, words: String) {
    self.file = file
    self.line = line
    self.words = words
  }

  /// `file:line: words`.
  package var text: String { "\(file):\(line.map { "\($0): " } ?? " ")\(words)" }
}

/// What happened last.
package struct Notice: Equatable, Sendable {
  /// How it is to be taken.
  package enum Tone: Sendable { case done, told, refused }
  /// In a few words.
  package var words: String
  /// How it is to be taken.
  package var tone: Tone
}

/// A change on its way to the disk.
package struct Ticket: Equatable, Sendable {
  /// Counts up from 1.
  package var number: Int
  /// The notes in it, shown with `…` until they are on the disk.
  package var notes: [NoteID]
  /// What is being written.
  var changes: [Change] = []
  /// What is said once it is on the disk.
  package var receipt: Receipt
  /// The line it came from, kept as a draft until it is on the disk.
  var draft: Draft?
  /// What it took in, kept where it waited until it is on the disk.
  var rescued: [Rescued] = []
}

/// What is said of a change once it is on the disk.
package struct Receipt: Equatable, Sendable {
  /// What it was: `challenge on Nightjar 2 · unattributed`.
  package var title: String
  /// The first words of the note; empty when it has none.
  package var words: String

  /// One line that says both.
  package var text: String { words.isEmpty ? title : "\(title): \(words)" }
}

/// A half-typed line and where it belongs.
package struct Draft: Equatable, Sendable {
  /// The text before the cursor.
  package var before: String
  /// The text after it.
  package var after: String
  /// What was selected when it was typed.
  package var subject: Subject
  /// How far the note may be told, when that was chosen for it.
  package var share: Share?
  /// The note it corrects.
  package var correcting: NoteID?
  /// Whether it stood in the line, not put away.
  package var wasOpen: Bool
  /// The note that has come of it, when it was entered and is not yet on the disk.
  package var filedAs: NoteID?

  /// A half-typed line.
  package init(
    before: String, after: String = "", subject: Subject, share: Share? = nil,
    correcting: NoteID? = nil, wasOpen: Bool = false, filedAs: NoteID? = nil
  ) {
    self.before = before
    self.after = after
    self.subject = subject
    self.share = share
    self.correcting = correcting
    self.wasOpen = wasOpen
    self.filedAs = filedAs
  }
}

/// A small generator of random numbers that is a value (SplitMix64, G. Steele et al., 2014).
struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
