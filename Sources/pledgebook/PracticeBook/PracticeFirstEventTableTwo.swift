extension PracticeEvent {
  /// Table 2, from 14:30.
  static let firstTableTwo: [PracticeNote] = [
    PracticeNote(
      "14:35:30", .progress, "fernmarsh-trust-2023-1",
      """
      Two barbershops host a drop-in on alternate Fridays. Forty conversations so far, and six \
      people seen early who would have waited.
      """),
    PracticeNote(
      "14:37:15", .challenge, "fernmarsh-trust-2023-1",
      """
      It runs on one worker's own evenings. It is in nobody's job description, and good will \
      gets tired.
      """),
    PracticeNote(
      "14:38:42", .ask, "fernmarsh-trust-2023-1", label: "counting conversations",
      themes: ["data", "outreach"],
      "How do you count a talk in a barber's chair without turning it into an assessment?"),
    PracticeNote(
      "14:40:10", .idea, "fernmarsh-trust-2023-1", about: "counting conversations",
      from: "kestrel-yard",
      """
      Count chairs, not people: how many talked, about what, what next. No name until somebody \
      asks for an appointment.
      """),
    PracticeNote(
      "14:41:05", .ask, "fernmarsh-trust-2023-1", about: "counting conversations",
      input: .answered),
    PracticeNote("14:41:50", .status, "fernmarsh-trust-2023-1", progress: .started),
    PracticeNote(
      "14:42:50", .status, "fernmarsh-trust-2023-2", progress: .started,
      "Running on one ward of the two."),
    PracticeNote(
      "14:44:02", .challenge, "fernmarsh-trust-2023-2",
      "Staff report, and then hear nothing for a month. Silence teaches them not to bother."),
    PracticeNote(
      "14:45:30", .status, "fernmarsh-trust-2023-3", progress: .stuck,
      """
      The interpreting contract lapsed in the merger, and the new one has no BSL at short \
      notice.
      """),
    PracticeNote(
      "14:46:44", .ask, "fernmarsh-trust-2023-3", label: "BSL at short notice",
      themes: ["language"], communities: ["deaf"],
      "Where do you find a BSL interpreter with two days' notice?"),
    PracticeNote(
      "14:48:20", .offer, "fernmarsh-trust-2023-3", label: "interpreter list",
      about: "BSL at short notice", from: "kestrel-yard",
      """
      Our list of six freelance interpreters who know the borough. We would rather share it \
      than guard it.
      """),
    PracticeNote(
      "14:50:05", .ask, "fernmarsh-trust-2023-3", about: "BSL at short notice",
      input: .answered),
    PracticeNote(
      "14:52:30", .progress, "harbour-street-2023-1",
      """
      New wording on the joining form, new signs on the toilets. We were told that it is the \
      first form that fits.
      """),
    PracticeNote(
      "14:55:10", .status, "harbour-street-2023-2", progress: .stuck,
      """
      The landlord says that the pavement is the council's. The council says that the step is \
      the landlord's.
      """),
    PracticeNote(
      "14:56:35", .ask, "harbour-street-2023-2", label: "whose step", themes: ["buildings"],
      communities: ["disabled"],
      "Who at the council decides about a ramp that stands half on the pavement?"),
    PracticeNote(
      "14:58:00", .challenge, "harbour-street-2023-2",
      """
      People have stopped coming since the temporary ramp broke. They did not complain; they \
      just stopped.
      """),
    PracticeNote(
      "15:01:00", .progress, "seven-practices-2023-1",
      """
      Mystery callers tried all seven front desks. Five said yes at once; two asked for a \
      passport.
      """),
    PracticeNote(
      "15:02:25", .challenge, "seven-practices-2023-1",
      "The desks that refuse have the newest staff and the busiest phones. It is not malice."),
    PracticeNote("15:03:40", .status, "seven-practices-2023-1", progress: .onTrack),
    PracticeNote(
      "15:04:50", .practice, "seven-practices-2023-1", themes: ["access", "training"],
      """
      A small card on each desk: 'You can register today. No papers needed.' Staff point to it \
      more than patients do.
      """),
    PracticeNote("15:06:10", .status, "seven-practices-2023-2", progress: .started),
    PracticeNote(
      "15:09:45", .status, "marlpit-homes-2023-1", progress: .onTrack,
      """
      The north area asks about adaptations at sign-up. Eleven were done before the keys were \
      handed over.
      """),
    PracticeNote(
      "15:10:50", .status, "marlpit-homes-2023-2", progress: .done,
      "Ten paid days are in the handbook, and nobody is asked for proof."),
    PracticeNote(
      "15:12:15", .quote, "marlpit-homes-2023-2", share: .named,
      from: "Mabli Ŵyn, repairs planner", consent: true,
      "I no longer use up my holiday on Dad's appointments."),
    PracticeNote(
      "15:13:40", .challenge, "marlpit-homes-2023-3",
      """
      Our framework wants three years of accounts. The firms that we would like to buy from \
      are two years old.
      """),
    PracticeNote(
      "15:14:55", .ask, "marlpit-homes-2023-3", label: "young suppliers",
      themes: ["commissioning"],
      "Has anybody changed a rule so that a young social enterprise can bid?"),
    PracticeNote(
      "15:18:30", .status, "kestrel-yard-2025-1", progress: .started,
      "Six artists appointed, all on the full rate."),
    PracticeNote(
      "15:22:10", .action, "kestrel-yard", label: "introduce interpreters",
      about: "interpreter list", owner: "Producer", due: 14, done: false,
      "Send the Trust the list, and introduce the two who take health bookings."),
    PracticeNote(
      "15:24:00", .note, "fernmarsh-trust-2023-2", share: .private,
      "Ask the Trust, one to one, what would help the second ward to join. Not across a table."),
  ]
}
