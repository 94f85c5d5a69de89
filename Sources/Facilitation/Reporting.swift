package import PledgeModel
package import Reports
import Screen

/// A report that was asked for in the line, to be made by `pledgebook report`.
package struct ReportOrder: Equatable, Sendable {
  /// Which report.
  package var kind: ReportKind
  /// The one organisation that it is for.
  package var organisation: OrganisationID?
  /// What was said besides, as on the command line: `--public`.
  package var options: [String] = []
  /// The file it is written to, or the folder of several, from the book's `reports`; nil when it is
  /// to be shown first.
  package var file: String?

  /// For whom it is; nil for each organisation its own.
  fileprivate var audience: Audience? {
    if let organisation { return .organisation(organisation) }
    return Self.readers.first { options.contains($0.option) }?.audience ?? kind.readers
  }

  /// What says for whom a report is.
  static let readers: [(option: String, audience: Audience)] = [
    ("--host", .host), ("--group", .group), ("--public", .public),
  ]

  /// The file it is written to unless she says: `2026-10-14-follow-up-nightjar.html`.
  fileprivate func usualFile(on day: Day) -> String {
    let readers = Self.readers.first { options.contains($0.option) }?.option.dropFirst(2)
    let parts = [day.description, kind.rawValue, organisation?.text, readers.map(String.init)]
    return parts.compactMap(\.self).joined(separator: "-") + ".html"
  }
}

/// How far a report has come that is open over the panes.
package struct ReportPreview: Equatable, Sendable {
  /// How far.
  package enum Phase: Equatable, Sendable {
    /// What was typed last is not on the disk yet.
    case waiting
    /// It is being made.
    case working
    /// It is shown. A file of the name it would be written to may be there already.
    case shown(text: String, remarks: String, isThere: Bool)
    /// It could not be made, for this reason.
    case failed(String)
  }

  /// What was asked for.
  package var order: ReportOrder
  /// The file that Enter writes, from the book's `reports`.
  package var file: String
  /// How far it has come.
  package var phase: Phase
}

/// What became of a report that was asked for.
package enum ReportOutcome: Equatable, Sendable {
  /// Its text, in lines as long as they are; what is to be said of it; whether there is a file already
  /// of the name it would be written to.
  case text(String, remarks: String, isThere: Bool)
  /// What was written.
  case written(String)
  /// Why it could not be made.
  case failed(String)
}

/// Reports: looked at, then written.
extension State {
  /// `:report follow-up @nig`: shows it; `:report actions actions.csv` writes it.
  mutating func report(_ argument: String) -> [Effect] {
    do throws(Refusal) {
      let order = try reportOrder(argument)
      let file = order.file ?? order.usualFile(on: now.day)
      // It is begun as soon as all is on the disk.
      return open(.report(ReportPreview(order: order, file: file, phase: .waiting)))
    } catch {
      return refuse(error)
    }
  }

