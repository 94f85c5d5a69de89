import PledgeModel

/// Reads what is typed for a field, as people write it, into what its record has.
struct FieldReader {
  let book: Book
  let today: Day
  /// How far from UTC the book's home is on a day, in minutes.
  let offset: @Sendable (Day) -> Int16

  /// The values that `text` stands for; none when it is empty.
  func values(of field: Field, from text: String) throws(Refusal) -> [String] {
    let words = text.trimmed
    guard !words.isEmpty else {
      guard !field.isMandatory else {
        throw .notHere("\(field.name) must be there: \(field.prompt).")
      }
      return []
    }
    switch field.value {
    case .text: return [words]
    case .line: return [words.split(whereSeparator: \.isNewline).joined(separator: " ")]
    case .lines: return words.split(whereSeparator: \.isNewline).map { $0.trimmed }.filter(isWord)
    case .texts: return paragraphs(of: words)
    case .day: return ["\(try day(words))"]
    case .moment: return [try moment(words).text]
    case .round:
      guard words.count == 4, Day("\(words)-01-01") != nil else {
        throw .notHere("“\(words)” is no round: a year of four digits, as 2027.")
      }
      return [words]
    case .number:
      guard let number = Int(words), (1...999).contains(number) else {
        throw .notHere("“\(words)” is no number: as 3.")
      }
      return ["\(number)"]
    case .zone:
      guard words == "UTC" || words.split(separator: "/").count > 1, !words.contains(" ") else {
        throw .notHere("“\(words)” is no time zone: as Europe/London.")
      }
      return [words]
    case .initials:
      guard let initials = Initials(words.lowercased()) else {
        throw .notHere("“\(words)” are no initials: two to eight letters, as rk.")
      }
      return ["\(initials)"]
    case .sector: return [try one(of: book.sectors, words, orNew: true)]
    case .word(let all): return [try one(of: all, words, orNew: false)]
    case .topics(let list): return try topics(list, words)
    case .pledge: return [try pledge(words).text]
    }
  }

  /// What a record has for a field, as it would be typed.
  func text(of field: Field, in entry: Entry) -> String {
    let values = entry.values(field.name)
    return switch field.value {
    case .topics: values.map { "#\($0)" }.joined(separator: " ")
    case .texts: values.joined(separator: "\n\n")
    case .moment: values.compactMap { Moment($0) }.map { "\($0.day) \($0.clock)" }.first ?? ""
    case .pledge: values.map { "@\($0)" }.joined()
    default: values.joined(separator: "\n")
    }
  }

  /// How what is typed is understood, where that is more than its words; or why it is not.
  func reading(of field: Field, from text: String) -> String? {
    do throws(Refusal) {
      let values = try values(of: field, from: text)
      guard let first = values.first else { return nil }
      switch field.value {
      case .day: return Day(first)?.words
      case .moment: return Moment(first).map { "\($0.day.words), \($0.clock)" }
      case .topics(let list):
        return values.map { book.topics(list)[TopicID($0)]?.name ?? $0 }.joined(separator: ", ")
      case .sector: return book.sectors.contains(first) ? first : "\(first) (a new sector)"
      case .word: return first
      case .pledge: return book.pledges[PledgeID(first)]?.text
      default: return nil
      }
    } catch {
      return error.words
    }
  }

  // MARK: One value

  private func isWord(_ words: String) -> Bool { !words.isEmpty }

