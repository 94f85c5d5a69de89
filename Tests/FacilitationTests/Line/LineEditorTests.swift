import Testing

@testable import Facilitation

struct LineEditorTests {
  @Test(
    arguments: [
      (.wordLeft, "one two|", "one |two"), (.wordLeft, "one two  |", "one |two  "),
      (.wordLeft, "one|", "|one"), (.wordLeft, "|one", "|one"), (.wordLeft, "it's|", "it'|s"),
      (.wordRight, "|one two", "one| two"), (.wordRight, "one| two", "one two|"),
      (.wordRight, "one|", "one|"), (.killWord, "one two|x", "one |x"), (.killWord, "  |", "|"),
      (.killWordAfter, "one| two three", "one| three"), (.killToStart, "one| two", "| two"),
      (.killToEnd, "one| two", "one|"), (.home, "one|", "|one"), (.end, "|one", "one|"),
      (.backspace, "e\u{301}|x", "|x"), (.delete, "|👩\u{200D}💻x", "|x"),
      (.left, "a🇬🇧|", "a|🇬🇧"), (.right, "|한국", "한|국"), (.backspace, "|x", "|x"),
      (.delete, "x|", "x|"), (.killWord, "naïve café|", "naïve |"),
    ] as [(LineEditor.Stroke, String, String)])
  func strokes(stroke: LineEditor.Stroke, from: String, to: String) {
    var editor = editor(from)
    editor.stroke(stroke)
    #expect(editor == self.editor(to))
  }

  private func editor(_ text: String) -> LineEditor {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    return LineEditor(String(parts[0]), after: String(parts[1]))
  }

  /// The same strokes on a text and a number of characters do the same.
  @Test func agreesWithANaiveModel() {
    var generator = SplitMix64(seed: 21)
    let pieces = [
      "a", "word", " ", "  ", "é", "e\u{301}", "界", "👩\u{200D}💻", "🇬🇧", "\n", "\t", "-", "'", "5",
      "한", "কি",
    ]
    let strokes: [LineEditor.Stroke] = [
      .left, .right, .wordLeft, .wordRight, .home, .end, .backspace, .delete, .killWord,
      .killWordAfter, .killToStart, .killToEnd,
    ]
    for _ in 0..<300 {
      var editor = LineEditor()
      var model = Model()
      for _ in 0..<40 {
        if generator.happens(50) {
          let text = generator.pick(pieces)
          editor.insert(text)
          model.insert(text)
        } else {
          // Killing a whole side each time would leave little to edit.
          let stroke =
            generator.happens(80)
            ? generator.pick(Array(strokes.prefix(10))) : generator.pick(strokes)
          editor.stroke(stroke)
          model.stroke(stroke)
        }
        #expect(editor.text == String(model.characters))
        #expect(editor.before == String(model.characters[..<model.cursor]))
        #expect(editor.isEmpty == model.characters.isEmpty)
      }
    }
  }

  private struct Model {
    var characters: [Character] = []
    var cursor = 0

    /// What is typed may join what stands before it, as an accent does.
    mutating func insert(_ text: String) {
      let before = String(characters[..<cursor]) + text
      let after = characters[cursor...]
      characters = Array(before) + after
      cursor = before.count
    }

    mutating func stroke(_ stroke: LineEditor.Stroke) {
      switch stroke {
      case .left: cursor = max(0, cursor - 1)
      case .right: cursor = min(characters.count, cursor + 1)
      case .wordLeft: cursor = wordStart
      case .wordRight: cursor = wordEnd
      case .home: cursor = 0
      case .end: cursor = characters.count
      case .backspace: remove(max(0, cursor - 1)..<cursor)
      case .delete: remove(cursor..<min(characters.count, cursor + 1))
      case .killWord: remove(wordStart..<cursor)
      case .killWordAfter: remove(cursor..<wordEnd)
      case .killToStart: remove(0..<cursor)
      case .killToEnd: remove(cursor..<characters.count)
      }
    }

    private mutating func remove(_ range: Range<Int>) {
      characters.removeSubrange(range)
      cursor = range.lowerBound
    }

    private var wordStart: Int {
      var index = cursor
      while index > 0, !isWord(index - 1) { index -= 1 }
      while index > 0, isWord(index - 1) { index -= 1 }
      return index
    }

    private var wordEnd: Int {
      var index = cursor
      while index < characters.count, !isWord(index) { index += 1 }
      while index < characters.count, isWord(index) { index += 1 }
      return index
    }

    private func isWord(_ index: Int) -> Bool {
      characters[index].isLetter || characters[index].isNumber
    }
  }
}
