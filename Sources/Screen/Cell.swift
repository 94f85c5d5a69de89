/// One column of one row: a letter with up to four marks over or under it, and its style.
///
/// A cell is 16 bytes without a reference, so that a row is one block of memory that is compared as such:
/// five scalars of 21 bits, the letter first, and above them the style. A letter two columns wide stands in
/// its left cell; the right one then holds no scalar at all.
package struct Cell: Hashable, Sendable {
  private var bits: UInt128

  /// The most marks one letter may carry, which is what ncurses keeps in a cell (CCHARW_MAX less one).
  package static let marks = 4
  private static let scalarBits = 21
  private static let styleShift = scalarBits * (marks + 1)

  /// A letter without marks.
  init(_ letter: Unicode.Scalar, _ style: Style) {
    bits = UInt128(letter.value) | UInt128(style.bits) << Self.styleShift
  }

  /// A letter of the ASCII range.
  init(ascii letter: UInt8, _ style: Style) {
    bits = UInt128(letter) | UInt128(style.bits) << Self.styleShift
  }

  /// The right half of the wide letter in the cell before.
  static func rightHalf(_ style: Style) -> Cell { Cell(ascii: 0, style) }

  /// Puts one more mark on the letter. `position` counts from 1 to `marks`.
  mutating func add(mark: Unicode.Scalar, position: Int) {
    precondition((1...Self.marks).contains(position))
    bits |= UInt128(mark.value) << (Self.scalarBits * position)
  }

  /// The letter (index 0) or one of its marks (1 to `marks`); 0 where there is none.
  package func scalar(_ index: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: bits >> (Self.scalarBits * index)) & 0x1F_FFFF
  }

  /// Whether this is the right half of the wide letter in the cell before.
  package var isRightHalf: Bool { scalar(0) == 0 }

  /// How the letter looks. The cell keeps its letter when the style is changed.
  package var style: Style {
    get { Style(bits: UInt8(truncatingIfNeeded: bits >> Self.styleShift)) }
    set {
      let letters = bits & (1 << Self.styleShift - 1)
      bits = letters | UInt128(newValue.bits) << Self.styleShift
    }
  }

  /// The letter with its marks; nothing for a right half.
  package var text: String {
    var text = ""
    for index in 0...Self.marks {
      guard let scalar = Unicode.Scalar(scalar(index)), scalar.value != 0 else { break }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
