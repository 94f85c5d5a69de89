/// A power cut: before which call, and how much it leaves of what was not sure to be on the disk.
struct PowerCut: CustomStringConvertible {
  enum Leaving: Equatable {
    /// Nothing of it, or all.
    case nothing, everything
    /// The names without the bytes, or the bytes without the names.
    case names, bytes
    /// All names and lengths, and zeros for bytes.
    case zeros
    /// All names, and of the last write the first half.
    case half
    /// Any of it, in any order: bytes, parts of them and zeros, by sectors of 512 bytes.
    case anything(seed: UInt64)
    /// Names and lengths in their order up to some point, as a file system with a journal keeps
    /// them; a sync of whatever file takes all before it along. Bytes or zeros.
    case inOrder(seed: UInt64)
  }

  var call: Int
  var leaving: Leaving

  var description: String { "cut before call \(call), leaving \(leaving)" }

  /// What is left.
  func contents(of history: DiskHistory) -> DiskContents {
    var fates = Fates(self, history)
    var (contents, names) = (history.beginning.contents, history.beginning.names)
    for entry in history.entries.prefix(while: { $0.call < call }) {
      let isSure = entry.sure <= call
      switch entry.change {
      case .write(let node, let from, let bytes):
        let fate = isSure ? .whole : fates.ofBytes(entry, bytes.count)
        contents[node, default: []].take(bytes, at: from, fate)
      case .length(let node, let length):
        guard isSure || fates.ofBytes(entry, 1) != .gone else { continue }
        contents[node, default: []].setLength(length)
      case .name(let place, let node):
        if isSure || fates.keepsName(entry) { names[place.folder, default: [:]][place.name] = node }
      case .noName(let place):
        if isSure || fates.keepsName(entry) { names[place.folder]?[place.name] = nil }
      case .move(let from, let to, let node):
        guard isSure || fates.keepsName(entry) else { continue }
        names[to.folder, default: [:]][to.name] = node
        if entry.oldNameGone <= call || fates.loosesOldName(entry) {
          names[from.folder]?[from.name] = nil
        }
      case .exchange(let one, let node, let other, let otherNode):
        guard isSure || fates.keepsName(entry) else { continue }
        names[one.folder, default: [:]][one.name] = node
        names[other.folder, default: [:]][other.name] = otherNode
      }
    }
    var found = DiskContents()
    func walk(_ node: DiskHistory.Node, _ path: String) {
      for (name, child) in names[node] ?? [:] {
        let whole = path.isEmpty ? name : "\(path)/\(name)"
        if history.isFolder(child) {
          found.folders.insert(whole)
          walk(child, whole)
        } else {
          found.files[whole] = contents[child] ?? []
        }
      }
    }
    walk(0, "")
    return found
  }
}

/// What becomes of bytes that are not sure to be on the disk.
private enum Fate: Equatable {
  case gone, whole, zeros
  case first(Int)
  /// A bit for each sector, over and over.
  case sectors(UInt64)
}

/// Decides what becomes of each change.
private struct Fates {
  let leaving: PowerCut.Leaving
  var random = SplitMix64(seed: 0)
  /// The call before which names are there, where they are kept in order.
  var namesBefore = 0

  init(_ cut: PowerCut, _ history: DiskHistory) {
    leaving = cut.leaving
    switch leaving {
    case .anything(let seed): random = SplitMix64(seed: seed)
    case .inOrder(let seed):
      random = SplitMix64(seed: seed)
      let lastSync = history.isSync.prefix(cut.call).lastIndex(of: true) ?? 0
      namesBefore = Int.random(in: lastSync...max(lastSync, cut.call), using: &random)
    default: break
    }
  }

  mutating func keepsName(_ entry: DiskHistory.Entry) -> Bool {
    switch leaving {
    case .nothing, .bytes: false
    case .everything, .names, .zeros, .half: true
    case .anything: Bool.random(using: &random)
    case .inOrder: entry.call < namesBefore
    }
  }

  mutating func loosesOldName(_ entry: DiskHistory.Entry) -> Bool {
    if case .anything = leaving { Bool.random(using: &random) } else { true }
  }

  mutating func ofBytes(_ entry: DiskHistory.Entry, _ count: Int) -> Fate {
    switch leaving {
    case .nothing, .names: .gone
    case .everything, .bytes: .whole
    case .zeros: .zeros
    case .half: .first(count / 2)
    case .anything:
      switch Int.random(in: 0..<5, using: &random) {
      case 0: .gone
      case 1: .whole
      case 2: .zeros
      case 3: .first(Int.random(in: 0...count, using: &random))
      default: .sectors(UInt64.random(in: 0 ... .max, using: &random))
      }
    case .inOrder:
      entry.call >= namesBefore ? .gone : Bool.random(using: &random) ? .whole : .zeros
    }
  }
}

extension [UInt8] {
  fileprivate mutating func setLength(_ length: Int) {
    if length < count { removeLast(count - length) }
    if length > count { append(contentsOf: repeatElement(0, count: length - count)) }
  }

  fileprivate mutating func take(_ bytes: [UInt8], at from: Int, _ fate: Fate) {
    let end: Int
    switch fate {
    case .gone: return
    case .first(let length): end = from + length
    case .whole, .zeros, .sectors: end = from + bytes.count
    }
    if end > count { setLength(end) }
    guard fate != .zeros else { return }
    for place in from..<end {
      if case .sectors(let kept) = fate, kept >> (place / 512 % 64) & 1 == 0 { continue }
      self[place] = bytes[place - from]
    }
  }
}
