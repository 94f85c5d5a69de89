import PledgeModel
import RecFile

/// Checks one file by itself, and tells an index what it holds and refers to.
struct FileCheck {
  private let file: BookFile
  private(set) var problems: [FileProblem] = []
  /// Where the descriptor of each type stands.
  private var declared: [String: Int] = [:]
  /// The fields that the present descriptor speaks of: those of the book's own are known by it.
  private var spokenOf: Set<String> = []
  private var counts: [String: Int] = [:]
  /// The organisation that the file is about.
  private var owner: String?
  private var hasUndeclared = false

  init(_ file: BookFile) {
    self.file = file
    if case .organisation(let name) = file.role { owner = name }
  }

  mutating func run(_ bytes: [UInt8], _ index: inout RecordIndex) {
    lookAtLineEnds(bytes)
    var isWhole = true
    var scanner = RecScanner(bytes)
    while let paragraph = scanner.next() {
      switch paragraph.content {
      case .comment: break
      case .unreadable(let problem):
        isWhole = false
        report(problem.line, problem.message)
      case .descriptor: check(descriptor: scanner, line: paragraph.line)
      case .record:
        let fields = RecordFields(scanner, line: paragraph.line)
        guard let type = scanner.descriptor?.type else {
          if !hasUndeclared {
            report(
              paragraph.line,
              "No descriptor says what this record is: put “%rec: \(file.types[0])” and a blank line above it."
            )
          }
          hasUndeclared = true
          continue
        }
        counts[type, default: 0] += 1
        if file.types.contains(type) { check(fields, type, &index) }
      }
    }
    // What could not be read may be what is missing here.
    if isWhole, !hasUndeclared { lookForMissing() }
  }

  private mutating func report(_ line: Int, _ words: String) {
    problems.append(FileProblem(file: file.path, line: line, words: words))
  }

  // MARK: The file as a whole

  private mutating func lookAtLineEnds(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      report(
        1,
        "The file begins with a byte order mark, at which recutils stops: save it as UTF-8 without one."
      )
    }
    let isCut = bytes.indices.first { bytes[$0] == 0x0D && bytes[($0 + 1)...].first == 0x0A }
    if let isCut {
      report(
        1 + bytes[..<isCut].count { $0 == 0x0A },
        "Lines end in CR LF, at which recutils stops: save the file with LF alone.")
    }
  }

  private mutating func lookForMissing() {
    let type = file.types[0]
    guard declared[type] != nil else {
      report(
        1, "There is no “%rec: \(type)” in this file: put the descriptor of \(type) at the top.")
      return
    }
    let count = counts[type] ?? 0
    if file.holdsOne, count == 0 {
      report(
        declared[type] ?? 1, "There is no record of type \(type) below its descriptor: write one.")
    }
  }

  // MARK: Descriptors

  private mutating func check(descriptor scanner: RecScanner, line: Int) {
    let fields = RecordFields(scanner, line: line)
    spokenOf = Set(
      fields.fields.filter { $0.name != "%doc" && $0.name != "%rec" }.flatMap { field in
        field.value.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
      })
    let place = fields.fields.first { $0.name == "%rec" }?.line ?? line
    guard let descriptor = scanner.descriptor, let type = descriptor.type else {
      report(place, "“%rec” names no type: write one, as “%rec: \(file.types[0])”.")
      return
    }
    if let external = descriptor.external {
      report(
        place,
        "“%rec: \(type)” leads elsewhere, to \(quoted(external)). That is never followed here, but recfix would open it: delete it."
      )
    }
    if let first = declared[type] {
      report(
        place,
        "A second “%rec: \(type)” in one file, at which recutils stops; the first is in line \(first). Move the records there."
      )
    }
    declared[type] = declared[type] ?? place
    if let swallowed = fields.fields.first(where: { !$0.name.hasPrefix("%") }) {
      report(
        swallowed.line,
        "The field \(swallowed.name) has become part of the descriptor: put a blank line above the first record."
      )
    }
    check(type: type, at: place)
  }

  private mutating func check(type: String, at line: Int) {
    guard !file.types.contains(type) else { return }
    if RecordShape.named(type) != nil {
      report(
        line,
        "Records of type \(type) are not read in this file. Move them to where they belong: \(home(of: type))."
      )
    } else if let near = spellings(near: type, among: file.types).first {
      report(line, "There is no type “\(type)”. Did you mean “%rec: \(near)”?")
    }
  }

  private func home(of type: String) -> String {
    switch type {
    case "Book", "Theme", "Community": "book.rec"
    case "Person": "people.rec"
    case "Event": "events/DATE-NAME/event.rec"
    case "Note": "events/DATE-NAME/notes-INITIALS.rec"
    default: "organisations/ID.rec"
    }
  }

  // MARK: Records

  private mutating func check(
    _ fields: RecordFields, _ type: String, _ index: inout RecordIndex
  ) {
    guard let shape = RecordShape.named(type) else { return }
    if file.holdsOne, type == file.types[0], counts[type] == 2 {
      report(
        fields.line,
        "A second \(type) in this file, which is about one: move it to a file of its own.")
    }
    var check = RecordCheck(fields, shape, spokenOf)
    check.run()
    let place = PlaceCheck(file: file, owner: owner)
    let faults = check.faults + (check.isOne ? place.faults(in: fields, type) : [])
    for fault in faults { report(fault.line, fault.words) }
    guard check.isOne else { return }
    if type == "Organisation", let id = fields.first("Id")?.trimmedOfBlanks { owner = id }
    index.take(fields, shape, in: file.path, owner: owner)
  }
}

/// A value as a message quotes it: short, so that the message stays readable.
func quoted(_ value: String) -> String {
  let short = value.prefix(40)
  return "“\(short)\(short.endIndex == value.endIndex ? "" : "…")”"
}
