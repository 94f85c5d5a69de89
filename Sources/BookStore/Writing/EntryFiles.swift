import PledgeModel
import RecFile

extension BookFiles {
  /// The file that holds an entry, where pledgebook puts it. A person may have put an organisation
  /// elsewhere.
  static func path(of entry: Entry) -> String {
    switch entry {
    case .hosting, .topic: "book.rec"
    case .person: "people.rec"
    case .organisation(let organisation): "organisations/\(organisation.id).rec"
    case .pledge(let pledge): "organisations/\(pledge.organisation).rec"
    case .event(let event): "events/\(event.id)/event.rec"
    }
  }

  /// Adds the entry's record; false when one with its key is there.
  func enter(_ entry: Entry) throws(FileFault) -> Bool {
    if case .event(let event) = entry {
      try folder.makeFolder("events/\(event.id)", mode: folder.modeOfFolders)
    }
    if case .organisation(let organisation) = entry, try place(of: organisation.id) != nil {
      return false
    }
    return try edit(try file(of: entry), or: entry.emptySets) { document in
      guard document.record(of: entry) == nil else { return false }
      document.appendToSet(entry.recordType, entry.entries, descriptor: entry.descriptor)
      return true
    }
  }

  /// Gives the entry's record the fields in which `new` differs from `old`. Fields that somebody
  /// else has changed meanwhile keep their change. Where it is the same field, hers takes its place
  /// and theirs stays in the record as a comment: so the choice can wait.
  mutating func amend(_ old: Entry, to new: Entry) throws(FileFault) -> Bool {
    var asides: [String] = []
    let path = try file(of: new)
    let isAmended = try edit(path, or: nil) { document in
      guard let index = document.record(of: new), var record = document.record(at: index) else {
        return false
      }
      let before = record.bytes
      asides = record.amend(
        from: old.entries, to: new.entries, found: new.reading(before).entries,
        order: new.fieldOrder)
      document.replace(at: index, with: record)
      return record.bytes != before
    }
    self.asides += asides.map { "\($0) was changed elsewhere too: both stand in \(path)." }
    return isAmended
  }

  /// Takes the entry's record out; a file or folder that was made for it alone goes with it.
  func strike(_ entry: Entry) throws(FileFault) -> Bool {
    switch entry {
    case .hosting: return false
    case .event(let event): return try cancel(event)
    case .organisation:
      let path = try file(of: entry)
      let document = RecDocument(try folder.read(path) ?? [])
      let records = document.paragraphs.indices.filter {
        ![.descriptor, .comment].contains(document.paragraphs[$0].content)
      }
      guard let own = document.record(of: entry), records == [own] else { return false }
      try folder.remove(path)
      return true
    case .topic, .person, .pledge:
      return try edit(try file(of: entry), or: nil) { document in
        guard let index = document.record(of: entry) else { return false }
        document.remove(at: index)
        return true
      }
    }
  }

  /// Takes an event away that nothing else has come to belong to; one that has is left.
  private func cancel(_ event: Event) throws(FileFault) -> Bool {
    let path = "events/\(event.id)"
    // What is hidden belongs to an editor or a file manager, and its folder stays with it.
    let entries = try folder.list(path).filter { !$0.name.hasPrefix(".") }
    for entry in entries where entry.name != "event.rec" {
      guard !entry.isFolder, initials(inName: entry.name) != nil else { return false }
      let notes = RecDocument(try folder.read("\(path)/\(entry.name)") ?? [])
      guard notes.paragraphs.allSatisfy({ $0.content == .descriptor || $0.content == .comment })
      else { return false }
    }
    for entry in entries { try folder.remove("\(path)/\(entry.name)") }
    try folder.removeFolder(path)
    return !entries.isEmpty
  }

  // MARK: Finding

  /// The file that holds an entry, or is to hold it.
  private func file(of entry: Entry) throws(FileFault) -> String {
    let found: String? =
      switch entry {
      case .organisation(let organisation): try place(of: organisation.id)
      case .pledge(let pledge): try place(of: pledge.organisation)
      case .hosting, .topic, .person, .event: nil
      }
    return found ?? BookFiles.path(of: entry)
  }

  /// Where the record of an organisation stands: in the file of its name, or wherever a person has
  /// put it.
  private func place(of id: OrganisationID) throws(FileFault) -> String? {
    let usual = "organisations/\(id).rec"
    let document = RecDocument(try folder.read(usual) ?? [])
    if document.firstRecord(ofType: "Organisation", where: "Id", is: id.text) != nil {
      return usual
    }
    return try RecordFinder(folder).place(of: id)?.path
  }
}

