#if canImport(Glibc)
  import Glibc
#else
  #error("The store uses the file calls of the GNU C library.")
#endif

/// Goes through a book's folder: which files are read, and which names are amiss.
struct BookSurvey {
  private let folder: Folder
  /// The files to read: what others refer to comes before what refers to it.
  private(set) var files: [BookFile] = []
  private(set) var problems: [FileProblem] = []

  init(_ folder: Folder) { self.folder = folder }

  mutating func run() {
    for entry in list(".") where !entry.isFolder {
      switch entry.name {
      case "book.rec": files.append(BookFile(path: entry.name, role: .book))
      case "people.rec": files.append(BookFile(path: entry.name, role: .people))
      default: continue
      }
      lookForLink(entry.name)
    }
    lookForCopies(in: ".")
    organisations(in: "organisations", depth: 0)
    let events = list("events")
    for event in events where event.isFolder && !event.name.hasPrefix(".") {
      records(ofEvent: event.name)
    }
    for entry in events where !entry.isFolder {
      lookForLink("events/\(entry.name)")
    }
    lookForCopies(in: "events")
  }

  private mutating func organisations(in path: String, depth: Int) {
    guard depth < 16 else {
      report(path, "The folders are too deep here; what is in this one is not read. Move it up.")
      return
    }
    for entry in list(path) where !entry.name.hasPrefix(".") {
      let file = "\(path)/\(entry.name)"
      if entry.isFolder {
        organisations(in: file, depth: depth + 1)
      } else {
        lookForLink(file)
        if entry.name.hasSuffix(".rec"), !isCopy(entry.name) {
          files.append(BookFile(path: file, role: .organisation(String(entry.name.dropLast(4)))))
        }
      }
    }
    lookForCopies(in: path)
  }

  private mutating func records(ofEvent event: String) {
    let path = "events/\(event)"
    let entries = list(path)
    if entries.contains(where: { $0.name == "event.rec" && !$0.isFolder }) {
      files.append(BookFile(path: "\(path)/event.rec", role: .event(event)))
    } else {
      report(path, "There is no event.rec in this folder: write one, or move the folder out.")
    }
    for entry in entries where !entry.name.hasPrefix(".") && !entry.isFolder {
      let file = "\(path)/\(entry.name)"
      lookForLink(file)
      guard entry.name.hasSuffix(".rec"), entry.name != "event.rec", !isCopy(entry.name) else {
        continue
      }
      if let by = initials(inName: entry.name) {
        files.append(BookFile(path: file, role: .notes(event: event, by: "\(by)")))
      } else {
        report(
          file,
          "This file is not read: notes are in notes-INITIALS.rec, with two to eight small letters. Rename it."
        )
      }
    }
    lookForCopies(in: path)
  }

  // MARK: Names

  private mutating func list(_ path: String) -> [Folder.Entry] {
    do throws(FileFault) {
      return try folder.list(path)
    } catch {
      problems.append(.unreadable(path, error))
      return []
    }
  }

  private mutating func report(_ path: String, _ words: String) {
    problems.append(FileProblem(file: path, line: nil, words: words))
  }

  private mutating func lookForCopies(in path: String) {
    for entry in list(path) where !entry.name.hasPrefix(".") && isCopy(entry.name) {
      report(
        path == "." ? entry.name : "\(path)/\(entry.name)",
        "This is the copy of a file that a merge or a sync tool left behind; it is not read. Carry over what is missing, then delete it."
      )
    }
  }

  /// Symbolic links are followed to files of the book only, never to folders.
  private mutating func lookForLink(_ path: String) {
    var status = stat()
    guard fstatat(folder.descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0,
      status.st_mode & S_IFMT == S_IFLNK
    else { return }
    guard let target = realpath("\(folder.path)/\(path)", nil),
      let book = realpath(folder.path, nil)
    else {
      report(path, "This symbolic link leads nowhere. Delete it, or put the file in its place.")
      return
    }
    defer {
      free(target)
      free(book)
    }
    if !String(cString: target).hasPrefix(String(cString: book) + "/") {
      report(
        path,
        "This symbolic link leads out of the book, so that the book is not whole without it. Put the file in its place."
      )
    } else if fstatat(folder.descriptor, path, &status, 0) == 0,
      status.st_mode & S_IFMT == S_IFDIR
    {
      report(path, "This symbolic link to a folder is not followed. Put the folder in its place.")
    }
  }
}

extension FileFault {
  /// Why, for somebody who looks at a file that should be read.
  var cause: String {
    switch code {
    case EINVAL, EISDIR, ENXIO: "it is no regular file"
    case EFBIG: "it is larger than \(Folder.largestFile >> 20) MiB"
    default: reason
    }
  }
}
