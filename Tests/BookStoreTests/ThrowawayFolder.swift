import Foundation

@testable import BookStore

/// A folder for one test, empty at first and gone at its end.
final class ThrowawayFolder {
  let folder: Folder

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "pledgebook-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    folder = try Folder(url.path)
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: folder.path) } catch { print(error) }
  }
}
