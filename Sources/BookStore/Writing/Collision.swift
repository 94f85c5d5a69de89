package import PledgeModel
import RecFile

/// What came of a change to a note that somebody else had changed in the meantime: theirs stays as
/// it is, and hers is kept as a note of its own, about the other. So both are there and are shown,
/// here and everywhere, and the choice can wait; to make it is to delete one of them.
package struct Collision: Equatable, Sendable {
  /// What stands in the file; nil when it cannot be read.
  package var theirs: Note?
  /// Hers beside it; nil when she had taken the note out.
  package var mine: Note?
}

extension Note {
  /// Tells a version of a note from all others, however it is spelled in a file.
  var version: String { checksum(RecWriter.spell(entries)) }

  /// This version as a note of its own beside another version. The same one always gets the same
  /// id, so that it is made once, however often it is tried.
  var beside: Note {
    var copy = self
    var ending = Ending(state: version.utf8.reduce(0) { $0 << 8 ^ $0 >> 56 ^ UInt64($1) })
    copy.id = NoteID(
      at: Moment(seconds: id.seconds, offset: 0), by: id.by, random: &ending)
    copy.about = about ?? id
    return copy
  }

  /// Whether this note as read from a file is `other` as it was written there: a file cannot hold
  /// every character, and spells some values in one way only.
  package func isWritten(from other: Note) -> Bool {
    self == other || (id == other.id && version == other.version)
  }
}

/// Always the same numbers from the same state (SplitMix64, G. Steele et al., 2014).
private struct Ending: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension BookFiles {
  /// Whether a note may be changed as it stands in its file: it is as this note-taker knows it.
  func isOurs(_ found: Note?, _ expected: [Note]) -> Bool {
    guard let found else { return false }
    let version = found.version
    return expected.contains { $0.version == version }
      || versions[found.id]?.contains(version) == true
  }

  /// Keeps what a correction says where somebody else has changed the note; false when it is kept
  /// already.
  mutating func keep(_ note: Note, beside theirs: Note?) throws(FileFault) -> Bool {
    let mine = note.beside
    collisions.append(Collision(theirs: theirs, mine: mine))
    if try holds(mine) { return false }
    try append(mine)
    return true
  }
}
