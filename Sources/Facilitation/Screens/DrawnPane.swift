import PledgeModel
import Screen

/// A pane as it was drawn last. When it is drawn again, rows that stay are left alone.
struct DrawnPane {
  private let pane: Pane
  private let rect: Rect
  private var basis: Basis?
  private var rows: [PaneRow] = []
  /// Where the cursor stands while nothing is typed; nil when the pane is not focused, and when
  /// nothing is selected in it.
  private(set) var cursor: Point?

  init(pane: Pane, rect: Rect) {
    self.pane = pane
    self.rect = rect
  }

  /// Draws what is different now.
  mutating func follow(_ state: State, on grid: inout Grid) {
    guard rect.columns > 2, rect.rows > 1 else { return }
    let basis = Basis(pane, of: state)
    if self.basis == basis { return }
    self.basis = basis
    let content = state.content(of: pane, height: rect.rows - 1, columns: rect.columns)
    cursor =
      basis.isFocused && !content.selected.isEmpty && content.selected.lowerBound < rect.rows - 1
      ? Point(row: rect.top + 1 + content.selected.lowerBound, column: rect.left) : nil
    let rows = content.paneRows(rect.rows, isFocused: basis.isFocused)
    for (index, row) in rows.enumerated()
    where !self.rows.indices.contains(index)
      || self.rows[index] != row
    {
      row.draw(
        on: &grid, at: Point(row: rect.top + index, column: rect.left), columns: rect.columns)
    }
    self.rows = rows
  }

  /// All that a pane is worked out from. The book is told by the numbers of its edition and its log.
  private struct Basis: Equatable {
    var isFocused: Bool
    var edition: Int
    var notes: Int
    var event: EventID?
    var isFiltered: Bool
    var day: Day
    var rows: [Row] = []
    var items: [Item] = []
    var lens: Lens?
    var row: Row?
    var index = 0
    var shown: ShownNotes?

    init(_ pane: Pane, of state: borrowing State) {
      isFocused = state.focus == pane
      edition = state.book.edition
      notes = state.book.log.revision
      event = state.event
      isFiltered = !state.filter.isEmpty
      day = state.now.day
      switch pane {
      case .rows:
        lens = state.lens
        rows = state.browse.rows
        index = state.browse.rowIndex
      case .pledges:
        row = state.browse.row
        items = state.browse.items
        index = state.browse.itemIndex
      case .notes: shown = ShownNotes(state)
      }
    }
  }

  private struct ShownNotes: Equatable {
    var subject: Subject
    var chosen: NoteID?
    var found: NoteSet?
    var filedMeanwhile: Set<NoteID>
    var underway: [NoteID]
    var isReading: Bool

    init(_ state: borrowing State) {
      subject = state.subject
      chosen = state.chosenNote
      found = state.browse.found?.notes
      filedMeanwhile = state.filedMeanwhile
      underway = state.underway.flatMap(\.notes)
      isReading = state.isReading
    }
  }
}

/// A row of a pane as it is drawn.
private struct PaneRow: Equatable {
  var text: TextRow
  var isTitle = false
  /// Whether it is of what is selected in the focused pane.
  var isBold = false
  /// What stands before it.
  var mark: TextRow.Piece?

  func draw(on grid: inout Grid, at point: Point, columns: Int) {
    grid.fill(at: point, columns: columns)
    if let mark { grid.put(mark.text, at: point, style: mark.style) }
    let indent = isTitle ? 0 : 1
    text.draw(
      on: &grid, at: Point(row: point.row, column: point.column + indent),
      columns: columns - indent)
    if isBold { grid.add(.bold, at: point, columns: columns) }
  }
}

extension PaneContent {
  /// The rows of the pane from its title down, as many as it has.
  fileprivate func paneRows(_ height: Int, isFocused: Bool) -> [PaneRow] {
    let more = (above > 0 ? "↑\(above)" : "") + (below > 0 ? "↓\(below)" : "")
    let title = TextRow(
      isFocused ? "[\(title)]" : " \(title)", Style(bold: isFocused, underline: isFocused),
      right: more.isEmpty ? nil : more)
    var all = [PaneRow(text: title, isTitle: true)]
    for (index, row) in rows.prefix(height - 1).enumerated() {
      let isSelected = selected.contains(index)
      let mark = TextRow.Piece(text: ">", style: isFocused ? .bold : .plain)
      all.append(
        PaneRow(
          text: row, isBold: isSelected && isFocused,
          mark: isSelected && index == selected.lowerBound ? mark : nil))
    }
    return all + repeatElement(PaneRow(text: TextRow()), count: height - all.count)
  }
}

extension State {
  fileprivate func content(of pane: Pane, height: Int, columns: Int) -> PaneContent {
    switch pane {
    case .rows: rowsContent(height: height, columns: columns)
    case .pledges: pledgesContent(height: height, columns: columns)
    case .notes: notesContent(height: height, columns: columns)
    }
  }
}
