import PledgeModel

/// What a field holds.
enum FieldValue: Sendable {
  case text, line, slug, pledgeID, eventID, noteID, initials, moment, day, truth, number
  case format, zone
  case word([String])
  /// The id of a record of that type.
  case reference(String)

  init(_ field: NoteField) {
    self =
      switch field {
      case .at: .moment
      case .by: .initials
      case .event: .reference("Event")
      case .kind: .word(Kind.allCases.map(\.rawValue))
      case .organisation: .reference("Organisation")
      case .pledge: .reference("Pledge")
      case .about, .replaces, .withdraws: .reference("Note")
      case .progress: .word(Progress.allCases.map(\.rawValue))
      case .input: .word(AskState.allCases.map(\.rawValue))
      case .share: .word(Share.allCases.map(\.rawValue))
      case .theme: .reference("Theme")
      case .community: .reference("Community")
      case .from, .table, .owner, .outcome: .line
      case .due: .day
      case .done, .consent: .truth
      case .heads: .number
      case .text: .text
      case .id: .noteID
      }
  }

  /// What the value must be instead, when `value` is not what the field holds; nil when it is.
  func expectation(for value: String) -> String? {
    let trimmed = value.trimmedOfBlanks
    switch self {
    case .text: return nil
    case .line:
      return value.contains(where: \.isNewline) ? "one line; join its lines" : nil
    case .slug:
      return isSlug(trimmed)
        ? nil : "small letters and digits, words joined by “-”, no more than 200 in all"
    case .pledgeID:
      return isPledgeID(trimmed)
        ? nil : "organisation, round and number, as nightjar-2023-2"
    case .eventID:
      return isEventID(trimmed) ? nil : "a date and a name, as 2026-10-14-autumn"
    case .noteID, .reference("Note"):
      return NoteID(trimmed) == nil
        ? "the id of a note, as 20261014T132003-rk-4tqz: UTC second, initials, four letters or digits"
        : nil
    case .initials:
      return Initials(trimmed) == nil ? "two to eight small letters, as rk" : nil
    case .moment: return expectation(forMoment: trimmed)
    case .day:
      return Day(trimmed) == nil ? "a date of the calendar, as 2026-10-14" : nil
    case .truth:
      return ["yes", "no", "true", "false", "1", "0"].contains(trimmed) ? nil : "yes or no"
    case .number:
      return Int(trimmed).map { $0 >= 0 } ?? false ? nil : "a whole number, as 3"
    case .format:
      return Int(trimmed).map { $0 > 0 } ?? false ? nil : "the version of the files: 1"
    case .zone:
      return isKnownZone(trimmed) ? nil : "the IANA name of a time zone, as Europe/London"
    case .word(let words):
      return words.contains(trimmed) ? nil : "one of \(words.joined(separator: ", "))"
    case .reference:
      return trimmed.isEmpty ? "an id" : nil
    }
  }

  private func expectation(forMoment value: String) -> String? {
    if Moment(value) != nil { return nil }
    // Without its offset a time means something else on every machine.
    return Moment(value + " +0000") == nil
      ? "a time of the calendar with its offset, as 2026-10-14 14:20:03 +0100"
      : "a time with its offset from UTC; put it behind, as “\(value) +0100”"
  }

  private func isPledgeID(_ text: String) -> Bool {
    let parts = text.split(separator: "-")
    return isSlug(text) && parts.count >= 3 && parts.suffix(2).allSatisfy { UInt16($0) != nil }
      && parts[parts.count - 2].utf8.count == 4
  }

  private func isEventID(_ text: String) -> Bool {
    isSlug(text) && Day(text.prefix(10)) != nil && text.utf8.dropFirst(10).first == 0x2D
  }
}
