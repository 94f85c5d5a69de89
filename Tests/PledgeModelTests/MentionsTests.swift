import PledgeModel
import Testing

@Suite struct MentionsTests {
  /// What of `text` mentions `name`.
  private func found(_ name: String, in text: String) throws -> [String] {
    let mentions = try #require(Mentions(of: [name]))
    let bytes = Array(text.utf8)
    return mentions.places(in: bytes[...]).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("Rowan Keane", "thanks to Rowan Keane, and ROWAN KEANE's", ["Rowan Keane", "ROWAN KEANE"]),
    ("rowan keane", "Rowan  Keane", ["Rowan  Keane"]),
    ("Rowan Keane", "Rowan-Keane rowan\u{2011}keane", ["Rowan-Keane", "rowan\u{2011}keane"]),
    ("Tamsin So", "Tamsin Sø", ["Tamsin Sø"]),
    ("Jose", "Jose\u{301} and José", ["Jose\u{301}", "José"]),
    ("Rowan", "Ro\u{AD}wan", ["Ro\u{AD}wan"]),
    ("Ann", "Ann planning annual Annie Ann2 (ann)", ["Ann", "ann"]),
    ("Strasse", "Straße", ["Straße"]),
    ("stras", "Straß", []),
    ("山田", "山田さんが", ["山田"]),
    ("O'Neil", "O’Neil", ["O’Neil"]),
    (" Rowan ", "Rowan", ["Rowan"]),
    ("Rowan", "", []),
  ])
  func namesAreFoundAsAPersonWouldFindThem(
    _ name: String, text: String, expected: [String]
  ) throws {
    #expect(try found(name, in: text) == expected)
  }

  @Test func aNameIsFoundOverTheEndOfALine() throws {
    #expect(try found("Rowan Keane", in: "thanks, Rowan\n+ Keane") == ["Rowan\n+ Keane"])
    #expect(try found("Rowan Keane", in: "thanks, Rowan\n+Keane") == ["Rowan\n+Keane"])
    #expect(try found("Rowan Keane", in: "Row\\\nan Keane") == ["Row\\\nan Keane"])
    #expect(try found("Rowan Keane", in: "Rowan \\\nKeane") == ["Rowan \\\nKeane"])
  }

  @Test func bytesThatAreNoTextMatchNothing() throws {
    let mentions = try #require(Mentions(of: ["Ann"]))
    let bytes: [UInt8] = [0xFF, 0x41, 0x6E, 0x6E, 0xC3, 0x00, 0xE2, 0x82]
    #expect(mentions.places(in: bytes[...]) == [1..<4])
  }

  @Test func theLongerOfTwoNamesIsTaken() throws {
    let mentions = try #require(Mentions(of: ["Keane", "Rowan Keane"]))
    #expect(mentions.replaced(in: "Keane, Rowan Keane.", with: "[erased]") == "[erased], [erased].")
  }

  @Test func aNameHasALetterOrADigit() {
    #expect(Mentions(of: []) == nil)
    #expect(Mentions(of: ["Ann", " - "]) == nil)
  }

  @Test func placesAreInsideAndInOrderWhateverTheBytes() throws {
    let mentions = try #require(Mentions(of: ["a b", "ä"]))
    let letters: [UInt8] = [0x61, 0x62, 0x20, 0x0A, 0x2B, 0x5C, 0xC3, 0xA4, 0xCC, 0x88, 0x2D, 0xFF]
    var random = SplitMix64(seed: 7)
    var count = 0
    for _ in 0..<5000 {
      let bytes = (0..<12).map { _ in letters[Int(random.next() % UInt64(letters.count))] }
      var end = 0
      for place in mentions.places(in: bytes[...]) {
        #expect(place.lowerBound >= end && place.upperBound <= bytes.count, "\(bytes)")
        end = place.upperBound
        count += 1
      }
    }
    #expect(count > 1000)
  }

  @Test func whoIsMeantByASignAndAName() throws {
    let book = try Room.book()
    #expect(book.namesToErase("Ann") == ["Ann"])
    #expect(book.namesToErase("@rk") == ["Rosa"])
    #expect(book.namesToErase("@nig") == ["Nightjar Counselling"])
    #expect(book.namesToErase("@zz") == nil)
  }
}
