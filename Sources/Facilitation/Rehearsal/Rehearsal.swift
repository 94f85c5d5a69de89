import PledgeModel

/// A sentence that somebody in the room says.
package struct Saying: Equatable, Sendable {
  /// When it is said, in seconds from the beginning.
  package var second: Int
  /// What everybody hears.
  package var words: String
  /// A line that files it well.
  package var line: String

  /// A sentence of a script.
  package init(second: Int, words: String, line: String) {
    self.second = second
    self.words = words
    self.line = line
  }
}

/// The rehearsal of a noisy event: what has been said, and when. What she made of it follows from the
/// notes.
package struct Rehearsal: Equatable, Sendable {
  /// A sentence that has been said.
  struct Heard: Equatable {
    var saying: Saying
    var at: Moment
    /// What the line of the script would have filed; nil when the book does not know its names.
    var plan: NotePlan?
  }

  /// What is to be said, in order.
  package let script: [Saying]
  /// What has been said.
  private(set) var heard: [Heard] = []
  /// Whether she has been told how it went.
  package internal(set) var isSummedUp = false

  /// A rehearsal in which nothing has been said yet.
  package init(_ script: [Saying]) { self.script = script }

  /// The sentence that comes next; nil after the last.
  package var next: Saying? { heard.count < script.count ? script[heard.count] : nil }

  /// Lets the next sentence be said.
  mutating func say(at now: Moment, read: (String) -> Meaning) {
    guard let next else { return }
    var plan: NotePlan?
    if case .note(let read) = read(next.line) { plan = read }
    heard.append(Heard(saying: next, at: now, plan: plan))
  }
}

/// What has become of a sentence.
struct RehearsedSaying: Equatable {
  /// What is not as the sentence was.
  enum Flaw: CaseIterable { case place, kind }

  var heard: Rehearsal.Heard
  /// The note that it was filed as; nil when it was missed.
  var note: NoteID?
  /// How many seconds after it was said.
  var seconds = 0
  var flaws: Set<Flaw> = []
}

extension Rehearsal {
  /// Which sentence was filed as which note. Each note answers for one sentence, the one that it fits
  /// best; a note that has nothing of a sentence answers for none.
  func outcome(_ notes: [Note], in book: Book) -> [RehearsedSaying] {
    var fits: [(fit: Fit, saying: Int, note: Int)] = []
    for (index, said) in heard.enumerated() {
      guard let plan = said.plan else { continue }
      for (number, note) in notes.enumerated() where note.at.seconds >= said.at.seconds {
        let fit = Fit(note, plan, in: book)
        if fit.isEnough { fits.append((fit, index, number)) }
      }
    }
    fits.sort { ($1.fit.points, $0.saying, $0.note) < ($0.fit.points, $1.saying, $1.note) }
    var outcome = heard.map { RehearsedSaying(heard: $0) }
    var used: Set<Int> = []
    for (fit, saying, number) in fits
    where outcome[saying].note == nil && !used.contains(number) {
      used.insert(number)
      outcome[saying].note = notes[number].id
      outcome[saying].seconds = Int(notes[number].at.seconds - heard[saying].at.seconds)
      outcome[saying].flaws = fit.flaws
    }
    return outcome
  }
}

/// How well a note fits a sentence.
private struct Fit {
  /// 3 for the pledge, 2 for its organisation, 0 for another place.
  var place = 0
  var isKind = false
  /// The part of the sentence's telling words that the note has, in tenths.
  var words = 0

  init(_ note: Note, _ plan: NotePlan, in book: Book) {
    if note.subject == plan.subject {
      place = 3
    } else if let organisation = book.organisation(of: plan.subject),
      book.organisation(of: note.subject) == organisation
    {
      place = 2
    }
    isKind = note.kind == plan.kind
    let wanted = Fit.telling(plan.text)
    let said = Fit.telling(note.text)
    if !wanted.isEmpty { words = 10 * wanted.intersection(said).count / wanted.count }
    if let progress = plan.progress, note.progress == progress { words = 10 }
  }

  /// Words of four letters and more, by their first five: `interpreter` is `interpreters`.
  private static func telling(_ text: String) -> Set<String> {
    Set(
      folded(text).split { !$0.isLetter && !$0.isNumber }.filter { $0.count >= 4 }
        .map { String($0.prefix(5)) })
  }

  var points: Int { 10 * place + (isKind ? 20 : 0) + 4 * words }

  /// Something must be the same beside the place; in another place, most of the words.
  var isEnough: Bool { place > 0 ? isKind || words > 0 : words >= 4 }

  var flaws: Set<RehearsedSaying.Flaw> {
    var flaws: Set<RehearsedSaying.Flaw> = []
    if place < 3 { flaws.insert(.place) }
    if !isKind { flaws.insert(.kind) }
    return flaws
  }
}
