import Foundation
import PledgeModel
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("", ""), ("Nightjar 2!", "nightjar 2!"), ("a\tb\nc\u{7F}d\u{85}e", "a b c d e"),
    // Latin
    ("ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß", "aaaaaaaeceeeeiiiidnooooo×ouuuuythss"),
    ("àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ", "aaaaaaaeceeeeiiiidnooooo÷ouuuuythy"),
    ("ÀÉÎÕÜ Çñ", "aeiou cn"), ("Sø Æsop Œuvre", "so aesop oeuvre"),
    ("Straße STRASSE ẞ", "strasse strasse ss"),
    ("Đurđa Łódź", "durda lodz"), ("Þórr Ðað", "thorr dad"), ("ŵ Ŷ", "w y"), ("ſ ẛ", "s s"),
    ("Nguyễn Thị Ước Đặng Ở", "nguyen thi uoc dang o"), ("ǽ ǿ ǯ", "ae o ʒ"),
    // Turkish
    ("İstanbul ışık ISPARTA", "istanbul isik isparta"), ("Çağdaş Öğüş", "cagdas ogus"),
    // Combining marks, in any number
    ("e\u{301}", "e"), ("w\u{302}\u{301}x", "wx"), ("\u{301}", ""), ("i\u{307}", "i"),
    ("o\u{20DD}", "o"),
    // Greek, Cyrillic
    ("ΑΘΉΝΑ Αθήνα", "αθηνα αθηνα"), ("ΟΔΟΣ οδός", "οδοσ οδοσ"), ("ΐ ᾧ ῥ", "ι ω ρ"),
    ("Ёлка Йод Їжак Ўсё", "елка иод іжак усе"),
    // Hebrew and Arabic with and without points
    ("שָׁלוֹם שלום", "שלום שלום"), ("مَرْحَبًا أهلا آمن", "مرحبا اهلا امن"),
    // Vowel signs are letters, not accents
    ("বাংলা কুকুর", "বাংলা কুকুর"), ("हिन्दी कु", "हिन्दी कु"), ("ที่ ภาษาไทย", "ที่ ภาษาไทย"),
    ("தமிழ்", "தமிழ்"), ("ትግርኛ", "ትግርኛ"), ("語 한국어", "語 한국어"),
    // What word processors make of quotation marks, hyphens and blanks
    ("‘a’ “b” ʼ", "'a' \"b\" '"), ("a‐b‑c‒d–e—f―g", "a-b-c-d-e-f-g"),
    ("a\u{A0}b\u{202F}c\u{2009}d\u{3000}e\u{2028}f", "a b c d e f"),
    ("soft\u{AD}ly \u{200B}join\u{200D}ed\u{FE0F} \u{202E}x\u{FEFF}", "softly joined x"),
    ("👍🏽", "👍🏽"),
  ])
  func isFolded(text: String, expected: String) {
    #expect(Array(folded(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func differentVowelsAreDifferentWords() {
    #expect(folded("কি") != folded("কু"))
    #expect(folded("कि") != folded("कु"))
    #expect(folded("คี") != folded("คู"))
  }

  /// Every letter that Unicode takes apart is folded as its parts are.
  @Test func composedAndDecomposedAreOne() throws {
    let pages: [ClosedRange<UInt32>] = [0x21...0x52F, 0x621...0x6D3, 0x1E00...0x1FFF]
    for value in pages.joined() {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      // Two mathematical forms of the upsilon, which nobody writes words with.
      if (0x3D3...0x3D4).contains(value) { continue }
      let text = String(scalar)
      let apart = text.decomposedStringWithCanonicalMapping
      try #require(folded(text) == folded(apart), "\(scalar.properties.name ?? "")")
    }
  }

  @Test func foldingTwiceIsFoldingOnce() throws {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned
      else { continue }
      // Han and Hangul by the thousand are left as they are: a sample will do.
      if (0x3400...0xD7FF).contains(value) || value > 0x1FFFF, value % 61 != 0 { continue }
      let once = folded(String(scalar))
      try #require(
        folded(once).utf8.elementsEqual(once.utf8), "\(scalar.properties.name ?? "\(value)")")
    }
  }

  @Test func caseMakesNoDifference() throws {
    for value in UInt32(0x41)...0x24F {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isUppercase else { continue }
      let lower = scalar.properties.lowercaseMapping
      try #require(folded(String(scalar)) == folded(lower), "\(scalar)")
    }
  }
}
