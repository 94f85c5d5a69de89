/// What is so at the end of a planned event. The plan writes it down line by line as it invents the
/// lines; nothing of it comes from the program.
struct EventTruth {
  /// Something to be done.
  struct Action: Equatable {
    var due: String?
    var isDone = false
  }

  /// Who came, and where they sit.
  struct Arrival: Equatable {
    var heads: Int
    var table: String?
  }

  /// Every note; nil where one has been undone or deleted since.
  private(set) var notes: [PlannedNote?] = []
  /// Where each ask stands, by the number of the note that asks.
  var asks: [Int: String] = [:]
  /// The actions, by the numbers of their notes.
  var actions: [Int: Action] = [:]
  /// The latest status of each pledge of which there is any.
  var progress: [String: String] = [:]
  var arrivals: [String: Arrival] = [:]
  /// How many notes say again what another says.
  var repetitions = 0

  /// Writes a note down and gives its number.
  mutating func file(_ note: PlannedNote) -> Int {
    notes.append(note)
    return notes.count - 1
  }

  mutating func change(_ number: Int, _ change: (inout PlannedNote) -> Void) {
    if var note = notes[number] {
      change(&note)
      notes[number] = note
    }
  }

  mutating func takeOut(_ number: Int) { notes[number] = nil }

  /// The notes that stand, each with the number that the note it is about has among them.
  func standing(_ isShown: (PlannedNote) -> Bool = { _ in true }) -> [PlannedNote] {
    let numbers = notes.indices.filter { notes[$0].map(isShown) ?? false }
    return numbers.compactMap { number in
      guard var note = notes[number] else { return nil }
      note.about = note.about.flatMap { numbers.firstIndex(of: $0) }
      return note
    }
  }

  /// How many notes a count may tell of: safeguarding is in none.
  var count: Int { standing { $0["Kind"] != "safeguarding" }.count }

  /// How many asks wait for the group.
  var openAsks: Int { asks.values.count { $0 == "wanted" } }

  /// The notes in which somebody or something is heard: not who came, nor how the event went.
  private var said: [PlannedNote] {
    notes.compactMap(\.self).filter {
      !["attendance", "agenda", "safeguarding"].contains($0["Kind"])
    }
  }

  /// The organisations of which anything was noted, or from which anything came.
  var heard: Set<String> {
    Set(said.flatMap { [$0["Organisation"], $0["From"]] }.compactMap(\.self))
  }

  /// The pledges of which there is news.
  var pledgesHeard: Set<String> {
    Set(
      said.filter { $0["Kind"] == "progress" || $0["Progress"] != nil }.compactMap { $0["Pledge"] })
  }

  /// How many notes the review asks about because they are not told with whose they are.
  var guarded: Int { said.count { ["unattributed", "private"].contains($0["Share"]) } }

  /// How many actions are not done, and nobody is to do, or by no day.
  var vague: Int {
    actions.count { number, action in
      !action.isDone && (action.due == nil || notes[number]?["Owner"] == nil)
    }
  }

  /// How many parked asks nobody sees to and go on no agenda.
  var parkedWithoutOwner: Int {
    asks.count { number, state in
      guard state == "parked" else { return false }
      let end = notes.compactMap(\.self).last { $0.about == number && $0["Input"] == "parked" }
      return end?["Owner"] == nil && end?["Outcome"] != "next agenda"
    }
  }

  var organisationsHere: Int { arrivals.values.count { $0.heads > 0 } }
  var people: Int { arrivals.values.reduce(0) { $0 + $1.heads } }

  /// Those who are here and have not been heard, by their ids.
  var silent: [String] {
    arrivals.filter { $0.value.heads > 0 && !heard.contains($0.key) }.map(\.key).sorted()
  }
}
