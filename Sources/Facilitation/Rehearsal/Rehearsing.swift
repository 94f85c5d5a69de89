import PledgeModel
import Screen

extension State {
  /// Lets the next sentence of the rehearsal be said.
  mutating func sayNext() {
    // Read as from nowhere: what is selected has no part in it.
    let reader = LineReader(book: book, subject: .inbox, note: nil, today: now.day)
    rehearsal?.say(at: now, read: reader.read)
  }

  /// Enter on an empty line: after the last sentence how it went; without panes the next one before
  /// that. False when nothing is rehearsed, or there is more to be said.
  mutating func goOnRehearsing() -> Bool {
    guard let rehearsal, !rehearsal.isSummedUp, sheet == nil else { return false }
    guard rehearsal.next != nil else {
      sumUp()
      return true
    }
    guard !selectsFirst else { return false }
    sayNext()
    return true
  }

  /// Shows how the rehearsal went.
  mutating func sumUp() {
    rehearsal?.isSummedUp = true
    _ = open(.rehearsed)
  }

  /// The sentence that was said last, above the line. It takes as many rows as the longest of the
  /// script, so that nothing else moves when the next one comes.
  func rehearsalRows(columns: Int) -> [TextRow] {
    guard let rehearsal, !rehearsal.isSummedUp else { return [] }
    let rows = { (saying: Saying) in
      wrappedRows("“\(saying.words)”", columns: max(1, columns - 2), further: 1)
    }
    let height = min(
      rehearsal.script.reduce(1) { max($0, rows($1).count) }, max(1, size.rows / 4))
    let said = rehearsal.heard.last.map { rows($0.saying) } ?? [TextRow(" It begins in a moment.")]
    return Array(said.prefix(height))
      + repeatElement(TextRow(), count: height - min(height, said.count))
  }

  /// What the hint row says when the last sentence has been said.
  var rehearsalHint: String? {
    guard let rehearsal, !rehearsal.isSummedUp, rehearsal.next == nil else { return nil }
    return "That was the last. Enter on the empty line shows how it went"
  }

  /// How the rehearsal went, a line each.
  package var rehearsalSummary: [String] {
    guard let rehearsal, let me else { return [] }
    let notes = book.log.all.filter { $0.by == me && $0.event == event }
    let outcome = rehearsal.outcome(Array(notes), in: book)
    let filed = outcome.filter { $0.note != nil }
    let seconds = filed.map(\.seconds).sorted()
    var lines = ["You filed \(filed.count) of \(counted(outcome.count, "sentence"))."]
    if let last = seconds.last {
      lines.append(
        "Half of them took \(seconds[seconds.count / 2]) s or less, the longest \(last) s.")
    }
    lines += ["One thing to try: \(advice(on: outcome))", ""]
    return lines
      + section("Missed", outcome.filter { $0.note == nil }) { "“\($0.heard.saying.words)”" }
      + section("Filed", filed) { said in
        "\(said.seconds) s  “\(said.heard.saying.words)”" + words(for: said)
      }
  }

  private func section(
    _ heading: String, _ sayings: [RehearsedSaying], _ words: (RehearsedSaying) -> String
  ) -> [String] {
    guard !sayings.isEmpty else { return [] }
    return ["\(heading):"]
      + sayings.flatMap { said in
        // What went well needs no example.
        let isFine = said.note != nil && said.flaws.isEmpty
        return ["  \(words(said))"] + (isFine ? [] : ["      \(said.heard.saying.line)"])
      } + [""]
  }

  /// What is not as it was said: ` · filed on Nightjar 1 · as note`.
  private func words(for said: RehearsedSaying) -> String {
    guard let note = said.note.flatMap({ book.log[$0] }) else { return "" }
    return (said.flaws.contains(.place) ? " · filed on \(book.title(of: note.subject))" : "")
      + (said.flaws.contains(.kind) ? " · as \(note.kind.words)" : "")
  }

  private func advice(on outcome: [RehearsedSaying]) -> String {
    let filed = outcome.filter { $0.note != nil }
    let missed = outcome.count - filed.count
    let misplaced = filed.count { $0.flaws.contains(.place) }
    let miskinded = filed.count { $0.flaws.contains(.kind) }
    let slow = filed.count { $0.seconds > 30 }
    let most = max(missed, misplaced, miskinded, slow)
    if outcome.isEmpty { return "wait for the first sentence." }
    if most == 0 { return "it faster: “pledgebook rehearse --pace 2”." }
    if missed == most {
      return
        "stay where you are; “@nig2 ! no budget” Enter files from anywhere, and three words are enough."
    }
    if misplaced == most {
      return "a look at the rule above the line, which says where Enter files."
    }
    if miskinded == most { return "begin with the sign; F1 lists them, and Enter there types it." }
    return "fewer words: three are enough, and F3 puts them right in a quiet moment."
  }
}
