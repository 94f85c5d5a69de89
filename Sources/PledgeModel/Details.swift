extension Organisation {
  /// The names of its details, in the order in which the files have them (docs/store.md).
  package static let detailNames = ["Size", "Area", "Group", "Joined", "Contact", "About"]
}

extension Pledge {
  /// The names of its details, in the order in which the files have them (docs/store.md).
  package static let detailNames = [
    "Origin", "Scope", "Lead", "Measure", "Baseline", "Target", "Chapter", "Finding", "Made", "Due",
    "Continues",
  ]
}

extension [Detail] {
  /// The values of the details of that name, in order.
  package func values(_ name: String) -> [String] { filter { $0.name == name }.map(\.value) }

  /// Gives the details of that name these values. New ones stand where a file would have them: below
  /// the last of that name, else below what comes before them in `order`.
  package mutating func set(_ name: String, to values: [String], order: [String]) {
    let rank = order.firstIndex(of: name) ?? order.count
    let first = firstIndex { $0.name == name }
    let before = lastIndex { detail in
      order.firstIndex(of: detail.name).map { $0 < rank } ?? false
    }
    let place =
      first.map { index in self[..<index].count { $0.name != name } }
      ?? before.map { $0 + 1 } ?? (rank == order.count ? count : 0)
    removeAll { $0.name == name }
    insert(contentsOf: values.map { Detail(name, $0) }, at: place)
  }
}

extension Book {
  /// The pledge that continues another in a later round; nil when none does.
  package func continuation(of pledge: PledgeID) -> PledgeID? { continuations[pledge] }
}
