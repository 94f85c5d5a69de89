import PledgeModel

/// What `:set` would do.
struct Setting {
  let field: Field
  /// The record as it is.
  let old: Entry
  /// The record as it would be; as it is, when nothing was said but the field.
  let new: Entry
}

extension State {
  /// What `:set` would do with that argument: `lead Rowan Keane`, `@nig name Nightjar Trust`, `due -`
  /// for nothing, `alias ABC; The Council` for several.
  func setting(_ argument: String) throws(Refusal) -> Setting {
    let (entries, rest) = try entries(named: argument)
    guard !entries.isEmpty else {
      throw .notHere("Of what? Select it, or name it: “:set @nig2 lead Rowan Keane”.")
    }
    let typed = rest.prefix { !$0.isWhitespace }
    let words = rest.dropFirst(typed.count).trimmed
    let (field, old) = try field(String(typed), of: entries)
    guard !words.isEmpty else { return Setting(field: field, old: old, new: old) }
    var text = words == "-" ? "" : words
    if field.value.repeats {
      text = text.split(separator: ";").map { $0.trimmed }
        .joined(separator: field.value == .texts ? "\n\n" : "\n")
    }
    var new = old
    new.set(field.name, to: try fieldReader.values(of: field, from: text))
    new = new.keepingName(of: old)
    if let fault = new.fault(in: book, isNew: false) { throw .notHere(fault.why) }
    return Setting(field: field, old: old, new: new)
  }

  /// The field that a word begins, in the first of the records that has it.
  private func field(_ typed: String, of entries: [Entry]) throws(Refusal) -> (Field, Entry) {
    for entry in entries {
      let fields = Field.all(of: entry, isNew: false)
      let fitting = fields.filter { folded($0.name).hasPrefix(folded(typed)) }
      let exact = fitting.first { folded($0.name) == folded(typed) }
      if let field = exact ?? (fitting.count == 1 ? fitting[0] : nil), !typed.isEmpty {
        return (field, entry)
      }
      if fitting.count > 1, !typed.isEmpty {
        throw .notHere(
          "“\(typed)” may be \(fitting.map(\.name).joined(separator: ", ")). Type more of it.")
      }
    }
    let names = entries.flatMap { entry in
      Field.all(of: entry, isNew: false).map { $0.name.lowercased() }
    }
    throw .notHere(
      (typed.isEmpty ? "Which field?" : "There is no field “\(typed)” here.")
        + " There are \(names.joined(separator: ", ")).")
  }

  /// `:set`: gives a field of what is selected other words, or says which it has.
  mutating func set(_ argument: String) -> [Effect] {
    do throws(Refusal) {
      let setting = try setting(argument)
      guard setting.new != setting.old else { return tell(words(for: setting)) }
      return make(
        [.amend(from: setting.old, to: setting.new)],
        receipt: Receipt(
          title: "\(book.title(of: setting.old)) · \(setting.field.name)",
          words: firstWords(of: words(setting.field, of: setting.new), or: "nothing")))
    } catch {
      return refuse(error)
    }
  }

  /// `Nightjar 2 · Lead: Rowan Keane (was Jo Dean)`.
  func words(for setting: Setting) -> String {
    let (old, new) = (words(setting.field, of: setting.old), words(setting.field, of: setting.new))
    let was = old == new ? "" : " (was \(old.isEmpty ? "empty" : firstWords(of: old)))"
    return "\(book.title(of: setting.old)) · \(setting.field.name): "
      + (new.isEmpty ? "nothing" : new) + was
  }

  /// What a field says, as it is told.
  private func words(_ field: Field, of entry: Entry) -> String {
    let text = fieldReader.text(of: field, in: entry)
    switch field.value {
    case .day, .moment, .topics: return fieldReader.reading(of: field, from: text) ?? text
    default: return text.split(whereSeparator: \.isNewline).joined(separator: "; ")
    }
  }
}
