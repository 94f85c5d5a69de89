import PledgeModel
import Screen

/// Good practice of all events, by theme.
extension State {
  /// `:practice`: all of it; `:practice #theme`: that of one theme or community.
  mutating func openPractice(about name: String) -> [Effect] {
    guard !name.isEmpty else { return open(.practice(nil)) }
    switch reader.read(name.hasPrefix("#") ? name : "#\(name)") {
    case .goToTopic(let list, let id): return open(.practice(Tag(list: list, id: id)))
    case .refused(let refusal): return refuse(refusal)
    default: return refuse(.notHere("About what? “:practice #language”, or nothing for all of it."))
    }
  }

  /// What the sheet is called.
  func practiceTitle(_ tag: Tag?) -> String {
    tag.map { "Good practice · \(book.topics($0.list)[$0.id]?.name ?? $0.id.text)" }
      ?? "Good practice"
  }

  /// Newest first, with where it comes from and how far it may be told; under each of its themes
  /// when all of it is shown.
  func practiceRows(_ tag: Tag?, columns: Int) -> [TextRow] {
    let all = book.log.all.filter { $0.kind == .practice }.enumerated()
      .sorted { ($1.element.at.seconds, $1.offset) < ($0.element.at.seconds, $0.offset) }
      .map(\.element)
    if let tag {
      let about = all.filter { book.tags(of: $0).contains(tag) }
      return about.isEmpty
        ? [TextRow("none yet: a line that begins with % notes some")]
        : about.flatMap { practiceRows($0, columns: columns) }
    }
    guard !all.isEmpty else { return [TextRow("none yet: a line that begins with % notes some")] }
    let themes = Dictionary(
      grouping: all.flatMap { note in
        let themes = book.tags(of: note).filter { $0.list == .theme }.map(\.id)
        return themes.isEmpty ? [(nil, note)] : themes.map { (Optional($0), note) }
      }, by: \.0)
    return (book.themes.ids.map { Optional($0) } + [nil]).flatMap { theme -> [TextRow] in
      guard let notes = themes[theme]?.map(\.1) else { return [] }
      let name = theme.map { book.themes[$0]?.name ?? $0.text } ?? "without a theme"
      return [TextRow("\(name): \(notes.count)", Style(underline: true))]
        + notes.flatMap { practiceRows($0, columns: columns) } + [TextRow()]
    }
  }

  private func practiceRows(_ note: Note, columns: Int) -> [TextRow] {
    let place = note.subject == .inbox ? "inbox" : book.title(of: note.subject)
    return wrappedRows(
      "\(words(of: note)) · \(place), \(note.at.day.words)", columns: columns, first: "% ",
      further: 2)
  }
}
