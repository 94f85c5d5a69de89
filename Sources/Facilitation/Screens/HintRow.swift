import PledgeModel
import Screen

extension State {
  /// What helps just now: a refusal, the choices of Tab, or the keys that do the next thing.
  func hintRow(_ preview: LinePreview) -> TextRow {
    if let notice, notice.tone == .refused {
      return TextRow(notice.words, Style(bold: true, ink: .red))
    }
    if isHelping { return hint("Enter does it", "type to find", "↑ ↓ choose", "Esc back") }
    switch question {
    case .initials: return hint("Ctrl-Q leaves", "Enter goes on", "as rk Rowan Keane")
    case .event: return hint("Enter begins it", "type another title", "Esc only reads")
    case .erasing: return hint("yes Enter erases it", "↑ ↓ scroll", "Esc erases nothing")
    case .field where notice?.tone != .told:
      let next = form.map { $0.current == $0.fields.count - 1 } == true ? "saves" : "next"
      return hint(
        "Enter \(next)", "Ctrl-S saves", "↑ ↓ other fields", "Tab completes", "Esc back")
    case .field: break
    case .outcome: return hint("Enter keeps it, or nothing", "Esc goes on discussing")
    case .consent:
      return hint("y Enter yes", "n Enter no", "or type the next line", "Esc not asked")
    case nil: break
    }
    if let notice, notice.tone == .told { return TextRow(notice.words) }
    if isTyping { return typingHint(preview) }
    if let rehearsalHint { return hint(rehearsalHint, "F1 help") }
    if sheet == .rehearsed { return hint("↑ ↓ scroll", "Esc back", "Ctrl-Q leaves") }
    if sheet == .history, let act = history.last(of: me) {
      return TextRow("Ctrl-Z undoes: \(act.title)")
    }
    if case .matrix = sheet {
      return hint("↑ ↓ ← → scroll", "the line still takes notes", "Esc back")
    }
    if sheet == .privacy, isPrivacyDue {
      return hint("Enter it has been read out", "↑ ↓ scroll", "Esc back")
    }
    if case .report(let preview) = sheet, case .shown = preview.phase {
      return hint("Enter writes it", "↑ ↓ scroll", "the line still takes notes", "Esc back")
    }
    if sheet != nil { return hint("↑ ↓ scroll", "the line still takes notes", "Esc back") }
    if let draft = keptDrafts.last {
      return TextRow(":draft takes back: \(draft.before)\(draft.after)")
    }
    if discussed != nil {
      return hint(
        "* idea", ":answered", "< offer", "& contact", "> action", ":parked", ":matches",
        "F6 show all", "Esc leaves it")
    }
    if focus == .notes {
      return hint(
        "F3 correct", "Delete", "? mark", "F9 share", ":move @…", "Enter in full", "Tab pane",
        "F1 help")
    }
    if lens == .stocktake {
      return hint("Enter next pledge", "=stuck sets where it stands", "+ progress", "F1 help")
    }
    if let kind = kindUnderReview {
      return hint(
        browse.item == nil ? ["Enter next", "F1 help"] : reviewHints(kind) + ["F1 help"])
    }
    if unfiledInHand != nil {
      return hint("@nig2 Enter files it there", "F3 correct", "Delete", "F1 help")
    }
    if lens == .actions {
      return hint(":done it is done", "> adds one", "Enter in full", "F2 lens", "F1 help")
    }
    if isPrivacyDue {
      let next = book.standing.openAsks.isEmpty ? "@ go to" : "F4 next ask"
      return hint(":privacy to read out", "Type a note", next, "F7 here", "F2 lens", "F1 help")
    }
    if let end = event.flatMap({ book.events[$0]?.end }), end <= now {
      return hint(":review what is left open", "Type a note", "/ find", "F2 lens", "F1 help")
    }
    if let lesson { return hint("Next: \(lesson)", "F1 help") }
    if let organisation = book.organisation(of: subject), attendance.organisationsHere > 0 {
      if isSilent(organisation) {
        return hint("- not heard yet", "Type a note", "? ask", "@ go to", "F2 lens", "F1 help")
      }
      if !attendance.isHere(organisation) {
        return hint("F7 here", ":apologies", "Type a note", "@ go to", "F2 lens", "F1 help")
      }
    }
    return hint(
      "Type a note", "? ask", "@ go to", "# theme", "/ find", "F2 lens", "F4 next ask", "F1 help")
  }

  private func typingHint(_ preview: LinePreview) -> TextRow {
    let escapeHint = hasWordsToLose(preview.syntax) ? "Esc put away" : "Esc clears it"
    if preview.choices != nil {
      return hint("Tab takes the next", "Shift-Tab the one before", escapeHint, "F1 help")
    }
    if let (completion, turn) = preview.offer {
      let count = completion.choices.count
      let shown = (0..<min(count, 8)).map { completion.choices[((turn ?? 0) + $0) % count] }
      return TextRow(
        "Tab: " + shown.map { "\($0.insertion) \($0.words)" }.joined(separator: " · "))
    }
    if correcting != nil { return hint("Enter corrects it", "Esc leaves it as it was", "F1 help") }
    switch preview.meaning {
    case .note(let plan) where plan.kind.needsConsent && plan.consent == nil:
      let sign = Opening.opening(of: plan.kind)?.character.map(String.init) ?? ""
      return hint(
        "Enter file it", "\(sign)\(sign) with consent", "F9 share", escapeHint, "F1 help")
    case .note(let plan) where plan.share != .organisation:
      return hint("Enter file it", "Tab complete", "F9 share level", escapeHint, "F1 help")
    case .note: return hint("Enter file it", "Tab complete", escapeHint, "F1 help")
    case .go, .goToTopic: return hint("Enter go there", "Tab complete", escapeHint, "F1 help")
    case .find: return hint("Enter keeps the filter", "Esc clears it")
    case .command: return hint("Enter do it", "Tab complete", escapeHint, "F1 help")
    case .nothing, .refused: return hint("Tab complete", escapeHint, "F1 help")
    }
  }

  /// The hints that there is room for; the last one, which leads to all others, always among them.
  private func hint(_ pieces: String...) -> TextRow { hint(pieces) }

  private func hint(_ pieces: [String]) -> TextRow {
    var pieces = pieces
    var text = pieces.joined(separator: "   ")
    while pieces.count > 1, Screen.columns(of: text) > size.columns - 2 {
      pieces.remove(at: pieces.count - 2)
      text = pieces.joined(separator: "   ")
    }
    return TextRow(text)
  }
}
