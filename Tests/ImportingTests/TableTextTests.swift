import Importing
import Testing

@Suite struct TableTextTests {
  private func text(_ bytes: [UInt8]) throws -> String {
    String(decoding: try TableText(bytes).bytes, as: UTF8.self)
  }

  @Test func utf8WithAndWithoutMark() throws {
    let plain = Array("organisation,é\n".utf8)
    #expect(try TableText(plain).encoding == .utf8)
    #expect(try TableText(plain).bytes == plain)
    #expect(try TableText([0xEF, 0xBB, 0xBF] + plain).bytes == plain)
    #expect(try TableText([0xEF, 0xBB, 0xBF] + plain).encoding == .utf8)
  }

  @Test func windows1252IsConvertedAndSaidSo() throws {
    // Caf\xE9 \x96 “Ltd”, on the third line.
    let bytes =
      Array("a\r\nb\r\nCaf".utf8) + [0xE9, 0x20, 0x96, 0x20, 0x93] + Array("Ltd".utf8) + [0x94]
    #expect(try text(bytes) == "a\r\nb\r\nCafé – “Ltd”")
    let encoding = try TableText(bytes).encoding
    #expect(encoding == .windows1252(firstLine: 3))
    #expect(
      encoding.words
        == "Windows-1252, converted to UTF-8 (line 3 is the first that is not UTF-8)")
  }

  @Test func everyByteOfWindows1252() throws {
    let undefined: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    for byte in UInt8(0x80)...0xFF {
      if undefined.contains(byte) {
        #expect(throws: TableFault.unknownEncoding(line: 2)) { try TableText([0x61, 10, byte]) }
      } else {
        #expect(try text([byte]).unicodeScalars.count == 1)
      }
    }
    #expect(try text([0x80, 0x9F, 0xA3, 0xFF]) == "€Ÿ£ÿ")
  }

  @Test(arguments: [true, false]) func utf16(isLittle: Bool) throws {
    let bytes = "\u{FEFF}né\n".utf16.flatMap { unit in
      isLittle
        ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    #expect(try text(bytes) == "né\n")
    #expect(try TableText(bytes).encoding == .utf16)
  }

  @Test func whatIsNoTextIsRefused() {
    #expect(throws: TableFault.notText(line: 2)) { try TableText([0x50, 13, 0x4B, 0]) }
  }
}
