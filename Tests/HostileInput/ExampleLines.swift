import ExampleBook
import Facilitation
package import PledgeModel

/// The book and the lines that fuzzing of the line begins with.
package enum ExampleLines {
  /// Two organisations with pledges, and the lists of the example book.
  package static let book = Book(
    hosting: Hosting(title: "Equality", host: "Voices", zone: "Europe/London"),
    themes: [Topic(id: "language", name: "Language"), Topic(id: "data", name: "Data")],
    communities: [Topic(id: "deaf", name: "Deaf people", aliases: ["BSL"])],
    organisations: [
      Organisation(id: "ashbourne", name: "Ashbourne Council", sector: "statutory"),
      Organisation(id: "nightjar", name: "Nightjar Counselling", sector: "voluntary"),
    ],
    pledges: [
      Pledge(
        id: "ashbourne-2025-1", organisation: "ashbourne", round: "2025", number: 1, text: "Ask",
        themes: [], communities: []),
      Pledge(
        id: "nightjar-2023-2", organisation: "nightjar", round: "2023", number: 2,
        text: "Translate",
        themes: ["language"], communities: []),
    ])

  /// The example of every way to open a line, and every command by name.
  package static let lines =
    Opening.all.map(\.example) + Command.all.map { ":\($0.name.rawValue) \($0.argument)" }
    + ["@nightjar2 ~! @ashbourne @\"Ada\" no \\#budget #language for #deaf", "=stuck since May"]

  /// What every file of the example book holds.
  package static let files = ExampleBook.whole.map { Array($0.1.utf8) }
}
