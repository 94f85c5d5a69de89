import PledgeModel
package import Screen

/// Draws a state again and again, keeping what stands above the line while nothing there changes:
/// most keys only change the line.
///
/// What it gives equals `view(_:)` of the same state.
package struct Viewer {
  private var kept: (basis: Basis, grid: Grid)?

  /// A viewer that has drawn nothing yet.
  package init() {}

  /// The screen that shows a state.
  package mutating func view(_ state: State) -> Grid {
    let area = LineArea(state)
    guard hasRoomForPanes(state.size) else { return Facilitation.view(state) }
    let basis = Basis(state, lineRows: area.rows)
    if kept?.basis != basis { kept = (basis, viewAboveLine(state, lineRows: area.rows)) }
    var grid = kept?.grid ?? Grid(size: state.size)
    area.draw(on: &grid, at: state.size.rows - area.rows, hasRoom: true)
    return grid
  }

  /// All that the screen above the line is worked out from. The book itself is told by the numbers
  /// of its edition and its log.
  private struct Basis: Equatable {
    var size: Size
    var lineRows: Int
    var browse: Browse.Basis?
    var edition: Int
    var notes: Int
    var focus: Pane
    var note: NoteID?
    var sheet: Sheet?
    var sheetTop: Int
    var event: EventID?
    var day: Day
    var notice: Notice?
    var underway: [Ticket]
    var trouble: String?
    var readOnly: String?
    var isReading: Bool
    var problems: Int
    var acts: [Int]
    /// With an empty line the cursor stands in the pane.
    var isTyping: Bool

    init(_ state: State, lineRows: Int) {
      size = state.size
      self.lineRows = lineRows
      browse = state.browse.basis
      edition = state.book.edition
      notes = state.book.log.revision
      focus = state.focus
      note = state.chosenNote
      sheet = state.sheet
      sheetTop = state.sheetTop
      event = state.event
      day = state.now.day
      notice = state.notice
      underway = state.underway
      trouble = state.trouble
      readOnly = state.readOnly
      isReading = state.isReading
      problems = state.problems.count
      acts = [state.history.done.count, state.history.undone.count]
      isTyping = state.isTyping || state.question != nil
    }
  }
}
