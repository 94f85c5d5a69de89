import BookStore
import Facilitation
import PledgeModel

extension Desk {
  /// Looks where names stand that are to be erased.
  func seekToErase(_ names: [String]) -> [Effect] {
    guard let erasure = Erasure(names) else { return [] }
    do throws(FileFault) {
      let findings = try erasure.findings(in: folder, stateFolder: BookPath.stateFolder)
      let report = findings.report + [ErasureFindings.outOfReach]
      let plan = ErasurePlan(
        names: names, summary: findings.summary, report: report,
        hasPlaces: !findings.hits.isEmpty)
      return handle(.foundToErase(plan))
    } catch {
      return handle(.told("Nothing was erased: \(error.reason)."))
    }
  }

  /// Erases names, and reads the book again.
  func erase(_ names: [String]) -> [Effect] {
    guard let erasure = Erasure(names) else { return [] }
    guard !isBackingUp else {
      return handle(.told("Nothing was erased: a backup is being made. Try again in a moment."))
    }
    var words = ""
    let effects = letGo {
      do throws(ClosingFault) {
        let book = try ClosedBook(folder, now: clock.now())
        words = erase(erasure, in: book)
      } catch {
        words = error.words
      }
    }
    return effects + handle(.erased(erasure.mentions, with: erasure.words)) + reread(saying: words)
      + handle(.told(words))
  }

  private func erase(_ erasure: Erasure, in book: ClosedBook) -> String {
    do throws(FileFault) {
      let count = try erasure.carryOut(in: book, stateFolder: BookPath.stateFolder)
      return "Erased in \(count) place\(count == 1 ? "" : "s")."
    } catch {
      return "Not erased everywhere: \(error.reason). Do the same again to erase the rest."
    }
  }
}
