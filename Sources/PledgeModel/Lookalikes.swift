/// What the names of organisations that are likely the same have in common: the name but for `&` and
/// `and`, `Ltd` and its like, `the`, and marks.
package func lookalikeKey(of name: String) -> String {
  var text = ""
  for character in folded(name) {
    switch character {
    case "&": text += " and "
    case "'", ".": break
    case _ where character.isLetter || character.isNumber: text.append(character)
    default: text += " "
    }
  }
  let words = text.split(separator: " ").map(String.init)
  let telling = words.filter { !lookalikeNoise.contains($0) }
  return (telling.isEmpty ? words : telling).joined(separator: " ")
}

/// Words that a name has or has not, according to who writes it down.
private let lookalikeNoise: Set<String> = [
  "the", "ltd", "limited", "plc", "llp", "cic", "cio", "inc", "trust", "charity", "company",
]

/// The organisations by the first telling words of their names.
struct Lookalikes: Sendable {
  private var words: [String] = []
  private var organisations: [String: [OrganisationID]] = [:]

  init(_ book: Book) {
    for organisation in book.organisations.all {
      let id = book.whereItWent(organisation.id)
      for name in [organisation.name] + organisation.aliases {
        guard let word = firstWord(of: name) else { continue }
        if organisations[word] == nil { words.append(word) }
        if organisations[word]?.contains(id) != true { organisations[word, default: []].append(id) }
      }
    }
  }

  /// Those whose name begins with the same word, then those where it is spelt a little differently.
  func organisations(like name: String) -> [OrganisationID] {
    guard let word = firstWord(of: name) else { return [] }
    let alike = ([word] + spellings(near: word, among: words.filter { $0 != word }))
      .flatMap { organisations[$0] ?? [] }
    var told: Set<OrganisationID> = []
    return alike.filter { told.insert($0).inserted }
  }

  private func firstWord(of name: String) -> String? {
    lookalikeKey(of: name).split(separator: " ").first.map(String.init)
  }
}

extension Book {
  /// The organisations that a new one of that name may be, the likeliest first.
  package func organisations(like name: String) -> [OrganisationID] {
    lookalikes.organisations(like: name)
  }
}
