import PledgeModel

extension State {
  /// Every line that must not be lost: those put away, those on their way to the disk, and the one
  /// being typed.
  package var drafts: [Draft] {
    var drafts = keptDrafts
    if let interrupted { drafts.append(interrupted) }
    for ticket in underway { if let draft = ticket.draft { drafts.append(draft) } }
    // What is said of a concern is kept nowhere, half typed neither.
    if isAboutSafeguarding { return drafts }
    if form != nil {
      if var open = formDraft {
        open.wasOpen = true
        drafts.append(open)
      }
    } else if !line.isEmpty, var open = question == nil ? draft : outcomeDraft {
      open.wasOpen = true
      drafts.append(open)
    }
    return drafts
  }

  private var draft: Draft {
    Draft(
      before: line.before, after: line.after, subject: subject, share: line.share,
      correcting: correcting)
  }

  /// The lines of the last run: the one that stood in the line is there again, unless it turns out
  /// to have been filed.
  mutating func welcomeBack(_ drafts: [Draft]) -> [Effect] {
    let lines = drafts.filter { !hasBeenFiled($0) }
    guard lines.last?.wasOpen == true, line.isEmpty else {
      keptDrafts = lines + keptDrafts
      return []
    }
    keptDrafts += lines
    return takeBackDraft() + tell("Your half-typed line is back.")
  }

  /// Whether the note that was to come of a line is in the book. A correction that never came is
  /// known by what the note says.
  func hasBeenFiled(_ draft: Draft) -> Bool {
    guard let note = draft.filedAs.flatMap({ book.log[$0] }) else { return false }
    return draft.correcting != note.id
      || note.asLine(in: book) == (draft.before + draft.after).trimmed
        && draft.share.map { $0 == note.share } ?? true
  }

  /// Empties the line and keeps what stood in it, if there are words in it to be lost: a sign
  /// alone, a way to a name and a correction that corrects nothing are not kept. False for those.
  @discardableResult
  mutating func putDraftAway() -> Bool {
    defer {
      line = LineEditor()
      correcting = nil
    }
    guard hasWordsToLose else { return false }
    keep(draft)
    return true
  }

  mutating func keep(_ draft: Draft) {
    keptDrafts.append(draft)
    // More than a screenful of abandoned lines helps nobody.
    if keptDrafts.count > 20 { keptDrafts.removeFirst() }
  }

  /// Makes room for a line that a key begins; what stood there comes back when that one is done.
  mutating func interrupt() {
    if interrupted == nil, correcting == nil, hasWordsToLose {
      interrupted = draft
      line = LineEditor()
    } else {
      putDraftAway()
    }
  }

  /// Goes on with the line that was interrupted.
  mutating func resume() {
    guard let draft = interrupted, line.isEmpty else { return }
    interrupted = nil
    take(draft)
  }

  /// Whether the line holds more than Esc may throw away.
  var hasWordsToLose: Bool { hasWordsToLose(LineSyntax(line.text)) }

  /// The same for who has taken the line apart already.
  func hasWordsToLose(_ syntax: LineSyntax) -> Bool {
    if line.text.allSatisfy(\.isWhitespace) || isAboutSafeguarding { return false }
    if let note = correcting.flatMap({ book.log[$0] }) { return line.text != note.asLine(in: book) }
    switch syntax.role {
    case .note: return !(syntax.text.isEmpty && syntax.speakers.isEmpty && syntax.tags.isEmpty)
    case .command: return syntax.text.trimmed.contains(where: \.isWhitespace)
    default: return false
    }
  }

  mutating func takeBackDraft() -> [Effect] {
    guard let draft = keptDrafts.popLast() else { return tell("No line was put away.") }
    putDraftAway()
    take(draft)
    return []
  }

  private mutating func take(_ draft: Draft) {
    if takeBackForm(draft) { return }
    line = LineEditor(draft.before, after: draft.after, share: draft.share)
    correcting = draft.correcting.flatMap { book.log[$0] == nil ? nil : $0 }
    show(draft.subject)
  }
}
