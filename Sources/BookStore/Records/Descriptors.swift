import RecFile

/// The descriptors of the files, by which recutils and other programs check them (docs/store.md).
/// Every file carries its own, so that any one file can be checked alone.
enum Descriptors {
  /// The first line of every file: what editors need to know.
  static let heading = "-*- mode: rec; coding: utf-8-unix -*-"

  static let book = [
    RecEntry("%rec", "Book"),
    RecEntry("%doc", "One record that says what this folder is and who hosts it."),
    RecEntry("%type", "Format int"),
    RecEntry("%type", "Title,Host,Zone line"),
    RecEntry("%type", "Norm int"),
    RecEntry("%mandatory", "Format Title Host Zone"),
    RecEntry("%unique", "Format Title Host Zone Norm Privacy"),
    RecEntry("%size", "1"),
  ]

  static let theme = topics(
    "Theme", "What kind of change a pledge makes. Edit freely; an alias keeps old names findable.")

  static let community = topics(
    "Community", "Whom a pledge is for. Edit freely; an alias keeps old names findable.")

  private static func topics(_ type: String, _ doc: String) -> [RecEntry] {
    [
      RecEntry("%rec", type), RecEntry("%doc", doc), RecEntry("%key", "Id"),
      RecEntry("%type", "Id regexp /^[a-z0-9]+(-[a-z0-9]+)*$/"),
      RecEntry("%type", "Name,Alias line"), RecEntry("%mandatory", "Name"),
      RecEntry("%unique", "Name"),
    ]
  }

  static let person = [
    RecEntry("%rec", "Person"),
    RecEntry(
      "%doc",
      "Who takes notes in this book. Initials end up in file names and ids, so they never change."),
    RecEntry("%key", "Initials"),
    RecEntry("%type", "Initials regexp /^[a-z]{2,8}$/"),
    RecEntry("%type", "Name,Role line"),
    RecEntry("%mandatory", "Name"),
    RecEntry("%unique", "Name Role"),
  ]

  static let organisation = [
    RecEntry("%rec", "Organisation"),
    RecEntry("%doc", "The organisation that this file is about. Id is the file's name."),
    RecEntry("%key", "Id"),
    RecEntry("%type", "Id,MergedInto regexp /^[a-z0-9]+(-[a-z0-9]+)*$/"),
    RecEntry("%type", "Name,Alias,Sector,Size,Area,Group line"),
    RecEntry("%type", "Joined date"),
    RecEntry("%mandatory", "Name Sector"),
    RecEntry("%unique", "Name Sector Size Area Joined MergedInto"),
    RecEntry("%size", "1"),
  ]

  static let pledge = [
    RecEntry("%rec", "Pledge"),
    RecEntry(
      "%doc",
      "What the organisation pledged. Its status is the latest Note of Kind status about it, not a field here."
    ),
    RecEntry("%key", "Id"),
    RecEntry("%type", "Id regexp /^[a-z0-9]+(-[a-z0-9]+)*-[0-9]{4}-[0-9]+$/"),
    RecEntry(
      "%type",
      "Theme,Community,Round,Origin,Scope,Lead,Measure,Baseline,Target,Chapter,Finding,Continues line"
    ),
    RecEntry("%type", "Made,Due date"),
    RecEntry("%mandatory", "Round Text"),
    RecEntry(
      "%unique",
      "Round Text Origin Scope Lead Measure Baseline Target Made Due Continues"),
  ]

  static let event = [
    RecEntry("%rec", "Event"),
    RecEntry("%doc", "The event that this folder is about. Id is the folder's name."),
    RecEntry("%key", "Id"),
    RecEntry("%type", "Id regexp /^[0-9]{4}-[0-9]{2}-[0-9]{2}(-[a-z0-9]+)+$/"),
    RecEntry("%type", "Title,Venue,Agenda line"),
    RecEntry("%type", "Start,End date"),
    RecEntry("%mandatory", "Title Start"),
    RecEntry("%unique", "Title Venue Start End"),
    RecEntry("%size", "1"),
  ]

  static func notes(of initials: String) -> [RecEntry] {
    [
      RecEntry("%rec", "Note"),
      RecEntry(
        "%doc",
        "What \(initials) noted at this event, oldest first. Only \(initials) adds to this file. Id comes last: a record without one was cut off."
      ),
      RecEntry("%key", "Id"),
      RecEntry(
        "%type",
        "Id,About,Replaces,Withdraws regexp /^[0-9]{8}T[0-9]{6}-[a-z]{2,8}-[0-9a-z]{4}$/"),
      RecEntry("%type", "At date"),
      RecEntry("%type", "By regexp /^[a-z]{2,8}$/"),
      RecEntry(
        "%type",
        "Kind enum note progress challenge ask idea offer action contact practice quote status attendance agenda safeguarding"
      ),
      RecEntry(
        "%type",
        "Progress enum not-started started on-track stuck done changed withdrawn"),
      RecEntry("%type", "Input enum wanted discussing answered parked"),
      RecEntry("%type", "Share enum named organisation unattributed private"),
      RecEntry(
        "%type", "Event,Organisation,Pledge,From,Theme,Community,Table,Owner,Outcome line"),
      RecEntry("%type", "Due date"),
      RecEntry("%type", "Done,Consent bool"),
      RecEntry("%type", "Heads int"),
      RecEntry("%mandatory", "At By Event Kind Share"),
      RecEntry(
        "%unique",
        "At By Event Kind Organisation Pledge About Replaces Withdraws Progress Input Share Table Owner Due Done Heads Consent Outcome Text"
      ),
    ]
  }

  /// A new file: heading, then each set with its descriptor.
  static func file(_ sets: [(descriptor: [RecEntry], records: [[RecEntry]])]) -> [UInt8] {
    var writer = RecWriter()
    writer.append(comment: heading)
    for set in sets {
      writer.append(set.descriptor)
      for record in set.records { writer.append(record) }
    }
    return writer.bytes
  }
}
