extension ExampleBook {
  /// The whole book: each file's path and text.
  package static let whole = [
    ("book.rec", book), ("people.rec", people), ("organisations/nightjar.rec", organisation),
    ("organisations/ashbourne-council.rec", council),
    ("events/2026-05-13-spring/event.rec", spring),
    ("events/2026-05-13-spring/notes-ts.rec", springNotes),
    ("events/2026-10-14-autumn/event.rec", event),
    ("events/2026-10-14-autumn/notes-rk.rec", notes),
  ]

  private static let council = #"""
    # -*- mode: rec; coding: utf-8-unix -*-

    %rec: Organisation
    %doc: The organisation that this file is about. Id is the file's name.
    %key: Id
    %type: Id,MergedInto regexp /^[a-z0-9]+(-[a-z0-9]+)*$/
    %type: Name,Alias,Sector,Size,Area,Group line
    %type: Joined date
    %mandatory: Name Sector
    %unique: Name Sector Size Area Joined MergedInto
    %size: 1

    Id: ashbourne-council
    Name: Ashbourne Borough Council
    Sector: statutory
    Size: large
    Group: All Age Partnership Board
    Joined: 2023-06-01

    %rec: Pledge
    %doc: What the organisation pledged. Its status is the latest Note of Kind status about it, not a field here.
    %key: Id
    %type: Id regexp /^[a-z0-9]+(-[a-z0-9]+)*-[0-9]{4}-[0-9]+$/
    %type: Theme,Community,Round,Origin,Scope,Lead,Measure,Baseline,Target,Chapter,Finding,Continues line
    %type: Made,Due date
    %mandatory: Round Text
    %unique: Round Text Origin Scope Lead Measure Baseline Target Made Due Continues

    Id: ashbourne-council-2023-1
    Round: 2023
    Text: One framework for age, gender and ethnicity data in every contract review.
    Theme: data
    Origin: new
    Scope: Commissioning
    Measure: Contracts reviewed with complete demographic data, of all contracts
    Baseline: 9 of 41
    Target: 41 of 41
    Made: 2023-06-01

    Id: ashbourne-council-2023-2
    Round: 2023
    Text: Residents sit with the senior leadership team when a service is designed.
    Theme: involvement
    Origin: new
    Made: 2023-06-01

    """#

  private static let spring = #"""
    # -*- mode: rec; coding: utf-8-unix -*-

    %rec: Event
    %doc: The event that this folder is about. Id is the folder's name.
    %key: Id
    %type: Id regexp /^[0-9]{4}-[0-9]{2}-[0-9]{2}(-[a-z0-9]+)+$/
    %type: Title,Venue,Agenda line
    %type: Start,End date
    %mandatory: Title Start
    %unique: Title Venue Start End
    %size: 1

    Id: 2026-05-13-spring
    Title: Progressing Equality, spring 2026
    Venue: Town hall, committee room 1
    Start: 2026-05-13 14:00:00 +0100
    End: 2026-05-13 17:00:00 +0100

    """#

  private static let springNotes = #"""
    # -*- mode: rec; coding: utf-8-unix -*-

    %rec: Note
    %doc: What ts noted at this event, oldest first. Only ts adds to this file. Id comes last: a record without one was cut off.
    %key: Id
    %type: Id,About,Replaces,Withdraws regexp /^[0-9]{8}T[0-9]{6}-[a-z]{2,8}-[0-9a-z]{4}$/
    %type: At date
    %type: By regexp /^[a-z]{2,8}$/
    %type: Kind enum note progress challenge ask idea offer action contact practice quote status attendance agenda safeguarding
    %type: Progress enum not-started started on-track stuck done changed withdrawn
    %type: Input enum wanted discussing answered parked
    %type: Share enum named organisation unattributed private
    %type: Event,Organisation,Pledge,From,Theme,Community,Table,Owner,Outcome line
    %type: Due date
    %type: Done,Consent bool
    %type: Heads int
    %mandatory: At By Event Kind Share
    %unique: At By Event Kind Organisation Pledge About Replaces Withdraws Progress Input Share From Table Owner Due Done Heads Consent Outcome Text

    At: 2026-05-13 14:41:09 +0100
    By: ts
    Event: 2026-05-13-spring
    Kind: challenge
    Organisation: nightjar
    Pledge: nightjar-2023-2
    Share: unattributed
    Text: No budget line for interpreters.
    Id: 20260513T134109-ts-6m2e

    """#
}
