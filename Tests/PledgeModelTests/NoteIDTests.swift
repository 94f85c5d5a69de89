import PledgeModel
import Testing

@Suite struct NoteIDTests {
  @Test(arguments: [
    "20261014T132003-rk-4tqz", "00010101T000000-ab-0000", "99991231T235959-abcdefgh-zzzz",
    "20280229T000000-rk-a1b2",
  ])
  func isReadAndWritten(text: String) throws {
    let id = try #require(NoteID(text))
    #expect(id.text == text)
    #expect("\(id)" == text)
    #expect(NoteID(utf8: Array(text.utf8)[...]) == id)
  }

  @Test(arguments: [
    "", "20261014T132003-rk-4tq", "20261014T132003-rk-4tqzz", "20261014T132003-rk-",
    "20261014T132003-rk", "20261014T132003-r-4tqz", "20261014T132003-abcdefghi-4tqz",
    "20261014T132003-RK-4tqz", "20261014T132003-rk-4TQZ", "20261014T132003-r1-4tqz",
    "20261014T132003--4tqz", "20261014T1320-rk-4tqz", "20261014 132003-rk-4tqz",
    "20260229T132003-rk-4tqz", "20261014T242003-rk-4tqz", "20261014T136003-rk-4tqz",
    "20261014T132060-rk-4tqz", "20261314T132003-rk-4tqz", "20261014T132003-rk-4tqé",
    " 20261014T132003-rk-4tqz", "20261014T132003-rk-4tqz ", "20261014T132003-rk-4tqz\n",
  ])
  func isNoID(text: String) { #expect(NoteID(text) == nil) }

  @Test func newIDsSayWhenAndByWhomAndAreReadBack() throws {
    var random = SplitMix64(seed: 4)
    let by = try #require(Initials("rk"))
    var seen: Set<NoteID> = []
    for _ in 0..<2_000 {
      let seconds = Int64.random(in: -62_000_000_000...253_000_000_000, using: &random)
      let id = NoteID(at: Moment(seconds: seconds, offset: 60), by: by, random: &random)
      try #require(id.seconds == seconds && id.by == by)
      try #require(NoteID(id.text) == id)
      seen.insert(id)
    }
    #expect(seen.count == 2_000)
    let moment = try #require(Moment("2026-10-14 14:20:03 +0100"))
    #expect(NoteID(at: moment, by: by, random: &random).text.hasPrefix("20261014T132003-rk-"))
  }

  @Test func idsOfOneSecondDifferInTheirLastLetters() throws {
    let one = try #require(NoteID("20261014T132003-rk-4tqz"))
    #expect(one != NoteID("20261014T132003-rk-4tqy"))
    #expect(one != NoteID("20261014T132003-ts-4tqz"))
    #expect(one != NoteID("20261014T132004-rk-4tqz"))
  }
}

@Suite struct InitialsTests {
  @Test(arguments: ["rk", "abc", "zz", "abcdefgh"])
  func areReadAndWritten(text: String) { #expect(Initials(text)?.description == text) }

  @Test(arguments: ["", "r", "abcdefghi", "RK", "r1", "r-k", "ré", "rk ", " rk", "r\0", "\0\0"])
  func areNone(text: String) { #expect(Initials(text) == nil) }

  @Test func everyPairIsItself() {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    var seen: Set<Initials> = []
    for first in letters {
      for second in letters {
        guard let initials = Initials("\(first)\(second)") else { continue }
        #expect(initials.description == "\(first)\(second)")
        seen.insert(initials)
      }
    }
    #expect(seen.count == 676)
  }

  @Test func orderIsThatOfLengthThenAlphabet() {
    let sorted = ["abc", "ts", "rk", "aaa"].compactMap { Initials($0) }.sorted()
    #expect(sorted.map(\.description) == ["rk", "ts", "aaa", "abc"])
  }
}
