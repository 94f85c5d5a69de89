import Facilitation
import Screen

/// The state that a desk holds, shown where it is. A copy made to be shown at each key would touch the
/// counter of everything that is remembered.
struct ShownState: ~Copyable {
  var state: State

  /// The screen that shows it.
  func view(with viewer: inout Viewer) -> Grid { viewer.view(state) }
}
