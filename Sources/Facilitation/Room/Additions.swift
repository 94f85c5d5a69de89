import PledgeModel

/// What `:add` would add to the book.
enum Addition {
  case organisation(Organisation)
  case pledge(Pledge)

  /// What it is, as it is said before Enter: `new voluntary organisation · like Nightjar Counselling?`.
  func title(in book: Book) -> String {
    switch self {
    case .organisation(let new):
      let isKnown = book.sectors.contains(new.sector)
      return "new organisation, \(new.sector)\(isKnown ? "" : " (a new sector)")"
        + book.likeness(of: new.name)
    case .pledge(let new):
      let tags =
        new.themes.map { book.themes[$0]?.name ?? $0.text }
        + new.communities.map { book.communities[$0]?.name ?? $0.text }
      return "new pledge: \(book.shortName(of: new.organisation)) \(new.round)-\(new.number)"
        + (tags.isEmpty ? "" : " · \(tags.joined(separator: ", "))")
    }
  }
}

extension State {
  /// What `:add` would add with that argument.
  func addition(_ argument: String) throws(Refusal) -> Addition {
    let word = argument.prefix { !$0.isWhitespace }.lowercased()
    let rest = argument.dropFirst(word.count).trimmed
    if word.isEmpty || (!"organisation".hasPrefix(word) && !"pledge".hasPrefix(word)) {
      throw .notHere("“:add organisation NAME, SECTOR” or “:add pledge TEXT #theme”.")
    }
    return "pledge".hasPrefix(word)
      ? .pledge(try newPledge(rest)) : .organisation(try newOrganisation(rest))
  }

  /// `Zinnia Trust, voluntary`.
  private func newOrganisation(_ words: String) throws(Refusal) -> Organisation {
    let parts = words.split(separator: ",").map { $0.trimmed }
    let hasSector = parts.count > 1 && words.last != ","
    let name = (hasSector ? parts.dropLast() : parts[...]).joined(separator: ", ")
    guard !name.isEmpty else {
      throw .notHere("What is it called? “:add organisation NAME, SECTOR”")
    }
    if let known = book.organisations.all.first(where: { folded($0.name) == folded(name) }) {
      throw .notHere(
        "\(known.name) is in the book already: “:here @\(known.id)” says that it is here.")
    }
    let sectors = book.sectors
    guard hasSector, let typed = parts.last else {
      throw .notHere(
        name + book.likeness(of: name) + " · which sector? Type it after a comma"
          + (sectors.isEmpty ? "" : ": \(sectors.joined(separator: ", "))"))
    }
    let fitting = sectors.filter { folded($0).hasPrefix(folded(typed)) }
    let exact = fitting.first { folded($0) == folded(typed) }
    guard exact != nil || fitting.count <= 1 else {
      throw .notHere("“\(typed)” may be \(fitting.joined(separator: ", ")). Type more of it.")
    }
    let base = slug(from: name)
    let id = firstFree(base.isEmpty ? "organisation" : base) {
      book.organisations[OrganisationID($0)] == nil
    }
    return Organisation(id: OrganisationID(id), name: name, sector: exact ?? fitting.first ?? typed)
  }

  /// `@nig Translate the form #language`: read as a note is, and the next of its round.
  func newPledge(_ words: String) throws(Refusal) -> Pledge {
    let plan: NotePlan
    switch reader.read(words) {
    case .note(let read) where read.kind == .note && read.share != .private && read.from.isEmpty:
      plan = read
    case .refused(let refusal): throw refusal
    default: throw .notHere("What is pledged? “:add pledge TEXT #theme”, in plain words.")
    }
    guard let organisation = book.organisation(of: plan.subject) else {
      throw .notHere("Whose pledge? Select an organisation, or name it: “:add pledge @name TEXT”.")
    }
    var pledge = book.blankPledge(of: organisation, in: roundNow)
    pledge.text = plan.text
    pledge.themes = plan.themes
    pledge.communities = plan.communities
    return pledge
  }

  /// Adds an organisation, which is here if there is an event, or a pledge, and goes to it.
  mutating func add(_ argument: String) -> [Effect] {
    let effects: [Effect]
    do throws(Refusal) {
      switch try addition(argument) {
      case .organisation(let new):
        let arrival = Recording(act: .here(1), organisations: [new.id])
        let notes = me.flatMap { me in
          event.map { attendanceNotes(arrival, by: me, at: $0) }
        }
        let here = notes == nil ? "" : " · here, 1 person"
        effects = make(
          [.enter(.organisation(new))] + (notes ?? []).map { .file($0) },
          receipt: Receipt(title: "added \(new.name), \(new.sector)\(here)", words: ""))
        show(.organisation(new.id))
      case .pledge(let new):
        effects = make(
          [.enter(.pledge(new))],
          receipt: Receipt(
            title: "added pledge \(book.shortName(of: new.organisation)) \(new.number)",
            words: firstWords(of: new.text)))
        show(.pledge(new.id))
      }
    } catch {
      return refuse(error)
    }
    return effects
  }
}

extension Book {
  /// The next pledge of an organisation and a round, without words yet.
  func blankPledge(of organisation: OrganisationID, in round: String) -> Pledge {
    let numbers = pledges(madeBy: organisation).compactMap { pledges[$0] }
      .filter { $0.round == round }.map(\.number)
    var number = (numbers.max() ?? 0) + 1
    // A pledge that moved here keeps its id; one that moved away has taken it along.
    while pledges[PledgeID("\(organisation)-\(round)-\(number)")] != nil { number += 1 }
    return Pledge(
      id: PledgeID("\(organisation)-\(round)-\(number)"), organisation: organisation,
      round: round, number: number, text: "")
  }

  /// The sectors of the organisations, the one of most organisations first.
  var sectors: [String] {
    let counts = organisations.all.filter { !hasMerged($0.id) }
      .reduce(into: [:]) { $0[$1.sector, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// ` · like Nightjar Counselling?`; empty when none is.
  fileprivate func likeness(of name: String) -> String {
    let alike = organisations(like: name).prefix(3).compactMap { organisations[$0]?.name }
    return alike.isEmpty ? "" : " · like \(alike.joined(separator: ", "))?"
  }
}

/// The first of `base`, `base-2`, `base-3` and so on that is free.
func firstFree(_ base: String, _ isFree: (String) -> Bool) -> String {
  var name = base
  var count = 1
  while !isFree(name) {
    count += 1
    name = "\(base)-\(count)"
  }
  return name
}
