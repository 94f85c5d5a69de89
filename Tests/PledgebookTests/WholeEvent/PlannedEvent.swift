import PledgeModel

/// An event of three hours, invented from a seed: 25 organisations with three pledges each, and what
/// three note-takers type of it, in shifts of twenty minutes. Beside the lines stands what is true
/// after them.
struct PlannedEvent {
  /// What one note-taker types from one start of the program to its end.
  struct Shift {
    var by: String
    /// `PLEDGEBOOK_NOW`: the time before the first line, and how far each line moves it on.
    var clock: String
    var lines: [String] = []
  }

  /// An organisation of the plan.
  struct Body {
    var name: String
    var sector: String
    /// A word that means it in a line.
    var word: String { name.prefix { $0 != " " }.lowercased() }
    var id: String { slug(from: name) }
  }

  static let noteTakers = ["jm", "rk", "ts"]
  /// The themes of a new book that pledges and notes are tagged with.
  static let themes = ["access", "data", "language", "training", "workforce"]
  /// The seconds from one line to the next.
  static let step = 40

  let bodies = PlannedEvent.names.enumerated().map { index, name in
    Body(name: name, sector: ["voluntary", "statutory", "housing", "faith"][index % 4])
  }
  /// Those who come without being in the list.
  let walkIns = [
    Body(name: "Yarrow Lane Surgery", sector: "statutory"),
    Body(name: "Zinnia Trust", sector: "voluntary"),
  ]
  /// What they have pledged, as the office has it: a spreadsheet.
  private(set) var spreadsheet = "Organisation,Sector,Pledge,Theme,Round\n"

  /// How many pledges there are of each theme in the end.
  private(set) var pledgesByTheme: [String: Int] = [:]
  /// What is typed at the door before it begins, by one note-taker alone.
  private(set) var door: Shift
  /// What is typed then: in each shift by all note-takers at once.
  private(set) var shifts: [[Shift]] = []
  /// What is so in the end.
  private(set) var truth = EventTruth()

  private var random: SplitMix64
  /// The shift that is being invented.
  private var shift: Shift
  /// Seconds since midnight at which it begins.
  private var beginning = 0
  /// How many words have been invented.
  private var sayings = 0
  /// The notes in the inbox, the oldest first.
  private var inbox: [Int] = []
  /// The notes that say something by themselves: they may be corrected, moved and deleted.
  private var remarks: [Int] = []
  /// The ask of each place that waits, by the place's word.
  private var openAsks: [String: Int] = [:]
  /// The actions of each place that are not done.
  private var openActions: [String: [Int]] = [:]

  private static let names = [
    "Alder House", "Beech Grove Mind", "Cedar Court", "Damson Carers", "Elder Voices",
    "Fir Tree Chapel", "Gorse Hill Homes", "Hazel Advice", "Ivy Lodge", "Juniper Arts",
    "Kelp Street Kitchen", "Larch Council", "Maple Housing", "Nettle Youth", "Oak Surgery",
    "Pine Road Mosque", "Quince Library", "Rowan Refuge", "Sorrel Sports", "Teasel Textiles",
    "Umber College", "Vetch Transport", "Willow Hospice",
  ]

