/// What stands at the head of each record set, so that any one file can be checked alone.
enum PracticeDescriptor {
  /// Tells Emacs how to show the file.
  static let modeLine = "# -*- mode: rec; coding: utf-8-unix -*-\n"

  static let book = """
    %rec: Book
    %doc: One record that says what this folder is and who hosts it.
    %type: Format int
    %type: Title,Host,Zone line
    %type: Norm int
    %mandatory: Format Title Host Zone
    %unique: Format Title Host Zone Norm Privacy
    %size: 1

    """

  static let theme = list(
    of: "Theme", doc: "What kind of change a pledge makes.")

  static let community = list(
    of: "Community", doc: "Whom a pledge is for.")

  static let person = """
    %rec: Person
    %doc: Who takes notes in this book. Initials end up in file names and ids, so they never change.
    %key: Initials
    %type: Initials regexp /^[a-z]{2,8}$/
    %type: Name,Role line
    %mandatory: Name
    %unique: Name Role

    """

  static let organisation = """
    %rec: Organisation
    %doc: The organisation that this file is about. Id is the file's name.
    %key: Id
    %type: Id,MergedInto regexp /^[a-z0-9]+(-[a-z0-9]+)*$/
    %type: Name,Alias,Sector,Size,Area,Group line
    %type: Joined date
    %mandatory: Name Sector
    %unique: Name Sector Size Area Joined MergedInto
    %size: 1

    """

  static let pledge = """
    %rec: Pledge
    %doc: What the organisation pledged. Its status is the latest Note of Kind status about it, \
    not a field here.
    %key: Id
    %type: Id regexp /^[a-z0-9]+(-[a-z0-9]+)*-[0-9]{4}-[0-9]+$/
    %type: Theme,Community,Round,Origin,Scope,Lead,Measure,Baseline,Target,Chapter,Finding,\
    Continues line
    %type: Made,Due date
    %mandatory: Round Text
    %unique: Round Text Origin Scope Lead Measure Baseline Target Made Due Continues

    """

  static let event = """
    %rec: Event
    %doc: The event that this folder is about. Id is the folder's name.
    %key: Id
    %type: Id regexp /^[0-9]{4}-[0-9]{2}-[0-9]{2}(-[a-z0-9]+)+$/
    %type: Title,Venue,Agenda line
    %type: Start,End date
    %mandatory: Title Start
    %unique: Title Venue Start End
    %size: 1

    """

  static func note(by initials: String) -> String {
    """
    %rec: Note
    %doc: What \(initials) noted at this event, oldest first. Only \(initials) adds to this file. \
    Id comes last: a record without one was cut off.
    %key: Id
    %type: Id,About,Replaces,Withdraws regexp /^[0-9]{8}T[0-9]{6}-[a-z]{2,8}-[0-9a-z]{4}$/
    %type: At date
    %type: By regexp /^[a-z]{2,8}$/
    %type: Kind enum note progress challenge ask idea offer action contact practice quote status \
    attendance agenda safeguarding
    %type: Progress enum not-started started on-track stuck done changed withdrawn
    %type: Input enum wanted discussing answered parked
    %type: Share enum named organisation unattributed private
    %type: Event,Organisation,Pledge,From,Theme,Community,Table,Owner,Outcome line
    %type: Due date
    %type: Done,Consent bool
    %type: Heads int
    %mandatory: At By Event Kind Share
    %unique: At By Event Kind Organisation Pledge About Replaces Withdraws Progress Input Share \
    From Table Owner Due Done Heads Consent Outcome Text

    """
  }

  private static func list(of type: String, doc: String) -> String {
    """
    %rec: \(type)
    %doc: \(doc) Edit freely; an alias keeps old names findable.
    %key: Id
    %type: Id regexp /^[a-z0-9]+(-[a-z0-9]+)*$/
    %type: Name,Alias line
    %mandatory: Name
    %unique: Name

    """
  }
}
