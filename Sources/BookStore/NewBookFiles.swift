package import PledgeModel

extension Book {
  /// The files of a new book that holds what this one does, as `new` and the line would write them.
  package var files: [KeptFile] {
    [KeptFile(path: "book.rec", bytes: bookFile), KeptFile(path: "people.rec", bytes: peopleFile)]
      + organisationFiles + eventFiles + notesFiles
  }

  private var bookFile: [UInt8] {
    Descriptors.file([
      (Descriptors.book, [hosting.entries]), (Descriptors.theme, themes.all.map(\.entries)),
      (Descriptors.community, communities.all.map(\.entries)),
    ])
  }

  private var peopleFile: [UInt8] {
    Descriptors.file([(Descriptors.person, people.all.map(\.entries))])
  }

  private var organisationFiles: [KeptFile] {
    // Their own, whoever they have merged into.
    let own = Dictionary(grouping: pledges.all, by: \.organisation)
    return organisations.all.map { organisation in
      KeptFile(
        path: "organisations/\(organisation.id.text).rec",
        bytes: Descriptors.file([
          (Descriptors.organisation, [organisation.entries]),
          (Descriptors.pledge, (own[organisation.id] ?? []).map(\.entries)),
        ]))
    }
  }

  private var eventFiles: [KeptFile] {
    events.all.map { event in
      KeptFile(
        path: "events/\(event.id.text)/event.rec",
        bytes: Descriptors.file([(Descriptors.event, [event.entries])]))
    }
  }

  private var notesFiles: [KeptFile] {
    var paths: [String] = []
    var notes: [String: (by: Initials, notes: [Note])] = [:]
    for note in log.all {
      let path = "events/\(note.event.text)/notes-\(note.by).rec"
      if notes[path] == nil { paths.append(path) }
      notes[path, default: (note.by, [])].notes.append(note)
    }
    return paths.map { path in
      let file = notes[path].map { file in
        [(Descriptors.notes(of: "\(file.by)"), file.notes.map(\.entries))]
      }
      return KeptFile(path: path, bytes: Descriptors.file(file ?? []))
    }
  }
}
