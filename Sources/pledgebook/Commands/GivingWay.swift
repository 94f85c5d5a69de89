#if canImport(Glibc)
  import Glibc
#else
  #error("Another program takes this one's place by execv of the GNU C library.")
#endif

/// Where another program of ours is: in the folder of this one, however that was found.
func program(_ other: String) throws(CommandFault) -> String {
  guard let own = realpath("/proc/self/exe", nil) else {
    throw CommandFault(
      "The folder of this program cannot be found: \(String(cString: strerror(errno)))")
  }
  defer { free(own) }
  let path = String(cString: own)
  guard let slash = path.lastIndex(of: "/") else { throw CommandFault("no folder in \(path)") }
  return "\(path[...slash])\(other)"
}

/// Has another program of ours take this one's place.
func giveWay(to other: String, _ arguments: [String]) throws {
  let program = try program(other)
  var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
  words.append(nil)
  execv(program, words)
  let why = String(cString: strerror(errno))
  for word in words { free(word) }
  throw CommandFault(
    "\(program) cannot be run: \(why). “swift build --product \(other)” builds it.")
}
