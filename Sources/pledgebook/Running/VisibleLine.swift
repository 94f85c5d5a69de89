import Screen

/// Text from a book or a person as one line that a terminal shows and never obeys.
func visibleLine(_ text: some StringProtocol) -> String {
  visible(String(text.map { $0.isNewline ? " " : $0 }))
}
