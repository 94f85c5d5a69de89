import PledgeModel
import RecFile

/// The bytes with other words in some places. A record that ends in a checksum of itself, as those
/// of journals and rescue files, gets the right one again; one whose checksum was wrong before
/// keeps it, because it was not written whole.
func erased(_ bytes: [UInt8], at places: [Range<Int>], with words: String) -> [UInt8] {
  let seals = sealedRecords(in: bytes).map(\.isRight)
  var new = bytes.replacing(places, with: Array(words.utf8))
  guard seals.contains(true) else { return new }
  let records = sealedRecords(in: new)
  guard records.count == seals.count else { return new }
  for (record, wasRight) in zip(records, seals) where wasRight {
    // As long as the old one, so that nothing moves.
    new.replaceSubrange(record.seal, with: record.sum.utf8)
  }
  return new
}

/// The records that end in a field `Sum`: where its value stands, what it ought to be, and whether
/// it is.
private func sealedRecords(
  in bytes: [UInt8]
) -> [(seal: Range<Int>, sum: String, isRight: Bool)] {
  var records: [(seal: Range<Int>, sum: String, isRight: Bool)] = []
  var scanner = RecScanner(bytes)
  while let paragraph = scanner.next() {
    guard let seal = scanner.fields.last, seal.isNamed("Sum", in: bytes) else { continue }
    let sum = checksum(bytes[paragraph.range.lowerBound..<seal.name.lowerBound])
    records.append((seal.value, sum, scanner.text(of: seal) == sum))
  }
  return records
}
