import PledgeModel

/// What the line would do as it stands, worked out once for all that shows it: the rule above it, the
/// hint and the choices.
struct LinePreview {
  /// The line taken apart.
  let syntax: LineSyntax
  /// What Enter would do.
  let meaning: Meaning
  /// What Tab offers, and which of it stands in the line already; nil for nothing, and for a single
  /// choice that is typed in full.
  let offer: (completion: Completion, turn: Int?)?
  /// The offer as a list, where there is something to choose between and room for it.
  let choices: ChoiceList?

  init(_ state: borrowing State) {
    let line = state.line
    syntax = LineSyntax(line.text)
    guard !line.isEmpty, !state.isHelping else {
      (meaning, offer, choices) = (.nothing, nil, nil)
      return
    }
    let reader = state.lineReader
    meaning = reader.read(syntax)
    if let (completion, turn) = state.completing {
      offer = (completion, turn)
    } else if state.question == nil || state.form != nil,
      let completion = state.form == nil
        ? reader.completion(of: line.before) : state.fieldCompletion
    {
      let isTyped =
        completion.choices.count == 1 && line.before.hasSuffix(completion.choices[0].insertion)
      offer = isTyped ? nil : (completion, nil)
    } else {
      offer = nil
    }
    choices = offer.flatMap { ChoiceList($0.completion, turn: $0.turn, size: state.size) }
  }
}
