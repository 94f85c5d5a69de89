import BookStore

/// An organisation of the practice book and its pledges, as the records in its file.
struct PracticeOrganisation {
  /// The file's name, and the `Id` of the record in it.
  let id: String
  /// The Organisation record.
  let record: String
  /// The Pledge records. `{today+90}` stands for the day 90 days after today.
  let pledges: String

  static let all = publicBodies + charities + neighbours

  /// The text of the organisation's file.
  func text(today: PracticeDay) -> String {
    [
      DescriptorText.heading, DescriptorText.organisation, record + "\n",
      DescriptorText.pledge, expanding(pledges, today: today) + "\n",
    ].joined(separator: "\n")
  }

  private func expanding(_ text: String, today: PracticeDay) -> String {
    text.replacing(/\{today([+-]\d+)\}/) { match in
      today.adding(Int(match.output.1) ?? 0).dashed
    }
  }
}
