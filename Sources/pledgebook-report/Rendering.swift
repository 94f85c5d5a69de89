import BookStore
import Mustache
import Reports
import Screen

/// How reports of one kind are written in one form.
struct Rendering {
  private let form: Form
  private let template: MustacheTemplate?
  private let isLarge: Bool
  private let width: Int

  /// By the book's own template `templates/KIND.ENDING.mustache`, else by the built-in one; plain
  /// text in so many columns, or in lines as long as they are when that is 0.
  init(
    _ kind: ReportKind, as form: Form, largePrint: Bool, width: Int = 72, book: Folder?
  ) throws(ReportFault) {
    self.form = form
    self.width = width
    isLarge = largePrint
    guard let usual = builtIn(kind.parts, in: form) else {
      template = nil
      return
    }
    let path = templateName(kind, form)
    let own: [UInt8]?
    do throws(FileFault) { own = try book?.template(path) } catch {
      throw ReportFault("The template \(path) cannot be read: \(error.reason).")
    }
    do {
      template = try MustacheTemplate(
        string: asTheyAre + (own.map { String(decoding: $0, as: UTF8.self) } ?? usual))
    } catch let fault as MustacheTemplate.ParserError {
      // The first line is ours.
      throw ReportFault("\(path):\(fault.context.lineNumber - 1): \(fault.words).")
    } catch {
      throw ReportFault("\(path) is no template: \(error)")
    }
  }

  /// The whole file.
  func text(of report: any Report) -> String {
    guard let template else {
      return SpreadsheetText.text(headings: report.sheet.headings, rows: report.sheet.rows)
    }
    let text = template.render(
      Filling(form: form).fields(of: report, and: ["largePrint": isLarge]))
    return switch form {
    case .html: text
    case .markdown: withoutWideGaps(text)
    case .text, .csv:
      width == 0
        ? withoutWideGaps(text)
        : filled(withoutWideGaps(text), to: width).joined(separator: "\n")
    }
  }
}

/// What templates are filled with is escaped already.
private let asTheyAre = "{{% CONTENT_TYPE:TEXT}}\n"

/// One empty line where there are several, none at the ends.
private func withoutWideGaps(_ text: String) -> String {
  var lines: [Substring] = []
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let isEmpty = line.allSatisfy { $0 == " " }
    if isEmpty, lines.last?.isEmpty ?? true { continue }
    lines.append(isEmpty ? "" : line)
  }
  if lines.last?.isEmpty ?? false { lines.removeLast() }
  return lines.joined(separator: "\n") + "\n"
}

extension MustacheTemplate.ParserError {
  fileprivate var words: String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "the end of a section that was not begun"
    case .expectedSectionEnd: "a section is not ended"
    case .unfinishedName: "a tag is not ended, or its name is wrong"
    case .invalidSetDelimiter: "the delimiters cannot be set so"
    default: "the template is broken here"
    }
  }
}
