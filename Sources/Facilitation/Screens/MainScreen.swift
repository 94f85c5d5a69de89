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
  var item: String?
  var counts: [String]
  /// What is added to the first count where there is room.
  var people: String
  var right: String
  var rightStyle: Style
  var columns: Int

  /// What does not fit is left out from the front, the date first, the counts last; the number of
  /// people before the title, if that is enough. What is on now outlasts the title.
  func draw(on grid: inout Grid) {
    let width = min(Screen.columns(of: right), max(columns - 1, 0))
    let room = columns - 1 - (width > 0 ? width + 2 : 0)
    let inFull = [counts[0] + people] + counts.dropFirst()
    let on = item.map { [$0] } ?? []
    let withItem = [[title, date] + on, [title] + on, on].map { $0 + inFull } + [on + counts]
    let choices =
      (on.isEmpty ? [] : withItem)
      + [[title, date] + inFull, [title] + inFull, [title] + counts, inFull]
      + counts.indices.map { Array(counts[$0...]) }
    let texts = choices.lazy.map { $0.joined(separator: "   ") }
    let text = texts.first { Screen.columns(of: $0) <= room } ?? texts.last ?? ""
    if room > 3 {
      grid.put(clipped(text, to: room), at: Point(row: 0, column: 1), columns: room, style: .bold)
    }
    guard width > 0 else { return }
    grid.put(
      clipped(right, to: width), at: Point(row: 0, column: columns - width), columns: width,
      style: rightStyle)
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
