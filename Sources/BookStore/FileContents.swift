import PledgeModel
import RecFile

/// What a file is to hold.
struct FileContents {
  var path: String
  /// What it holds now; nil when it is not there.
  var was: [UInt8]?
  var bytes: [UInt8]
}

extension Additions {
  /// The files that change, as they are to be: the lists first, so that nothing is referred to
  /// before it is there. Throws when a record of the same id has come into the book meanwhile.
  func contents(in folder: Folder) throws(AddingFault) -> [FileContents] {
    var files: [FileContents] = []
    if !themes.isEmpty || !communities.isEmpty { files.append(try lists(in: folder)) }
    var pledgesOf = Dictionary(grouping: pledges, by: \.organisation)
    for organisation in organisations {
      let path = "organisations/\(organisation.id).rec"
      guard try adding({ () throws(FileFault) in try folder.read(path) }) == nil else {
        throw .changed("\(path) is there now")
      }
      let pledges = pledgesOf.removeValue(forKey: organisation.id) ?? []
      let bytes = Descriptors.file([
        (Descriptors.organisation, [organisation.entries]),
        (Descriptors.pledge, pledges.map(\.entries)),
      ])
      files.append(FileContents(path: path, was: nil, bytes: bytes))
    }
    return files + (try grown(with: pledgesOf, in: folder))
  }

  /// `book.rec` with the new topics.
  private func lists(in folder: Folder) throws(AddingFault) -> FileContents {
    let bytes = try adding { () throws(FileFault) in try folder.read("book.rec") }
    guard let bytes else { throw .changed("book.rec is gone") }
    var document = RecDocument(bytes)
    for (type, topics, descriptor) in [
      ("Theme", themes, Descriptors.theme), ("Community", communities, Descriptors.community),
    ] {
      var ids = document.ids(ofType: type)
      for topic in topics {
        guard ids.insert(topic.id.text).inserted else {
          throw .changed("there is a \(type.lowercased()) \(topic.id) now")
        }
        document.appendToSet(type, topic.entries, descriptor: descriptor)
      }
    }
    return FileContents(path: "book.rec", was: bytes, bytes: document.bytes)
  }

  /// The files of organisations that are in the book, with their new pledges.
  private func grown(
    with pledgesOf: [OrganisationID: [Pledge]], in folder: Folder
  ) throws(AddingFault) -> [FileContents] {
    guard !pledgesOf.isEmpty else { return [] }
    var waiting = pledgesOf
    var files: [FileContents] = []
    let paths = try adding { () throws(FileFault) in
      try BookReader(folder).recFiles(under: "organisations")
    }
    for path in paths {
      let bytes = try adding { () throws(FileFault) in try folder.read(path) }
      guard let bytes else { continue }
      var document = RecDocument(bytes)
      for id in document.ids(ofType: "Organisation") {
        guard let pledges = waiting.removeValue(forKey: OrganisationID(id)) else { continue }
        var ids = document.ids(ofType: "Pledge")
        for pledge in pledges {
          guard ids.insert(pledge.id.text).inserted else {
            throw .changed("there is a pledge \(pledge.id) now")
          }
          document.appendToSet("Pledge", pledge.entries, descriptor: Descriptors.pledge)
        }
        files.append(FileContents(path: path, was: bytes, bytes: document.bytes))
      }
    }
    if let missing = waiting.keys.first { throw .changed("the file of \(missing) is gone") }
    return files
  }
}

extension RecDocument {
  /// The ids of all records of a type.
  fileprivate func ids(ofType type: String) -> Set<String> {
    Set(records(ofType: type).compactMap { record(at: $0)?["Id"]?.trimmedOfBlanks })
  }
}
