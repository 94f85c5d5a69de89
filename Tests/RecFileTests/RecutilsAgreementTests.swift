import RecFile
import Testing

/// The same bytes, read and written by GNU recutils and by this library.
@Suite(.enabled(if: Recutils.isInstalled, "GNU recutils is not installed"))
struct RecutilsAgreementTests {
  /// What recutils accepts means the same to both, field by field: its tool prints what it has
  /// read in the canonical spelling, which is also ours.
  @Test func readsWhatRecutilsReads() throws {
    var random = SplitMix64(seed: 4)
    for _ in 0..<40 {
      let file = randomReadableFile(using: &random)
      let recsel = try Recutils.run("recsel", on: file)
      #expect(recsel.status == 0)
      var scanner = RecScanner(file)
      var records: [[UInt8]] = []
      while let paragraph = scanner.next() {
        if paragraph.content == .comment { continue }
        #expect(paragraph.content == .record)
        records.append(Self.respelled(scanner.fields, in: file))
      }
      #expect(Array(records.joined(separator: [0x0A])) == recsel.output)
    }
  }

  /// The fields in recutils' spelling, which has no remedy for a backslash at a line's end.
  private static func respelled(_ fields: [RecField], in bytes: [UInt8]) -> [UInt8] {
    fields.flatMap { field -> [UInt8] in
      let lines = field.text(in: bytes).split(separator: "\n", omittingEmptySubsequences: false)
      let value = lines.joined(separator: "\n+ ")
      return Array((field.nameText(in: bytes) + (value.isEmpty ? ":" : ": ") + value + "\n").utf8)
    }
  }

  /// Outside of what we accept on purpose, a file is readable to both or to neither.
  @Test func refusesWhatRecutilsRefuses() throws {
    var random = SplitMix64(seed: 5)
    var refused = 0
    for _ in 0..<150 {
      let file = randomDoubtfulFile(using: &random)
      let recinf = try Recutils.run("recinf", on: file)
      #expect((recinf.status == 0) == problems(in: file).isEmpty)
      if recinf.status != 0 { refused += 1 }
    }
    #expect((30...120).contains(refused))
  }

  @Test func recutilsReadsWhatIsWritten() throws {
    var random = SplitMix64(seed: 6)
    var writer = RecWriter()
    var expected: [[UInt8]] = []
    writer.append(comment: "one\ntwo")
    writer.append([RecEntry("%rec", "Note"), RecEntry("%doc", "two\nlines\\")])
    for _ in 0..<2_000 {
      let record = randomRecord(using: &random).filter { $0.name != "%x" } + [RecEntry("Id", "")]
      writer.append(record)
      expected.append(RecWriter.spell(record))
    }
    #expect(try Recutils.run("recfix", ["--check"], on: writer.bytes).status == 0)
    let recsel = try Recutils.run("recsel", ["-t", "Note"], on: writer.bytes)
    #expect(recsel.output == Array(expected.joined(separator: [0x0A])))
  }

  /// Some fifty paragraphs of all that recutils accepts and means the same to it as to us.
  private func randomReadableFile(using random: inout SplitMix64) -> [UInt8] {
    let fields = ["A:", "B: ", "Long_1:\t", "C:  ", "A: x \t", "%foo: a\rb", "D::é"]
    let further = [
      "\n+", "\n+ ", "\n++\t", "\\\n", "\\\n+ ", "\\\n# c: ", "\\", "\\\\ ", " é", ": +#",
    ]
    var text = ""
    for _ in 0..<50 {
      text +=
        ["", "\n", " \t", "# c\n", "# c\\\n", "\t# c\n\n"].randomElement(using: &random) ?? ""
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        text += fields.randomElement(using: &random) ?? ""
        // Not straight after the colon, where recutils has trouble with bytes beyond ASCII.
        if Bool.random(using: &random) { text += "z" }
        while Bool.random(using: &random) { text += further.randomElement(using: &random) ?? "" }
        // A backslash at a line's end would join the next field: it stays clear of it here.
        text += "z\n"
        if Int.random(in: 0..<5, using: &random) == 0 { text += "# c\n" }
      }
      text += ["\n", " \n", "\n\t\n"].randomElement(using: &random) ?? ""
    }
    return Array(text.utf8)
  }

  /// A few lines, good and bad ones, without the bytes that recutils stumbles over.
  private func randomDoubtfulFile(using random: inout SplitMix64) -> [UInt8] {
    let parts = [
      "A: 1\n", "A: 1\n", "B:2\n", "Long_1:\tx y \n", "C:", "C: ", "\n", "\n", "+", "+ ", "\\\n",
      "#", " ", "\t", "x\n", "+ x\n", "+\n", "# c\n",
    ]
    let chosen = (0..<Int.random(in: 1...8, using: &random)).map { _ in
      parts.randomElement(using: &random) ?? ""
    }
    return Array((chosen.joined() + "\n").utf8)
  }
}
