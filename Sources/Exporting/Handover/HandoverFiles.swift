import BookStore
package import PledgeModel
package import Reports

extension Handover {
  /// The files of a handover: pages, tables and a book that opens. `readers` says for whom they are,
  /// as “the organisations that take part”.
  package func files(
    for readers: String, isPart: Bool, on day: Day
  ) -> [(path: String, bytes: [UInt8])] {
    let pages = HandoverPages(self, readers: readers, isPart: isPart, on: day).files()
    let tables = HandoverTables.files(of: told)
    return pages.map { ($0.path, Array($0.text.utf8)) }
      + tables.map { ("csv/\($0.name)", Array($0.text.utf8)) }
      + BookFounder.companions.map { ("book/\($0.0)", Array($0.1.utf8)) }
      + told.book.files.map { ("book/\($0.path)", $0.bytes) }
  }
}
