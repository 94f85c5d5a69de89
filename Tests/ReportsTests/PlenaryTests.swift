import PledgeModel
import Testing

@testable import Reports

@Suite struct PlenaryTests {
  private func plenary(_ notes: Note...) -> Plenary {
    Plenary(SampleBook.with(notes), at: SampleBook.autumn)
  }

  @Test func anAskUnderDiscussionWithWhatWasSaidToIt() {
    let shown = plenary(
      note(0, .ask, .organisation, "Who pays interpreters?", input: .wanted),
      note(1, .ask, .organisation, about: id(0), input: .discussing),
      note(2, .idea, .organisation, "Join our pool", about: id(0)) {
        $0.from = ["ashbourne-council"]
      },
      note(3, .note, .organisation, "They looked tired", about: id(0)),
      note(4, .contact, .organisation, "Robin, 020", about: id(0)),
      note(5, .action, .organisation, "Send the form", about: id(0)),
      note(6, .offer, .private, "Ask me alone", about: id(0)),
      note(7, .offer, .unattributed, "Our Nightjar room", about: id(0)))
    #expect(shown.asked == .init(whose: "Nightjar Counselling", words: "Who pays interpreters?"))
    #expect(
      shown.answers == [
        .init(whose: "Ashbourne Borough Council", words: "Join our pool"),
        .init(whose: nil, words: "Our […] room"),
      ])
  }

  @Test func anUnattributedAskTellsNobodysName() {
    let shown = plenary(
      note(0, .challenge, .unattributed, "We at The Owls have no money"),
      note(1, .ask, .organisation, about: id(0), input: .wanted),
      note(2, .ask, .unattributed, about: id(0), input: .discussing),
      note(3, .idea, .organisation, "Ashbourne helps", about: id(0)) {
        $0.from = ["Ashbourne"]
      })
    #expect(shown.asked == .init(whose: nil, words: "We at […] have no money"))
    #expect(shown.answers == [.init(whose: nil, words: "[…] helps")])
  }

  @Test func whatIsAskedInConfidenceIsNotShown() {
    let shown = plenary(
      note(0, .ask, .private, "Who else is leaving?", input: .wanted),
      note(1, .ask, .private, about: id(0), input: .discussing),
      note(2, .idea, .organisation, "Join us", about: id(0)),
      note(3, .challenge, .organisation, "No money"),
      note(4, .ask, .private, about: id(3), input: .wanted))
    #expect(shown == plenary())
  }

  @Test func openAsksWaitTheAttributedFirst() {
    let shown = plenary(
      note(0, .ask, .unattributed, "Zeal?", input: .wanted),
      note(1, .ask, .organisation, "", pledge: "nightjar-2023-1", input: .wanted),
      note(2, .ask, .unattributed, "Awe?", input: .wanted),
      note(3, .ask, .unattributed, "", input: .wanted),
      note(4, .ask, .organisation, "Done?", input: .answered),
      note(5, .ask, .organisation, "Old?", event: SampleBook.spring, input: .wanted))
    #expect(shown.asked == nil)
    #expect(
      shown.open == [
        .init(whose: "Nightjar Counselling", words: "Ask how we work with disabled people."),
        .init(whose: "Nightjar Counselling", words: "Old?"),
        .init(whose: nil, words: "Awe?"),
        .init(whose: nil, words: "Zeal?"),
      ])
  }

  /// Random exchanges, whose every text holds a word that tells how far it may go, and the names of
  /// who must not be told with it.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func nothingWithheldIsEverShown(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let notes = (0..<Int.random(in: 1...20, using: &random)).map { number -> Note in
      let share = Share.allCases.randomElement(using: &random) ?? .named
      let kinds: [Kind] = [
        .ask, .idea, .offer, .practice, .challenge, .note, .contact, .safeguarding,
      ]
      let about = Int.random(in: 0...number, using: &random)
      return note(
        number, kinds.randomElement(using: &random) ?? .ask, share,
        "\(share.rawValue) \(number)x words of Nightjar and Robin Fenn",
        about: about < number ? id(about) : nil,
        input: [.wanted, .discussing, .answered, nil].randomElement(using: &random) ?? nil
      ) { $0.from = ["Robin Fenn"] }
    }
    let book = SampleBook.with(notes)
    let shown = Plenary(book, at: SampleBook.autumn)
    let told = ToldBook(book, to: .group)
    let heard =
      told.book.log.all.map(\.text) + told.remarks.map(\.text) + book.pledges.all.map(\.text)
    for saying in [shown.asked].compactMap(\.self) + shown.answers + shown.open {
      #expect(heard.contains(saying.words))
      #expect(!saying.words.contains("private"))
      if saying.words.contains("unattributed") {
        #expect(saying.whose == nil)
        #expect(!saying.words.contains("Nightjar") && !saying.words.contains("Robin"))
      }
      if saying.words.contains("organisation") {
        #expect(saying.whose != "Robin Fenn" && !saying.words.contains("Robin"))
      }
    }
  }
}