  private func paragraphs(of words: String) -> [String] {
    var paragraphs: [String] = []
    var isOpen = false
    for line in words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        isOpen = false
      } else if isOpen {
        paragraphs[paragraphs.count - 1] += "\n\(line)"
      } else {
        paragraphs.append(String(line))
        isOpen = true
      }
    }
    return paragraphs
  }

  private func day(_ words: String) throws(Refusal) -> Day {
    guard let day = date(words, today: today) else {
      throw .notHere("“\(words)” is no date: as 1 Dec 2026, 2026-12-01 or next Friday.")
    }
    return day
  }

  /// `19 May 2027 14:00`: where the book is at home, unless the offset from UTC is there too.
  func moment(_ words: String) throws(Refusal) -> Moment {
    if let moment = Moment(words) { return moment }
    let parts = words.split(whereSeparator: \.isWhitespace)
    guard let clock = parts.last, parts.count > 1,
      let moment = Moment("\(today) \(clock.count == 4 ? "0" : "")\(clock)Z")
    else {
      throw .notHere("“\(words)” is no day and time: as 19 May 2027 14:00.")
    }
    let day = try day(parts.dropLast().joined(separator: " "))
    let offset = offset(day)
    return Moment(
      seconds: day.number * 86_400 + Int64(moment.secondOfDay) - Int64(offset) * 60, offset: offset)
  }

  /// The word of a list that was begun, or a new one.
  private func one(of all: [String], _ typed: String, orNew: Bool) throws(Refusal) -> String {
    let fitting = all.filter { folded($0).hasPrefix(folded(typed)) }
    if let exact = fitting.first(where: { folded($0) == folded(typed) }) { return exact }
    guard fitting.count <= 1 else {
      throw .notHere("“\(typed)” may be \(fitting.joined(separator: ", ")). Type more of it.")
    }
    guard let only = fitting.first ?? (orNew ? typed : nil) else {
      throw .notHere("“\(typed)” is none of \(all.joined(separator: ", ")).")
    }
    return only
  }

  /// `#language #data`, or names with a comma or a line's end between them.
  private func topics(_ list: TopicList, _ words: String) throws(Refusal) -> [String] {
    let parts =
      words.contains("#")
      ? words.split { $0 == "#" || $0 == "," || $0.isWhitespace }
      : words.split { $0 == "," || $0.isNewline }
    var ids: [String] = []
    for part in parts {
      let name = part.trimmed
      switch book.topic(named: name, in: list) {
      case .one(let id): if !ids.contains(id.text) { ids.append(id.text) }
      case .several(let found):
        throw .severalTopics(name, found.map { book.topics(list)[$0]?.name ?? $0.text })
      case .none:
        throw .notHere(
          "No \(list.rawValue) is called “\(name)”: Tab lists them, “:new \(list.rawValue)” adds one."
        )
      }
    }
    return ids
  }

  private func pledge(_ name: String) throws(Refusal) -> PledgeID {
    let reader = LineReader(book: book, subject: .inbox, note: nil, today: today)
    switch reader.read(name.asTarget) {
    case .go(.pledge(let id)): return id
    case .refused(let refusal): throw refusal
    default: throw .notHere("“\(name)” is no pledge: as @nig2.")
    }
  }
}

extension FieldReader {
  /// What Tab offers before the cursor in a field; nil when there is nothing to complete.
  func completion(of field: Field, before: String) -> Completion? {
    let word = before.suffix(
      before.reversed().prefix { !$0.isWhitespace && $0 != "," }.count)
    switch field.value {
    case .topics(let list):
      let name = word.hasPrefix("#") ? word.dropFirst() : word
      guard !word.isEmpty else { return nil }
      return offer(
        book.topics(completing: name, in: list).map {
          .init(insertion: "#\($0.text)", words: book.topics(list)[$0]?.name ?? $0.text)
        }, replacing: String(word))
    case .sector: return offer(book.sectors, before)
    case .word(let all): return offer(all, before)
    case .pledge:
      return LineReader(book: book, subject: .inbox, note: nil, today: today)
        .completion(of: before).flatMap { offer($0.choices, replacing: before) }
    default: return nil
    }
  }

  private func offer(_ words: [String], _ typed: String) -> Completion? {
    guard !typed.isEmpty else { return nil }
    return offer(
      words.filter { folded($0).hasPrefix(folded(typed)) }.map { .init(insertion: $0, words: "") },
      replacing: typed)
  }

  /// Nil when the only choice stands there already.
  private func offer(_ choices: [Completion.Choice], replacing typed: String) -> Completion? {
    guard let first = choices.first, choices.count > 1 || first.insertion != typed else {
      return nil
    }
    return Completion(replaced: typed.count, choices: choices)
  }
}

extension Entry {
  /// What is wrong with it as a whole: in which field, and why.
  func fault(in book: Book, isNew: Bool) -> (field: String, why: String)? {
    switch self {
    case .event(let event):
      guard let end = event.end, end < event.start else { return nil }
      return ("End", "It ends before it begins.")
    case .person(let person) where isNew:
      return book.people[person.initials].map {
        ("Initials", "“\(person.initials)” is \($0.name) already.")
      }
    case .organisation(let one):
      let other = book.organisations.all.first {
        $0.id != one.id && !book.hasMerged($0.id) && folded($0.name) == folded(one.name)
      }
      return other.map { ("Name", "\($0.name) is in the book already: @\($0.id).") }
    case .topic(let list, let topic):
      let other = book.topics(list).all.first {
        $0.id != topic.id && folded($0.name) == folded(topic.name)
      }
      return other.map { ("Name", "\($0.name) is in the book already: #\($0.id).") }
    case .pledge(let pledge):
      guard pledge.details.values("Continues") == [pledge.id.text] else { return nil }
      return ("Continues", "A pledge does not continue itself.")
    default: return nil
    }
  }
}
