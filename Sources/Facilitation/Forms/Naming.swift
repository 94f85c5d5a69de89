import PledgeModel

/// A record that is set or filled in, as it is named on the line.
extension State {
  /// What is selected, and what that belongs to: where a field is looked for, in this order.
  var selectedEntries: [Entry] {
    let topic: Entry? =
      if case .topic(let list, let id) = browse.row, selectsFirst || chosenRow[lens] != nil {
        book.entry(.topic(list, id))
      } else {
        nil
      }
    if focus == .rows, let topic { return [topic] }
    switch subject {
    case .pledge(let id):
      let owner = topic ?? book.organisation(of: subject).flatMap { book.entry(.organisation($0)) }
      return [book.entry(.pledge(id)), owner].compactMap(\.self)
    case .organisation(let id): return [book.entry(.organisation(id))].compactMap(\.self)
    case .inbox: return [topic].compactMap(\.self)
    }
  }

  /// What `@nig2`, `#language`, `theme deaf`, `event`, `person rk` or `book` names at the beginning of
  /// `words`, and the words after it; what is selected when nothing is named there.
  func entries(named words: String) throws(Refusal) -> ([Entry], rest: String) {
    let first = String(words.prefix { !$0.isWhitespace })
    let rest = words.dropFirst(first.count).trimmed
    let next = String(rest.prefix { !$0.isWhitespace })
    let afterNext = rest.dropFirst(next.count).trimmed
    switch first.lowercased() {
    case "book": return ([.hosting(book.hosting)], rest)
    case "event":
      guard let event = event.flatMap({ book.events[$0] }) else { throw .noEvent }
      return ([.event(event)], rest)
    case "person":
      guard let person = Initials(next.lowercased()).flatMap({ book.people[$0] }) else {
        throw .notHere(
          "“\(next)” are nobody's initials: “:new person INITIALS NAME” adds a note-taker.")
      }
      return ([.person(person)], afterNext)
    case "theme", "community":
      guard let list = TopicList(rawValue: first.lowercased()),
        case .one(let id) = book.topic(named: next, in: list), let topic = book.topics(list)[id]
      else { break }
      return ([.topic(list, topic)], afterNext)
    default: break
    }
    guard first.hasPrefix("@") || first.hasPrefix("#") else { return (selectedEntries, words) }
    let key: Entry.Key
    switch reader.read(first) {
    case .go(.pledge(let id)): key = .pledge(id)
    case .go(.organisation(let id)): key = .organisation(id)
    case .goToTopic(let list, let id): key = .topic(list, id)
    case .refused(let refusal): throw refusal
    default: throw .notHere("“\(first)” is neither an organisation nor a theme.")
    }
    return ([book.entry(key)].compactMap(\.self), rest)
  }

  /// Reads what is typed for fields.
  var fieldReader: FieldReader {
    FieldReader(book: book, today: now.day, offset: zoneOffset ?? { [now] _ in now.offset })
  }
}

extension Book {
  /// What a record is called in one phrase.
  func title(of entry: Entry) -> String {
    switch entry {
    case .hosting: "the book"
    case .topic(let list, let topic): topic.name.isEmpty ? "new \(list.rawValue)" : topic.name
    case .person(let person): person.name.isEmpty ? "new note-taker" : person.name
    case .organisation(let one): one.name.isEmpty ? "new organisation" : one.name
    case .pledge(let pledge):
      pledges[pledge.id] == nil
        ? "new pledge of \(shortName(of: pledge.organisation))" : title(of: .pledge(pledge.id))
    case .event(let event): event.title.isEmpty ? "new event" : event.title
    }
  }
}
