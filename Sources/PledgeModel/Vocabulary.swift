/// A word that stands in a field of a file, with the words people read on the screen.
package protocol Word: CaseIterable, RawRepresentable, Sendable, Hashable where RawValue == String {
}

/// What a note is.
package enum Kind: String, Word {
  case note, progress, challenge, ask, idea, offer, action, contact, practice, quote, status
  case attendance, agenda, safeguarding

  /// What it is called on the screen: `good practice`, `challenge`.
  package var words: String {
    switch self {
    case .practice: "good practice"
    default: rawValue
    }
  }

  /// How far a note of this kind may be told when nothing else is said: what holds an
  /// organisation back is not told with its name; everything else is.
  package var share: Share { self == .challenge ? .unattributed : .organisation }

  /// Whether somebody must have agreed before it is told to anybody but the host: who is quoted, or
  /// whose contact it is.
  package var needsConsent: Bool { self == .quote || self == .contact }

  /// Whether it tells of the event as a whole, so that without an organisation it waits for none.
  var isOfTheEvent: Bool { self == .agenda || self == .safeguarding }
}

/// How far a pledge has come. The words are those of the field (docs/store.md).
package enum Progress: String, Word {
  case notStarted = "not-started"
  case started
  case onTrack = "on-track"
  case stuck
  case done
  case changed
  case withdrawn

  /// `on track`: the word as it is said.
  package var words: String { rawValue.hyphensAsSpaces }
}

/// Where an ask stands: whether the group's input is still wanted.
package enum AskState: String, Word {
  case wanted, discussing, answered, parked

  /// Whether it waits for the group: wanted, or being discussed.
  package var isOpen: Bool { self == .wanted || self == .discussing }
}

/// How far a note may be told. Every output obeys it.
package enum Share: String, Word {
  /// With the name of who said it.
  case named
  /// With the organisation, not the person.
  case organisation
  /// Without anything that tells whose it is.
  case unattributed
  /// Not at all: it stays in the book.
  case `private`

  /// The next more reserved level; after the most reserved the most open.
  package var next: Share {
    switch self {
    case .named: .organisation
    case .organisation: .unattributed
    case .unattributed: .private
    case .private: .named
    }
  }
}

extension String {
  var hyphensAsSpaces: String { String(map { $0 == "-" ? " " : $0 }) }
}
