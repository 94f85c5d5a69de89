import PledgeModel

/// Where a pledge may stand, the furthest first; nil where nobody has said.
let standings: [Progress?] = [
  .done, .onTrack, .started, .changed, .stuck, .notStarted, .withdrawn, nil,
]

/// `on track`, `no status`.
func spoken(_ standing: Progress?) -> String { standing?.words ?? "no status" }

extension ToldBook {
  /// The pledges that are counted: one that goes on as one of a later round is counted as that one,
  /// unless it was done.
  var countedPledges: [Pledge] {
    book.pledges.all.filter {
      book.continuation(of: $0.id) == nil || book.standing.progress(of: $0.id) == .done
    }
  }

  /// Where a pledge stands by the notes that are meant. One that goes on from an earlier round stands
  /// where that one stood until it is heard of itself.
  func standing(
    of pledge: Pledge, where isMeant: (Note) -> Bool = { _ in true }
  ) -> Progress? {
    let earlier = pledge.details.values("Continues").map { PledgeID($0) }
      .filter { book.standing.progress(of: $0) != .done }
    for id in [pledge.id] + earlier {
      let last = book.log.notes(of: .pledge(id)).last { $0.progress != nil && isMeant($0) }
      if let progress = last?.progress { return progress }
    }
    return nil
  }

  /// What whoever made a pledge is called now.
  func maker(of pledge: Pledge) -> String { name(of: book.whereItWent(pledge.organisation)) }
}