extension Entry {
  /// The type of its record.
  var recordType: String {
    switch self {
    case .hosting: "Book"
    case .topic(.theme, _): "Theme"
    case .topic(.community, _): "Community"
    case .person: "Person"
    case .organisation: "Organisation"
    case .pledge: "Pledge"
    case .event: "Event"
    }
  }

  /// The descriptor of the set that its record stands in.
  var descriptor: [RecEntry] {
    switch self {
    case .hosting: Descriptors.book
    case .topic(.theme, _): Descriptors.theme
    case .topic(.community, _): Descriptors.community
    case .person: Descriptors.person
    case .organisation: Descriptors.organisation
    case .pledge: Descriptors.pledge
    case .event: Descriptors.event
    }
  }

  /// Its record, in the files' order.
  var entries: [RecEntry] {
    switch self {
    case .hosting(let hosting): hosting.entries
    case .topic(_, let topic): topic.entries
    case .person(let person): person.entries
    case .organisation(let organisation): organisation.entries
    case .pledge(let pledge): pledge.entries
    case .event(let event): event.entries
    }
  }

  /// What a new file for it holds before the record is added; nil when it goes into a file that
  /// must be there, as a pledge into its organisation's.
  fileprivate var emptySets: [(descriptor: [RecEntry], records: [[RecEntry]])]? {
    switch self {
    case .hosting:
      [(descriptor, []), (Descriptors.theme, []), (Descriptors.community, [])]
    case .topic, .pledge: nil
    case .person, .event: [(descriptor, [])]
    case .organisation: [(descriptor, []), (Descriptors.pledge, [])]
    }
  }

  /// The entry as the lines of its record have it; itself where they cannot be read.
  fileprivate func reading(_ bytes: [UInt8]) -> Entry {
    let organisation: OrganisationID? =
      if case .pledge(let pledge) = self { pledge.organisation } else { nil }
    do throws(RecordFault) {
      return try Entry(bytes, ofType: recordType, organisation: organisation) ?? self
    } catch {
      return self
    }
  }

  /// The names of its fields, in the files' order.
  fileprivate var fieldOrder: [String] {
    RecordShape.named(recordType)?.fields.map(\.name) ?? []
  }

  /// The field by whose value its record is found; nil for the only record of its type.
  fileprivate var keyField: RecEntry? {
    switch key {
    case .hosting: nil
    case .topic(_, let id): RecEntry("Id", id.text)
    case .person(let initials): RecEntry("Initials", "\(initials)")
    case .organisation(let id): RecEntry("Id", id.text)
    case .pledge(let id): RecEntry("Id", id.text)
    case .event(let id): RecEntry("Id", id.text)
    }
  }
}

extension RecDocument {
  /// Where the entry's record stands.
  fileprivate func record(of entry: Entry) -> Int? {
    guard let key = entry.keyField else { return records(ofType: entry.recordType).first }
    return firstRecord(ofType: entry.recordType, where: key.name, is: key.value)
  }

  /// Adds a record to the set of its type, which is begun when the file has none.
  mutating func appendToSet(_ type: String, _ record: [RecEntry], descriptor: [RecEntry]) {
    if append(record, toSet: type) == nil {
      _ = append(descriptor)
      _ = append(record)
    }
  }
}

extension RecRecord {
  /// Gives the fields in which `new` differs from `old` their new values, and leaves all others.
  /// Of a field that is `found` with neither value, that one is kept as a comment; says which.
  fileprivate mutating func amend(
    from old: [RecEntry], to new: [RecEntry], found: [RecEntry], order: [String]
  ) -> [String] {
    func values(_ entries: [RecEntry], _ name: String) -> [String] {
      entries.filter { $0.name == name }.map(\.value)
    }
    var seen: Set<String> = []
    var kept: [String] = []
    for name in (new + old).map(\.name) where seen.insert(name).inserted {
      let (was, mine, theirs) = (values(old, name), values(new, name), values(found, name))
      guard mine != was else { continue }
      set(name, to: mine, order: order)
      if theirs != mine, theirs != was {
        kept.append(name)
        let words = theirs.isEmpty ? "nothing" : theirs.joined(separator: "; ")
        addComment("\(name) was changed elsewhere meanwhile, to: \(words)")
      }
    }
    return kept
  }
}
