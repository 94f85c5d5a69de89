import Foundation
import HostileInput
import PledgeModel
import RecFile
import Testing

@testable import BookStore

/// How many hostile books are made: a sample, or all where the environment says so
/// (docs/reliability.md).
let mutatedBooks: UInt64 =
  ProcessInfo.processInfo.environment["PLEDGEBOOK_ALL_HOSTILE"] == nil ? 100 : 10_000

/// Files to which mishaps have happened.
struct MutatedBooksTests {
  /// Read in this process: what is wrong is told with its place, and checking tells all that
  /// reading tells.
  @Test func everyProblemIsToldWithItsPlace() throws {
    // Behind the sample what all of them have found: a kind that is continued in the next line.
    for seed in Array(0..<mutatedBooks) + [4083] {
      let hostile = try HostileBook(seed: seed)
      let before = try hostile.contents()
      let folder = try Folder(hostile.path)
      var reader = BookReader(folder)
      var checked: [FileProblem] = []
      do {
        checked = try BookChecker(folder).problems()
        var book = try reader.book()
        for event in try reader.eventFolders() { _ = book.read(try reader.notes(of: event)) }
      } catch BookFault.noHosting(let problem) {
        #expect(problem.file == "book.rec", "seed \(seed)")
      } catch BookFault.noBook {
        Issue.record("seed \(seed): book.rec is there")
      }
      for problem in checked + reader.problems {
        let lines = before[problem.file]?.count { $0 == UInt8(ascii: "\n") }
        #expect(
          problem.line == nil || (1...(lines ?? 0) + 1).contains(problem.line ?? 0),
          "seed \(seed): \(problem.text)")
      }
      for problem in reader.problems {
        #expect(
          checked.contains { $0.file == problem.file && $0.line != nil },
          "seed \(seed): check does not tell of \(problem.text)")
      }
      #expect(try hostile.contents() == before, "seed \(seed)")
    }
  }

  /// The bytes of mutated files are what fuzzing looks for, too.
  @Test func theReaderKeepsEveryByteOfThem() {
    for seed in 0..<mutatedBooks {
      var chance = SplitMix64(seed: seed)
      let bytes = Mutation.mutated(chance.pick(ExampleLines.files), &chance)
      #expect(RecProperties.broken(by: bytes) == nil, "seed \(seed)")
    }
  }

  @Test func anyLineCanBeTypedAgain() {
    let line = LineProperties(ExampleLines.book)
    for seed in 0..<mutatedBooks {
      var chance = SplitMix64(seed: seed)
      let typed = Mutation.mutated(Array(chance.pick(ExampleLines.lines).utf8), &chance)
      #expect(line.broken(by: [1] + typed) == nil, "seed \(seed)")
    }
  }

  /// What fuzzing has found.
  @Test(arguments: ["@a \\", "@nightjar2 @"])
  func aSignBehindAPlaceIsNoNoteYet(_ line: String) {
    #expect(LineProperties(ExampleLines.book).broken(by: [1] + Array(line.utf8)) == nil)
  }

  /// The program itself: one book of twenty.
  @Test func theProgramHarmsNothing() throws {
    for seed in stride(from: 0, to: mutatedBooks, by: 20) {
      try HostileBook(seed: seed).expectHarmless("seed \(seed)")
    }
  }

  /// Tables to which the same has happened.
  @Test func noTableBringsTheImportDown() throws {
    let table = Array(
      #"""
      Organisation,Sector,Pledge,Theme,Due
      Nightjar,voluntary,"Translate, and ""again""",Language;Data,1 Dec 2026
      "Über
      GmbH",statutory,Count,,
      Ashbourne Council;x,faith,=cmd|' /C calc'!A0,#language,2026-02-30

      """#.utf8)
    for seed in stride(from: 0, to: mutatedBooks, by: 20) {
      let hostile = try HostileBook()
      var chance = SplitMix64(seed: seed)
      let path = hostile.place + "/table.csv"
      try Data(Mutation.mutated(table, &chance)).write(to: URL(fileURLWithPath: path))
      let run = try hostile.run("import", "BOOK", path, "--yes")
      run.expectSane("seed \(seed)", sourceLocation: #_sourceLocation)
      #expect(try hostile.witness() == ["notes-rk.rec: untouched\n"], "seed \(seed)")
      let check = try hostile.run("check", "BOOK")
      #expect(check.status == 0, "seed \(seed): \(check.output)")
    }
  }
}
