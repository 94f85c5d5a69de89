import Foundation

/// Files and folders as they stand on a disk, by their paths.
struct DiskContents: Hashable {
  var folders: Set<String> = []
  var files: [String: [UInt8]] = [:]
}

/// What was done to a folder, call by call (Tests/StoreFaults/trace.c), and from when on each of it
/// is sure to be on the disk.
///
/// What POSIX promises is taken for all there is: the bytes of a file are there when that file was
/// synced, a name when the folder that holds it was. A rename is done as a whole or not at all, but
/// the file may have both names for a while (rename(2) of Linux). After a sync that failed, what it
/// should have written is never sure: Linux may have dropped it and calls the next sync a success.
struct DiskHistory {
  /// A file or folder, whatever its name; 0 is the folder that is watched.
  typealias Node = Int

  /// A name in a folder.
  struct Place {
    var folder: Node
    var name: String
  }

  enum Change {
    case write(Node, from: Int, [UInt8])
    case length(Node, Int)
    case name(Place, Node)
    case noName(Place)
    case move(from: Place, to: Place, Node)
    /// Two files change places: whole or not at all.
    case exchange(Place, Node, Place, Node)
  }

  struct Entry {
    var change: Change
    /// The number of the call.
    var call: Int
    /// The call from which on it is sure to be on the disk.
    var sure = Int.max
    /// For a move: the call from which on the old name is sure to be gone.
    var oldNameGone = Int.max
  }

  /// What stood there before, all of it on the disk.
  struct Beginning {
    fileprivate(set) var contents: [Node: [UInt8]] = [:]
    fileprivate(set) var names: [Node: [String: Node]] = [0: [:]]
    fileprivate var nodes: [UInt64: Node] = [:]

    init(of path: String) throws {
      let paths = (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? [])
      var byPath = ["": 0]
      nodes[try Beginning.inode(path)] = 0
      for file in paths.sorted() {
        let whole = "\(path)/\(file)"
        let node = byPath.count
        byPath[file] = node
        nodes[try Beginning.inode(whole)] = node
        let name = file as NSString
        names[byPath[name.deletingLastPathComponent] ?? 0, default: [:]][name.lastPathComponent] =
          node
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder)
        if isFolder.boolValue {
          names[node] = [:]
        } else {
          contents[node] = [UInt8](try Data(contentsOf: URL(fileURLWithPath: whole)))
        }
      }
    }

    private static func inode(_ path: String) throws -> UInt64 {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return (attributes[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0
    }
  }

  let beginning: Beginning
  private(set) var entries: [Entry] = []
  /// For each call, the length of the program's standard output before it.
  private(set) var told: [Int] = []
  /// For each call, whether it was a sync that succeeded.
  private(set) var isSync: [Bool] = []

  private var names: [Node: [String: Node]]
  private var nodes: [UInt64: Node]
  private var count: Int

  /// Whether it is a folder.
  func isFolder(_ node: Node) -> Bool { names[node] != nil }

  /// How many calls there were.
  var calls: Int { told.count }

  init(from beginning: Beginning, _ trace: [UInt8]) {
    self.beginning = beginning
    names = beginning.names
    nodes = beginning.nodes
    count = beginning.contents.count + beginning.names.count
    var rest = trace[...]
    while let end = rest.firstIndex(of: 10) {
      let line = String(decoding: rest[..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
      let words = line.split(separator: " ", maxSplits: 3).map(String.init)
      var bytes: [UInt8] = []
      if words[0] == "write", let length = words[3].split(separator: " ").last.flatMap({ Int($0) })
      {
        bytes = Array(rest.prefix(length))
        rest = rest.dropFirst(length + 1)
      }
      told.append(Int(words[1]) ?? 0)
      isSync.append(words[0] == "sync")
      take(words[0], UInt64(words[2]) ?? 0, words[3], bytes)
    }
  }

  // MARK: Reading the trace

  private mutating func take(_ what: String, _ inode: UInt64, _ rest: String, _ bytes: [UInt8]) {
    let call = told.count - 1
    switch what {
    case "create", "folder":
      let (node, place) = (count, place(rest))
      count += 1
      nodes[inode] = node
      if what == "folder" { names[node] = [:] }
      names[place.folder]?[place.name] = node
      entries.append(Entry(change: .name(place, node), call: call))
    case "link":
      let paths = rest.split(separator: "\t").map { place(String($0)) }
      let node = names[paths[0].folder]?[paths[0].name] ?? -1
      names[paths[1].folder]?[paths[1].name] = node
      entries.append(Entry(change: .name(paths[1], node), call: call))
    case "remove":
      let place = place(rest)
      names[place.folder]?[place.name] = nil
      entries.append(Entry(change: .noName(place), call: call))
    case "rename":
      let paths = rest.split(separator: "\t").map { place(String($0)) }
      let node = names[paths[0].folder]?.removeValue(forKey: paths[0].name) ?? -1
      names[paths[1].folder]?[paths[1].name] = node
      entries.append(Entry(change: .move(from: paths[0], to: paths[1], node), call: call))
    case "exchange":
      let paths = rest.split(separator: "\t").map { place(String($0)) }
      let (one, other) = (
        names[paths[0].folder]?[paths[0].name] ?? -1, names[paths[1].folder]?[paths[1].name] ?? -1
      )
      names[paths[0].folder]?[paths[0].name] = other
      names[paths[1].folder]?[paths[1].name] = one
      entries.append(Entry(change: .exchange(paths[0], other, paths[1], one), call: call))
    case "write":
      let from = rest.split(separator: " ").first.flatMap { Int($0) } ?? 0
      entries.append(Entry(change: .write(nodes[inode] ?? -1, from: from, bytes), call: call))
    case "length":
      entries.append(Entry(change: .length(nodes[inode] ?? -1, Int(rest) ?? 0), call: call))
    case "sync": secure(nodes[inode] ?? -1)
    case "failed": doubt(nodes[inode] ?? -1)
    default: preconditionFailure("the trace says “\(what)”")
    }
  }

  private func place(_ path: String) -> Place {
    var folder = 0
    var parts = path.split(separator: "/").map(String.init)
    let name = parts.removeLast()
    for part in parts { folder = names[folder]?[part] ?? -1 }
    return Place(folder: folder, name: name)
  }

  private mutating func secure(_ node: Node) {
    let call = told.count
    for index in entries.indices {
      switch entries[index].change {
      case .write(node, _, _), .length(node, _):
        if entries[index].sure == .max { entries[index].sure = call }
      case .name(let place, _), .noName(let place):
        if place.folder == node { entries[index].sure = min(entries[index].sure, call) }
      case .move(let from, let to, _):
        if from.folder == node {
          entries[index].oldNameGone = min(entries[index].oldNameGone, call)
        }
        if from.folder == node || to.folder == node {
          entries[index].sure = min(entries[index].sure, call)
        }
      case .exchange(let one, _, let other, _):
        if one.folder == node || other.folder == node {
          entries[index].sure = min(entries[index].sure, call)
        }
      default: break
      }
    }
  }

  /// A sync has failed: what was written to that file is never sure, whatever is told later.
  private mutating func doubt(_ node: Node) {
    for index in entries.indices where entries[index].sure == .max {
      switch entries[index].change {
      case .write(node, _, _), .length(node, _): entries[index].sure = .never
      default: break
      }
    }
  }
}

extension Int {
  /// Later than any call, and not to be changed any more.
  static let never = Int.max - 1
}
