package import PledgeModel

/// Changes that are written together and told together to be on the disk.
package struct Deed: Equatable, Sendable {
  /// What it is told by.
  package var number: Int
  /// The changes, in order.
  package var changes: [Change]
  /// The step of the history that they are; nil when they are none.
  package var step: Step?

  /// Changes to be written.
  package init(_ number: Int, _ changes: [Change], _ step: Step? = nil) {
    self.number = number
    self.changes = changes
    self.step = step
  }
}
