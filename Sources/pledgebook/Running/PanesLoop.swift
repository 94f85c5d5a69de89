import BookStore
import Facilitation
import PledgeModel
import Screen
import Terminal

/// The program in panes: waits for keys and news, and draws once for each burst of them.
struct PanesLoop {
  let desk: Desk

  /// Runs until she leaves; false when something could not be written.
  func run(_ terminal: inout Terminal) throws(CommandFault) -> Bool {
    var viewer = Viewer()
    terminal.draw(desk.view(with: &viewer))
    try desk.start()
    var isRunning = true
    while isRunning {
      terminal.draw(desk.view(with: &viewer))
      let inputs = terminal.inputs(waking: desk.bell.descriptor, until: desk.nextSaying)
      desk.tick()
      if desk.nextSaying.map({ $0 <= .now }) ?? false { _ = desk.handle(.said) }
      for input in inputs {
        if input == .woken {
          for news in desk.takeNews() { isRunning = act(desk.handle(news), &terminal) && isRunning }
        } else {
          isRunning = act(desk.handle(.input(input)), &terminal) && isRunning
        }
      }
    }
    return desk.finish()
  }

  /// Carries out what needs the terminal; false when she leaves.
  private func act(_ effects: [Effect], _ terminal: inout Terminal) -> Bool {
    var goesOn = true
    for effect in effects {
      switch effect {
      case .edit(let target):
        terminal.leave()
        let words = Editor.open(target, desk)
        terminal.resume()
        goesOn = act(desk.reread(saying: words), &terminal) && goesOn
      case .suspend: terminal.suspend()
      case .redraw: terminal.repaint()
      case .quit: goesOn = false
      case .write, .keepDrafts, .rememberMe, .copyUnsaved, .forgetRescued, .tryToWrite,
        .seekToErase, .erase, .report:
        break
      }
    }
    return goesOn
  }
}
