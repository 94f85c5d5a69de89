import ArgumentParser
import Reports
import Screen
import Talking

/// How a report is written.
enum Form: String, CaseIterable, ExpressibleByArgument {
  case markdown, text, html, csv

  /// What the names of its files end in.
  var ending: String {
    switch self {
    case .markdown: "md"
    case .text: "txt"
    case .html: "html"
    case .csv: "csv"
    }
  }

  /// The form that the name of a file asks for; nil when it asks for none.
  init?(file: String) {
    guard let form = Form.allCases.first(where: { file.hasSuffix("." + $0.ending) }) else {
      return nil
    }
    self = form
  }

  /// Words from the book, which must not be taken for anything but words: one line, nothing in it
  /// that is invisible or reorders it, and whatever the form gives a meaning escaped. A template
  /// gets nothing else, so that it cannot forget.
  func escaped(_ words: String) -> String {
    let line = visibleLine(words)
    return switch self {
    case .markdown: escapedForMarkdown(line)
    case .html: escapedForHTML(line)
    case .text, .csv: line
    }
  }
}

/// A backslash before every sign that CommonMark or its tables may give a meaning, wherever the
/// words come to stand (CommonMark 0.31.2, “Backslash escapes”).
private func escapedForMarkdown(_ line: String) -> String {
  var escaped = ""
  let words = line.drop { $0.isWhitespace }
  // A number at the start of a line, with a full stop or a bracket, begins a list.
  let digits = words.prefix { $0.isASCII && $0.isNumber }
  for index in words.indices {
    let letter = words[index]
    let isAtStart = index == words.startIndex
    let endsNumber = !digits.isEmpty && index == digits.endIndex && (letter == "." || letter == ")")
    if "\\`*_[]<>&#|~".contains(letter) || isAtStart && "-+=:".contains(letter) || endsNumber {
      escaped += "\\"
    }
    escaped.append(letter)
  }
  return escaped
}
