import PledgeModel
import RecFile

/// What a note-taker did in the last day, so that it can be undone after a restart: the records of
/// her journals, kept here when those are removed.
///
/// Filing a note costs nothing for it: while the program runs the journal has it all.
struct UndoFile {
  let folder: Folder
  let initials: Initials

  private var path: String { ".pledgebook/undo-\(initials).rec" }

  /// Adds the steps of journals. To be called before these are removed; a step that is there
  /// already counts once.
  func add(_ journals: [Journal.Contents]) throws(FileFault) {
    let records = journals.flatMap(\.records).filter { $0.act != nil }
    guard !records.isEmpty else { return }
    let file = try Descriptor(at: folder.descriptor, path, adding)
    let tail = try file.ending().tail
    // A record that a kill has cut off must not swallow the first one of these.
    try file.write(RecWriter.separator(after: tail) + records.flatMap { $0.bytes + [10] })
    try file.sync()
    if tail.isEmpty { try folder.syncFolder(of: path) }
  }

  /// The steps of the last day before `now`.
  func steps(now: Moment) throws(FileFault) -> [Step] {
    Journal.read(try folder.read(path) ?? []).steps.filter { !isOld($0.act, now) }
  }

  /// Removes what is older than a day, and what was not written whole.
  func prune(now: Moment) throws(FileFault) {
    guard let bytes = try folder.read(path) else { return }
    let contents = Journal.read(bytes)
    let kept = contents.records.filter { $0.act.map { !isOld($0, now) } ?? false }
    guard kept.count < contents.records.count || !contents.fragments.isEmpty else { return }
    if kept.isEmpty {
      try folder.remove(path)
    } else {
      try folder.replace(path, with: kept.flatMap { $0.bytes + [10] })
    }
    try folder.syncFolder(of: path)
  }

  private func isOld(_ act: NoteID, _ now: Moment) -> Bool {
    act.seconds < now.seconds - Step.lifetime
  }
}
