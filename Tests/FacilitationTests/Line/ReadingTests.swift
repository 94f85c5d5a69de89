import PledgeModel
import Testing

@testable import Facilitation

/// What lines mean, on the second pledge of Nightjar's first round unless it is said otherwise.
struct ReadingTests {
  private func reader(
    _ subject: Subject = .pledge("nightjar-2023-2"), note: String? = nil
  ) -> LineReader {
    let book = SampleBook.book
    return LineReader(
      book: book, subject: subject, note: note.flatMap { book.log[SampleBook.id($0)] },
      today: SampleBook.day)
  }

  @Test(arguments: [
    ("Two new trustees", "note @nightjar-2023-2: Two new trustees"),
    ("  3 at table two ", "note @nightjar-2023-2: 3 at table two"),
    ("+ Form in five languages", "progress @nightjar-2023-2: Form in five languages"),
    ("+Form", "progress @nightjar-2023-2: Form"),
    ("! no budget", "challenge @nightjar-2023-2 unattributed: no budget"),
    ("? How do others pay", "ask @nightjar-2023-2 wanted: How do others pay"),
    ("* join our pool", "idea @nightjar-2023-2: join our pool"),
    ("< our hearing loop", "offer @nightjar-2023-2: our hearing loop"),
    ("> share the form", "action @nightjar-2023-2: share the form"),
    ("& the lead at the council", "contact @nightjar-2023-2: the lead at the council"),
    ("% a lunch-hour clinic", "practice @nightjar-2023-2: a lunch-hour clinic"),
    ("\" We stopped guessing", "quote @nightjar-2023-2: We stopped guessing"),
    ("\"We stopped guessing\"", "quote @nightjar-2023-2: We stopped guessing"),
    ("\"A\" is what \"they\" say", "quote @nightjar-2023-2: A\" is what \"they\" say"),
    ("\" We asked them twice @bir", "quote @nightjar-2023-2 from birchwood: We asked them twice"),
    ("\"We asked\" @\"Robin Fenn\"", "quote @nightjar-2023-2 from Robin Fenn: We asked"),
    ("\" We asked \\@bir", "quote @nightjar-2023-2: We asked @bir"),
    ("\" @bir We asked @nig", "quote @nightjar-2023-2 from birchwood: We asked @nig"),
    ("\" We asked @bir twice", "quote @nightjar-2023-2: We asked @bir twice"),
    ("+ We asked @bir", "progress @nightjar-2023-2: We asked @bir"),
    ("=stuck", "status @nightjar-2023-2 is stuck: "),
    ("!! twice", "challenge @nightjar-2023-2 unattributed: ! twice"),
    ("a + b", "note @nightjar-2023-2: a + b"),
    ("5 > 3", "note @nightjar-2023-2: 5 > 3"),
    ("", "nothing"), ("   ", "nothing"), ("\n", "nothing"), ("@", "nothing"), ("\\", "nothing"),
    ("#", "nothing"), (":", "nothing"), (": ", "nothing"),
    ("+", "refused: Type the progress too: it has no words yet."),
    ("!  ", "refused: Type the challenge too: it has no words yet."),
    ("%", "refused: Type the good practice too: it has no words yet."),
    ("=", "refused: Type the status too: it has no words yet."),
    ("~", "refused: Type the note too: it has no words yet."),
    ("~!", "refused: Type the challenge too: it has no words yet."),
  ])
  func kinds(line: String, meaning: String) {
    #expect(description(reader().read(line)) == meaning)
  }

