import PledgeModel
import Reports
package import Screen

/// Draws a state again and again, keeping what stands above the line while nothing changes there:
/// most keys change the line only, and a note that is filed changes a few rows.
///
/// What it gives equals `view(_:)` of the same state.
package struct Viewer {
  private var kept: AboveLine?
  private var area: LineArea?
  private var shown: (basis: PlenaryBasis, plenary: Plenary)?

  /// A viewer that has drawn nothing yet.
  package init() {}

  /// The screen that shows a state.
  package mutating func view(_ state: State) -> Grid {
    if state.isBlank { return blankView(size: state.size) }
    if state.isPresenting { return plenaryView(plenary(state), size: state.size) }
    let area = LineArea(state, after: area)
    self.area = area
    guard hasRoomForPanes(state.size) else { return smallView(state, area) }
    if kept?.isOf(state, lineRows: area.rows) != true {
      let layout = Layout(state, lineRows: area.rows)
      if kept?.layout != layout { kept = AboveLine(layout) }
      kept?.follow(state)
    }
    var grid = kept?.grid ?? Grid(size: state.size)
    grid.put(area.grid, at: Point(row: state.size.rows - area.rows, column: 0))
    return grid
  }

  private mutating func plenary(_ state: State) -> Plenary {
    let basis = PlenaryBasis(state)
    if let shown, shown.basis == basis { return shown.plenary }
    let plenary = Plenary(state.book, at: state.event)
    shown = (basis, plenary)
    return plenary
  }
}

/// All that the room's screen is worked out from.
private struct PlenaryBasis: Equatable {
  var edition: Int
  var notes: Int
  var event: EventID?

  init(_ state: borrowing State) {
    edition = state.book.edition
    notes = state.book.log.revision
    event = state.event
  }
}

/// How the screen above the line is divided.
private struct Layout: Equatable {
  var size: Size
  var lineRows: Int
  var isSheet: Bool
  var panes: [Pane]
  /// Of the panes, or of the sheet alone.
  var rects: [Rect]

  init(_ state: borrowing State, lineRows: Int) {
    size = state.size
    self.lineRows = lineRows
    isSheet = state.sheet != nil
    let all = Rect(top: 1, left: 0, rows: size.rows - lineRows - 1, columns: size.columns)
    let parts = isSheet ? [] : paneRects(in: all, focus: state.focus)
    panes = parts.map(\.pane)
    rects = isSheet ? [all] : parts.map(\.rect)
  }
}

/// The screen without the line, as it was drawn last.
private struct AboveLine {
  let layout: Layout
  private(set) var grid: Grid
  /// Of the state that it shows; nil before it shows any.
  private var scene: UInt?
  private var header: HeaderBasis?
  private var sheet: SheetBasis?
  private var panes: [DrawnPane]

  /// Nothing but the rules between the panes.
  init(_ layout: Layout) {
    self.layout = layout
    grid = Grid(size: layout.size)
    panes = zip(layout.panes, layout.rects).map { DrawnPane(pane: $0, rect: $1) }
    for rect in layout.rects.dropLast() {
      grid.fill(
        "│", at: Point(row: rect.top, column: rect.left + rect.columns), rows: rect.rows,
        columns: 1)
    }
  }

  /// Whether it shows the state already, above that many rows of the line.
  func isOf(_ state: borrowing State, lineRows: Int) -> Bool {
    scene == state.scene && layout.lineRows == lineRows
  }

  /// Draws what is different now.
  mutating func follow(_ state: State) {
    scene = state.scene
    let header = HeaderBasis(state)
    if header != self.header {
      grid.fill(at: Point(row: 0, column: 0), columns: layout.size.columns)
      Header(state).draw(on: &grid)
      self.header = header
    }
    for index in panes.indices { panes[index].follow(state, on: &grid) }
    if layout.isSheet, let rect = layout.rects.first {
      let sheet = SheetBasis(state)
      if sheet != self.sheet {
        grid.fill(at: Point(row: rect.top, column: 0), rows: rect.rows, columns: rect.columns)
        drawSheet(state, in: rect, on: &grid)
        self.sheet = sheet
      }
    }
    // With an empty line the cursor stands in what is focused.
    grid.cursor = layout.isSheet ? Point(row: 1, column: 0) : panes.lazy.compactMap(\.cursor).first
    if state.isTyping || state.question != nil || state.isHelping { grid.cursor = nil }
  }
}

/// All that the top row is worked out from, in a screen of one size. The book, with who is there, is
/// told by the numbers of its edition and its log.
private struct HeaderBasis: Equatable {
  var edition: Int
  var notes: Int
  var event: EventID?
  /// Since 1970: how long what is on has been on is told in minutes.
  var minute: Int64
  var filter: String
  var trouble: String?
  var underway: Int
  var readOnly: String?
  var notice: Notice?
  var isReading: Bool
  var problems: Int

  init(_ state: borrowing State) {
    edition = state.book.edition
    notes = state.book.log.revision
    event = state.event
    minute = state.now.seconds / 60
    filter = state.filter
    trouble = state.trouble
    underway = state.underway.count
    readOnly = state.readOnly
    notice = state.notice
    isReading = state.isReading
    problems = state.problems.count
  }
}

/// All that a sheet is worked out from. The book is told by the numbers of its edition and its log,
/// what was done by how much of it there is.
private struct SheetBasis: Equatable {
  var sheet: Sheet?
  /// The open form, and what stands in the line of it.
  var form: Form?
  var field: String
  var help: Help?
  var top: Int
  var laterEvents: Int
  var edition: Int
  var notes: Int
  var event: EventID?
  var problems: Int
  var acts: [Int]
  var day: Day
  /// Of the clock, where a sheet says how long something takes.
  var minute: Int64

  init(_ state: borrowing State) {
    sheet = state.sheet
    form = state.form
    field = state.form == nil ? "" : state.line.text
    help = state.help
    top = state.sheetTop
    laterEvents = state.laterEvents
    edition = state.book.edition
    notes = state.book.log.revision
    event = state.event
    problems = state.problems.count
    acts = [state.history.done.count, state.history.undone.count]
    day = state.now.day
    minute = sheet == .agenda ? state.now.seconds / 60 : 0
  }
}
