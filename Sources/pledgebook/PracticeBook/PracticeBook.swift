/// The book that `pledgebook demo` opens: a borough that does not exist, for practising on.
///
/// Twelve invented organisations with three pledges each, two past events with 150 notes, and an
/// event today that has an agenda and no notes yet. Its events move along with the calendar, so
/// whoever opens it is always just about to begin.
enum PracticeBook {
  /// Every file of the book.
  ///
  /// The same arguments always give the same bytes. What `new` writes into any book, such as
  /// `.gitignore`, is not among the files.
  ///
  /// - Parameters:
  ///   - today: The day of the event that is about to begin, in the Gregorian calendar.
  ///   - zoneOffset: Minutes east of UTC in the book's zone, ``zone``, in the afternoon of the day
  ///     that is so many days before today: 60 in a London summer, 0 in winter. It is asked about
  ///     0, ``PracticeEvent/daysToSecond`` and ``PracticeEvent/daysToFirst``.
  /// - Returns: Paths inside the book's folder, each with its file's text.
  static func files(
    today: (year: Int, month: Int, day: Int), zoneOffset: (_ daysBefore: Int) -> Int
  ) -> [(path: String, text: String)] {
    let today = PracticeDay(year: today.year, month: today.month, day: today.day)
    let held = PracticeEvent.all.map { event in
      HeldPracticeEvent(
        event: event, day: today.adding(-event.daysBeforeToday),
        offsetMinutes: zoneOffset(event.daysBeforeToday))
    }
    // A label is known to both events: the second answers what the first left open.
    let ids = held.reduce(into: [:]) { ids, event in ids.merge(event.idsByLabel) { $1 } }

    var files = [
      (path: "book.rec", text: bookText),
      (path: "people.rec", text: peopleText),
    ]
    files += PracticeOrganisation.all.map { organisation in
      (path: "organisations/\(organisation.id).rec", text: organisation.text(today: today))
    }
    for event in held {
      files.append((path: "events/\(event.id)/event.rec", text: event.text))
      files += event.noteTakers.map { initials in
        (
          path: "events/\(event.id)/notes-\(initials).rec",
          text: event.notesText(by: initials, ids: ids)
        )
      }
    }
    return files
  }
}
