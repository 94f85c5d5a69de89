/// A number of rows and columns, as a terminal counts them: one column is one narrow letter.
package struct Size: Hashable, Sendable {
  /// Rows, never negative.
  package var rows: Int
  /// Columns, never negative.
  package var columns: Int

  /// A size; anything negative counts as nothing.
  package init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// A place on the screen, counted from 0 at the top left.
package struct Point: Hashable, Sendable {
  /// Rows down from the top.
  package var row: Int
  /// Columns right from the left edge.
  package var column: Int

  /// A place, which need not lie on any screen.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
