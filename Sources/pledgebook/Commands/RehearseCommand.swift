import ArgumentParser

/// Rehearses on the practice book.
struct RehearseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: "Rehearse: half an hour of a noisy event, on the practice book.",
    discussion: """
      Sentences that a room might say appear above the line; file them as you would. After the last one, or with Ctrl-Q, it is shown what you missed, how long each took, and one thing to try. The book is a throwaway copy. Without panes an empty line brings the next sentence.

      Example:
        pledgebook rehearse --pace 2
      """)

  @Option(help: "How many times as fast as in a room.")
  var pace = 1.0

  @Flag(help: "Without panes: a line, its answer.")
  var linear = false

  @Option(help: "Who takes notes: two to eight small letters.")
  var by: String?

  func validate() throws {
    guard (0.1...1000).contains(pace) else {
      throw ValidationError("--pace is a number from 0.1 to 1000.")
    }
  }

  func run() throws {
    let path = try DemoCommand.copy()
    let by = by ?? environment("PLEDGEBOOK_BY") ?? "me"
    try Sitting.run(path, by: by, event: nil, isLinear: linear, pace: pace)
    complain("What you filed is in \(path).")
  }
}
