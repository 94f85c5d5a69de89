import Facilitation

/// What is said in half an hour of a noisy event, for `pledgebook rehearse`. Everybody in it is
/// invented.
///
/// To each sentence belongs a line that would file it; so the script says itself where a sentence
/// belongs, and what it is.
enum RehearsalScript {
  static let sayings: [Saying] = [
    at(
      5, "Hello, Nightjar here: the referral form is in three languages now, two to go.",
      "@nig2 + form in three languages, two to go"),
    at(
      50, "And honestly, there is no budget for interpreters after March.",
      "@nig2 ! no budget for interpreters after March"),
    at(
      95, "Does anybody know how others pay for interpreters?",
      "@nig2 ? how do others pay for interpreters"),
    at(
      130, "We have a pool of interpreters at the council, you could join that.",
      "@nig2 * @ashbourne join the pool of interpreters"),
    at(
      190, "Birchwood: our Saturdays are running, forty carers came last month.",
      "@birch2 + Saturdays running, forty carers last month"),
    at(
      235, "So I would say we are on track with the evenings.",
      "@birch2 =on track evenings and Saturdays"),
    at(
      290, "We at Harbour Street still have no ramp, the landlord does not answer.",
      "@harbour2 ! no ramp, landlord does not answer"),
    at(325, "Put us down as stuck, please.", "@harbour2 =stuck landlord"),
    at(
      360, "Marlpit can lend you a folding ramp until he does.",
      "@harbour2 < @marlpit lend a folding ramp"),
    at(
      400, "I will ring Marlpit about the ramp by Friday.",
      "@harbour2 > @harbour ring Marlpit about the ramp by Friday"),
    at(
      470, "Kestrel Yard: the relaxed hour happens at every open day now.",
      "@kestrel2 + relaxed hour at every open day"),
    at(
      510, "A visitor told us: it was the first time I stayed to the end.",
      "@kestrel2 \" the first time I stayed to the end"),
    at(
      575, "At the college the name on the register is still the old one in two systems.",
      "@quarry2 ! old name still in two systems"),
    at(
      615, "Who has changed names in all systems at once?",
      "@quarry2 ? who changed names in all systems at once"),
    at(
      650, "The practices did: we wrote one letter to every supplier.",
      "@quarry2 * @seven one letter to every supplier"),
    at(
      715, "Seven Practices: nobody asks for papers any more, at all desks.",
      "@seven1 + nobody asks for papers at all desks"),
    at(750, "That pledge is done, I think.", "@seven1 =done"),
    at(
      800, "What worked was ten minutes in each staff meeting, with a real story.",
      "@seven3 % ten minutes in each staff meeting, a real story"),
    at(
      870, "Lantern Row: our Somali table has no host since the summer.",
      "@lantern1 ! Somali table has no host since summer"),
    at(
      905, "Wayfare knows a woman who hosts wonderfully; we can introduce you.",
      "@lantern1 < @wayfare introduce a host"),
    at(
      960, "Could we have her name later? Hodan, at our Tuesday morning.",
      "@lantern1 & Hodan, at Wayfare's Tuesday morning"),
    at(
      1020, "Between us, and not for the minutes: our manager is leaving.",
      "@lantern1 ~ manager is leaving"),
    at(
      1080, "Tollgate and Wren: labels with pictures in six languages so far.",
      "@tollgate2 + labels with pictures in six languages"),
    at(
      1125, "We will send the label templates round by the end of the month.",
      "@tollgate2 > @tollgate send label templates by the end of the month"),
    at(
      1200, "The Trust: barbershops yes, gyms no, they want money for the room.",
      "@fern1 ! gyms want money for the room"),
    at(
      1240, "Has anyone got a room near the gyms for nothing?",
      "@fern1 ? a room near the gyms for nothing"),
    at(
      1275, "The church hall at ours is empty on Thursdays.",
      "@fern1 * @lantern hall empty on Thursdays"),
    at(
      1350, "The council: one way of asking for ethnicity is agreed by nine providers.",
      "@ashb1 + one way of asking agreed by nine providers"),
    at(
      1400, "We have changed that pledge: disability is asked in a second step.",
      "@ashb1 =changed disability asked in a second step"),
    at(
      1480, "Wayfare: our crèche morning is full, thirty women and a waiting list.",
      "@wayf2 + crèche morning full, thirty women, waiting list"),
    at(
      1530, "How do you choose who comes when a group is full?",
      "@wayf2 ? how to choose who comes when a group is full"),
    at(
      1600, "Marlpit: adaptations before the keys are given out, in eight of ten homes.",
      "@marl1 + adaptations before the keys in eight of ten homes"),
    at(
      1680, "And thank you. It is good to hear where it goes wrong for others, too.",
      "@marl1 \" good to hear where it goes wrong for others too"),
  ]

  private static func at(_ second: Int, _ words: String, _ line: String) -> Saying {
    Saying(second: second, words: words, line: line)
  }
}
