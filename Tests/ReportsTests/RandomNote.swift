import PledgeModel

/// A note whose text holds its kind, whether consent is wanting, its share level, whose it is, and who says it.
func randomNote(_ number: Int, _ random: inout SplitMix64) -> Note {
  let share = Share.allCases.randomElement(using: &random) ?? .named
  let kind = Kind.allCases.randomElement(using: &random) ?? .note
  let pledges: [PledgeID?] = [
    "nightjar-2023-2", "nightjar-2023-1", "ashbourne-council-2023-1", nil,
  ]
  let names = ["Nightjar", "The Owls", "Ashbourne Borough Council", "Robin Fenn", "a school"]
  let pledge = pledges.randomElement(using: &random) ?? nil
  let owners = pledge.map { $0.text.hasPrefix("nightjar") ? names[...1] : names[2...2] } ?? []
  let person = "Robin Fenn"
  let isSaidBy = Bool.random(using: &random)
  // A text names whose it is, and who says it.
  let named = (Array(owners) + (isSaidBy ? [person] : [])).randomElement(using: &random) ?? "we"
  let hasConsent = Bool.random(using: &random)
  let unasked = !hasConsent && [.quote, .contact].contains(kind) ? "unasked " : ""
  return note(
    number, kind, share, "\(kind.rawValue) \(unasked)\(share.rawValue) words of \(named)",
    pledge: pledge,
    about: Bool.random(using: &random) && number > 0
      ? id(Int.random(in: 0..<number, using: &random)) : nil,
    input: Bool.random(using: &random) ? .wanted : nil
  ) {
    if isSaidBy { $0.from = [person] }
    if hasConsent { $0.consent = true }
  }
}
