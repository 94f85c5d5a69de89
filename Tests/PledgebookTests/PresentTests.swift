import Foundation
import Screen
import Testing
import VirtualTerminal

/// The room's screen beside the facilitator's: two processes on one book.
@Suite struct PresentTests {
  @Test func theWallFollowsTheDiscussion() throws {
    let venue = try Venue()
    let desk = try venue.open()
    let wall = try venue.start(["present", venue.book])
    try wall.wait(for: "Asked of all of us")
    #expect(!wall.text.contains("Organisations"))

    try desk.enter("@nig2")
    try desk.wait(for: "Notes · Nightjar 2")
    try desk.enter("? How do others pay for interpreters")
    try wall.wait(for: "pay for interpreters")
    try desk.enter(":discuss")
    try wall.wait(for: "Nightjar Counselling asks")
    try desk.file("* @ashbourne join our pool", saying: "join our pool")
    try wall.wait(for: "– Ashbourne Borough Council: join our")
    try desk.file("~* we should not say this", saying: "we should not say this")
    try desk.enter(":answered")
    try desk.wait(for: "What came of the ask of Nightjar 2")
    try desk.enter("they join in January")
    try wall.wait(for: "Asked of all of us")
    #expect(!wall.text.contains("should not"))

    let before = try FileManager.default.contentsOfDirectory(atPath: venue.book + "/.pledgebook")
    try wall.press("q")
    #expect(try wall.waitExit() == .exited(0))
    let after = try FileManager.default.contentsOfDirectory(atPath: venue.book + "/.pledgebook")
    #expect(before.sorted() == after.sorted())
    try desk.leave()
    #expect(
      try venue.select("Input,Outcome", where: "Input = 'answered'")
        == ["answered they join in January"])
    let asked = try venue.select("Id", where: "Text = 'How do others pay for interpreters'")
    #expect(
      try venue.select("About,From,Text", where: "Kind = 'idea' && Share = 'organisation'")
        == ["\(asked[0]) ashbourne-council join our pool"])
    try venue.expectSoundBook()
  }
}
