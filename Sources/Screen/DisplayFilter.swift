/// What is shown of one grapheme cluster: the rules behind `visible(_:)`, `columns(of:)` and `Grid.put`.
///
/// Two things are wanted. Nothing that reaches the terminal may move its cursor, change its modes, reorder
/// the line or hide (CVE-2021-42574 is what happens otherwise). And every terminal must agree how wide the
/// text is, so what they disagree about is not sent: joined emoji, skin tones, keycaps, variation selectors.
///
/// The buffer is kept between clusters because this runs for every letter on the screen.
struct DisplayFilter {
  /// The scalars to draw; a scalar of no width belongs to the letter before it.
  private(set) var scalars: [Unicode.Scalar] = []
  /// The columns that `scalars` take.
  private(set) var columns = 0
  private var marks = 0

  /// The columns a tab takes. It is a constant, not a stop, so that the width of a text is the sum of the
  /// widths of its parts wherever it is drawn.
  static let tab = 4

  /// Replaces what was shown by what is shown of `cluster`.
  mutating func show(_ cluster: Character) {
    if let letter = cluster.onlyPrintableASCII {
      if scalars.count == 1 { scalars[0] = letter } else { scalars = [letter] }
      columns = 1
      return
    }
    scalars.removeAll(keepingCapacity: true)
    columns = 0
    marks = 0
    var first: Unicode.Scalar?
    for scalar in cluster.unicodeScalars {
      let base = first ?? scalar
      switch treatment(of: scalar, after: first) {
      case .letter: emit(scalar)
      case .tab: for _ in 0..<Self.tab { emit(" ") }
      case .instead(let other): emit(other)
      case .code: emitCode(scalar)
      case .nothing: break
      case .endOfCluster: return
      }
      first = base
    }
  }

  /// Appends what is shown. Appending the array as a whole would take the slow way of any sequence.
  func append(to text: inout String.UnicodeScalarView) {
    for scalar in scalars { text.append(scalar) }
  }

  private enum Treatment {
    case letter, tab, instead(Unicode.Scalar), code, nothing, endOfCluster
  }

  /// What becomes of a scalar. U+2400 is the first of the pictures for control characters.
  private func treatment(of scalar: Unicode.Scalar, after base: Unicode.Scalar?) -> Treatment {
    switch scalar.value {
    case 0x20...0x7E: .letter
    case 0x09: .tab
    case 0x0A: .instead(" ")
    case 0x00..<0x20: .instead(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: .instead("\u{2421}")
    case 0xAD: .instead("-")
    case 0x20E3, 0x180B...0x180D, 0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: .nothing
    case 0x1F3FB...0x1F3FF: base?.isPictorial == true ? .nothing : .letter
    case 0x200D where base?.isPictorial == true: .endOfCluster
    case 0x200C, 0x200D: base?.usesJoiners == true ? .nothing : .code
    case 0xE0020...0xE007F: base == "\u{1F3F4}" ? .nothing : .code
    default: scalar.isHidden ? .code : .letter
    }
  }

  private mutating func emit(_ scalar: Unicode.Scalar) {
    let width = scalar.columns
    if width == 0 {
      if scalars.isEmpty { emit("\u{25CC}") }
      guard marks < Cell.marks else { return }
      marks += 1
    } else {
      marks = 0
    }
    scalars.append(scalar)
    columns += width
  }

  private mutating func emitCode(_ scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    for letter in "<U+\(zeros)\(digits)>".unicodeScalars { emit(letter) }
  }
}

extension Character {
  /// The scalar of a cluster that is one printable ASCII letter, which is what most are.
  fileprivate var onlyPrintableASCII: Unicode.Scalar? {
    let bytes = utf8
    guard let byte = bytes.first, (0x20...0x7E).contains(byte), bytes.count == 1 else { return nil }
    return Unicode.Scalar(byte)
  }
}

extension Unicode.Scalar {
  /// Whether this can be the picture that joiners and skin tones change.
  fileprivate var isPictorial: Bool { value > 0xFF && properties.isEmoji }

  /// Whether joiners after this letter are spelling (Arabic, Indic and their kin) and not a disguise.
  fileprivate var usesJoiners: Bool {
    switch value {
    case 0x0600...0x1CFF, 0xA800...0xABFF, 0x10A00...0x11FFF: true
    default: false
    }
  }

  /// Whether this leaves no trace on the screen or reorders what does: C1 controls, bidi controls, invisible
  /// spaces and operators, fillers, line separators, annotation and tag characters, noncharacters.
  fileprivate var isHidden: Bool {
    switch value {
    case 0x80...0x9F, 0x061C, 0x115F...0x1160, 0x180E, 0x200B, 0x200E...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0x3164, 0xFDD0...0xFDEF, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x13430...0x1343F,
      0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
