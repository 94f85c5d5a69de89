import ArgumentParser

@main
struct Pledgebook: ParsableCommand {
  func run() {}
}
