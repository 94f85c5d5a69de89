import Foundation
import Testing

@testable import BookStore

@Suite struct FolderTests {
  @Test func newFilesAreAsOpenAsTheFolderAndOldOnesKeepTheirMode() throws {
    let book = try TemporaryBook()
    #expect(try book.mode("") == 0o700)
    #expect(try book.mode("events") == 0o700)
    #expect(try book.mode("book.rec") == 0o600)
    chmod(book.url("people.rec").path, 0o664)
    try book.folder.replace("people.rec", with: [])
    #expect(try book.mode("people.rec") == 0o664)
  }

  @Test func aFileIsReplacedWholeAndNothingIsLeftBeside() throws {
    let book = try TemporaryBook()
    let before = try book.names(in: "")
    try book.folder.replace("people.rec", with: Array("x".utf8))
    #expect(try book.text("people.rec") == "x")
    #expect(try book.names(in: "") == before)
  }

  @Test func aSymbolicLinkIsNotWrittenThrough() throws {
    let book = try TemporaryBook()
    let other = try TemporaryBook()
    let path = book.url("people.rec").path
    unlink(path)
    symlink(other.url("people.rec").path, path)
    let before = try other.text("people.rec")
    #expect {
      try book.folder.replace("people.rec", with: [])
    } throws: {
      ($0 as? FileFault)?.reason == "people.rec is a symbolic link"
    }
    #expect(try other.text("people.rec") == before)
    let target = try FileManager.default.destinationOfSymbolicLink(atPath: path)
    #expect(target == other.url("people.rec").path)
  }

  @Test func aFolderThatWasMovedIsGone() throws {
    let book = try TemporaryBook()
    try book.folder.checkIsStillThere()
    rename(book.path, book.path + "-moved")
    mkdir(book.path, 0o700)
    #expect {
      try book.folder.checkIsStillThere()
    } throws: {
      ($0 as? FileFault)?.reason == "the book's folder is gone"
    }
    rmdir(book.path)
    rename(book.path + "-moved", book.path)
    try book.folder.checkIsStillThere()
  }

  @Test func whatAnInterruptedReplacementLeftIsRemoved() throws {
    let book = try TemporaryBook()
    try book.put("events/.notes-rk.rec.412.new", "half")
    try book.put("events/.notes-ts.rec.412.new", "half")
    try book.folder.removeTemporaries(of: "events/notes-rk.rec")
    #expect(try book.names(in: "events") == [".notes-ts.rec.412.new", "2026-10-14-autumn"])
  }
}

@Suite struct ChecksumTests {
  @Test func isTheOneOfTheStandard() {
    // The check value of CRC-32/ISO-HDLC in the catalogue of CRC algorithms.
    #expect(checksum(Array("123456789".utf8)) == "cbf43926")
    #expect(checksum([]) == "00000000")
  }
}
