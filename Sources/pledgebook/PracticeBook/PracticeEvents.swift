/// An event of the practice book, before it is known which day today is.
struct PracticeEvent {
  let daysBeforeToday: Int
  let venue: String
  let agenda: [String]
  /// What was noted, in the order of the note-takers' files.
  let sheets: [PracticeSheet]
}

/// What one note-taker noted in one place: at a table, or before the whole room.
struct PracticeSheet {
  let initials: String
  /// `nil` at the door and in the plenary.
  let table: String?
  /// Oldest first.
  let notes: [PracticeNote]
}

extension PracticeEvent {
  /// From the first event to today: 53 weeks, so that it was the same day of the week.
  static let daysToFirst = 371
  /// From the second event to today: 26 weeks.
  static let daysToSecond = 182

  /// Oldest first; the last one is today's.
  static let all = [
    PracticeEvent(
      daysBeforeToday: daysToFirst,
      venue: "Town hall, committee room 1",
      agenda: [
        "14:00 Welcome, and how notes are used",
        "14:10 Three short talks",
        "14:30 Tables: progress, challenges, asks",
        "15:30 Tea",
        "15:50 Asks to the whole group",
        "16:30 Who does what by when",
      ],
      sheets: [
        PracticeSheet(initials: "rk", table: nil, notes: firstArrivals),
        PracticeSheet(initials: "rk", table: "1", notes: firstTableOne),
        PracticeSheet(initials: "rk", table: nil, notes: firstPlenary),
        PracticeSheet(initials: "ts", table: "2", notes: firstTableTwo),
      ]),
    PracticeEvent(
      daysBeforeToday: daysToSecond,
      venue: "Lantern Row, the long hall (step-free from Cinder Lane)",
      agenda: [
        "14:00 Welcome, and how notes are used",
        "14:10 What became of last time's asks",
        "14:30 Tables: progress, challenges, asks",
        "15:20 Tea, made by Lantern Row",
        "15:50 Asks to the whole group",
        "16:30 Who does what by when",
      ],
      sheets: [
        PracticeSheet(initials: "rk", table: nil, notes: secondArrivals),
        PracticeSheet(initials: "rk", table: "1", notes: secondTableOne),
        PracticeSheet(initials: "rk", table: nil, notes: secondPlenary),
        PracticeSheet(initials: "ts", table: "2", notes: secondTableTwo),
      ]),
    PracticeEvent(
      daysBeforeToday: 0,
      venue: "Quarrygate College, library, ground floor (hearing loop, quiet room next door)",
      agenda: [
        "14:00 Welcome, and how notes are used",
        "14:10 What moved since last time",
        "14:30 Tables, round one: progress, challenges, asks",
        "15:20 Tea",
        "15:35 Tables, round two: by theme",
        "16:10 Asks to the whole group",
        "16:40 Who does what by when",
      ],
      sheets: []),
  ]
}