  private func reportOrder(_ argument: String) throws(Refusal) -> ReportOrder {
    var words = argument.split(whereSeparator: \.isWhitespace).map(String.init)
    guard !words.isEmpty else {
      throw .notHere(
        "Which report? \(ReportKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    let name = folded(words.removeFirst())
    let fitting = ReportKind.allCases.filter { $0.rawValue.hasPrefix(name) }
    guard let kind = fitting.first, fitting.count == 1 || kind.rawValue == name else {
      throw .notHere("There is no report “\(name)”; Tab after “:report ” shows which there are.")
    }
    var order = ReportOrder(kind: kind)
    for word in words {
      if word.hasPrefix("@") {
        switch reader.read(word) {
        case .go(.pledge(let id)) where kind == .pledge: order.options += ["--pledge", id.text]
        case .go(let subject): order.organisation = book.organisation(of: subject)
        case .refused(let refusal): throw refusal
        default: break
        }
      } else if word.hasSuffix("/") || ReportOrder.endings.contains(where: word.hasSuffix) {
        order.file = word
      } else {
        order.options.append(word)
      }
    }
    if kind == .pledge, !order.options.contains("--pledge") {
      guard case .pledge(let selected) = subject else {
        throw .notHere("Which pledge? “:report pledge @nig2”, or select one.")
      }
      order.options += ["--pledge", selected.text]
    }
    if kind.readers == nil, order.organisation == nil, order.file?.hasSuffix("/") != true {
      guard let selected = book.organisation(of: subject) else {
        throw .notHere(
          "For which organisation? “:report \(kind.rawValue) @nig”, or a folder for all: “letters/”."
        )
      }
      order.organisation = selected
    }
    return order
  }

  /// Begins what waits, once all that was typed is on the disk: the report is made from the files.
  mutating func goOnWithReport() -> [Effect] {
    guard case .report(var preview) = sheet, preview.phase == .waiting else { return [] }
    if let trouble {
      return endReport(
        .failed("What was typed last is not on the disk, and would not be in it: \(trouble)."),
        of: preview.order)
    }
    guard underway.isEmpty else { return [] }
    preview.phase = .working
    sheet = .report(preview)
    return [.report(preview.order, file: preview.file)]
  }

  /// What became of a report. Whoever has closed it meanwhile is told only of what was written, or
  /// not written.
  mutating func endReport(_ outcome: ReportOutcome, of order: ReportOrder) -> [Effect] {
    guard case .report(var preview) = sheet, preview.order == order, preview.isUnderway else {
      switch outcome {
      case .written(let words): return tell(words)
      case .failed(let why) where order.file != nil: return refuse(.notHere(why))
      case .failed, .text: return []
      }
    }
    switch outcome {
    case .text(let text, let remarks, let isThere):
      let text = text.lines(upTo: ReportPreview.mostLines)
      preview.phase = .shown(text: text, remarks: remarks, isThere: isThere)
      sheet = .report(preview)
      return []
    case .written(let words):
      sheet = nil
      return tell(words)
    case .failed(let why):
      preview.phase = .failed(why)
      sheet = .report(preview)
      return refuse(.notHere(why))
    }
  }

  /// Enter on a report: it is written where the sheet says.
  mutating func enterReport(_ preview: ReportPreview) -> [Effect] {
    guard case .shown(_, _, let isThere) = preview.phase else {
      if !preview.isUnderway { sheet = nil }
      return []
    }
    var preview = preview
    preview.order.file = preview.file
    if isThere { preview.order.options.append("--force") }
    preview.phase = .waiting
    sheet = .report(preview)
    return []
  }

  /// Whether a report is being made, or waits to be.
  package var isReporting: Bool {
    if case .report(let preview) = sheet { preview.isUnderway } else { false }
  }

  // MARK: In words

  /// `actions, for the group`: short, so that it is seen on every screen.
  func reportTitle(_ order: ReportOrder) -> String {
    let readers =
      switch order.audience {
      case .group: "for the group"
      case let audience?: audience.words(in: book)
      case nil: "for each organisation its own"
      }
    return "\(order.kind.rawValue), \(readers)"
  }

  /// What Enter does to the report that is shown.
  func reportHeading(_ preview: ReportPreview, columns: Int) -> [TextRow] {
    guard case .shown(_, _, let isThere) = preview.phase else { return [] }
    let file = "reports/\(preview.file)"
    return wrappedRows(
      isThere ? "\(file) is there already: Enter replaces it." : "Enter writes \(file)",
      columns: columns, style: .bold)
  }

  /// The report, or how far it is.
  func reportRows(_ preview: ReportPreview, columns: Int) -> [TextRow] {
    switch preview.phase {
    case .waiting: return [TextRow("Waiting until all is on the disk …")]
    case .working: return [TextRow("Working …")]
    case .failed(let why):
      return why.split(separator: "\n").flatMap { wrappedRows(String($0), columns: columns) }
    case .shown(let text, let remarks, _):
      let said = remarks.isEmpty ? [] : wrappedRows(remarks, columns: columns) + [TextRow()]
      return said + filled(text, to: min(columns, 72)).map { TextRow($0) }
    }
  }

  /// What `:report` will do, said before Enter; nil for other commands.
  func words(forReport name: Command.Name, _ argument: String) -> String? {
    guard name == .report, !argument.isEmpty else { return nil }
    do throws(Refusal) {
      let order = try reportOrder(argument)
      return "\(order.file.map { "write \($0): " } ?? "show ")\(reportTitle(order))"
    } catch {
      return error.words
    }
  }
}

extension ReportOrder {
  /// What the names of files end in; each is a way of writing.
  static let endings = [".html", ".md", ".txt", ".csv"]
}

extension ReportPreview {
  /// As much as can be wrapped again at every key that scrolls.
  fileprivate static let mostLines = 2000

  fileprivate var isUnderway: Bool { phase == .waiting || phase == .working }
}

extension String {
  /// Its first lines, and how many there are besides.
  fileprivate func lines(upTo most: Int) -> String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > most else { return self }
    return lines.prefix(most).joined(separator: "\n")
      + "\n\n… \(lines.count - most) more lines stand in the file."
  }
}
