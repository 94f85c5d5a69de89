import PledgeModel

/// What `:here`, `:apologies` or `:table` would record, before it is done.
struct Recording {
  enum Act {
    /// They are here; how many people, when that is said.
    case here(Int?)
    /// They are not coming; why, when that is said.
    case apologies(String)
    /// They sit at a table.
    case seat(String)
  }

  var act: Act
  var organisations: [OrganisationID]

  /// What it is, as it is said before Enter and after: `Nightjar here · 3 people`.
  func title(in book: Book) -> String {
    let names = organisations.map { book.shortName(of: $0) }.joined(separator: ", ")
    switch act {
    case .here(let heads):
      let people = heads.map { " · " + peopleCounted($0) } ?? ""
      return "\(names) here\(people)\(people.isEmpty || organisations.count == 1 ? "" : " each")"
    case .apologies: return "apologies of \(names)"
    case .seat(let table): return "\(names) at table \(table)"
    }
  }

  /// Why they are not coming; empty when it is not said.
  var reason: String {
    if case .apologies(let why) = act { why } else { "" }
  }

  /// The words kept with it: an apology can be read as one in the file, too.
  private var text: String {
    guard case .apologies = act else { return "" }
    return reason.isEmpty ? "Apologies" : "Apologies: \(reason)"
  }

  /// What becomes of somebody who was recorded so before, or not at all. Whoever is put at a table
  /// is here.
  func arrival(after old: Attendance.Arrival?) -> Attendance.Arrival {
    let heads = old.flatMap { $0.isHere ? $0.heads : nil } ?? 1
    return switch act {
    case .here(let said): .init(heads: said ?? heads, table: old?.table)
    case .apologies: .init(heads: 0, table: nil)
    case .seat(let table): .init(heads: heads, table: table)
    }
  }
}

extension Recording {
  /// The note that records what becomes of one of them.
  fileprivate func note(
    id: NoteID, at: Moment, event: EventID, of organisation: OrganisationID,
    _ arrival: Attendance.Arrival
  ) -> Note {
    var note = Note(
      id: id, at: at, by: id.by, event: event, kind: .attendance, share: Kind.attendance.share,
      organisation: organisation, text: text)
    note.heads = arrival.heads
    note.table = arrival.table
    return note
  }
}

/// `1 person`, `2 people`.
func peopleCounted(_ number: Int) -> String { number == 1 ? "1 person" : "\(number) people" }

extension State {
  /// Who is at the event; nobody when there is none.
  var attendance: Attendance { event.map { book.attendance(at: $0) } ?? Attendance() }

  /// Whether an organisation is here and has not been heard.
  func isSilent(_ organisation: OrganisationID) -> Bool {
    event.map { book.isSilent(organisation, at: $0) } ?? false
  }

  /// Has the organisations that are here come first; where the others begin.
  mutating func putPresentFirst() -> Int? {
    let attendance = attendance
    guard attendance.organisationsHere > 0 else { return nil }
    let isHere = { (row: Row) in
      if case .organisation(let id) = row { attendance.isHere(id) } else { false }
    }
    let present = browse.rows.filter(isHere)
    let rest = browse.rows.filter { !isHere($0) }
    browse.rows = present + rest
    guard case .organisation? = rest.first else { return nil }
    return present.count
  }

  /// What `:here` and its like would record with that argument.
  func recording(_ name: Command.Name, _ argument: String) throws(Refusal) -> Recording {
    var (organisations, words) = try reader.names(in: argument)
    if organisations.isEmpty, let selected = book.organisation(of: subject) {
      organisations = [selected]
    }
    guard !organisations.isEmpty else {
      throw .notHere("Whose? Select an organisation, or name it: “:\(name.rawValue) @name”.")
    }
    guard name == .here else {
      return Recording(
        act: .apologies(words.joined(separator: " ")), organisations: organisations)
    }
    guard let word = words.first else {
      return Recording(act: .here(nil), organisations: organisations)
    }
    guard words.count == 1, let heads = Int(word), (1...9999).contains(heads) else {
      throw .notHere(
        word == "0"
          ? "Nobody came? “:apologies” says so."
          : "“:here 3 @name” says that three came; “\(word)” is no number of people.")
    }
    return Recording(act: .here(heads), organisations: organisations)
  }

  /// Records who came, who did not, and who sits where: a note of attendance for each organisation of
  /// which that is new.
  mutating func record(_ recording: Recording) -> [Effect] {
    guard let me, let event else { return refuse(.noEvent) }
    let notes = attendanceNotes(recording, by: me, at: event)
    guard !notes.isEmpty else {
      let people = recording.organisations.compactMap { attendance.arrival(of: $0)?.heads }
      let count = people.count == 1 && people[0] > 0 ? ", \(peopleCounted(people[0]))" : ""
      return tell("It is recorded so already: \(recording.title(in: book))\(count).")
    }
    var told = recording
    // Of one organisation the number is told whether it was said or not.
    if case .here(nil) = told.act, notes.count == 1 { told.act = .here(notes[0].heads) }
    return make(
      notes.map { .file($0) },
      receipt: Receipt(title: told.title(in: book), words: firstWords(of: recording.reason)))
  }

  /// The notes that a recording makes; none of whom it says nothing new.
  mutating func attendanceNotes(
    _ recording: Recording, by me: Initials, at event: EventID
  ) -> [Note] {
    let attendance = book.attendance(at: event)
    var notes: [Note] = []
    for organisation in recording.organisations {
      let old = attendance.arrival(of: organisation)
      let new = recording.arrival(after: old)
      guard new != old || !recording.reason.isEmpty else { continue }
      notes.append(
        recording.note(
          id: NoteID(at: now, by: me, random: &random), at: now, event: event, of: organisation,
          new))
    }
    return notes
  }
}

extension LineReader {
  /// The organisations that an argument names with `@`, and its other words.
  func names(in argument: String) throws(Refusal) -> ([OrganisationID], words: [String]) {
    var organisations: [OrganisationID] = []
    var words: [String] = []
    for word in argument.split(whereSeparator: \.isWhitespace) {
      guard word.first == "@", word.count > 1 else {
        words.append(String(word))
        continue
      }
      switch read(String(word)) {
      case .go(let subject):
        guard let id = book.organisation(of: subject) else { continue }
        if !organisations.contains(id) { organisations.append(id) }
      case .refused(let refusal): throw refusal
      default: words.append(String(word))
      }
    }
    return (organisations, words)
  }
}
