import PledgeModel

@testable import Facilitation

/// A meaning as one line that holds all that is in it, so that tables can be read:
/// `challenge @nightjar-2023-2 unattributed: no budget`.
func description(_ meaning: Meaning) -> String {
  switch meaning {
  case .nothing: "nothing"
  case .note(let plan): description(plan)
  case .go(let subject): "go \(description(subject))"
  case .goToTopic(let list, let id): "go \(list) \(id)"
  case .find(let words): "find \(words)|"
  case .command(let name, let argument): ":\(name.rawValue) \(argument)|"
  case .refused(let refusal): "refused: \(refusal.words)"
  }
}

func description(_ subject: Subject) -> String {
  switch subject {
  case .inbox: "inbox"
  case .organisation(let id): id.text
  case .pledge(let id): id.text
  }
}

private func description(_ plan: NotePlan) -> String {
  var words = ["\(plan.kind.rawValue) @\(description(plan.subject))"]
  if plan.share != .organisation { words.append(plan.share.rawValue) }
  if let about = plan.about { words.append("about \(about.text.suffix(4))") }
  if let input = plan.input { words.append(input.rawValue) }
  if let progress = plan.progress { words.append("is \(progress.rawValue)") }
  if let owner = plan.owner { words.append("owner \(owner)") }
  if let due = plan.due { words.append("due \(due)") }
  if !plan.from.isEmpty { words.append("from \(plan.from.joined(separator: ", "))") }
  words += (plan.themes + plan.communities).map { "#\($0)" }
  return words.joined(separator: " ") + ": " + plan.text
}

/// A note in the same form.
func description(_ note: Note) -> String {
  var plan = NotePlan(
    kind: note.kind, subject: note.subject, share: note.share, about: note.about, input: note.input,
    progress: note.progress, text: note.text)
  plan.from = note.from
  plan.themes = note.themes
  plan.communities = note.communities
  plan.owner = note.owner
  plan.due = note.due
  return description(plan)
}
