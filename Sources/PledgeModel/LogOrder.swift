/// When a note comes among the others.
///
/// Notes of one second in different files are told apart by what their files are called, never by
/// which file was read first: every machine shows the same order.
struct LogOrder: Comparable, Sendable {
  var second: Int64
  var by: Initials
  var event: EventID
  var place: Int32

  static func < (left: LogOrder, right: LogOrder) -> Bool {
    if left.second != right.second { return left.second < right.second }
    if left.by != right.by { return left.by < right.by }
    if left.event != right.event { return left.event < right.event }
    return left.place < right.place
  }
}
