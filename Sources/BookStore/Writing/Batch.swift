import PledgeModel

#if canImport(Glibc)
  import Glibc
#else
  #error("The store uses the file calls of the GNU C library.")
#endif

/// Several files of a book put in place or removed together: after a crash at any moment this has
/// happened to all of them, or to none.
///
/// The new contents are staged in a folder of their own and synced. Then a manifest is written that
/// names them with their checksums, and from that moment the batch will be carried out: by this run,
/// or by the next one that takes the book.
struct Batch {
  /// One file to be put in place or removed.
  struct File: Equatable {
    /// Where it goes, from the book's folder.
    var path: String
    /// The checksum of what stands there until then; nil when nothing does.
    var was: String?
    /// The checksum of the new contents; nil when it is to be removed.
    var sum: String?
  }

  let folder: Folder
  /// The folder of the batch.
  let path: String
  private(set) var files: [File] = []

  static let prefix = "batch-"

  /// A batch that is begun. The folder for it is made.
  init(_ folder: Folder, stamp: String) throws(FileFault) {
    self.folder = folder
    path = ".pledgebook/\(Batch.prefix)\(stamp)"
    try folder.makeFolder(path)
  }

  /// A batch that an earlier run left; nil when it was not made whole, so that it never happened.
  private init?(_ folder: Folder, found path: String) throws(FileFault) {
    guard let bytes = try folder.read("\(path)/manifest.rec"),
      let files = BatchManifest.read(bytes)
    else { return nil }
    self.folder = folder
    self.path = path
    self.files = files
  }

  private func stagedPath(_ index: Int) -> String { "\(path)/\(index + 1).new" }

  // MARK: Making it

  /// Stages the new contents of a file. `was` is what stands there now.
  mutating func stage(_ target: String, was: [UInt8]?, _ bytes: [UInt8]) throws(FileFault) {
    let mode = folder.mode(of: target)
    let path = stagedPath(files.count)
    let staged = try Descriptor(at: folder.descriptor, path, beginning, mode: mode)
    // A file that is there stays as open as it is, whatever new ones are.
    if was != nil { try retrying("open", path) { fchmod(staged.number, mode) } }
    try staged.write(bytes)
    files.append(File(path: target, was: was.map { checksum($0) }, sum: checksum(bytes)))
  }

  /// Has a file removed that holds these bytes now.
  mutating func stageRemoval(of target: String, was bytes: [UInt8]) {
    files.append(File(path: target, was: checksum(bytes), sum: nil))
  }

  /// Waits until everything staged is on the disk. `progress` is told how many files are.
  func sync(progress: (Int) -> Void = { _ in }) throws(FileFault) {
    for index in files.indices where files[index].sum != nil {
      try Descriptor(at: folder.descriptor, stagedPath(index), readWrite).sync()
      progress(index + 1)
    }
    try folder.syncFolder(of: stagedPath(0))
  }

  /// From now on it will be carried out, whatever happens.
  func commit() throws(FileFault) {
    try folder.replace("\(path)/manifest.rec", with: BatchManifest.spell(files))
  }

  // MARK: Carrying it out

  /// Puts the files in place, and removes the batch. May be interrupted and done again. Returns what
  /// was set aside: a file that somebody else has changed since is left to them, and what it was to
  /// become is kept under the name given here.
  func carryOut(progress: (Int) -> Void = { _ in }) throws(FileFault) -> [String] {
    var aside: [String] = []
    let folders = Set(files.filter { $0.sum != nil }.map { parent(of: $0.path) ?? "." })
    for path in folders where path != "." {
      try folder.makeFolder(path, mode: folder.modeOfFolders)
    }
    for (index, file) in files.enumerated() {
      if let kept = try put(file, from: stagedPath(index), number: index + 1) { aside.append(kept) }
      progress(index + 1)
    }
    for path in folders { try folder.syncFolder(of: "\(path)/x") }
    try folder.syncFolder(of: ".pledgebook/x")
    try remove()
    return aside
  }

  private func put(_ file: File, from staged: String, number: Int) throws(FileFault) -> String? {
    guard file.sum != nil else {
      try removeFromPlace(file)
      return nil
    }
    // What is not staged any more has been put in place before.
    guard let bytes = try folder.read(staged) else { return nil }
    let now = try folder.read(file.path).map { checksum($0) }
    if now == file.sum {
      try folder.remove(staged)
    } else if now == file.was, checksum(bytes) == file.sum {
      try folder.rename(staged, to: file.path)
    } else {
      let kept = ".pledgebook/recovered-\(name(of: path))-\(number).rec"
      try folder.rename(staged, to: kept)
      return kept
    }
    return nil
  }

  /// Removes a file, and the folder of an event that is empty then. One that somebody else has
  /// changed since is left to them.
  private func removeFromPlace(_ file: File) throws(FileFault) {
    if let bytes = try folder.read(file.path), checksum(bytes) == file.was {
      try folder.remove(file.path)
    }
    do throws(FileFault) { try folder.syncFolder(of: file.path) } catch {
      // An earlier attempt has removed the folder too.
      guard error.isMissing else { throw error }
    }
    if let above = parent(of: file.path), parent(of: above) != nil {
      try folder.removeFolder(above)
    }
  }

  /// Takes the batch away: first the manifest, without which it is none, so that what is still
  /// staged is never taken for all that was to be put in place.
  func remove() throws(FileFault) {
    try folder.remove("\(path)/manifest.rec")
    try folder.syncFolder(of: stagedPath(0))
    for entry in try folder.list(path) { try folder.remove("\(path)/\(entry.name)") }
    try folder.removeFolder(path)
  }

  // MARK: After a crash

  /// Whether there are batches that were left, or that another run makes at this moment.
  static func areThere(in folder: Folder) throws(FileFault) -> Bool {
    try folder.list(".pledgebook").contains { $0.name.hasPrefix(prefix) && $0.isFolder }
  }

  /// Finishes the batches that earlier runs could not, and removes those that never came to be.
  /// To be called under the batch lock.
  static func recover(in folder: Folder) throws(FileFault) -> Recovered {
    var recovered = Recovered()
    for entry in try folder.list(".pledgebook") where entry.name.hasPrefix(prefix) && entry.isFolder
    {
      let path = ".pledgebook/\(entry.name)"
      if let batch = try Batch(folder, found: path) {
        let aside = try batch.carryOut()
        recovered.batchFiles += batch.files.count - aside.count
        recovered.setAside += aside
      } else {
        try Batch(folder, unfinished: path).remove()
      }
    }
    return recovered
  }

  private init(_ folder: Folder, unfinished path: String) {
    self.folder = folder
    self.path = path
  }
}

/// Held while a batch is made, carried out or recovered, so that no other run takes it for one that
/// was left behind. Ends with the program, however it ends.
struct BatchLock: ~Copyable {
  private let descriptor: Descriptor

  private init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }

  /// Takes the lock; nil when another run has it.
  static func take(_ folder: Folder) throws(FileFault) -> BatchLock? {
    try LocalFiles.prepare(folder)
    var file = try Descriptor(at: folder.descriptor, ".pledgebook/lock.batch", keeping)
    return try file.lock() ? BatchLock(file) : nil
  }

  /// Says up to where the lock is needed.
  func keepUntilHere() {}
}
