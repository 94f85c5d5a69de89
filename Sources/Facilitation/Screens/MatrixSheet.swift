package import PledgeModel
import Screen

/// Whose pledges the progress matrix shows.
package enum MatrixExtent: Equatable, Sendable {
  case organisation(OrganisationID)
  case topic(TopicList, TopicID)
  case everything
}

extension Progress {
  /// The letter that stands for it in the matrix.
  var letter: Character {
    switch self {
    case .notStarted: "."
    case .started: "s"
    case .onTrack: "t"
    case .stuck: "!"
    case .done: "d"
    case .changed: "c"
    case .withdrawn: "x"
    }
  }
}

extension State {
  /// `:matrix`: of what the cursor is on, or of what is named.
  mutating func openMatrix(of name: String) -> [Effect] {
    if name.isEmpty { return open(.matrix(extentAtCursor)) }
    if folded(name) == "all" { return open(.matrix(.everything)) }
    switch reader.read(name) {
    case .go(let subject):
      return open(.matrix(book.organisation(of: subject).map { .organisation($0) } ?? .everything))
    case .goToTopic(let list, let id): return open(.matrix(.topic(list, id)))
    case .refused(let refusal): return refuse(refusal)
    default:
      return refuse(.notHere("Of what? “:matrix @nig”, “:matrix #language” or “:matrix all”."))
    }
  }

  private var extentAtCursor: MatrixExtent {
    guard selectsFirst || chosenRow[lens] != nil else { return .everything }
    switch browse.row {
    case .organisation(let id): return .organisation(id)
    case .topic(let list, let id): return .topic(list, id)
    default: return .everything
    }
  }

  func matrixTitle(_ extent: MatrixExtent) -> String {
    switch extent {
    case .organisation(let id): "Progress · \(book.organisations[id]?.name ?? id.text)"
    case .topic(let list, let id): "Progress · \(book.topics(list)[id]?.name ?? id.text)"
    case .everything: "Progress · all pledges"
    }
  }

  private func pledges(in extent: MatrixExtent) -> [PledgeID] {
    switch extent {
    case .organisation(let id): book.pledges(of: id)
    case .topic(let list, let id): book.pledges(with: id, in: list)
    case .everything: book.pledges.ids
    }
  }

  /// The events that have begun, the earliest first.
  private var heldEvents: [Event] { book.events.all.filter { $0.start.day <= now.day } }

  /// Moves the matrix one event to the left or right; false when none is open.
  mutating func turnMatrix(by step: Int) -> Bool {
    guard case .matrix = sheet else { return false }
    laterEvents = max(0, min(laterEvents + step, heldEvents.count - 1))
    return true
  }

  /// The events there is room for, and how many are out of sight before and after them.
  private func matrixColumns(_ columns: Int) -> (shown: [Event], before: Int, after: Int) {
    let events = heldEvents
    let end = max(0, events.count - laterEvents)
    let room = max(1, (columns - 18) / State.matrixCell)
    let start = max(0, end - room)
    return (Array(events[start..<end]), start, events.count - end)
  }

  /// `May26` and a blank.
  private static let matrixCell = 6

  /// The matrix's own top row, which stays while the rest is scrolled.
  func matrixHeading(columns: Int) -> TextRow {
    let (shown, before, after) = matrixColumns(columns)
    let more = [before > 0 ? "←\(before)" : "", after > 0 ? "→\(after)" : ""].filter { !$0.isEmpty }
    let name = more.joined(separator: " ").padded(to: columns - shown.count * State.matrixCell)
    let labels = shown.map { event in
      let (year, month, _) = event.start.day.parts
      let twoDigits = String(String(year).suffix(2))
      return " \(monthNames[Int(month) - 1].prefix(3))\(twoDigits)"
    }
    return TextRow(name + labels.joined(), Style(underline: true))
  }

  /// A row for each pledge, with a letter for what each event was told of it, then what the letters
  /// mean.
  func matrixRows(_ extent: MatrixExtent, columns: Int) -> [TextRow] {
    let (shown, _, _) = matrixColumns(columns)
    let width = columns - shown.count * State.matrixCell
    let rows = pledges(in: extent).map { id in
      let name = "\(book.title(of: .pledge(id))) \(book.pledges[id]?.text ?? "")"
      let letters = shown.map { event in
        "   \(book.standing.news(of: id, at: event.id).map(letter) ?? " ")  "
      }
      return TextRow(clipped(name, to: width - 1).padded(to: width) + letters.joined())
    }
    let meanings = Progress.allCases.map { "\($0.letter) \($0.words)" }
    let legend = (meanings + ["+ progress, no status", "blank no update"]).joined(separator: "   ")
    return rows + [TextRow()] + wrappedRows(legend, columns: columns)
  }

  private func letter(of news: News) -> Character { news.progress?.letter ?? "+" }

  /// The matrix in words, a line for each pledge.
  func spokenMatrix(_ extent: MatrixExtent) -> [String] {
    [matrixTitle(extent) + ":"]
      + pledges(in: extent).map { id in
        let told = heldEvents.compactMap { event in
          book.standing.news(of: id, at: event.id).map {
            "\(event.start.day.words) \($0.progress?.words ?? "progress")"
          }
        }
        return "\(book.title(of: .pledge(id))): "
          + (told.isEmpty ? "no update" : told.joined(separator: ", "))
      }
  }
}
