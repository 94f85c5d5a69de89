import PledgeModel

/// The event's agenda, and going on from one item to the next.
extension State {
  /// How the event goes; nil when there is none.
  var course: Course? { event.flatMap { book.course(of: $0) } }

  /// Whether the event is today's: only then is anything on, and can go on.
  private var isEventToday: Bool { event.flatMap { book.events[$0] }?.start.day == now.day }

  /// `:agenda`: shows it; with words, an item is put on it.
  mutating func agenda(_ argument: String) -> [Effect] {
    guard let event = event.flatMap({ book.events[$0] }) else { return refuse(.noEvent) }
    guard !argument.isEmpty else { return open(.agenda) }
    if let readOnly { return refuse(.readOnly(readOnly)) }
    do throws(Refusal) {
      let item = try agendaItem(argument)
      var changed = event
      changed.agenda = event.agenda(with: item)
      guard changed != event else { return tell("It stands on the agenda already: \(item.line).") }
      return make(
        [.amend(from: .event(event), to: .event(changed))],
        receipt: Receipt(title: "on the agenda: \(item.line)", words: ""))
    } catch {
      return refuse(error)
    }
  }

  private func agendaItem(_ argument: String) throws(Refusal) -> AgendaItem {
    let item = AgendaItem(argument)
    guard !item.words.isEmpty else {
      throw .notHere("What is on then? “:agenda 14:15 Tables”, for instance.")
    }
    return item
  }

  /// `:next`: what comes next on the agenda is on, or what the words say.
  mutating func goOn(to words: String) -> [Effect] {
    do throws(Refusal) {
      let item = try nextItem(words)
      guard let me, let event else { throw .noEvent }
      let note = agendaNote(item.line, isOver: false, by: me, at: event)
      return make([.file(note)], receipt: Receipt(title: "on now: \(item.line)", words: ""))
    } catch {
      return refuse(error)
    }
  }

  private func nextItem(_ words: String) throws(Refusal) -> AgendaItem {
    guard let course else { throw .noEvent }
    guard isEventToday else { throw .notHere("The event is not today's: nothing of it is on.") }
    if !words.isEmpty { return course.item(saying: words) ?? AgendaItem(start: nil, words: words) }
    guard let next = course.next else {
      throw .notHere(
        course.items.isEmpty
          ? "There is no agenda: “:agenda 14:15 Tables” begins one."
          : "That was the last item. “:next” and words names another; “:close” ends the event.")
    }
    return next
  }

  /// The note that ends what is on, when anything is.
  mutating func endOfItem(by me: Initials, at event: EventID) -> Note? {
    guard book.course(of: event)?.current != nil else { return nil }
    return agendaNote("", isOver: true, by: me, at: event)
  }

  private mutating func agendaNote(
    _ text: String, isOver: Bool, by me: Initials, at event: EventID
  ) -> Note {
    var note = Note(
      id: NoteID(at: now, by: me, random: &random), at: now, by: me, event: event, kind: .agenda,
      share: Kind.agenda.share, text: text)
    note.done = isOver
    return note
  }

  // MARK: In words

  /// What is on now, and for how long: `Tables, round one`, `6 of 60 min`; nil when nothing is.
  var itemOnNow: (words: String, minutes: String)? {
    guard isEventToday, let course, let current = course.current else { return nil }
    let item = course.items[current]
    return (item.plan.words, minutesWords(item))
  }

  /// `6 of 60 min`.
  func minutesWords(_ item: Course.Item) -> String {
    "\(item.seconds(at: now) / 60)\(item.minutes.map { " of \($0)" } ?? "") min"
  }

  /// When an item was on, and how long: `since 14:14 · 6 of 60 min`; how long it is to take when it was
  /// not on yet.
  func timeWords(_ item: Course.Item) -> String {
    guard let first = item.turns.first, let last = item.turns.last else {
      return item.minutes.map { "\($0) min" } ?? ""
    }
    // An event that was left with something on says no more of it.
    if last.end == nil, !isEventToday { return first.start.clock }
    return (last.end == nil ? "since " : "") + "\(first.start.clock) · \(minutesWords(item))"
  }

  /// What `:next` and `:agenda` will do, said before Enter; nil for other commands.
  func words(forAgenda name: Command.Name, _ argument: String) -> String? {
    do throws(Refusal) {
      switch name {
      case .next: return "go on to: \(try nextItem(argument).line)"
      case .agenda where !argument.isEmpty:
        return "put on the agenda: \(try agendaItem(argument).line)"
      default: return nil
      }
    } catch {
      return error.words
    }
  }
}
