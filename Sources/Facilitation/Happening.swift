package import PledgeModel
package import Screen

/// Something that happened: at the keyboard, on the disk, on the clock.
///
/// Whatever is large in it lies apart, since every key is handed from one to another.
package enum Happening: Sendable {
  /// At the terminal.
  case input(Input)
  /// It is now this time; told before anything else that happens.
  case clock(Moment)
  /// A whole line, as linear mode and the one-shot command enter it.
  case entered(String)
  /// The change of that number is on the disk.
  case saved(Int)
  /// Nothing reaches the disk, for this reason; it is being tried again.
  case notSaved(String)
  /// Notes of earlier events have been read; `isLast` when that was all.
  case read([Note], problems: [Problem], isLast: Bool)
  /// Somebody else has touched a file of the book.
  indirect case outside(OutsideChange)
  /// A change of hers met with somebody else's of the same note: theirs stands in the file (nil
  /// when it cannot be read), hers beside it (nil when she had deleted the note).
  indirect case collided(theirs: Note?, mine: Note?)
  /// The book was read again after its files were edited.
  indirect case reread(Book, problems: [Problem], words: String)
  /// Whether the book can be written to under the initials that she has given: nil when it can,
  /// else why not.
  case signedIn(readOnly: String?)
  /// The lines that were half typed when the program ended last.
  case drafts([Draft])
  /// What was done in the last day, before this run, under the initials that are used now.
  case history([Step])
  /// Notes that could not be written to this book when it was open last.
  case rescued([Rescued])
  /// She is leaving though not all is saved: where a copy of it is, or why there is none.
  case copied(String)
  /// Where a name stands that is to be erased.
  indirect case foundToErase(ErasurePlan)
  /// The names have been erased everywhere else, these words taking their place.
  indirect case erased(Mentions, with: String)
  /// What became of a report that was asked for.
  indirect case reported(ReportOutcome, ReportOrder)
  /// A rehearsal begins, in which these sentences are to be said.
  case rehearse([Saying])
  /// The next sentence of the rehearsal is said.
  case said
  /// Something to be told.
  case told(String)
}

/// Something to be done outside: the only way in which the program acts.
package enum Effect: Equatable, Sendable {
  /// Write these changes, in this order, and say when they are on the disk; with the step of the
  /// history that they are.
  case write(Int, [Change], Step?)
  /// Keep the half-typed lines; what was kept before is replaced.
  case keepDrafts([Draft])
  /// Remember on this machine who takes notes in this book.
  case rememberMe(Initials)
  /// See whether the book can be written to now, under these initials.
  case tryToWrite(as: Initials)
  /// Open the record in the person's editor, then read the book again.
  case edit(EditTarget)
  /// Copy what is not saved to where it can wait, and say where that is.
  case copyUnsaved
  /// What waited there is in the book and on the disk: it need not wait any longer.
  case forgetRescued([Rescued])
  /// Look where these names stand, to erase them.
  case seekToErase([String])
  /// Erase these names, in the book and in all that this machine keeps of it.
  case erase([String])
  /// Make a report and tell of it: with a file in the order it is written there, else its text is
  /// wanted, and whether this file is there already. Files are meant from the book's `reports`.
  case report(ReportOrder, file: String)
  /// Leave for the shell until the job is continued.
  case suspend
  /// Draw everything afresh.
  case redraw
  /// End the program; everything is written first.
  case quit
}

/// Changes that could not be written to this book, found where they wait.
package struct Rescued: Equatable, Sendable {
  /// The file they are in.
  package var path: String
  /// What they come to.
  package var changes: [Change]
  /// When they were put there.
  package var day: Day

  /// Changes found in a file.
  package init(path: String, changes: [Change], day: Day) {
    self.path = path
    self.changes = changes
    self.day = day
  }
}

/// What is opened in the editor.
package enum EditTarget: Equatable, Sendable {
  case book
  case organisation(OrganisationID)
  case pledge(PledgeID)
  case event(EventID)
  case note(NoteID)
  /// A file of the book at a line, as a problem names it.
  case file(String, line: Int?)
}
