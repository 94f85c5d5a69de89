import BookStore
import ExampleBook
import Foundation
import HostileInput
import Testing

@testable import Exporting

@Suite struct RoundTripTests {
  /// What comes back of files that have been exported.
  private func returned(_ files: [KeptFile], _ format: Export.Format) throws -> [KeptFile] {
    var export = Export(files, as: format)
    let tables = export.tables()
    let list = try #require(tables.last)
    #expect(list.name == "_files.\(format.rawValue)")
    var returned = try Returned(files: Array(list.text.utf8), format)
    for table in tables.dropLast() {
      let name = String(table.name.dropLast(format.rawValue.count + 1))
      try returned.take(name, Array(table.text.utf8), format)
    }
    return try returned.files()
  }

  private let example = ExampleBook.whole
    .map { KeptFile(path: $0.0, bytes: Array($0.1.utf8)) }.sorted { $0.path < $1.path }

  @Test(arguments: Export.Format.allCases)
  func theExampleBookComesBack(_ format: Export.Format) throws {
    #expect(try returned(example, format) == example)
  }

  /// Whatever disks, editors and malice have done to the files: the same bytes come back.
  @Test(arguments: Export.Format.allCases, 0..<4 as Range<UInt64>)
  func anyFilesComeBack(_ format: Export.Format, _ block: UInt64) throws {
    for seed in block * 15..<(block + 1) * 15 {
      var chance = SplitMix64(seed: seed)
      var files = example
      for index in files.indices where Bool.random(using: &chance) {
        files[index].bytes = Mutation.mutated(files[index].bytes, &chance)
      }
      #expect(try returned(files, format) == files, "seed \(seed)")
    }
  }

  @Test(arguments: Export.Format.allCases)
  func oddFilesComeBack(_ format: Export.Format) throws {
    let texts: [[UInt8]] = [
      [], Array("\n\n".utf8), Array("A: 1".utf8),
      Array("%rec: T\n\nA:\n\n\nA: 1\nB: 2\nA: 3\n".utf8),
      Array("\u{FEFF}%rec: T\r\n\r\nA: 1\r\n".utf8), [0xFF, 0, 0x5C, 10, 10, 0x41],
      Array("%rec: T\n\nA: =1+1\nB: '=1\nC: -\n+ -a\n+ - b\n+ '- c\nD: ''+\nE: a;=b\n".utf8),
      Array("%rec: t\n\nA: other case\n\n%rec: _files\n\nA: 1\n\n%rec: %x\n\nA: 1\n".utf8),
      Array(("%rec: T\n\n" + String(repeating: "A: 1\n", count: 40)).utf8),
      Array("%rec: T\n\n# above\nA: 1\n# inside\nB: \\x41\\\n\\\n".utf8),
      Array("%rec: T\n\nA: \u{301}a,\"b\" \u{202E}\u{1B}[2J\rx\n".utf8),
      Array("%rec: \(String(repeating: "T", count: 300))\n\nA: 1\n".utf8),
    ]
    let files =
      [KeptFile(path: "book.rec", bytes: Array(ExampleBook.book.utf8))]
      + texts.enumerated().map { KeptFile(path: "odd/\($0 + 10).rec", bytes: $1) }
      + [
        KeptFile(path: "odd/notes-rk (1).rec", bytes: Array(ExampleBook.notes.utf8)),
        KeptFile(path: "templates/event.md.mustache", bytes: Array("{{a}}\r\n".utf8)),
      ]
    #expect(try returned(files, format) == files)
  }
}
