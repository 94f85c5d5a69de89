import Facilitation
package import PledgeModel

/// What holds of the line for whatever is typed.
package struct LineProperties {
  private let book: Book
  private let subjects: [Subject]

  /// Lines are read against this book.
  package init(_ book: Book) {
    self.book = book
    subjects =
      [.inbox] + book.organisations.ids.prefix(2).map { .organisation($0) }
      + book.pledges.ids.prefix(2).map { .pledge($0) }
  }

  /// What does not hold for a line; nil when all is well. The first byte chooses what is selected.
  package func broken(by bytes: [UInt8]) -> String? {
    let subject = subjects[Int(bytes.first ?? 0) % subjects.count]
    let line = String(decoding: bytes.dropFirst(), as: UTF8.self)
    let reader = LineReader(book: book, subject: subject, note: nil, today: today)
    _ = reader.completion(of: line)
    guard case .note(let plan) = reader.read(line) else { return nil }
    // What has no letter of its own joins the blank before it, and is trimmed with it.
    if let first = plan.text.unicodeScalars.first, joins(first) { return nil }
    guard let again = note(plan).asLine(in: book) else { return "it cannot be typed again" }
    // Where a note is filed is no part of its line.
    let there = LineReader(book: book, subject: plan.subject, note: nil, today: today)
    guard case .note(let reread) = there.read(again) else {
      return "\(again.debugDescription) is no note"
    }
    return same(plan, reread) ? nil : "\(again.debugDescription) reads \(reread), not \(plan)"
  }

  private let today = Day(number: 20_740)

  private func note(_ plan: NotePlan) -> Note {
    let by = Initials("rk")
    let at = Moment(seconds: today.number * 86_400, offset: 0)
    guard let by, let id = NoteID("20261014T132003-rk-4tqz") else { fatalError("misspelt") }
    var note = Note(
      id: id, at: at, by: by, event: "2026-10-14-autumn", kind: plan.kind, share: plan.share,
      about: plan.about, progress: plan.progress, input: plan.input, text: plan.text)
    (note.from, note.owner) = (plan.from, plan.owner)
    (note.themes, note.communities) = (plan.themes, plan.communities)
    return note
  }

  private func same(_ one: NotePlan, _ other: NotePlan) -> Bool {
    one.kind == other.kind && one.share == other.share && one.progress == other.progress
      && one.text == other.text && one.from == other.from && one.owner == other.owner
      && Set(one.themes) == Set(other.themes) && Set(one.communities) == Set(other.communities)
      && one.subject == other.subject
  }

  /// Whether a scalar becomes part of the character before it, a blank too.
  private func joins(_ scalar: Unicode.Scalar) -> Bool {
    (" " + String(scalar)).count == 1
  }
}
