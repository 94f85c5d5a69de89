import Foundation
import Testing

/// Lines that are entered one after another, and what stands in the book after each receipt.
struct Story: CustomStringConvertible {
  let lines: [String]
  /// The texts of the notes and pledges: at first, after the first receipt, and so on.
  let states: [[String]]
  /// What an earlier run has filed.
  var earlier: [String] = []
  var program = FaultyProgram.pledgebook
  /// What the editor does that `:edit` opens.
  var editing = "true"

  var description: String { lines.joined(separator: ", ") }

  /// How many receipts a run gives that nothing goes wrong with.
  var receipts: Int { states.count - 1 }

  static let threeNotes = Story(
    lines: ["one", "two", "three"],
    states: [[], ["one"], ["one", "two"], ["one", "two", "three"]])

  /// Notes are added to a file that holds one.
  static let adding = Story(
    lines: ["two", "three", "four"],
    states: [
      ["one"], ["one", "two"], ["one", "two", "three"], ["one", "two", "three", "four"],
    ], earlier: ["one"])

  static let undoing = Story(
    lines: ["one", "two", ":undo", ":redo", ":undo", "three"],
    states: [
      [], ["one"], ["one", "two"], ["one"], ["one", "two"], ["one"], ["one", "three"],
    ])

  /// A note is corrected and deleted, and both are undone.
  static let changing = Story(
    lines: [
      "one", "? two", ":next-ask", ":correct", "? due", ":next-ask", ":delete", ":undo", ":undo",
    ],
    states: [
      [], ["one"], ["one", "two"], ["one", "due"], ["one"], ["one", "due"], ["one", "two"],
    ])

  /// An event is begun and taken back.
  static let holding = Story(
    lines: ["one", ":event Late", "two", ":undo", ":undo"],
    states: [[], ["one"], ["one"], ["one", "two"], ["one"], ["one"]])

  /// A note is mended in an editor between two others.
  static let editing = Story(
    lines: ["one", ":edit", "two"],
    states: [[], ["one"], ["one, mended"], ["one, mended", "two"]],
    editing: """
      sed -i 's/^Text: one$/Text: one, mended/' events/2026-10-14-autumn/notes-rk.rec \
      && echo '✓ edited'
      """)

  /// Two organisations and three pledges are imported: all of them or none.
  static let importing = Story(
    lines: ["Organisation,Pledge", "Ash,one", "Ash,two", "Birch,three"],
    states: [[], ["one", "two", "three"]], program: .importing)

  /// What a bad writer is given.
  static func threeNotes(by way: String) -> Story {
    Story(lines: threeNotes.lines, states: threeNotes.states, program: .badWriter(way))
  }

  /// What is wrong when, after `count` receipts, these notes stand in the book: `ahead` more may
  /// have been written and not told.
  func harm(acknowledged count: Int, stored: [String], ahead: Int = 1) -> [String] {
    guard count < states.count else { return ["\(count) lines were acknowledged"] }
    let right = states[count...(count + min(ahead, receipts - count))]
    if right.contains(stored) { return [] }
    return ["after \(count) acknowledged lines \(stored) stands in the book, not \(states[count])"]
  }

  /// A book in which it may happen.
  func book() throws -> FaultyBook {
    let book = try FaultyBook()
    if !earlier.isEmpty { _ = try FaultyRun(book, earlier) }
    return book
  }

  /// A run of it.
  func run(on book: FaultyBook, _ fault: Fault? = nil) throws -> FaultyRun {
    try book.makeEditor(editing)
    return try FaultyRun(book, lines, fault, by: program)
  }

  /// Starts the program on what a fault has left, files a note, and tells what is wrong then.
  func harm(in book: FaultyBook, after count: Int, ahead: Int = 1) throws -> [String] {
    let next = program == .importing ? .pledgebook : program
    let run = try FaultyRun(book, ["after"], by: next)
    var harm: [String] = []
    if run.acknowledged != ["note in the inbox: after"] || run.status != 0 {
      harm.append("the next start says \(run.output) \(run.complaints)")
    }
    return harm + (try self.harm(in: book, acknowledged: count, ahead: ahead, then: "after"))
  }

  /// What is wrong with a book in which, after `count` receipts, a note that says `next` was filed.
  func harm(
    in book: FaultyBook, acknowledged count: Int, ahead: Int, then next: String
  ) throws -> [String] {
    let texts = try book.texts()
    let stored = texts.filter { $0 != next }
    let nextCount = texts.count - stored.count
    return (nextCount == 1 ? [] : ["the next note is there \(nextCount) times"])
      + harm(acknowledged: count, stored: stored, ahead: ahead) + (try book.harm())
  }
}

extension Story {
  /// Whether every fault is tried, and not a sample.
  static let triesAll = ProcessInfo.processInfo.environment["PLEDGEBOOK_ALL_FAULTS"] != nil

  /// How many file calls a run makes that nothing goes wrong with.
  func countCalls() throws -> Int {
    let book = try book()
    let run = try run(on: book)
    try #require(run.status == 0 && run.acknowledged.count == receipts, "\(run.complaints)")
    #expect(try states.last == book.texts())
    #expect(try book.harm() == [])
    return run.calls.count
  }
}

/// The calls to try of so many: all, or each `step`th, beginning with a different one for each
/// `kind`.
func callsToTry(_ count: Int, every step: Int, kind: Int = 0) -> [Int] {
  let step = Story.triesAll ? 1 : step
  return Array(stride(from: 1 + kind % step, through: count, by: step))
}
