extension PracticeEvent {
  /// At the door.
  static let firstArrivals: [PracticeNote] = [
    PracticeNote("13:51:20", .attendance, "ashbourne-council", heads: 3),
    PracticeNote("13:52:05", .attendance, "nightjar", heads: 2),
    PracticeNote("13:54:40", .attendance, "birchwood-carers", heads: 2),
    PracticeNote("13:55:10", .attendance, "fernmarsh-trust", heads: 4),
    PracticeNote("13:56:32", .attendance, "harbour-street", heads: 1),
    PracticeNote("13:57:15", .attendance, "marlpit-homes", heads: 2),
    PracticeNote("13:58:03", .attendance, "lantern-row", heads: 3),
    PracticeNote("14:01:48", .attendance, "wayfare", heads: 2),
    PracticeNote("14:02:30", .attendance, "seven-practices", heads: 1),
    PracticeNote("14:06:11", .attendance, "kestrel-yard", heads: 2),
    PracticeNote(
      "14:07:00", .attendance, "quarrygate-college", heads: 0,
      "Apologies: inspection week. They sent an update to be read out."),
  ]

  /// Table 1, from 14:30.
  static let firstTableOne: [PracticeNote] = [
    PracticeNote(
      "14:36:12", .progress, "ashbourne-council-2023-1",
      """
      One form agreed with nine providers. It took four drafts and one very patient carers' \
      group.
      """),
    PracticeNote(
      "14:38:40", .challenge, "ashbourne-council-2023-1",
      """
      Providers fear that the figures will be used to cut their contracts, and nobody has told \
      them otherwise in writing.
      """),
    PracticeNote("14:39:55", .status, "ashbourne-council-2023-1", progress: .started),
    PracticeNote(
      "14:41:30", .ask, "ashbourne-council-2023-1", label: "asking kindly", themes: ["data"],
      """
      How do you ask people their ethnicity or sexuality without it feeling like passport \
      control?
      """),
    PracticeNote(
      "14:43:02", .idea, "ashbourne-council-2023-1", about: "asking kindly",
      from: "birchwood-carers",
      "Say why first, let people skip any question, and let them fill it in themselves."),
    PracticeNote(
      "14:44:20", .practice, "birchwood-carers-2023-3", themes: ["data", "training"],
      """
      A card for staff with three sentences: why we ask, who sees it, what changed because of \
      it last time. In the team that used it, twice as many people answered.
      """),
    PracticeNote(
      "14:45:48", .offer, "ashbourne-council-2023-1", label: "the card",
      about: "asking kindly", from: "birchwood-carers",
      "The card, as a document that anybody may change."),
    PracticeNote(
      "14:46:30", .ask, "ashbourne-council-2023-1", about: "asking kindly", input: .answered),
    PracticeNote(
      "14:48:05", .status, "ashbourne-council-2023-2", progress: .notStarted,
      "Waiting for a payment policy. People on benefits could lose money if we get it wrong."),
    PracticeNote(
      "14:49:20", .challenge, "ashbourne-council-2023-2",
      """
      The policy has been with finance for seven months. Nobody is against it; it is simply \
      nobody's job.
      """),
    PracticeNote(
      "14:50:44", .ask, "ashbourne-council-2023-2", label: "paying residents",
      themes: ["involvement"], communities: ["low-income"],
      "Who pays residents for their time without putting their benefits at risk?"),
    PracticeNote(
      "14:54:26", .progress, "nightjar-2023-1",
      """
      We asked thirty disabled clients, and eight people who had left. The eight taught us \
      most.
      """),
    PracticeNote(
      "14:55:50", .quote, "nightjar-2023-1", share: .unattributed, communities: ["disabled"],
      consent: true,
      "You have a lift, but you never say so. I thought I could not come."),
    PracticeNote("14:57:03", .status, "nightjar-2023-1", progress: .started),
    PracticeNote(
      "14:59:40", .status, "nightjar-2023-2", progress: .started,
      "The Somali and Turkish forms are printed. Bengali (বাংলা) is with the proofreader."),
    PracticeNote(
      "15:01:05", .status, "nightjar-2023-3", progress: .notStarted,
      "The new clinical lead starts next month and wants to run the training in person."),
    PracticeNote(
      "15:03:12", .challenge, "birchwood-carers-2023-1", communities: ["carers"],
      """
      Families say 'we just look after Mum'. The word carer puts them off, and it is in our \
      name.
      """),
    PracticeNote(
      "15:04:30", .idea, "birchwood-carers-2023-1", from: "lantern-row",
      """
      Come to the Thursday meal and ask who cooks when somebody at home is ill. You will find \
      them.
      """),
    PracticeNote(
      "15:06:50", .status, "birchwood-carers-2023-2", progress: .onTrack,
      "Saturdays are running. The first evening is next month."),
    PracticeNote(
      "15:09:35", .status, "lantern-row-2023-1", progress: .onTrack,
      """
      The Somali table meets every other week, with twelve regulars. The Tigrinya (ትግርኛ) table \
      waits for a second host.
      """),
    PracticeNote(
      "15:10:58", .note, "lantern-row-2023-3", share: .private,
      """
      Not for the room: the committee has not agreed on this one yet. Ask again, gently, \
      before the next event.
      """),
    PracticeNote(
      "15:13:40", .challenge, "wayfare-2025-1", communities: ["refugees"],
      """
      The people we most want to hire are still waiting for a decision, and until then we may \
      not employ them.
      """),
    PracticeNote(
      "15:15:05", .ask, "wayfare-2025-1", label: "not allowed to work", themes: ["employment"],
      communities: ["refugees"],
      "What can we honestly offer somebody who may not work yet?"),
    PracticeNote(
      "15:16:22", .idea, "wayfare-2025-1", about: "not allowed to work",
      from: "ashbourne-council",
      """
      Volunteering with a real role, fares paid, and a reference at the end. Adult learning \
      has wording that our lawyers have checked.
      """),
  ]

