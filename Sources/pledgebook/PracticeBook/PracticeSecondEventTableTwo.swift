extension PracticeEvent {
  /// Table 2, from 14:30.
  static let secondTableTwo: [PracticeNote] = [
    PracticeNote(
      "14:33:10", .progress, "fernmarsh-trust-2023-1", communities: ["racialised"],
      """
      Seven barbershops and a boxing gym. Among Black men, 33% were first seen in a crisis; it \
      was 38%.
      """),
    PracticeNote(
      "14:34:30", .status, "fernmarsh-trust-2023-1", progress: .onTrack,
      "It is in a job description now: three days a week."),
    PracticeNote(
      "14:35:42", .quote, "fernmarsh-trust-2023-1", share: .unattributed, consent: true,
      "I cut hair for twenty years before anybody asked me what I hear."),
    PracticeNote(
      "14:38:05", .status, "fernmarsh-trust-2023-2", progress: .onTrack,
      "Both wards have joined. Half of the reports are answered within ten days; it was a fifth."),
    PracticeNote(
      "14:39:15", .progress, "fernmarsh-trust-2023-3", communities: ["deaf"],
      """
      We used Kestrel Yard's list eleven times. In nine, BSL was there at the first \
      appointment.
      """),
    PracticeNote("14:40:20", .status, "fernmarsh-trust-2023-3", progress: .onTrack),
    PracticeNote(
      "14:41:30", .action, "kestrel-yard", about: "introduce interpreters", done: true,
      outcome: "BSL at nine first appointments that would have gone without.",
      "List sent, introductions made."),
    PracticeNote(
      "14:42:45", .ask, "fernmarsh-trust-2023-3", label: "Easy Read letters",
      themes: ["language"], communities: ["learning-disability"],
      "Who writes good Easy Read appointment letters, and what should we pay?"),
    PracticeNote(
      "14:43:50", .idea, "fernmarsh-trust-2023-3", about: "Easy Read letters",
      from: "seven-practices",
      """
      Start with the people who will get the letter. Ours met twice and threw out half of the \
      words.
      """),
    PracticeNote(
      "14:47:15", .status, "harbour-street-2023-1", progress: .onTrack,
      "The Sunday group asked for its own keys, and has them."),
    PracticeNote(
      "14:48:25", .status, "harbour-street-2023-2", progress: .stuck,
      "Still round by the bins."),
    PracticeNote(
      "14:49:30", .practice, "harbour-street-2023-1", communities: ["trans", "lgbtqi"],
      """
      The host says a name and pronouns first and keeps it light. Others may, or may just say \
      hello.
      """),
    PracticeNote(
      "14:51:45", .status, "harbour-street-2023-3", progress: .started,
      "One seat filled. First we had to move the meetings from the bank's office to the café."),
    PracticeNote(
      "14:52:50", .challenge, "harbour-street-2023-3", themes: ["leadership"],
      "Trustee papers ran to ninety pages. We were choosing people who like paper."),
    PracticeNote(
      "14:54:00", .status, "seven-practices-2023-1", progress: .done,
      "All seven said yes, two checks in a row."),
    PracticeNote(
      "14:56:15", .status, "seven-practices-2025-3", progress: .started,
      "Five practices have it in the first week. The other two have had nobody new."),
    PracticeNote(
      "14:57:20", .challenge, "seven-practices-2023-2", communities: ["autistic"],
      "Double appointments exist, and our phone menu hides them."),
    PracticeNote(
      "14:58:30", .ask, "seven-practices-2023-2", label: "phone menu", themes: ["access"],
      communities: ["autistic"],
      "Would two or three autistic people try our phone menu and online booking, paid?"),
    PracticeNote(
      "14:59:40", .idea, "seven-practices-2023-2", about: "phone menu", from: "kestrel-yard",
      """
      Come to our relaxed half-hour instead of inviting people to yours, and bring the menu on \
      paper.
      """),
    PracticeNote("15:00:30", .status, "seven-practices-2023-2", progress: .stuck),
    PracticeNote(
      "15:01:45", .progress, "marlpit-homes-2023-1",
      "Thirty-four homes adapted before anybody moved in. It costs less than doing it twice."),
    PracticeNote(
      "15:04:00", .status, "marlpit-homes-2023-3", progress: .stuck,
      "4% of spend, and the framework is still in the way."),
    PracticeNote(
      "15:06:00", .progress, "kestrel-yard-2025-1", communities: ["deaf"],
      """
      First show led by the artists. The budget meeting was in BSL, and it was the rest of us \
      who needed the interpreter.
      """),
    PracticeNote("15:07:15", .status, "kestrel-yard-2025-1", progress: .onTrack),
    PracticeNote(
      "15:08:20", .status, "kestrel-yard-2025-2", progress: .changed,
      "Two half-hours now. An hour was too long for the people it is for."),
    PracticeNote(
      "15:09:30", .challenge, "kestrel-yard-2025-3", themes: ["wellbeing"],
      "Supervision is the first thing to go when a grant ends."),
    PracticeNote(
      "15:10:40", .ask, "kestrel-yard-2025-3", label: "supervision swap",
      themes: ["wellbeing"],
      "Could small organisations swap supervisors, an hour for an hour?"),
  ]
}
