#if canImport(Glibc)
  import Glibc
#else
  #error("Time zones are looked for where the GNU C library has them.")
#endif

/// Whether the system knows a time zone of that IANA name, as `Europe/London`. Every name of the
/// right form passes on a system that has no zones at all, for nothing can be said there. What the C
/// library would take for a rule or for a file elsewhere is no name.
package func isKnownZone(_ name: String) -> Bool {
  let parts = name.split(separator: "/", omittingEmptySubsequences: false)
  let isName = parts.allSatisfy { part in
    part.utf8.first.map { ($0 | 0x20) &- 0x61 < 26 } ?? false
      && part.utf8.allSatisfy {
        ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || "_+-".utf8.contains($0)
      }
  }
  let zones = getenv("TZDIR").map { String(cString: $0) } ?? "/usr/share/zoneinfo"
  var status = stat()
  guard isName, stat(zones, &status) == 0 else { return isName }
  return stat("\(zones)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
}
