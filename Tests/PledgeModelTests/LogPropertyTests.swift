import PledgeModel
import Testing

@Suite struct LogPropertyTests {
  /// Steps of random changes: after each the book shows what the plain log says.
  @Test(arguments: 0..<24)
  func everyChangeLeavesWhatTheLogSays(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scene = Scene(random: &random)
    var book = scene.book
    var plain = PlainLog()
    var everFiled: [Note] = []
    for step in 0..<60 {
      let change = scene.change(to: plain.notes, everFiled: everFiled, random: &random)
      if case .file(let note) = change { everFiled.append(note) }
      let fits = plain.apply(change)
      let fitted = book.apply(change)
      #expect(fitted == fits, "step \(step): \(change)")
      let differences = Showing(book, in: scene).differences(from: plain.showing(in: scene))
      try #require(differences.isEmpty, "step \(step): \(change)")
    }
    #expect(!plain.notes.isEmpty)
  }

  /// Undoing everything, last change first, gives back each state on the way, and doing it all
  /// again the last one.
  @Test(arguments: 100..<120)
  func undoingGivesBackEveryState(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scene = Scene(random: &random)
    var book = scene.book
    var done: [(change: Change, before: Showing)] = []
    var everFiled: [Note] = []
    for _ in 0..<50 {
      let before = Showing(book, in: scene)
      let change = scene.change(
        to: book.notesInLog(scene), everFiled: everFiled, random: &random)
      guard book.apply(change) else { continue }
      if case .file(let note) = change { everFiled.append(note) }
      done.append((change, before))
    }
    let last = Showing(book, in: scene)
    for (change, before) in done.reversed() {
      let fits = book.apply(change.inverse)
      #expect(fits)
      let differences = Showing(book, in: scene).differences(from: before)
      try #require(differences.isEmpty, "undoing \(change)")
    }
    #expect(book.log.count == 0)
    for (change, _) in done {
      let fits = book.apply(change)
      #expect(fits)
    }
    #expect(Showing(book, in: scene).differences(from: last).isEmpty)
  }

  /// The order in which the files of a book are read changes nothing but the order of reading.
  @Test(arguments: Array(UInt64(200)..<220) + [9097])
  func filesMayBeReadInAnyOrder(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scene = Scene(random: &random)
    var plain = PlainLog()
    for _ in 0..<60 {
      plain.apply(scene.change(to: plain.notes, everFiled: [], random: &random))
    }
    let expected = PlainLog(plain.notes).showing(in: scene).inAnyOrder
    var files = Dictionary(grouping: plain.notes) { "\($0.event) \($0.by)" }.map(\.value)
    for _ in 0..<4 {
      files.sort { $0[0].id.text < $1[0].id.text }
      files.shuffle(using: &random)
      var atOnce = scene.book
      let doubled = atOnce.read(files.flatMap(\.self))
      #expect(doubled.isEmpty)
      #expect(Showing(atOnce, in: scene).inAnyOrder.differences(from: expected).isEmpty)
      var fileByFile = scene.book
      for file in files { _ = fileByFile.read(file) }
      #expect(Showing(fileByFile, in: scene).inAnyOrder.differences(from: expected).isEmpty)
    }
  }
}

extension Book {
  fileprivate func notesInLog(_ scene: Scene) -> [Note] { scene.ids.compactMap { log[$0] } }
}
