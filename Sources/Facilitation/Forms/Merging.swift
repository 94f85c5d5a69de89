import PledgeModel

/// `:merge`: two organisations that have become one.
struct Merger {
  /// The one that is no more, and the one that goes on.
  let old: Organisation
  let new: Organisation

  /// `Wren Helpline goes into Birchwood Carers, with 2 pledges`.
  func title(in book: Book) -> String {
    "\(old.name) goes into \(new.name), with \(counted(book.pledges(of: old.id).count, "pledge"))"
  }

  /// The old one says where it went, and keeps its pledges and notes with their ids; the new one is
  /// found by the old one's names.
  var changes: [Change] {
    var (gone, grown) = (old, new)
    gone.mergedInto = new.id
    for name in [old.name] + old.aliases
    where !([new.name] + grown.aliases).contains(where: { folded($0) == folded(name) }) {
      grown.aliases.append(name)
    }
    return [
      .amend(from: .organisation(old), to: .organisation(gone)),
      .amend(from: .organisation(new), to: .organisation(grown)),
    ].filter { if case .amend(let from, let to) = $0 { from != to } else { true } }
  }
}

extension State {
  /// What `:merge @old into @new` would do.
  func merger(_ argument: String) throws(Refusal) -> Merger {
    let (ids, words) = try reader.names(in: argument)
    guard words.allSatisfy({ folded($0) == "into" }) else {
      throw .notHere("“:merge @old into @new” makes two organisations one.")
    }
    let organisations = ids.compactMap { book.organisations[$0] }
    guard organisations.count == 2 else {
      throw .notHere(
        organisations.count == 1 && argument.count(where: { $0 == "@" }) > 1
          ? "They are one already: \(organisations[0].name)."
          : "“:merge @old into @new”: which two organisations?")
    }
    return Merger(old: organisations[0], new: organisations[1])
  }

  /// Merges one organisation into another, in one act.
  mutating func merge(_ argument: String) -> [Effect] {
    do throws(Refusal) {
      let merger = try merger(argument)
      let title = "\(merger.old.name) merged into \(merger.new.name)"
      let effects = make(merger.changes, receipt: Receipt(title: title, words: ""))
      refresh()
      show(.organisation(merger.new.id))
      return effects
    } catch {
      return refuse(error)
    }
  }
}