  @Test(arguments: [
    ("@nightjar", "go nightjar"), ("@nig", "go nightjar"), ("@NIG", "go nightjar"),
    ("@counselling", "go nightjar"), (" @nig ", "go nightjar"), ("@abc", "go ashbourne-council"),
    ("@ash", "go ashbourne-council"), ("@nig2", "go nightjar-2023-2"),
    ("@nig-2", "go nightjar-2023-2"), ("@nig1", "go nightjar-2025-1"),
    ("@nightjar-2023-1", "go nightjar-2023-1"), ("@\"Nightjar Coun\"", "go nightjar"),
    ("@\"Nightjar Counselling2\"", "go nightjar-2023-2"), ("@wren", "go birchwood"),
    ("@wren2", "go birchwood-2025-2"), ("@harbour-s1", "go harbour-street-2025-1"),
    ("@nig2 + new form", "progress @nightjar-2023-2: new form"),
    ("@nig2 new form", "note @nightjar-2023-2: new form"),
    ("@nig + new form", "progress @nightjar: new form"),
    ("@nig2, new form", "note @nightjar-2023-2: new form"),
    (
      "@ash2 ~! they will not say", "challenge @ashbourne-council-2025-2 private: they will not say"
    ),
    ("@nig2 /form", "note @nightjar-2023-2: /form"),
    ("@nig2 :undo", "note @nightjar-2023-2: :undo"),
    ("@nig2 #language", "refused: Type the note too: it has no words yet."),
    ("@nig2 #language help", "note @nightjar-2023-2 #language: help"),
    ("@nig2 =done", "status @nightjar-2023-2 is done: "),
    (
      "@nig =done",
      "refused: A status belongs to a pledge: select one, or begin with @ and its number."
    ),
    (
      "@nobody x",
      "refused: No organisation is called “nobody”. Tab after @ lists them; @\"…\" takes any words."
    ),
    (
      "@nobody7",
      "refused: No organisation is called “nobody”. Tab after @ lists them; @\"…\" takes any words."
    ),
    ("@har", "refused: “har” may be Harbour Street Hearth or Harbour View Trust. Type more of it."),
    (
      "@har1", "refused: “har” may be Harbour Street Hearth or Harbour View Trust. Type more of it."
    ),
    ("@ash7", "refused: Ashbourne Council has no pledge 7, only 1 and 2."),
    ("@harbour-view1", "refused: Harbour View Trust has no pledges."),
    (
      "@nig999999999999999999999",
      "refused: No organisation is called “nig999999999999999999999”. Tab after @ lists them; @\"…\" takes any words."
    ),
    ("@ nig", "note @nightjar-2023-2: @ nig"),
    ("@\"Nightjar", "note @nightjar-2023-2: @\"Nightjar"),
  ])
  func targets(line: String, meaning: String) {
    #expect(description(reader().read(line)) == meaning)
  }

  @Test(arguments: [
    ("* @ash join us", "idea @nightjar-2023-2 from ashbourne-council: join us"),
    ("*@ash join us", "idea @nightjar-2023-2 from ashbourne-council: join us"),
    ("* @ash @birch join us", "idea @nightjar-2023-2 from ashbourne-council, birchwood: join us"),
    ("* @\"Mary from the ward\" join us", "idea @nightjar-2023-2 from Mary from the ward: join us"),
    ("* @ash: join us", "idea @nightjar-2023-2 from ashbourne-council: join us"),
    ("* @ash, join us", "idea @nightjar-2023-2 from ashbourne-council: join us"),
    ("* thanks to @ash", "idea @nightjar-2023-2: thanks to @ash"),
    ("@nig1 * @ash join us", "idea @nightjar-2025-1 from ashbourne-council: join us"),
    ("> @ash share it", "action @nightjar-2023-2 owner ashbourne-council: share it"),
    (
      "> @ash @birch share it",
      "action @nightjar-2023-2 owner ashbourne-council from birchwood: share it"
    ),
    (
      "> @\"Sam Lee\" share it by 1 Dec",
      "action @nightjar-2023-2 owner Sam Lee due 2026-12-01: share it by 1 Dec"
    ),
    ("~ @ash said it", "note @nightjar-2023-2 private from ashbourne-council: said it"),
    (
      "* @har x",
      "refused: “har” may be Harbour Street Hearth or Harbour View Trust. Type more of it."
    ),
    (
      "* @zoe x",
      "refused: No organisation is called “zoe”. Tab after @ lists them; @\"…\" takes any words."
    ),
    ("* @ash", "refused: Type the idea too: it has no words yet."),
  ])
  func speakers(line: String, meaning: String) {
    #expect(description(reader().read(line)) == meaning)
  }

  @Test(arguments: [
    ("+ form #language", "progress @nightjar-2023-2 #language: form"),
    ("+ #language form", "progress @nightjar-2023-2 #language: form"),
    ("+ form for #deaf people", "progress @nightjar-2023-2 #deaf: form for deaf people"),
    ("+ form #language #deaf", "progress @nightjar-2023-2 #language #deaf: form"),
    ("+ form #LGBT, at last", "progress @nightjar-2023-2 #lgbtqi: form LGBT, at last"),
    ("+ form #\"older people\"", "progress @nightjar-2023-2 #older: form"),
    ("+ form#language", "progress @nightjar-2023-2: form#language"),
    ("+ room \\#5", "progress @nightjar-2023-2: room #5"),
    ("+ #1 priority, room #5", "progress @nightjar-2023-2: #1 priority, room #5"),
    ("+ # alone", "progress @nightjar-2023-2: # alone"),
    ("+ #data", "refused: Type the progress too: it has no words yet."),
    ("+ the #data", "progress @nightjar-2023-2 #data: the"),
    (
      "+ form #zebra",
      "refused: No theme or community is called “zebra”. Tab after # lists them; \\# is a plain #."
    ),
    ("#language", "go theme language"), ("#interp", "go theme language"),
    ("#deaf", "go community deaf"),
    ("# older people", "go community older"), ("#data", "go theme data"),
    (
      "#zebra",
      "refused: No theme or community is called “zebra”. Tab after # lists them; \\# is a plain #."
    ),
    (
      "#people",
      "refused: “people” may be Older people, Deafblind people or Deaf people and BSL users. Type more of it."
    ),
  ])
  func tags(line: String, meaning: String) {
    #expect(description(reader().read(line)) == meaning)
  }

