import PledgeModel
import RecFile
import Testing

@testable import BookStore

@Suite struct DraftsTests {
  let drafts = [
    StoredDraft(
      before: "! no budget ", after: " for\ninterpreters", subject: .pledge("nightjar-2023-2"),
      correcting: NoteID("20261014T132003-rk-4tqz"), wasOpen: false, filedAs: nil),
    StoredDraft(
      before: "", after: "", subject: .inbox, correcting: nil, wasOpen: true,
      filedAs: NoteID("20261014T132003-rk-4tqz")),
    StoredDraft(
      before: "+ café", after: "", subject: .organisation("nightjar"), share: .unattributed,
      correcting: nil, wasOpen: true, filedAs: nil),
  ]

  @Test func everyLineIsReadAgain() {
    #expect(StoredDraft.read(StoredDraft.spell(drafts)) == drafts)
    #expect(StoredDraft.read(StoredDraft.spell([])) == [])
    #expect(StoredDraft.read([]) == [])
  }

  @Test func theRestOfALongerFileIsNotTakenForALine() {
    // The file is written over in place: this is how it looks when the program is killed before the
    // file is cut to its new length.
    let long = StoredDraft.spell(drafts + drafts)
    for count in 0..<drafts.count {
      let short = StoredDraft.spell(Array(drafts.prefix(count)))
      let torn = short + long.dropFirst(short.count)
      #expect(StoredDraft.read(torn) == Array(drafts.prefix(count)))
    }
  }
}
