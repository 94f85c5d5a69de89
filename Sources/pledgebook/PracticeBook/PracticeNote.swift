/// One note of the practice book, as a line of its table; ``HeldPracticeEvent`` makes the record.
struct PracticeNote {
  enum Kind: String {
    case note, progress, challenge, ask, idea, offer, action, contact, practice, quote, status
    case attendance
  }

  enum Progress: String {
    case notStarted = "not-started"
    case started
    case onTrack = "on-track"
    case stuck, done, changed
  }

  enum Input: String {
    case wanted, discussing, answered, parked
  }

  enum Share: String {
    case named, organisation, unattributed, `private`
  }

  /// Local time: `14:20:03`.
  let time: String
  let kind: Kind
  /// The id of a pledge or of an organisation; `nil` for a note in the inbox.
  let subject: String?
  /// What later notes call this one; `nil` when none speaks of it.
  let label: String?
  /// The label of the note that this one answers or moves on.
  let about: String?
  let progress: Progress?
  let input: Input?
  let share: Share
  let from: String?
  let themes: [String]
  let communities: [String]
  let owner: String?
  /// Days after the event.
  let due: Int?
  let done: Bool?
  let heads: Int?
  let consent: Bool?
  let outcome: String?
  let text: String?

  /// A note whose share level and state are what the program itself would file: a challenge is
  /// unattributed, and an ask that moves no other one on wants input.
  init(
    _ time: String, _ kind: Kind, _ subject: String?, label: String? = nil, about: String? = nil,
    progress: Progress? = nil, input: Input? = nil, share: Share? = nil, from: String? = nil,
    themes: [String] = [], communities: [String] = [], owner: String? = nil, due: Int? = nil,
    done: Bool? = nil, heads: Int? = nil, consent: Bool? = nil, outcome: String? = nil,
    _ text: String? = nil
  ) {
    self.time = time
    self.kind = kind
    self.subject = subject
    self.label = label
    self.about = about
    self.progress = progress
    self.input = input ?? (kind == .ask ? .wanted : nil)
    self.share = share ?? (kind == .challenge ? .unattributed : .organisation)
    self.from = from
    self.themes = themes
    self.communities = communities
    self.owner = owner
    self.due = due
    self.done = done
    self.heads = heads
    self.consent = consent
    self.outcome = outcome
    self.text = text
  }

  /// The pledge spoken of, where the subject is one: its id ends in round and number.
  var pledge: String? {
    organisation == subject ? nil : subject
  }

  /// The organisation spoken of: the subject itself, or the one whose pledge it is.
  var organisation: String? {
    guard let subject else { return nil }
    let parts = subject.split(separator: "-")
    let isPledge = parts.count > 2 && parts.suffix(2).allSatisfy { Int($0) != nil }
    return isPledge ? parts.dropLast(2).joined(separator: "-") : subject
  }

  /// Four letters or digits that tell apart notes of one second: FNV-1a of time and text, so that
  /// the practice book is the same wherever it is made.
  var fourLetters: String {
    let alphabet = Array("0123456789abcdefghijklmnopqrstuvwxyz")
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in "\(time) \(kind) \(text ?? "")".utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    var letters = ""
    for _ in 0..<4 {
      letters.append(alphabet[Int(hash % 36)])
      hash /= 36
    }
    return letters
  }
}
