import PledgeModel
import Testing

@Suite struct LookalikesTests {
  private let book = Book(
    hosting: Hosting(title: "Pledges", host: "Nobody", zone: "UTC"),
    organisations: [
      Organisation(id: "nightjar", name: "Nightjar Counselling", sector: "voluntary"),
      Organisation(id: "night-shelter", name: "The Night Shelter", sector: "voluntary"),
      Organisation(id: "wren", name: "Wren Helpline", sector: "voluntary", mergedInto: "nightjar"),
      Organisation(
        id: "ash", name: "Ash Council", aliases: ["Borough of Ash"], sector: "statutory"),
    ])

  @Test(arguments: [
    ("Nightjar", ["nightjar"]), ("Nihgtjar Trust", ["nightjar"]), ("NIGHT café", ["night-shelter"]),
    ("Wren Line", ["nightjar"]), ("The Borough Trust", ["ash"]), ("Ash & Co", ["ash"]),
    ("Ask Us", []), ("Counselling", []), ("", []), ("!", []),
  ])
  func likelyTheSame(name: String, ids: [OrganisationID]) {
    #expect(book.organisations(like: name) == ids)
  }

  @Test func aNewOneIsComparedWithFromThenOn() {
    var book = book
    #expect(book.organisations(like: "Zinnia Trust") == [])
    book.apply(.enter(.organisation(Organisation(id: "z", name: "Zinnia", sector: "faith"))))
    #expect(book.organisations(like: "Zinnia Trust") == ["z"])
  }
}
