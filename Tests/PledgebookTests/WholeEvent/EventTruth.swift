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
  /// The organisations of which anything was noted, or from which anything came.
  var heard: Set<String> = []

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

  /// How many asks wait for the group.
  var openAsks: Int { asks.values.count { $0 == "wanted" } }

  var organisationsHere: Int { arrivals.values.count { $0.heads > 0 } }
  var people: Int { arrivals.values.reduce(0) { $0 + $1.heads } }

  /// Those who are here and have not been heard, by their ids.
  var silent: [String] {
    arrivals.filter { $0.value.heads > 0 && !heard.contains($0.key) }.map(\.key).sorted()
  }
}
