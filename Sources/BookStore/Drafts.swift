package import PledgeModel
import RecFile

/// A half-typed line as it is kept on the disk.
package struct StoredDraft: Equatable, Sendable {
  /// The text before the cursor, blanks at its end included.
  package var before: String
  /// The text after the cursor.
  package var after: String
  /// What was selected.
  package var subject: Subject
  /// How far the note may be told, when that was chosen for it.
  package var share: Share?
  /// The note it corrects.
  package var correcting: NoteID?
  /// Whether it stood in the line.
  package var wasOpen: Bool
  /// The note that came of it.
  package var filedAs: NoteID?

  /// A half-typed line.
  package init(
    before: String, after: String, subject: Subject, share: Share? = nil, correcting: NoteID?,
    wasOpen: Bool, filedAs: NoteID?
  ) {
    self.before = before
    self.after = after
    self.subject = subject
    self.share = share
    self.correcting = correcting
    self.wasOpen = wasOpen
    self.filedAs = filedAs
  }

  /// The lines as the draft file has them, and a record that says that this is all: the file is
  /// written over in place, and when that is interrupted the end of a longer one stands below.
  static func spell(_ drafts: [StoredDraft]) -> [UInt8] {
    var recs = RecWriter()
    for draft in drafts { recs.append(draft.entries) }
    recs.append([RecEntry("End", "yes")])
    return recs.bytes + [10]
  }

  private var entries: [RecEntry] {
    var entries = [RecEntry("Before", before), RecEntry("After", after)]
    switch subject {
    case .inbox: break
    case .organisation(let id): entries.append(RecEntry("Organisation", id.text))
    case .pledge(let id): entries.append(RecEntry("Pledge", id.text))
    }
    if let share { entries.append(RecEntry("Share", share.rawValue)) }
    if let correcting { entries.append(RecEntry("Correcting", correcting.text)) }
    if wasOpen { entries.append(RecEntry("Open", "yes")) }
    if let filedAs { entries.append(RecEntry("FiledAs", filedAs.text)) }
    return entries
  }

  /// The lines that a draft file holds; what cannot be read of it is left out.
  static func read(_ bytes: [UInt8]) -> [StoredDraft] {
    var drafts: [StoredDraft] = []
    var scanner = RecScanner(bytes)
    while let paragraph = scanner.next() {
      guard paragraph.content == .record else { continue }
      let fields = RecordFields(scanner, line: paragraph.line)
      if fields.first("End") != nil { break }
      var subject = Subject.inbox
      if let id = fields.first("Organisation") { subject = .organisation(OrganisationID(id)) }
      if let id = fields.first("Pledge") { subject = .pledge(PledgeID(id)) }
      drafts.append(
        StoredDraft(
          before: fields.first("Before") ?? "", after: fields.first("After") ?? "",
          subject: subject, share: fields.first("Share").flatMap { Share(rawValue: $0) },
          correcting: fields.first("Correcting").flatMap { NoteID($0) },
          wasOpen: fields.first("Open") == "yes",
          filedAs: fields.first("FiledAs").flatMap { NoteID($0) }))
    }
    return drafts
  }
}
