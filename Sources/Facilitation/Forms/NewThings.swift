import PledgeModel

/// `:new`: something that is not in the book yet.
extension State {
  /// `organisation Zinnia Trust, voluntary`, `theme Housing`, `person jo Jo Dean`, `event 19 May 2027
  /// 14:00 Spring`, `pledge @nig TEXT #theme`. In the panes a form opens with that in it; a line that
  /// comes whole, from a file or a script, must say all that is needed.
  mutating func new(_ argument: String) -> [Effect] {
    let lines = argument.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let first = String(lines.first ?? "")
    let word = first.prefix { !$0.isWhitespace }
    let words = first.dropFirst(word.count).trimmed
    let kinds = ["pledge", "organisation", "theme", "community", "event", "person"]
    guard let kind = kinds.first(where: { $0.hasPrefix(word.lowercased()) }), !word.isEmpty else {
      return refuse(.notHere("“:new” and one of \(kinds.joined(separator: ", "))."))
    }
    do throws(Refusal) {
      var form = try newForm(kind, words)
      form.fill(from: lines.dropFirst())
      if selectsFirst { return open(form) }
      guard let filled = form.filledIn(form.begun, fieldReader) else {
        return refuse(.notHere(form.faults.min { $0.key < $1.key }?.value ?? ""))
      }
      return add(filled)
    } catch {
      return refuse(error)
    }
  }

  private func newForm(_ kind: String, _ words: String) throws(Refusal) -> Form {
    let reader = fieldReader
    switch kind {
    case "organisation":
      var form = Form(
        .organisation(Organisation(id: "", name: "", sector: "")), isNew: true, reader)
      let comma = words.lastIndex(of: ",")
      form.fill("Sector", with: comma.map { words[words.index(after: $0)...].trimmed } ?? "")
      form.fill("Name", with: comma.map { words[..<$0].trimmed } ?? words)
      return form
    case "theme", "community":
      let list: TopicList = kind == "theme" ? .theme : .community
      var form = Form(.topic(list, Topic(id: "", name: "")), isNew: true, reader)
      form.fill("Name", with: words)
      return form
    case "person":
      guard let me else { throw .noEvent }
      var form = Form(.person(Person(initials: me, name: "")), isNew: true, reader)
      let initials = words.prefix { !$0.isWhitespace && $0 != "," }
      form.fill("Name", with: words.dropFirst(initials.count).drop { $0 == "," }.trimmed)
      form.fill("Initials", with: String(initials))
      return form
    case "event":
      var form = Form(.event(Event(id: "", title: "", start: now)), isNew: true, reader)
      let (start, title) = startAndTitle(words, reader)
      form.fill("Start", with: start)
      form.fill("Title", with: title)
      return form
    default: return try newPledge(words, reader)
    }
  }

  /// `19 May 2027 14:00 Spring`: the time at the beginning, and what is left.
  private func startAndTitle(_ words: String, _ reader: FieldReader) -> (String, String) {
    let parts = words.split(separator: " ")
    for count in (2...5).reversed() where count <= parts.count {
      let start = parts.prefix(count).joined(separator: " ")
      do throws(Refusal) {
        _ = try reader.moment(start)
        return (start, parts.dropFirst(count).joined(separator: " "))
      } catch {}
    }
    return ("", words)
  }

  private func newPledge(_ words: String, _ reader: FieldReader) throws(Refusal) -> Form {
    let says = words.split(whereSeparator: \.isWhitespace).count > (words.hasPrefix("@") ? 1 : 0)
    if says {
      let pledge = try newPledge(words)
      var form = Form(.pledge(pledge), isNew: true, reader)
      for name in ["Theme", "Community", "Round", "Text"] {
        guard let field = form.fields.first(where: { $0.name == name }) else { continue }
        form.fill(name, with: reader.text(of: field, in: .pledge(pledge)))
      }
      return form
    }
    var owner = book.organisation(of: subject)
    if !words.isEmpty { owner = try self.owner(named: words) }
    guard let owner else {
      throw .notHere("Whose pledge? Select an organisation, or name it: “:new pledge @name”.")
    }
    let pledge = book.blankPledge(of: owner, in: roundNow)
    var form = Form(.pledge(pledge), isNew: true, reader)
    form.fill("Round", with: pledge.round)
    form.current = 0
    return form
  }

  private func owner(named name: String) throws(Refusal) -> OrganisationID? {
    switch reader.read(name) {
    case .go(let subject): return book.organisation(of: subject)
    case .refused(let refusal): throw refusal
    default: return nil
    }
  }

  // MARK: Adding

  /// Gives a new record its id, adds it to the book, and goes there.
  mutating func add(_ entry: Entry) -> [Effect] {
    let entry = named(entry)
    let effects = make(
      [.enter(entry)],
      receipt: Receipt(
        title: "added \(words(forKindOf: entry)) \(words(forNew: entry))", words: "")
    )
    refresh()
    switch entry.key {
    case .organisation(let id): show(.organisation(id))
    case .pledge(let id): show(.pledge(id))
    default: break
    }
    return effects
  }

  private func words(forKindOf entry: Entry) -> String {
    switch entry {
    case .hosting: "book"
    case .topic(let list, _): list.rawValue
    case .person: "note-taker"
    case .organisation: "organisation"
    case .pledge: "pledge"
    case .event: "event"
    }
  }

  /// What it is called as soon as it is in the book.
  private func words(forNew entry: Entry) -> String {
    guard case .pledge(let pledge) = entry else { return book.title(of: entry) }
    return "\(book.shortName(of: pledge.organisation)) \(pledge.round)-\(pledge.number)"
  }

  /// With the id that follows from what was filled in.
  private func named(_ entry: Entry) -> Entry {
    switch entry {
    case .organisation(var one):
      let base = slug(from: one.name)
      one.id = OrganisationID(
        firstFree(base.isEmpty ? "organisation" : base) {
          book.organisations[OrganisationID($0)] == nil
        })
      return .organisation(one)
    case .topic(let list, var topic):
      let base = slug(from: topic.name)
      topic.id = TopicID(
        firstFree(base.isEmpty ? list.rawValue : base) { book.topics(list)[TopicID($0)] == nil })
      return .topic(list, topic)
    case .event(var event):
      let base = slug(from: event.title, longest: 30)
      event.id = EventID(
        firstFree("\(event.start.day)-\(base.isEmpty ? "event" : base)") {
          book.events[EventID($0)] == nil
        })
      return .event(event)
    case .pledge(var pledge):
      let blank = book.blankPledge(of: pledge.organisation, in: pledge.round)
      (pledge.id, pledge.number) = (blank.id, blank.number)
      return .pledge(pledge)
    case .person, .hosting: return entry
    }
  }
}
