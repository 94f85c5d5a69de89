import PledgeModel
import Testing

@Suite struct VocabularyTests {
  /// The words of docs/store.md: files hold them.
  @Test func wordsAreThoseOfTheFiles() {
    #expect(
      Kind.allCases.map(\.rawValue).joined(separator: " ")
        == "note progress challenge ask idea offer action contact practice quote status "
        + "attendance agenda safeguarding")
    #expect(
      Progress.allCases.map(\.rawValue).joined(separator: " ")
        == "not-started started on-track stuck done changed withdrawn")
    #expect(
      AskState.allCases.map(\.rawValue).joined(separator: " ")
        == "wanted discussing answered parked")
    #expect(
      Share.allCases.map(\.rawValue).joined(separator: " ")
        == "named organisation unattributed private")
  }

  @Test func wordsAreSaidWithoutHyphens() {
    #expect(Progress.notStarted.words == "not started")
    #expect(Progress.stuck.words == "stuck")
    #expect(Kind.practice.words == "good practice")
    #expect(Kind.ask.words == "ask")
  }

  @Test func onlyChallengesStartUnattributed() {
    for kind in Kind.allCases {
      #expect(kind.share == (kind == .challenge ? .unattributed : .organisation))
    }
  }

  @Test func anAskIsOpenWhileItIsWantedOrDiscussed() {
    #expect(AskState.allCases.filter(\.isOpen) == [.wanted, .discussing])
  }
}