  /// The whole room, after tea.
  static let firstPlenary: [PracticeNote] = [
    PracticeNote(
      "15:50:35", .note, nil,
      "Somebody near the window asked for the toolkit in Easy Read. Find out who."),
    PracticeNote(
      "15:52:10", .progress, "quarrygate-college-2023-1",
      "Read out for them: seven placements filled, and all seven students have kept in touch."),
    PracticeNote(
      "15:54:30", .idea, "ashbourne-council-2023-2", about: "paying residents",
      from: "marlpit-homes",
      """
      Offer a call with a benefits adviser before the first payment. We do, and we have a \
      leaflet.
      """),
    PracticeNote(
      "15:55:40", .ask, "ashbourne-council-2023-2", about: "paying residents",
      input: .discussing),
    PracticeNote(
      "15:57:20", .ask, "ashbourne-council-2023-3", input: .parked, themes: ["accountability"],
      """
      Should we publish everybody's progress side by side? Parked: nobody wants a league \
      table. Bring it back when there is something fair to compare.
      """),
    PracticeNote(
      "16:01:30", .contact, "wayfare-2025-3", from: "seven-practices", themes: ["access"],
      consent: true,
      "For health referrals, ring the inclusion nurse: Tuesdays, 020 0000 0006."),
    PracticeNote(
      "16:03:12", .action, "ashbourne-council-2023-2", label: "payment policy",
      about: "paying residents", owner: "Adult Commissioning", due: 30, done: false,
      "Take the payment policy to finance, with Marlpit's leaflet attached."),
    PracticeNote(
      "16:04:40", .action, "birchwood-carers", about: "the card", owner: "Data officer",
      due: 7, done: false,
      "Send the three-sentence card to everybody here."),
    PracticeNote(
      "16:06:15", .quote, "harbour-street", share: .unattributed, consent: true,
      "This is the only meeting I go to where I can say that it went badly."),
  ]
}
