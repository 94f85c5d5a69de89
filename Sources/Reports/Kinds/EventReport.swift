package import PledgeModel

/// What an event was: who came, what was heard, what moved.
///
/// The public is told of themes, asks and ideas without whose they are, and the quotes whose speaker
/// agreed: nothing of what holds anybody back.
package struct EventReport: Report, Equatable {
  /// A sector, and how many came.
  struct Sector: Equatable {
    let name: String
    let organisations: Int
    /// How many people, or that it is not told.
    let people: String
  }

  /// A theme, and how many organisations spoke to it.
  struct Theme: Equatable {
    let name: String
    let organisations: Int
  }

  /// A pledge that was told to stand elsewhere than before.
  struct Moved: Equatable {
    /// As `Nightjar 2`.
    let pledge: String
    let words: String
    let then: String, now: String
  }

  package let head: Head
  /// As `Spring event, 13 May 2026`; empty when there has been none.
  let event: String
  /// Where it was held.
  let venue: String
  /// How many organisations came.
  let organisations: Int
  /// How many people came, or that it is not told.
  let people: String
  /// Those who came, by sector.
  let sectors: [Sector]
  /// Who came, by name; nobody for the public.
  let present: [String]
  /// What was spoken to, by most organisations first.
  let themes: [Theme]
  /// Pledges whose status changed.
  let moved: [Moved]
  let progress: [Said], challenges: [Said], asks: [Said], ideas: [Said], offers: [Said]
  let practice: [Said], quotes: [Said]
  /// What was agreed to be done at the event.
  let actions: [ToldAction]
  /// The next event; empty while none is planned.
  let next: String

  /// What an event was, as far as it may be told.
  package init(_ told: ToldBook, at event: EventID?, on today: Day) {
    let book = told.book
    let held = event.flatMap { book.events[$0] }
    head = Head(held?.title ?? "Event", of: told, on: today)
    self.event = held.map { told.title(of: $0.id) } ?? ""
    venue = held?.venue ?? ""
    let turnout = event.flatMap { told.turnouts[$0] }
    organisations = turnout?.organisations ?? 0
    people = EventReport.words(turnout?.people)
    sectors = (turnout?.sectors ?? []).map {
      Sector(name: $0.name, organisations: $0.organisations, people: EventReport.words($0.people))
    }
    themes = (event.flatMap { told.themesHeard[$0] } ?? []).map {
      Theme(name: book.themes[$0.theme]?.name ?? $0.theme.text, organisations: $0.organisations)
    }
    next = told.nextEvent(after: today)
    let isPublic = told.audience == .public
    func said(_ kinds: Kind...) -> [Said] {
      let said = event.map { told.said(Set(kinds), at: $0) } ?? []
      guard isPublic else { return said }
      return said.map { Said(whose: "", words: $0.words) }.sorted { $0.words < $1.words }
    }
    asks = said(.ask)
    ideas = said(.idea)
    practice = said(.practice)
    quotes = event.map { told.said([.quote], at: $0) } ?? []
    guard !isPublic, let event else {
      (present, moved, progress, challenges, offers, actions) = ([], [], [], [], [], [])
      return
    }
    let here = Set(book.standing.present(at: event))
    present = book.organisations.all.filter { here.contains($0.id) }.map(\.name)
    moved = book.pledges.all.compactMap { pledge in
      guard let now = book.standing.news(of: pledge.id, at: event)?.progress else { return nil }
      let then = told.status(of: pledge.id, before: event)
      guard now != then else { return nil }
      return Moved(
        pledge: book.title(of: .pledge(pledge.id)), words: pledge.text,
        then: then?.words ?? "no status", now: now.words)
    }
    progress = said(.progress, .status)
    challenges = said(.challenge)
    offers = said(.offer)
    actions = [ActionGroup.overdue, .open, .done]
      .flatMap { book.actions(in: $0, on: today) }
      .filter { book.log[$0.id]?.event == event }.compactMap { ToldAction($0, in: told) }
  }

  private static func words(_ people: Int?) -> String { people.map(String.init) ?? "not given" }

  package var sheet: Sheet {
    let lists = [
      ("progress", progress), ("challenge", challenges), ("ask", asks), ("idea", ideas),
      ("offer", offers), ("good practice", practice), ("quote", quotes),
    ]
    return Sheet(
      headings: ["What", "Whose", "Words", "Organisations", "People", "Then", "Now", "By"],
      rows: sectors.map { ["sector", "", $0.name, "\($0.organisations)", $0.people, "", "", ""] }
        + present.map { ["present", $0, "", "", "", "", "", ""] }
        + themes.map { ["theme", "", $0.name, "\($0.organisations)", "", "", "", ""] }
        + moved.map { ["moved", $0.pledge, $0.words, "", "", $0.then, $0.now, ""] }
        + lists.flatMap { what, all in
          all.map { [what, $0.whose, $0.words, "", "", "", "", ""] }
        } + actions.map { ["action", $0.who, $0.what, "", "", "", "", $0.date] })
  }
}
