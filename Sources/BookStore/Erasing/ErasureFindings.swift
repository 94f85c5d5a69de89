import PledgeModel

/// Where names stand that are to be erased, and what cannot be done about some of them.
package struct ErasureFindings: Equatable, Sendable {
  /// A place where a name will be erased.
  package struct Hit: Equatable, Sendable {
    package var file: String
    package var line: Int
    /// What stands there, in one line.
    package var words: String
  }

  /// A key that mentions a name and stays.
  package struct Key: Equatable, Sendable {
    /// The field: `Organisation: nightjar`.
    package var field: String
    /// Where it stands first.
    package var first: Hit
    /// How often it stands somewhere.
    package var count: Int
  }

  /// What will be erased.
  package private(set) var hits: [Hit] = []
  /// Keys that mention a name and stay: ids, and fields that refer to them.
  package private(set) var keys: [Key] = []
  /// What mentions a name in files that are not pledgebook's, and stays.
  package private(set) var foreign: [Hit] = []
  /// Files and folders that are called by a name, and stay.
  package private(set) var names: [String] = []
  /// Files that could not be looked into, and why.
  package internal(set) var unread: [String] = []

  mutating func add(_ found: [MentionInText], in file: String, isOurs: Bool) {
    for mention in found {
      let hit = Hit(file: file, line: mention.line, words: mention.words)
      guard isOurs else {
        foreign.append(hit)
        continue
      }
      guard let field = mention.key else {
        hits.append(hit)
        continue
      }
      if let index = keys.firstIndex(where: { $0.field == field }) {
        keys[index].count += 1
      } else {
        keys.append(Key(field: field, first: hit, count: 1))
      }
    }
  }

  /// Takes up a file, or a folder above it, that is called by one of the names.
  mutating func add(path: String, of mentions: Mentions) {
    let parts = path.split(separator: "/")
    guard let index = parts.firstIndex(where: { mentions.isMade(in: $0.withoutEnding) }) else {
      return
    }
    let called = parts[...index].joined(separator: "/")
    if names.last != called { names.append(called) }
  }

  /// `7 places in 3 files`.
  package var summary: String {
    let files = Set(hits.map(\.file)).count
    return "\(counted(hits.count, "place")) in \(counted(files, "file"))"
  }

  /// What is told before it is asked for: a line for each place, then what stays and why.
  package var report: [String] {
    hits.map(\.text) + left
  }

  /// What stays, and what can be done about it.
  package var left: [String] {
    var lines: [String] = []
    if !keys.isEmpty {
      lines.append(
        "These stay, because other records refer to them. To change one, change it by hand in all places; “pledgebook check” finds those that were forgotten."
      )
      lines += keys.map { key in
        let more = key.count > 1 ? ", and \(key.count - 1) more" : ""
        return "\(key.first.file):\(key.first.line): \(key.field)\(more)"
      }
    }
    if !names.isEmpty {
      lines.append("These files are called so, and keep their names:")
      lines += names
    }
    if !foreign.isEmpty {
      lines.append("These files are your own, and stay as they are:")
      lines += foreign.map(\.text)
    }
    if !unread.isEmpty {
      lines.append("These files could not be looked into:")
      lines += unread
    }
    return lines
  }

  /// What no program here can change.
  package static let outOfReach =
    "Not reached: the history of git, versions that sync services keep, copies on other machines and in mails, and what the disk still holds of files that were replaced."
}

extension ErasureFindings.Hit {
  /// `file:line: words`.
  package var text: String { "\(file):\(line): \(words)" }
}

extension Substring {
  /// A name without `.rec`.
  fileprivate var withoutEnding: String { String(hasSuffix(".rec") ? dropLast(4) : self) }
}
