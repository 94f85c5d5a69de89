/// One thing that was said at an event: the unit of the log.
///
/// The fields are those of `Note` in docs/store.md. What few notes have is kept apart, so that a
/// book of 600,000 notes fits in memory.
package struct Note: Equatable, Sendable {
  /// What it is known by for ever.
  package var id: NoteID
  /// When it was said.
  package var at: Moment
  /// Who noted it.
  package var by: Initials
  /// At which event.
  package var event: EventID
  /// What it is.
  package var kind: Kind
  /// How far it may be told.
  package var share: Share
  /// Where an ask stands from this note on; of this note, or of the one it is about.
  package var input: AskState?
  /// Where the pledge stands from this note on.
  package var progress: Progress?
  /// Whose it is; nil while it waits in the inbox.
  package var organisation: OrganisationID?
  /// The pledge it is filed under.
  package var pledge: PledgeID?
  /// The note it answers or moves on.
  package var about: NoteID?
  /// What was said; empty for a bare mark. Lines are separated by `\n`.
  package var text: String

  private var rarities: Rarities?

  /// A note with the fields that nearly every note has.
  package init(
    id: NoteID, at: Moment, by: Initials, event: EventID, kind: Kind, share: Share,
    organisation: OrganisationID? = nil, pledge: PledgeID? = nil, about: NoteID? = nil,
    progress: Progress? = nil, input: AskState? = nil, text: String = ""
  ) {
    self.id = id
    self.at = at
    self.by = by
    self.event = event
    self.kind = kind
    self.share = share
    self.organisation = organisation
    self.pledge = pledge
    self.about = about
    self.progress = progress
    self.input = input
    self.text = text
  }

  /// Who said or offers it: ids of organisations, or a person's words for one.
  package var from: [String] {
    get { rarities?.fields.from ?? [] }
    set { change { $0.from = newValue } }
  }
  /// Themes it is tagged with.
  package var themes: [TopicID] {
    get { rarities?.fields.themes ?? [] }
    set { change { $0.themes = newValue } }
  }
  /// Communities it is tagged with.
  package var communities: [TopicID] {
    get { rarities?.fields.communities ?? [] }
    set { change { $0.communities = newValue } }
  }
  /// Somebody else's note that this one stands in for.
  package var replaces: NoteID? {
    get { rarities?.fields.replaces }
    set { change { $0.replaces = newValue } }
  }
  /// Somebody else's note that this one takes back.
  package var withdraws: NoteID? {
    get { rarities?.fields.withdraws }
    set { change { $0.withdraws = newValue } }
  }
  /// The table at which it was said.
  package var table: String? {
    get { rarities?.fields.table }
    set { change { $0.table = newValue } }
  }
  /// Who does it: an organisation's id or a person's words.
  package var owner: String? {
    get { rarities?.fields.owner }
    set { change { $0.owner = newValue } }
  }
  /// By when.
  package var due: Day? {
    get { rarities?.fields.due }
    set { change { $0.due = newValue } }
  }
  /// Whether an action has been done.
  package var done: Bool? {
    get { rarities?.fields.done }
    set { change { $0.done = newValue } }
  }
  /// How many people came, for attendance.
  package var heads: Int? {
    get { rarities?.fields.heads }
    set { change { $0.heads = newValue } }
  }
  /// Whether who is quoted, or the contact, agreed.
  package var consent: Bool? {
    get { rarities?.fields.consent }
    set { change { $0.consent = newValue } }
  }
  /// What came of it.
  package var outcome: String? {
    get { rarities?.fields.outcome }
    set { change { $0.outcome = newValue } }
  }

  /// The topics it carries from one of the two lists.
  package func topics(_ list: TopicList) -> [TopicID] { list == .theme ? themes : communities }

  /// The notes that stand no longer because of this one. A slip of the pen that names the note
  /// itself takes nothing away.
  var covered: [NoteID] {
    guard let fields = rarities?.fields else { return [] }
    let named =
      fields.replaces == fields.withdraws
      ? [fields.replaces] : [fields.replaces, fields.withdraws]
    return named.compactMap { $0 == id ? nil : $0 }
  }

  /// The note it stands in for; no note stands in for itself.
  var replaced: NoteID? { replaces == id ? nil : replaces }

  private mutating func change(_ body: (inout Rarities.Fields) -> Void) {
    var fields = rarities?.fields ?? Rarities.none
    body(&fields)
    rarities = fields == Rarities.none ? nil : Rarities(fields)
  }
}

/// The fields that few notes have, in one shared box.
private final class Rarities: Sendable, Equatable {
  struct Fields: Equatable, Sendable {
    var from: [String] = []
    var themes: [TopicID] = []
    var communities: [TopicID] = []
    var replaces: NoteID?
    var withdraws: NoteID?
    var table: String?
    var owner: String?
    var due: Day?
    var done: Bool?
    var heads: Int?
    var consent: Bool?
    var outcome: String?
  }

  static let none = Fields()

  let fields: Fields

  init(_ fields: Fields) { self.fields = fields }

  static func == (left: Rarities, right: Rarities) -> Bool { left.fields == right.fields }
}
