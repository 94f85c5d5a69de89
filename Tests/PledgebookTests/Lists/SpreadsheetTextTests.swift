import Testing

@testable import Reports

@Suite struct SpreadsheetTextTests {
  @Test(arguments: [
    ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("+1+2", "'+1+2"), ("-1+2", "'-1+2"),
    ("@SUM(A1)", "'@SUM(A1)"), ("|x", "'|x"), ("\t=1", "'\t'=1"), ("\r=1", "'\r'=1"),
    ("\0=1", "'\0=1"), ("  =1", "  '=1"), ("\u{A0}=1", "\u{A0}'=1"), ("＝1", "'＝1"),
    ("＋1", "'＋1"), ("－1", "'－1"), ("＠x", "'＠x"), ("\u{2212}1", "'\u{2212}1"),
    ("a;=1", "a;'=1"), ("a; =1", "a; '=1"), ("a\n=1", "a\n'=1"), ("a\t@x", "a\t'@x"),
    ("+44 20 7946 0000", "'+44 20 7946 0000"), ("-5", "-5"), ("-5.25", "-5.25"), ("12", "12"),
    ("-5.2.5", "'-5.2.5"), ("--5", "'--5"), ("-", "'-"), ("-.5", "'-.5"),
    ("a=b", "a=b"), ("a - b", "a - b"), ("rota\n- one\n- two", "rota\n- one\n- two"),
    ("- one\n- two", "'- one\n- two"), ("", ""), ("Nightjar", "Nightjar"),
  ])
  func cellsThatCouldRun(_ cell: String, _ safe: String) {
    #expect(SpreadsheetText.harmless(cell).unicodeScalars.elementsEqual(safe.unicodeScalars))
  }

  @Test func quotingIsThatOfTheStandard() {
    let text = SpreadsheetText.text(
      listing(for: .spreadsheet, pledgeText: "Say \"yes\",\nthen; no", organisation: "Nightjar"))
    let lines = Array(text.utf8).split(separator: 13).map { String(decoding: $0, as: UTF8.self) }
    #expect(
      lines == [
        "\u{FEFF}Organisation,Sector,Round,No,Status,Open asks,Pledge,Theme,Community,Origin,Scope,Lead,Measure,Baseline,Target,Chapter,Finding,Made,Due,Continues,Id",
        "\nNightjar,voluntary,2023,1,,0,\"Say \"\"yes\"\",\nthen; no\",,,,,,,,,,,,,,nightjar-2023-1",
        "\n",
      ])
  }
}
