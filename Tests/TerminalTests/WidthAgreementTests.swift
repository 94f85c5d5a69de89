import CNcurses
import Screen
import Testing

/// The tables of Screen and the C library, by which ncurses counts, agree on whatever both know.
@Suite struct WidthAgreementTests {
  @Test func tablesAgreeWithTheCLibrary() {
    #expect(cn_use_utf8())
    var disagreements: [String] = []
    for value in UInt32(0x20)...0x3FFFF {
      guard let scalar = Unicode.Scalar(value), !(0x7F..<0xA0).contains(value) else { continue }
      let columns = cn_columns(value)
      if columns >= 0, Int(columns) != scalar.columns {
        disagreements.append(String(value, radix: 16))
      }
    }
    #expect(disagreements == [])
  }
}