  @Test(arguments: [
    ("~! the lead is leaving", "challenge @nightjar-2023-2 private: the lead is leaving"),
    ("~ the lead is leaving", "note @nightjar-2023-2 private: the lead is leaving"),
    ("~=stuck", "status @nightjar-2023-2 private is stuck: "),
    ("~/x", "note @nightjar-2023-2 private: /x"),
    ("~~ x", "note @nightjar-2023-2 private: ~ x"),
    ("! ~5 people", "challenge @nightjar-2023-2 unattributed: ~5 people"),
    ("\\+ is how they mark it", "note @nightjar-2023-2: + is how they mark it"),
    ("\\:undo", "note @nightjar-2023-2: :undo"),
    ("\\\\ two", "note @nightjar-2023-2: \\ two"),
    ("C:\\new", "note @nightjar-2023-2: C:\\new"),
    ("+ \\@ash is here", "progress @nightjar-2023-2: @ash is here"),
    ("\\a", "note @nightjar-2023-2: \\a"),
  ])
  func marks(line: String, meaning: String) {
    #expect(description(reader().read(line)) == meaning)
  }

  @Test(arguments: [
    ("=on track waiting for the board", "on-track: waiting for the board"),
    ("=on-track", "on-track: "), ("=ontrack", "on-track: "), ("= On Track", "on-track: "),
    ("=on", "on-track: "), ("=not started", "not-started: "), ("=not", "not-started: "),
    ("=n x", "not-started: x"), ("=started", "started: "), ("=star", "started: "),
    ("=stu", "stuck: "), ("=stuckness", ""), ("=d", "done: "), ("=c", "changed: "),
    ("=w moved on", "withdrawn: moved on"), ("=done: all of it", "done: : all of it"),
  ])
  func statuses(line: String, meaning: String) {
    guard !meaning.isEmpty else {
      #expect(
        description(reader().read(line))
          == "refused: “stuckness” is no status. It is one of not started, started, on track, stuck, done, changed or withdrawn."
      )
      return
    }
    #expect(description(reader().read(line)) == "status @nightjar-2023-2 is \(meaning)")
  }

  @Test func aStatusThatMayBeSeveralIsRefused() {
    #expect(
      description(reader().read("=st"))
        == "refused: “st” may be started or stuck. Type more of it.")
    #expect(
      description(reader(.inbox).read("=stuck"))
        == "refused: A status belongs to a pledge: select one, or begin with @ and its number.")
  }

  @Test(
    arguments: [
      (Subject.pledge("nightjar-2023-2"), nil, "ask @nightjar-2023-2 wanted: "),
      (.organisation("nightjar"), nil, "ask @nightjar wanted: "),
      (.inbox, nil, "refused: Select the pledge or note that needs the group's input first."),
      (
        .pledge("birchwood-2025-1"), nil,
        "refused: Birchwood 1 is marked already; ? and some words asks one thing more."
      ),
      (.pledge("nightjar-2023-2"), "cost", "ask @nightjar-2023-2 about cost wanted: "),
      (
        .pledge("birchwood-2025-1"), "ask2",
        "refused: This note is marked already; ? and some words asks one thing more."
      ),
      (
        .pledge("ashbourne-council-2025-1"), "ide1",
        "refused: This note is marked already; ? and some words asks one thing more."
      ),
    ] as [(Subject, String?, String)])
  func markAlone(subject: Subject, note: String?, meaning: String) {
    #expect(description(reader(subject, note: note).read("?")) == meaning)
  }

  @Test(
    arguments: [
      ("* the council", "birchwood-2025-1", nil, "about ask2: the council"),
      ("* the council", "birchwood-2025-1", "ask2", "about ask2: the council"),
      ("* more", "ashbourne-council-2025-1", "ide1", "about ask1: more"),
      ("* more", "nightjar-2023-2", nil, ": more"),
      ("* more", "nightjar-2023-2", "cost", ": more"),
    ] as [(String, PledgeID, String?, String)])
  func ideasJoinTheOpenAsk(line: String, pledge: PledgeID, note: String?, meaning: String) {
    let gap = meaning.hasPrefix(":") ? "" : " "
    #expect(
      description(reader(.pledge(pledge), note: note).read(line))
        == "idea @\(pledge)\(gap)\(meaning)")
    // What names its own place answers what is asked there, whatever is selected.
    #expect(
      description(reader(.pledge(pledge), note: note).read("@birch1 * the council"))
        == "idea @birchwood-2025-1 about ask2: the council")
  }

  @Test(arguments: [
    ("/form", "find form|"), ("/ two words ", "find two words|"), ("/", "find |"),
    (":undo", ":undo |"), (":UNDO", ":undo |"), (": undo", ":undo |"), (":ans", ":answered |"),
    (":answered by the library ", ":answered by the library|"),
    (":pre", ":present |"), (":pa", ":parked |"),
    (":pr", "refused: “:pr” may be :privacy, :present, :practice or :problems. Type more of it."),
    (":me", ":me |"), (":xyz", "refused: There is no command “xyz”. Tab after : lists them."),
    (":next", ":next |"), (":next-", ":next-ask |"), (":move @nig2", ":move @nig2|"),
    (":#", "refused: There is no command “#”. Tab after : lists them."),
  ])
  func findingAndCommands(line: String, meaning: String) {
    #expect(description(reader().read(line)) == meaning)
  }

  @Test func anyCommandIsReadByItsBeginningWhenNoOtherBeginsSo() {
    for command in Command.all {
      let name = command.name.rawValue
      for length in 1...name.count {
        let typed = String(name.prefix(length))
        let others = Command.all.filter { $0.name.rawValue.hasPrefix(typed) }
        let isCertain = others.count == 1 || typed == name
        let meaning = reader().read(":\(typed)")
        #expect((meaning == .command(command.name, argument: "")) == isCertain, "\(typed)")
      }
    }
  }

  @Test(arguments: [
    ("Two new trustees since May", "note @nightjar-2023-2: Two new trustees since May"),
    (
      "+ Referral form now in five languages",
      "progress @nightjar-2023-2: Referral form now in five languages"
    ),
    (
      "! no budget for interpreters",
      "challenge @nightjar-2023-2 unattributed: no budget for interpreters"
    ),
    (
      "? How do others pay for interpreters",
      "ask @nightjar-2023-2 wanted: How do others pay for interpreters"
    ),
    (
      "* @ashbourne join our pool of interpreters",
      "idea @nightjar-2023-2 from ashbourne-council: join our pool of interpreters"
    ),
    (
      "< @birchwood we can lend our hearing loop",
      "offer @nightjar-2023-2 from birchwood: we can lend our hearing loop"
    ),
    (
      "> @ashbourne share the form by 1 Dec",
      "action @nightjar-2023-2 owner ashbourne-council due 2026-12-01: share the form by 1 Dec"
    ),
    (
      "& the interpreting lead at the council",
      "contact @nightjar-2023-2: the interpreting lead at the council"
    ),
    (
      "% a lunch-hour clinic at the mosque",
      "practice @nightjar-2023-2: a lunch-hour clinic at the mosque"
    ),
    ("\" We stopped guessing and asked", "quote @nightjar-2023-2: We stopped guessing and asked"),
    (
      "=on track waiting for the board",
      "status @nightjar-2023-2 is on-track: waiting for the board"
    ),
    ("/interpreter", "find interpreter|"), ("#language", "go theme language"),
    ("@nig2 + new form", "progress @nightjar-2023-2: new form"), (":answered", ":answered |"),
    ("~! the lead is leaving", "challenge @nightjar-2023-2 private: the lead is leaving"),
    ("\\+ is how they mark it", "note @nightjar-2023-2: + is how they mark it"),
  ])
  func everyExampleOfTheTableReadsAsItSays(example: String, meaning: String) {
    #expect(Opening.all.contains { $0.example == example })
    #expect(description(reader().read(example)) == meaning)
  }

  @Test func everyOpeningHasAnExampleThatIsRead() {
    for opening in Opening.all {
      if case .refused(let refusal) = reader().read(opening.example) {
        Issue.record("\(opening.example): \(refusal.words)")
      }
      if let character = opening.character { #expect(opening.example.first == character) }
    }
    #expect(Set(Opening.all.map(\.character)).count == Opening.all.count)
  }
}
