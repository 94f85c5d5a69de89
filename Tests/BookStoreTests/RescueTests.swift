import Foundation
import PledgeModel
import Testing

@testable import BookStore

@Suite struct RescueTests {
  /// A state folder that goes when the object does.
  private final class StateFolder {
    let path = NSTemporaryDirectory() + "state-\(UUID().uuidString)/pledgebook"

    deinit {
      let above = (path as NSString).deletingLastPathComponent
      do { try FileManager.default.removeItem(atPath: above) } catch { Issue.record(error) }
    }

    func rescue(_ book: RescuedBook = equality, of me: Initials = rk) -> Rescue {
      Rescue(book, of: me, in: path) { teaTime }
    }

    func waiting(for book: RescuedBook = equality, of me: Initials = rk) throws -> [[Change]] {
      try Rescue.waiting(for: book, of: me, in: path).map(\.changes)
    }
  }

  private static let hosting = Hosting(title: "Equality", host: "Voices", zone: "Europe/London")
  private static let equality = RescuedBook("/a/equality", hosting)

  private let deeds = (1...3).map { Deed($0, [.file(sampleNote($0, "note \($0)"))]) }

  @Test func whatCannotBeWrittenWaitsWhereNobodyElseReadsIt() throws {
    let state = StateFolder()
    let rescue = state.rescue()
    let path = try rescue.keep(Array(deeds.prefix(1)))
    #expect(path == "\(state.path)/rescue-rk-2026-10-14-1420.rec")
    #expect(try state.waiting() == [deeds[0].changes])
    // What is there is not written again.
    #expect(try rescue.keep(deeds) == path)
    #expect(try rescue.keep(deeds) == path)
    #expect(try state.waiting() == [deeds.flatMap(\.changes)])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(
      String(decoding: bytes, as: UTF8.self).hasPrefix(
        "# Book: /a/equality\n\n# Title: Equality\n\n# Host: Voices\n\nDo: file\n"))
    #expect(Journal.read([UInt8](bytes)).fragments == [])
    #expect(try Recfix.complaints(path) == "")
    for (file, mode) in [(path, 0o600), (state.path, 0o700)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == mode)
    }
    #expect(try Rescue.waiting(for: Self.equality, of: rk, in: state.path)[0].day == teaTime.day)
    rescue.drop()
    #expect(try state.waiting() == [])
    // The next trouble begins another file.
    #expect(try rescue.keep(deeds) == path)
  }

  @Test func twoRunsDoNotShareAFile() throws {
    let state = StateFolder()
    let (one, other) = (state.rescue(), state.rescue())
    #expect(try one.keep(deeds) == "\(state.path)/rescue-rk-2026-10-14-1420.rec")
    #expect(try other.keep(deeds) == "\(state.path)/rescue-rk-2026-10-14-1420-2.rec")
    other.drop()
    #expect(try state.waiting() == [deeds.flatMap(\.changes)])
  }

  @Test func onlyTheBooksOwnIsOffered() throws {
    let state = StateFolder()
    #expect(try state.waiting() == [])
    _ = try state.rescue().keep(deeds)
    let changes = [deeds.flatMap(\.changes)]
    let moved = RescuedBook("/b/elsewhere", Self.hosting)
    let renamed = RescuedBook(
      "/a/equality", Hosting(title: "Fairness", host: "Voices", zone: "Europe/London"))
    let other = RescuedBook(
      "/b/elsewhere", Hosting(title: "Equality", host: "Others", zone: "Europe/London"))
    #expect(try state.waiting(for: moved) == changes)
    #expect(try state.waiting(for: renamed) == changes)
    #expect(try state.waiting(for: other) == [])
    #expect(try state.waiting(of: ts) == [])
  }

  @Test func aFileThatWasCutOffGivesWhatIsWhole() throws {
    let state = StateFolder()
    let path = try state.rescue().keep(deeds)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    try bytes.dropLast(30).write(to: URL(fileURLWithPath: path))
    #expect(try state.waiting() == [deeds.prefix(2).flatMap(\.changes)])
  }
}
