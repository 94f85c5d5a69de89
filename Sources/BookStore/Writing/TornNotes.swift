import PledgeModel
import RecFile

/// What a power cut or a kill has left of a notes file that was added to.
///
/// Where the file was made longer and not filled it holds zero bytes, which no person and no program
/// writes into a rec file. From there on what the journal has whole goes, to be filed again in its
/// order. So does the first half of such a note at the file's end. Anything else that cannot be read
/// is somebody's own and stays.
struct TornNotes {
  /// The file without what is torn.
  private(set) var sound: [UInt8]
  /// What was cut out and is in no journal.
  private(set) var fragments: [[UInt8]] = []

  private let journalled: [Note]

  /// Nil when nothing in the file is torn. `journalled` are notes that the journal has whole.
  init?(_ bytes: [UInt8], journalled: [Note]) {
    sound = bytes
    self.journalled = journalled
    if bytes.contains(0) { takeOutZeros() }
    takeOutHalf()
    if sound == bytes { return nil }
  }

  private mutating func takeOutZeros() {
    let bytes = sound
    let paragraphs = RecDocument(bytes).paragraphs.map(\.bytes)
    guard let first = paragraphs.firstIndex(where: { $0.contains(0) }) else { return }
    sound = Array(bytes[..<paragraphs[first].startIndex])
    for index in first..<paragraphs.count {
      var fragment: [UInt8] = []
      for piece in paragraphs[index].split(separator: 0) {
        let text = piece.drop { $0 == 10 }
        switch TornNotes.content(of: text) {
        case .torn where isJournalled(text): break
        case .torn: fragment += text
        case .note(let id) where journalled.contains { $0.id == id }: break
        case .note, .other:
          // The blank line above it may have become zeros, or the end of its last line.
          if !sound.isEmpty, sound.suffix(2) != [10, 10] { sound.append(10) }
          sound += text
          if text.last != 10 { sound.append(10) }
        }
      }
      if !fragment.isEmpty { fragments.append(fragment) }
      let gap = paragraphs[index].endIndex
      let next = index + 1 < paragraphs.count ? paragraphs[index + 1].startIndex : bytes.count
      if sound.suffix(2) != [10, 10] { sound += bytes[gap..<next] }
    }
  }

  private mutating func takeOutHalf() {
    var document = RecDocument(sound)
    guard let index = document.paragraphs.indices.last else { return }
    let last = document.paragraphs[index].bytes
    guard case .torn = TornNotes.content(of: last), isJournalled(last) else { return }
    document.remove(at: index)
    sound = document.bytes
  }

  /// Whether the journal has whole what begins with `half`.
  private func isJournalled(_ half: ArraySlice<UInt8>) -> Bool {
    journalled.contains { RecWriter.spell($0.entries).starts(with: half) }
  }

  private enum Content {
    case note(NoteID)
    /// A descriptor or a comment.
    case other
    case torn
  }

  private static func content(of piece: ArraySlice<UInt8>) -> Content {
    let document = RecDocument(Array(piece))
    guard document.paragraphs.count == 1 else { return .torn }
    switch document.paragraphs[0].content {
    case .record:
      return document.record(at: 0)?["Id"].flatMap { NoteID($0) }.map { .note($0) } ?? .torn
    case .descriptor, .comment: return .other
    case .unreadable: return .torn
    }
  }
}
