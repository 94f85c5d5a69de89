extension Restoration {
  /// What would change: a line for each file, and one for each of its records.
  package var preview: [String] {
    files.flatMap { file in [file.heading] + file.records.map { "  \($0.text)" } + file.rest }
  }

  /// How many notes are in the book and not in the backup: they would be taken out of the book.
  package var notesThatGo: Int {
    files.reduce(0) { count, file in
      count + file.records.count { $0.type == "Note" && $0.fate == .goes }
    }
  }
}

extension Restoration.FileChange {
  fileprivate var heading: String {
    switch fate {
    case .comesBack: "\(path) comes back"
    case .changes: path
    case .goes: "\(path) is newer than the backup, and is removed"
    case .stays: "\(path) is newer than the backup, but holds more than records: it stays"
    }
  }

  fileprivate var rest: [String] {
    guard fate == .changes else { return [] }
    if isElsewhere { return ["  ~ comments and other lines"] }
    return records.isEmpty ? ["  ~ the order or the spacing"] : []
  }
}

extension RecordChange {
  fileprivate var text: String {
    "\(fate.rawValue) \(type.isEmpty ? "record" : type) \(words)"
  }
}
