import PledgeModel
import Screen
import Testing

@testable import Facilitation

/// A viewer draws only what is different: what it shows must be what a new one shows.
struct ViewerTests {
  private var practice = Practice()
  private var viewer = Viewer()

  private mutating func check(_ what: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let kept = viewer.view(practice.state)
    #expect(kept == practice.grid, "\(what)", sourceLocation: sourceLocation)
  }

  @Test(arguments: [50, 80, 120], ["", "@nig2", "@birchwood"])
  mutating func everyLetterOfAFilter(columns: Int, place: String) {
    practice.resize(columns: columns, rows: 24)
    if !place.isEmpty { practice.enter(place) }
    check("start")
    for letter in "/interpreters  for zz" {
      practice.type(String(letter))
      check(practice.state.line.text)
    }
    while !practice.state.line.isEmpty {
      practice.press("Backspace")
      check(practice.state.line.text)
    }
  }

  @Test(arguments: [40, 80, 120])
  mutating func everyLetterOfANote(columns: Int) {
    practice.resize(columns: columns, rows: 24)
    for line in [
      "two new trustees", "@nig2 ~! no budget #data", "=on track now", "> @ash the form by 1 Dec",
      "? ", "*", "+ @nobody",
    ] {
      for place in ["@nig2", "@birchwood"] {
        practice.enter(place)
        for letter in line {
          practice.type(String(letter))
          check(practice.state.line.text)
        }
        practice.press("Left", "Backspace")
        check(practice.state.line.text)
        practice.press("Esc")
        check("put away: \(line)")
      }
    }
  }

  @Test(arguments: [80, 120])
  mutating func aNoteOnItsWayAndOnTheDisk(columns: Int) {
    practice.resize(columns: columns, rows: 24)
    practice.saves = false
    practice.enter("@nig2")
    practice.press("Right")
    check("there")
    for line in ["+ form in five languages", "=stuck", "? who pays for interpreters"] {
      practice.enter(line)
      check("under way: \(line)")
      #expect(viewer.view(practice.state).text.contains("14:20…"))
      practice.save()
      check("on the disk: \(line)")
      #expect(!viewer.view(practice.state).text.contains("14:20…"))
      practice.press("Up")
      check("up")
    }
    practice.press("Ctrl-Z", "Ctrl-Z")
    check("undone")
  }

  @Test mutating func aBookReadAgainIsShown() {
    check("before")
    #expect(viewer.view(practice.state).text.contains("Ashbourne Council"))
    var organisations = Array(SampleBook.book.organisations.all)
    organisations[0].name = "Ashbourne Borough"
    var book = Book(
      hosting: SampleBook.book.hosting, organisations: organisations,
      pledges: Array(SampleBook.book.pledges.all), events: Array(SampleBook.book.events.all))
    _ = book.read(Array(SampleBook.book.log.all))
    practice.happen(.reread(book, problems: [], words: "read again"))
    check("after")
    #expect(viewer.view(practice.state).text.contains("Ashbourne Borough"))
    #expect(!viewer.view(practice.state).text.contains("Ashbourne Council"))
  }
}
