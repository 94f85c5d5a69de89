#if canImport(Glibc)
  import Glibc
#else
  #error("File systems are told apart by Linux's list of mounts.")
#endif

extension Folder {
  /// Whether the kernel hears of everything that happens to the folder: not where others may
  /// change it behind its back, over a network or through a program (FUSE).
  var isHeardOf: Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return false }
    // As sys/sysmacros.h takes the number apart.
    let major = status.st_dev >> 8 & 0xFFF | status.st_dev >> 32 & ~0xFFF
    let minor = status.st_dev & 0xFF | status.st_dev >> 12 & 0xFFFF_FF00
    let device = "\(major):\(minor)"
    do throws(FileFault) {
      let mounts = try Descriptor(at: AT_FDCWD, "/proc/self/mountinfo", O_RDONLY)
      let text = String(decoding: try mounts.readAll(limit: 1 << 20) ?? [], as: UTF8.self)
      return isLocal(device: device, in: text)
    } catch {
      return false
    }
  }
}

/// Whether the file system of a device is one of this machine alone, by the kernel's list of mounts
/// (proc(5), mountinfo). One that is not listed, as a subvolume of btrfs, is.
func isLocal(device: String, in mounts: String) -> Bool {
  for line in mounts.split(separator: "\n") {
    let words = line.split(separator: " ")
    guard words.count > 2, words[2] == device, let dash = words.firstIndex(of: "-"),
      dash + 1 < words.count
    else { continue }
    let type = words[dash + 1].prefix { $0 != "." }
    return ![
      "9p", "afs", "ceph", "cifs", "fuse", "fuseblk", "glusterfs", "lustre", "nfs", "nfs4",
      "prl_fs", "smb3", "smbfs", "vboxsf", "virtiofs",
    ].contains(type)
  }
  return true
}
