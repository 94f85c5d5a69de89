import PledgeModel
package import Screen

/// The screen that shows a state: panes above, the line below.
///
/// Pure; the size is the state's own.
package func view(_ state: State) -> Grid {
  var viewer = Viewer()
  return viewer.view(state)
}

/// The screen where there is no room for more than the line.
func smallView(_ state: State, _ area: LineArea) -> Grid {
  var grid = Grid(size: state.size)
  let top = max(0, state.size.rows - area.rows)
  if top > 0 {
    grid.put(
      clipped("Too small: 40x10 shows the panes.", to: state.size.columns),
      at: Point(row: 0, column: 0))
  }
  grid.put(area.grid, at: Point(row: top, column: 0))
  return grid
}

/// Whether the screen is large enough for more than the line.
func hasRoomForPanes(_ size: Size) -> Bool { size.rows >= 10 && size.columns >= 40 }

extension State {
  /// How many rows of what is open over the panes are in sight at a time.
  var sheetHeight: Int {
    max(1, size.rows - 2 - LineArea(self).rows - sheetHeading(columns: size.columns).count)
  }
}

/// A rectangle of the screen.
struct Rect: Equatable {
  var top: Int
  var left: Int
  var rows: Int
  var columns: Int
}

// MARK: The top row

/// What the top row says.
struct Header {
  var title: String
  var date: String
  /// What is on now, and for how long; nil when nothing is.
  var item: (words: String, minutes: String)?
  var counts: [String]
  /// What is added to the first count where there is room.
  var people: String
  var right: String
  /// How many columns of it are kept where all counts, and what is on, fit beside so much.
  var leastOfRight = Int.max
  var rightStyle: Style
  var columns: Int

  /// What does not fit is left out from the front, the date first, the counts last; the number of
  /// people before the title, if that is enough. What is on now outlasts the title, and is shortened
  /// before it goes.
  func draw(on grid: inout Grid) {
    let inFull = [counts[0] + people] + counts.dropFirst()
    let on = item.map { ["\($0.words) \($0.minutes)"] } ?? []
    let most = min(Screen.columns(of: right), max(columns - 1, 0))
    let free = { (left: [String]) in columns - 3 - Screen.columns(of: left.joined(separator: "   "))
    }
    let kept = free(counts) < leastOfRight ? most : min(most, max(leastOfRight, free(on + counts)))
    let room = columns - 1 - (kept > 0 ? kept + 2 : 0)
    let withItem =
      [[title, date] + on, [title] + on, on].map { $0 + inFull } + [on + counts]
      + [shortItem(before: counts, in: room)].compactMap(\.self)
    let choices =
      (on.isEmpty ? [] : withItem)
      + [[title, date] + inFull, [title] + inFull, [title] + counts, inFull]
      + counts.indices.map { Array(counts[$0...]) }
    let texts = choices.lazy.map { $0.joined(separator: "   ") }
    let text = texts.first { Screen.columns(of: $0) <= room } ?? texts.last ?? ""
    if room > 3 {
      grid.put(clipped(text, to: room), at: Point(row: 0, column: 1), columns: room, style: .bold)
    }
    let width = min(most, max(kept, free([text])))
    guard width > 0 else { return }
    grid.put(
      clipped(right, to: width), at: Point(row: 0, column: columns - width), columns: width,
      style: rightStyle)
  }

  /// The counts behind what is on, of whose name there is a beginning; nil where not even that fits.
  private func shortItem(before counts: [String], in room: Int) -> [String]? {
    guard let item else { return nil }
    let rest = Screen.columns(of: ([item.minutes] + counts).joined(separator: "   ")) + 1
    guard room - rest >= 6 else { return nil }
    return ["\(clipped(item.words, to: room - rest)) \(item.minutes)"] + counts
  }
}

extension Header {
  init(_ state: borrowing State) {
    let event = state.event.flatMap { state.book.events[$0] }
    let title = event?.title ?? state.book.hosting.title
    var counts: [String] = []
    var people = ""
    let attendance = state.attendance
    if attendance.organisationsHere > 0 {
      counts.append("\(attendance.organisationsHere) of \(state.book.organisationCount) here")
      people = " · \(peopleCounted(attendance.people))"
    } else {
      counts.append(counted(state.book.organisationCount, "organisation"))
    }
    if let id = state.event {
      counts.append(counted(state.book.standing.noteCount(of: id), "note"))
    }
    counts.append("\(counted(state.book.standing.openAsks.count, "ask")) open")
    if let found = state.filterCount {
      people = ""
      counts = [
        "/\(state.filter)", "\(found.pledges) of \(state.book.pledges.count) pledges",
        "\(found.notes) of \(state.book.log.count) notes",
      ]
    }
    self.init(
      title: title, date: (event?.start.day ?? state.now.day).words, item: state.itemOnNow,
      counts: counts, people: people, right: "", rightStyle: .plain, columns: state.size.columns)
    if let trouble = state.trouble {
      right = "NOT SAVED: \(trouble) – \(state.underway.count) waiting, trying again "
      rightStyle = Style(bold: true, reverse: true, ink: .red)
    } else if !state.underway.isEmpty {
      right = "… "
    } else if let readOnly = state.readOnly, state.notice == nil {
      right = "read only: \(readOnly) "
      rightStyle = .bold
    } else if let notice = state.notice, notice.tone == .done {
      right = "✓ \(notice.words)\(state.problems.isEmpty ? "" : " · :problems") "
      // Who is here, and what is on, stays in sight beside it.
      if attendance.organisationsHere > 0 || item != nil { leastOfRight = 16 }
      rightStyle = Style(ink: .green)
    } else if state.isReading {
      right = "reading earlier events… "
    } else if !state.problems.isEmpty {
      right = "\(counted(state.problems.count, "problem")) in the files, :problems "
      rightStyle = .bold
    }
    let most = max(12, state.size.columns * 3 / 5)
    if state.trouble == nil { right = clipped(right, to: most) }
  }
}

/// `1 note`, `2 notes`.
func counted(_ number: Int, _ word: String) -> String {
  "\(number) \(word)\(number == 1 ? "" : "s")"
}
