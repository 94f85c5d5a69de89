import Foundation
import PledgeModel
import Testing

@testable import BookStore

@Suite struct WritingSessionTests {
  @Test func aSecondRunOfANoteTakerIsToldWhoHasTheBook() throws {
    let book = try TemporaryBook()
    let other = try Folder(book.path)
    do {
      let first = try WritingSession(book.folder, as: rk, now: teaTime)
      #expect(first.isHeld(by: rk) && !first.isHeld(by: ts))
      let host = ProcessInfo.processInfo.hostName.prefix { $0 != "." }
      do {
        _ = try WritingSession(other, as: rk, now: teaTime)
        Issue.record("two runs hold the book")
      } catch {
        #expect(
          error.words.hasPrefix("open in another window (pid \(getpid()) on \(host)"),
          "\(error.words)")
        #expect(error.words.hasSuffix(", since 14:20)"))
      }
      // Somebody else takes notes beside her.
      _ = try WritingSession(other, as: ts, now: teaTime)
    }
    _ = try WritingSession(other, as: rk, now: teaTime)
  }

  @Test func aLockFileThatALostRunLeftHoldsNobodyUp() throws {
    let book = try TemporaryBook()
    try book.put(".pledgebook/lock-rk", "pid \(getpid()) on elsewhere, since 09:00")
    let session = try WritingSession(book.folder, as: rk, now: teaTime)
    #expect(session.recovered == Recovered())
    #expect(try book.mode(".pledgebook/lock-rk") != 0)
  }

  @Test func everythingOfThisMachineIsForItsOwnerAlone() throws {
    let book = try TemporaryBook()
    chmod(book.path, 0o755)
    _ = try WritingSession(book.folder, as: rk, now: teaTime)
    try LocalFiles.remember(rk, in: book.folder)
    #expect(try LocalFiles.me(in: book.folder) == rk)
    #expect(try book.mode(".pledgebook") == 0o700)
    for name in try book.names(in: ".pledgebook") {
      #expect(try book.mode(".pledgebook/\(name)") == 0o600, "\(name)")
    }
  }

  @Test func whatIsInTheWayIsNamed() throws {
    let book = try TemporaryBook()
    try LocalFiles.prepare(book.folder)
    mkdir(book.url(".pledgebook/lock-rk").path, 0o700)
    do {
      _ = try WritingSession(book.folder, as: rk, now: teaTime)
      Issue.record("the book is held without a lock")
    } catch {
      #expect(error.words == ".pledgebook/lock-rk is no ordinary file")
    }
  }
}
