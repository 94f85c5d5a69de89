/// What a spreadsheet takes for the start of a formula, the full-width forms too.
private let formulaSigns: Set<Unicode.Scalar> = [
  "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
]

/// A line of words, safe as the content of an element and within quotation marks (HTML, “Escaping a string”). A
/// spreadsheet that opens a page runs a cell that begins with `= + - @`: a word joiner, which nobody
/// sees, keeps it from that.
package func escapedForHTML(_ line: String) -> String {
  let first = line.unicodeScalars.first { !$0.properties.isWhitespace }
  var escaped = first.map(formulaSigns.contains) == true ? "&#8288;" : ""
  for scalar in line.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "'": escaped += "&#39;"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
