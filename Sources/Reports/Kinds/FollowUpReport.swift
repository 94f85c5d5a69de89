package import PledgeModel

/// What an event was to one organisation, for it to check and keep.
package struct FollowUpReport: Report, Equatable {
  /// A pledge and where it stood.
  struct Pledged: Equatable {
    /// Its number, which people say.
    let number: Int
    /// What was pledged.
    let words: String
    /// Where it stood before the event, and where it stands now.
    let then: String, now: String
  }

  /// Something recorded.
  struct Heard: Equatable {
    /// What it is, as `progress`.
    let kind: String
    /// The number of the pledge it is about; empty for the organisation as a whole.
    let on: String
    /// What was said.
    let words: String
  }

  package let head: Head
  /// Whom it is for.
  let organisation: String
  /// Which event, as `Spring event, 13 May 2026`.
  let event: String
  /// Its pledges, as recorded.
  let pledges: [Pledged]
  /// What the event heard of them, and of it as a whole.
  let heard: [Heard]
  /// What it asked at the event, and what it has been asking since before.
  let asks: [ToldAsk]
  /// Who offered it help.
  let offers: [Said]
  /// What it is to do.
  let actions: [ToldAction]
  /// The next event; empty while none is planned.
  let next: String

  /// What an event was to the organisation that the book is told to; nil when it is told to anybody
  /// else.
  package init?(_ told: ToldBook, at event: EventID?, on today: Day) {
    guard case .organisation(let organisation) = told.audience else { return nil }
    let book = told.book
    let name = told.name(of: organisation)
    head = Head("Follow-up for \(name)", of: told, on: today)
    self.organisation = name
    self.event = event.map { told.title(of: $0) } ?? ""
    let notes = event.map { told.notes(of: organisation, at: $0) } ?? []
    pledges = book.pledges(of: organisation).compactMap { book.pledges[$0] }.map { pledge in
      Pledged(
        number: pledge.number, words: pledge.text,
        then: told.status(of: pledge.id, before: event)?.words ?? "no status",
        now: book.standing.progress(of: pledge.id)?.words ?? "no status")
    }
    heard = notes.filter {
      isRecord($0.kind) && !$0.text.isEmpty
    }.map { note in
      let number = note.pledge.flatMap { book.pledges[$0]?.number }
      return Heard(kind: note.kind.words, on: number.map { "\($0)" } ?? "", words: note.text)
    }
    asks = told.asks(of: organisation).filter { $0.state.isOpen || $0.event == event }
      .compactMap { ToldAsk($0, in: told) }
    offers = notes.filter {
      $0.kind == .offer && !$0.from.contains(organisation.text)
        && !($0.from.isEmpty && $0.about == nil)
    }.map { Said(whose: told.voice(of: $0), words: $0.text) }
    actions = [ActionGroup.overdue, .open].flatMap {
      told.actions(in: $0, on: today, of: organisation)
    }
    next = told.nextEvent(after: today)
  }

  package var sheet: Sheet {
    Sheet(
      headings: ["What", "Words", "Then", "Now", "Whose", "By"],
      rows: pledges.map { pledge in
        ["pledge \(pledge.number)", pledge.words, pledge.then, pledge.now, "", ""]
      }
        + heard.map {
          ["\($0.kind)\($0.on.isEmpty ? "" : " on \($0.on)")", $0.words, "", "", "", ""]
        }
        + asks.flatMap { ask in
          [["ask", ask.words, "", ask.state, "", ""]]
            + ask.answers.map { ["answer", $0.words, "", "", $0.whose, ""] }
        } + offers.map { ["offer", $0.words, "", "", $0.whose, ""] }
        + actions.map { ["action", $0.what, "", "", $0.who, $0.date] })
  }
}

/// Whether notes of the kind say how it goes; the others have a place of their own in a report.
private func isRecord(_ kind: Kind) -> Bool {
  [.note, .progress, .challenge, .practice, .quote, .status].contains(kind)
}

extension ToldBook {
  /// Where a pledge stood when an event began; nil when nobody had said.
  func status(of pledge: PledgeID, before event: EventID?) -> Progress? {
    guard let start = event.flatMap({ book.events[$0]?.start }) else { return nil }
    return book.log.notes(of: .pledge(pledge)).last { note in
      note.progress != nil && book.events[note.event].map { $0.start < start } ?? false
    }?.progress
  }
}
