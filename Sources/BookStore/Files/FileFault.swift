#if canImport(Glibc)
  import Glibc
#else
  #error("The store uses the file calls of the GNU C library.")
#endif

/// A file call that failed, on which file, and why.
package struct FileFault: Error, Equatable, Sendable {
  /// The system's number for the reason (errno).
  package let code: Int32
  /// What was being done, as `write`.
  package let doing: String
  /// The file, from the book's folder.
  package let path: String

  init(_ doing: String, _ path: String, code: Int32 = errno) {
    self.code = code
    self.doing = doing
    self.path = path
  }

  /// Why, in the words of somebody who looks at the disk.
  package var reason: String {
    switch code {
    case ENOSPC: "the disk is full"
    case EDQUOT: "your quota on the disk is used up"
    case EIO: "the disk reports an error"
    case EROFS: "the disk cannot be written to"
    case EACCES, EPERM: "there is no permission to \(doing) \(path)"
    case ENOENT, ENOTDIR: "\(path) is not there"
    case ESTALE: "the book's folder is gone"
    case EMFILE, ENFILE: "too many files are open"
    case ELOOP: "\(path) is a symbolic link"
    case EINVAL, EISDIR: "\(path) is no ordinary file"
    case EFBIG: "\(path) is too large"
    case EBUSY: "another program is writing to \(path)"
    case EEXIST: "\(path) is there already"
    default: String(cString: strerror(code)) + " (\(doing) \(path))"
    }
  }
}

/// Calls again what a signal interrupted; throws what else went wrong.
@discardableResult
func retrying(
  _ doing: String, _ path: String, _ call: () -> Int
) throws(FileFault) -> Int {
  while true {
    let result = call()
    if result >= 0 { return result }
    if errno != EINTR { throw FileFault(doing, path) }
  }
}

@discardableResult
func retrying(
  _ doing: String, _ path: String, _ call: () -> Int32
) throws(FileFault) -> Int32 {
  Int32(try retrying(doing, path) { Int(call()) })
}
