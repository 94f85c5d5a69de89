/// The notes with fixed words, which say that something was done and never what was said.
extension Note {
  /// What a safeguarding note says: that the concern was passed on, and no more.
  package static let passedToLead = "passed to lead"

  /// What the note says that tells of the host's privacy line being read out.
  package static let privacyLineRead = "Privacy line read out"

  /// Whether it says that the privacy line was read out.
  package var isPrivacyReading: Bool {
    kind == .agenda && subject == .inbox && text == Note.privacyLineRead
  }
}