  /// Invents an event.
  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    door = Shift(by: "rk", clock: "")
    shift = door
    for (index, body) in bodies.enumerated() {
      for number in 1...3 {
        let theme = Self.themes[(index + number) % Self.themes.count]
        pledgesByTheme[theme, default: 0] += 1
        spreadsheet += "\(body.name),\(body.sector),\(body.name) pledge \(number),\(theme),2026\n"
      }
    }
    begin("rk", at: 13 * 3600)
    openTheDoor()
    door = shift
    for number in 0..<9 {
      shifts.append(
        Self.noteTakers.enumerated().map { place, by in
          begin(by, at: 13 * 3600 + 1800 + number * 1200)
          // Each listens to a third of the room, another one in each shift: two who write of one
          // pledge in the same second would both be right.
          let here = (bodies + (number > 2 ? walkIns : [])).enumerated()
            .filter { ($0.offset + number) % 3 == place }.map(\.element)
          if by == "rk", [0, 6].contains(number) { goOn(to: Self.agenda[number / 6]) }
          if number == 2, by == "rk" { for body in walkIns { walkIn(body) } }
          if [3, 6, 8].contains(number), by == "rk" { sortInbox() }
          if number == 5, by == "ts" { sortInbox() }
          while shift.lines.count < 24 { listen(to: here) }
          return shift
        })
    }
  }

  // MARK: Time and words

  private mutating func begin(_ by: String, at second: Int) {
    beginning = second
    shift = Shift(by: by, clock: "\(Self.date)T\(clock(0))+01:00 +\(Self.step)s")
  }

  private static let date = "2026-10-14"

  private func clock(_ seconds: Int) -> String {
    let second = beginning + seconds
    return [second / 3600, second / 60 % 60, second % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// Types a line.
  private mutating func type(_ line: String) { shift.lines.append(line) }

  /// Writes down the note that the line typed last must make.
  @discardableResult
  private mutating func note(
    _ kind: String, _ text: String, on place: Place?, about: Int? = nil,
    share: String = "organisation", _ more: [String: String] = [:]
  ) -> Int {
    var fields = [
      "At": "\(Self.date) \(clock(shift.lines.count * Self.step)) +0100", "By": shift.by,
      "Kind": kind, "Share": share,
    ].merging(more) { $1 }
    if !text.isEmpty { fields["Text"] = text }
    fields["Organisation"] = place?.body.id
    fields["Pledge"] = place?.pledge
    if kind != "attendance" {
      fields["Table"] = place.flatMap { truth.arrivals[$0.body.id]?.table }
    }
    return truth.file(PlannedNote(fields: fields, about: about))
  }

  /// Words that nobody has said before.
  private mutating func saying(_ words: String) -> String {
    sayings += 1
    // Of two such sayings less than three words in four are the same: neither repeats the other.
    let number = String("\(1000 + sayings)".dropFirst())
    return "\(words), they say (\(number) \(number)a \(number)b)"
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func one<Element>(of elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  // MARK: Who is there

  private mutating func openTheDoor() {
    type(":event Autumn, the whole event")
    for item in Self.agenda { type(":agenda \(item)") }
    for (index, body) in bodies.enumerated() {
      if index % 11 == 7 {
        type(":apologies @\(body.word) short of staff")
        attend(body, heads: 0, text: "Apologies: short of staff")
      } else {
        let heads = Int.random(in: 1...4, using: &random)
        type(":here \(heads) @\(body.word)")
        attend(body, heads: heads)
      }
    }
    for table in 1...5 {
      let here = bodies.enumerated().filter { $0.offset % 5 == table - 1 && isHere($0.element) }
      type(":table \(table) " + here.map { "@\($0.element.word)" }.joined(separator: " "))
      for (_, body) in here {
        attend(body, heads: truth.arrivals[body.id]?.heads ?? 0, table: "\(table)")
      }
    }
  }

  private static let agenda = ["13:30 Tables", "15:30 Asks to the whole group"]

  private mutating func goOn(to item: String) {
    type(":next")
    note("agenda", item, on: nil, ["Done": "no"])
  }

  private func isHere(_ body: Body) -> Bool {
    truth.arrivals[body.id].map { $0.heads > 0 } ?? false
  }

  /// Writes down who came; the table is the one they sit at already unless another is given.
  private mutating func attend(
    _ body: Body, heads: Int, table: String? = nil, text: String = ""
  ) {
    let table = heads == 0 ? nil : table ?? truth.arrivals[body.id]?.table
    truth.arrivals[body.id] = .init(heads: heads, table: table)
    var more = ["Heads": "\(heads)"]
    more["Table"] = table
    note("attendance", text, on: Place(body: body), more)
  }

  private mutating func walkIn(_ body: Body) {
    type(":add organisation \(body.name), \(body.sector)")
    attend(body, heads: 1)
    type(":here 2")
    attend(body, heads: 2)
    for number in 1...3 { type(":add pledge \(body.name) pledge \(number) #language") }
    pledgesByTheme["language", default: 0] += 3
  }

  // MARK: What is said

  /// An organisation as a whole, or one of its pledges.
  private struct Place {
    var body: Body
    var number: Int?

    /// As it is typed: `@alder2`.
    var word: String { "@\(body.word)\(number.map(String.init) ?? "")" }
    var pledge: String? { number.map { "\(body.id)-2026-\($0)" } }
    /// The pledge, or the organisation.
    var id: String { pledge ?? body.id }
  }

  /// One thing that happens among those whom a note-taker listens to.
  private mutating func listen(to bodies: [Body]) {
    let body = one(of: bodies)
    let place = Place(body: body, number: chance(85) ? Int.random(in: 1...3, using: &random) : nil)
    switch Int.random(in: 0..<100, using: &random) {
    case ..<36: remark(on: place)
    case ..<41: change(on: place)
    case ..<42: repeatThemselves(on: place)
    case ..<43: passOn()
    case ..<54: status(of: place)
    case ..<66: ask(on: place)
    case ..<76: openAsks[place.word] == nil ? ask(on: place) : discuss(place)
    case ..<86: agree(on: place)
    case ..<92: finish(on: place)
    case ..<96: takeBack(on: place)
    case ..<98: if isHere(body) { recount(body) }
    default: if shift.by == "ts" { overhear() }
    }
  }

  private static let signs = [
    ("", "note"), ("+ ", "progress"), ("! ", "challenge"), ("* ", "idea"), ("< ", "offer"),
    ("& ", "contact"), ("% ", "practice"), ("\" ", "quote"),
  ]

  /// A note of one of the kinds that need nothing else.
  private mutating func remark(on place: Place) {
    let (sign, kind) = one(of: Self.signs)
    let isPrivate = chance(4)
    let giver = one(of: bodies)
    let isFromOther = ["idea", "offer"].contains(kind) && giver.id != place.body.id
    let theme = chance(15) ? one(of: Self.themes) : nil
    let text = saying("what they tell of \(kind)")
    type(
      "\(place.word) \(isPrivate ? "~" : "")\(sign)\(isFromOther ? "@\(giver.word) " : "")\(text)"
        + (theme.map { " #\($0)" } ?? ""))
    var more: [String: String] = [:]
    more["From"] = isFromOther ? giver.id : nil
    more["Theme"] = theme
    let number = note(
      kind, text, on: place, about: kind == "idea" ? openAsks[place.word] : nil,
      share: isPrivate ? "private" : kind == "challenge" ? "unattributed" : "organisation", more)
    remarks.append(number)
  }

  /// A note that was filed before is put differently, filed elsewhere or deleted, or that is undone.
  /// Each note-taker changes a third of all notes: not those that another one is filing meanwhile.
  private mutating func change(on place: Place) {
    let mine = remarks.filter { number in
      guard let note = truth.notes[number], let by = note["By"], let at = note["At"] else {
        return false
      }
      guard let index = Self.noteTakers.firstIndex(of: shift.by), number % 3 == index else {
        return false
      }
      return by == shift.by || at < "\(Self.date) \(clock(0))"
    }
    guard !mine.isEmpty, case let number = one(of: mine), let note = truth.notes[number],
      let words = note["Text"]
    else { return }
    type(":select \(words.drop { $0 != "(" })")
    let by = shift.by
    let isUndone = chance(20)
    var changed = note
    // Whoever changes the note of somebody else signs what stands in for it.
    changed["By"] = by
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      let text = saying("rather this")
      let sign = Self.signs.first { $0.1 == note["Kind"] }?.0 ?? ""
      type(":correct")
      type((note["Share"] == "private" ? "~" : "") + sign + text)
      changed["Text"] = text
      changed["From"] = nil
      changed["Theme"] = nil
    case 1 where note.about == nil && place.id != note["Pledge"] ?? note["Organisation"]:
      type(":move \(place.word)")
      changed["Organisation"] = place.body.id
      changed["Pledge"] = place.pledge
      changed["Table"] = note["Table"] ?? truth.arrivals[place.body.id]?.table
    case 2 where !isUndone && chance(30):
      type(":delete")
      truth.takeOut(number)
      return
    default: return
    }
    if isUndone {
      type(":undo")
      if chance(50) { return }
      type(":redo")
    }
    truth.change(number) { $0 = changed }
  }

  /// The same is said twice.
  private mutating func repeatThemselves(on place: Place) {
    let text = saying("did you get that")
    for _ in 0..<2 {
      type("\(place.word) + \(text)")
      note("progress", text, on: place)
    }
    truth.repetitions += 1
  }

  /// A concern is passed to the safeguarding lead.
  private mutating func passOn() {
    type(":safeguarding")
    note("safeguarding", "", on: nil, share: "private", ["Outcome": "passed to lead"])
  }

  private mutating func status(of place: Place) {
    guard let pledge = place.pledge else { return }
    let (typed, progress) = one(of: [
      ("not started", "not-started"), ("started", "started"), ("on track", "on-track"),
      ("ontrack", "on-track"), ("stuck", "stuck"), ("done", "done"), ("changed", "changed"),
      ("withdrawn", "withdrawn"),
    ])
    let text = chance(50) ? saying("they explain it") : ""
    type("\(place.word) =\(typed) \(text)")
    note("status", text, on: place, ["Progress": progress])
    truth.progress[pledge] = progress
  }

  /// Words that ask, or the place marked as it is.
  private mutating func ask(on place: Place) {
    guard openAsks[place.word] == nil else { return }
    let text = chance(70) ? saying("how do others do it") : ""
    type("\(place.word) ? \(text)")
    let number = note("ask", text, on: place, ["Input": "wanted"])
    truth.asks[number] = "wanted"
    openAsks[place.word] = number
  }

  /// The group talks about an ask, and something comes of it.
  private mutating func discuss(_ place: Place) {
    guard let asked = openAsks[place.word] else { return }
    type(place.word)
    type(":discuss")
    note("ask", "", on: place, about: asked, ["Input": "discussing"])
    for (sign, kind) in [("*", "idea"), ("<", "offer")] where chance(60) {
      let giver = one(of: bodies)
      let text = saying("this worked for us")
      type("\(sign) @\(giver.word) \(text)")
      note(kind, text, on: place, about: asked, ["From": giver.id])
    }
    let words = saying("that is what came of it")
    let (end, state) = one(of: [
      ("answered", "answered"), ("parked", "parked"), ("later", "parked"),
    ])
    let owner = end == "parked" && chance(70) ? one(of: bodies) : nil
    type(":\(end) \(owner.map { "@\($0.word) " } ?? "")\(words)")
    var more = ["Input": state, "Outcome": end == "later" ? "next agenda" : words]
    more["Owner"] = owner?.id
    note("ask", end == "later" ? words : "", on: place, about: asked, more)
    truth.asks[asked] = state
    openAsks[place.word] = nil
  }

  private mutating func agree(on place: Place) {
    let owner = chance(80) ? one(of: bodies) : nil
    let (by, due) = one(of: [
      (" by 1 Dec", "2026-12-01"), (" in two weeks", "2026-10-28"),
      (" by 2026-09-30", "2026-09-30"), (" tomorrow", "2026-10-15"), ("", nil),
    ])
    let text = saying("write to them") + by
    type("\(place.word) > \(owner.map { "@\($0.word) " } ?? "")\(text)")
    var more = ["Done": "no"]
    more["Owner"] = owner?.id
    more["Due"] = due
    let number = note("action", text, on: place, more)
    truth.actions[number] = .init(due: due)
    openActions[place.word, default: []].append(number)
  }

  private mutating func finish(on place: Place) {
    guard let open = openActions[place.word], open.count == 1 else { return }
    let text = chance(50) ? saying("it is sent") : ""
    type(place.word)
    type(":done \(text)")
    note("action", text, on: place, about: open[0], ["Done": "yes"])
    truth.actions[open[0]]?.isDone = true
    openActions[place.word] = nil
  }

  /// A slip of the pen.
  private mutating func takeBack(on place: Place) {
    type("\(place.word) + \(saying("what nobody said"))")
    type(":undo")
  }

  private mutating func recount(_ body: Body) {
    let heads = (truth.arrivals[body.id]?.heads ?? 1) + 1
    type(":here \(heads) @\(body.word)")
    attend(body, heads: heads)
  }

  // MARK: The inbox

  /// Something is said, and nobody knows by whom.
  private mutating func overhear() {
    let text = saying("somebody at the back")
    type(":inbox")
    type(text)
    inbox.append(note("note", text, on: nil))
    type(":lens organisations")
  }

  /// The notes of the inbox are put differently, deleted, and filed where they belong.
  private mutating func sortInbox() {
    guard !inbox.isEmpty else { return }
    type(":inbox")
    for number in inbox {
      if chance(25) {
        type(":delete")
        truth.takeOut(number)
        continue
      }
      // Whoever changes the note of somebody else signs what stands in for it.
      let by = shift.by
      if chance(40) {
        let text = saying("what was meant")
        type(":correct")
        type(text)
        truth.change(number) {
          $0["Text"] = text
          $0["By"] = by
        }
      }
      let place = Place(body: one(of: bodies), number: Int.random(in: 1...3, using: &random))
      type(place.word)
      let table = truth.arrivals[place.body.id]?.table
      truth.change(number) {
        $0["By"] = by
        $0["Organisation"] = place.body.id
        $0["Pledge"] = place.pledge
        $0["Table"] = table
      }
    }
    inbox = []
    type(":lens organisations")
  }
}
