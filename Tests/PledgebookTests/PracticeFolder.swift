import Foundation
import Testing

@testable import pledgebook

/// The practice book in a folder that goes when the object does.
final class PracticeFolder {
  let path: String

  init() throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent(
      "practice-\(UUID().uuidString)")
    path = root.path
    for file in PracticeBook.files(today: (2026, 10, 14), zoneOffset: { _ in 60 }) {
      let url = root.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
    }
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record(error) }
  }
}
