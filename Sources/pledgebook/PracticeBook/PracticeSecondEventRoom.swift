extension PracticeEvent {
  /// At the door.
  static let secondArrivals: [PracticeNote] = [
    PracticeNote("13:49:40", .attendance, "ashbourne-council", heads: 2),
    PracticeNote("13:51:05", .attendance, "tollgate-wren", heads: 1),
    PracticeNote("13:52:20", .attendance, "nightjar", heads: 2),
    PracticeNote("13:53:33", .attendance, "fernmarsh-trust", heads: 3),
    PracticeNote("13:54:10", .attendance, "lantern-row", heads: 4),
    PracticeNote("13:55:46", .attendance, "quarrygate-college", heads: 2),
    PracticeNote("13:56:58", .attendance, "seven-practices", heads: 2),
    PracticeNote("13:58:14", .attendance, "harbour-street", heads: 2),
    PracticeNote("13:59:27", .attendance, "wayfare", heads: 3),
    PracticeNote("14:00:50", .attendance, "marlpit-homes", heads: 2),
    PracticeNote("14:04:35", .attendance, "kestrel-yard", heads: 3),
    PracticeNote(
      "14:05:30", .attendance, "birchwood-carers", heads: 0,
      "Apologies: short of staff today."),
  ]

  /// Table 1, from 14:30.
  static let secondTableOne: [PracticeNote] = [
    PracticeNote(
      "14:34:20", .progress, "ashbourne-council-2023-1",
      """
      26 of 41 contracts now report in the same way. Two services learned that hardly any \
      older Bengali speakers reach them.
      """),
    PracticeNote("14:35:41", .status, "ashbourne-council-2023-1", progress: .onTrack),
    PracticeNote(
      "14:38:02", .status, "ashbourne-council-2023-2", progress: .started,
      """
      The policy is signed, and the first redesign, respite care, had four paid residents at \
      the table from the first day.
      """),
    PracticeNote(
      "14:38:55", .quote, "ashbourne-council-2023-2", share: .unattributed, consent: true,
      "They stopped the meeting to ask what a word meant to me. That was new."),
    PracticeNote(
      "14:40:10", .action, "ashbourne-council-2023-2", about: "payment policy", done: true,
      outcome: "Residents are paid for their time, with benefits advice before the first payment.",
      "The payment policy is agreed."),
    PracticeNote(
      "14:41:00", .ask, "ashbourne-council-2023-2", about: "paying residents",
      input: .answered),
    PracticeNote(
      "14:42:18", .status, "ashbourne-council-2023-3", progress: .done,
      "Published: twelve things we heard, nine that we changed, and why not the other three."),
    PracticeNote(
      "14:43:40", .progress, "nightjar-2023-1",
      """
      'Step-free, with a lift' is now the first line of the website and of every letter. 14% \
      of new clients say that they are disabled; it was 6%.
      """),
    PracticeNote("14:44:52", .status, "nightjar-2023-1", progress: .onTrack),
    PracticeNote(
      "14:45:45", .challenge, "nightjar-2023-2", themes: ["language"],
      """
      No budget for interpreters. Each form that we translate invites people whom we then \
      cannot talk with.
      """),
    PracticeNote(
      "14:47:10", .status, "nightjar-2023-2", progress: .stuck,
      "Three languages are ready. We stopped before the fourth."),
    PracticeNote(
      "14:48:05", .ask, "nightjar-2023-2", themes: ["language"],
      communities: ["first-language"],
      """
      Has anybody opened a door in a new language before they could staff the room behind it? \
      What did you tell people?
      """),
    PracticeNote(
      "14:49:30", .status, "nightjar-2023-3", progress: .started,
      "Half of the counsellors are trained. Freelances are harder to gather."),
    PracticeNote(
      "14:51:02", .progress, "tollgate-wren-2023-1",
      """
      All four branches offer the consulting room. One keeps it locked over lunch, and knows \
      it.
      """),
    PracticeNote(
      "14:52:20", .practice, "tollgate-wren-2023-1", themes: ["access"],
      """
      Staff say 'Shall we go in here?' to everybody, whatever the prescription, so that nobody \
      is singled out.
      """),
    PracticeNote(
      "14:54:41", .ask, "tollgate-wren-2023-2", label: "picture labels", themes: ["language"],
      communities: ["learning-disability"],
      "Who would try out picture labels with us? We can pay for the hour."),
    PracticeNote(
      "14:55:50", .offer, "tollgate-wren-2023-2", label: "Thursday testers",
      about: "picture labels", share: .named, from: "Selam (ሰላም), Lantern Row", consent: true,
      "Bring them to the Thursday meal: forty people, six languages, strong opinions."),
    PracticeNote(
      "14:56:40", .ask, "tollgate-wren-2023-2", about: "picture labels", input: .answered),
    PracticeNote(
      "14:58:25", .status, "tollgate-wren-2023-3", progress: .notStarted,
      "It takes a spare pair of hands to train somebody, and there is none."),
    PracticeNote(
      "15:01:00", .status, "quarrygate-college-2023-1", progress: .onTrack,
      communities: ["care-experienced"],
      "Sixteen placements this year, and two students were kept on at the end."),
    PracticeNote(
      "15:02:12", .challenge, "quarrygate-college-2023-2", communities: ["trans"],
      """
      The register, the library and the exam board each hold a name for the same student. Two \
      we can mend. The third is not ours.
      """),
    PracticeNote(
      "15:04:10", .status, "quarrygate-college-2023-3", progress: .done,
      "A quiet room on both sites. No booking, no questions."),
    PracticeNote(
      "15:05:30", .progress, "wayfare-2025-1",
      "Two of last year's volunteers have permission to work now, and contracts with us."),
    PracticeNote("15:06:45", .status, "wayfare-2025-1", progress: .onTrack),
    PracticeNote(
      "15:07:20", .ask, "wayfare-2025-1", about: "not allowed to work", input: .answered,
      "The council's wording worked: a real role, fares, a reference."),
    PracticeNote(
      "15:08:10", .challenge, "wayfare-2025-2", communities: ["maternity"],
      """
      The morning is full and there is still no crèche. Mothers take turns with the babies, so \
      nobody rests.
      """),
    PracticeNote(
      "15:09:15", .ask, "wayfare-2025-2", themes: ["outreach"],
      communities: ["maternity", "women"],
      "Who has a crèche worker to lend for two hours on Wednesdays?"),
    PracticeNote(
      "15:11:20", .progress, "lantern-row-2023-1", communities: ["first-language"],
      """
      The ትግርኛ table has begun, with two hosts. The বাংলা table has its own pot now, and its \
      own arguments.
      """),
    PracticeNote(
      "15:12:30", .status, "lantern-row-2023-2", progress: .onTrack,
      "Five seats of twelve."),
    PracticeNote(
      "15:13:25", .status, "lantern-row-2023-3", progress: .started,
      "One sentence for the door, agreed word by word over three meetings."),
  ]

  /// The whole room, after tea.
  static let secondPlenary: [PracticeNote] = [
    PracticeNote(
      "15:50:20", .contact, "harbour-street-2023-2", about: "whose step",
      from: "ashbourne-council", consent: true,
      "The street access desk decides: 020 0000 0013. Say 'shared step' and they will know."),
    PracticeNote("15:51:40", .ask, "harbour-street-2023-2", about: "whose step", input: .answered),
    PracticeNote(
      "15:53:05", .idea, "marlpit-homes-2023-3", about: "young suppliers",
      from: "ashbourne-council",
      "For small contracts we ask three local firms to quote and leave the framework out of it."),
    PracticeNote(
      "15:54:20", .ask, "marlpit-homes-2023-3", about: "young suppliers", input: .discussing),
    PracticeNote(
      "15:55:35", .offer, "kestrel-yard-2025-3", about: "supervision swap", share: .named,
      from: "Rhoswen Ŵyll, Nightjar", consent: true,
      """
      An hour a month of supervision in Turkish or English, in return for Deaf awareness for \
      our team.
      """),
    PracticeNote(
      "15:57:00", .action, "ashbourne-council", about: "young suppliers", owner: "Procurement",
      due: 35, done: false,
      "Send Marlpit the rule for small quotes, with a worked example."),
    PracticeNote(
      "15:58:10", .action, "lantern-row", about: "Thursday testers",
      owner: "Kitchen coordinator", due: 21, done: false,
      "Agree a Thursday with Tollgate & Wren."),
    PracticeNote(
      "15:59:30", .note, nil,
      "Next time: a hearing loop that works, and the agenda in large print on every table."),
  ]
}
