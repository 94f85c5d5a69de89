/// Files as they stand in a book, each of another kind; `whole` has the others with them.
package enum ExampleBook {
  /// What the book is, with its lists.
  package static let book = #"""
    # -*- mode: rec; coding: utf-8-unix -*-

    %rec: Book
    %doc: One record that says what this folder is and who hosts it.
    %type: Format int
    %type: Title,Host,Zone line
    %type: Norm int
    %mandatory: Format Title Host Zone
    %unique: Format Title Host Zone Norm Privacy
    %size: 1

    Format: 1
    Title: Progressing Equality, Ashbourne Borough
    Host: Ashbourne Voices
    Zone: Europe/London
    Norm: 3
    Privacy: Notes are taken so that help can follow. Nothing is attributed to
    + you or to your organisation outside this room unless you say so.

    %rec: Theme
    %doc: What kind of change a pledge makes. Edit freely; an alias keeps old names findable.
    %key: Id
    %type: Id regexp /^[a-z0-9]+(-[a-z0-9]+)*$/
    %type: Name,Alias line
    %mandatory: Name
    %unique: Name

    Id: data
    Name: Data and monitoring
    Alias: demographics

    Id: involvement
    Name: Involvement and co-production

    Id: language
    Name: Language and accessible information
    Alias: interpreting

    Id: outreach
    Name: Outreach and under-served groups

    Id: workforce
    Name: Workforce diversity and recruitment

    %rec: Community
    %doc: Whom a pledge is for. Edit freely; an alias keeps old names findable.
    %key: Id
    %type: Id regexp /^[a-z0-9]+(-[a-z0-9]+)*$/
    %type: Name,Alias line
    %mandatory: Name
    %unique: Name

    Id: disabled
    Name: Disabled people

    Id: lgbtqi
    Name: LGBTQI+ communities
    Alias: LGBTQ+

    Id: migrant
    Name: Migrant communities

    """#

  /// Who takes notes.
  package static let people = #"""
    # -*- mode: rec; coding: utf-8-unix -*-

    %rec: Person
    %doc: Who takes notes in this book. Initials end up in file names and ids, so they never change.
    %key: Initials
    %type: Initials regexp /^[a-z]{2,8}$/
    %type: Name,Role line
    %mandatory: Name
    %unique: Name Role

    Initials: rk
    Name: Rowan Keane
    Role: facilitator

    Initials: ts
    Name: Tamsin Sø
    Role: note-taker, table 2

    """#

  /// An organisation and its pledges.
  package static let organisation = #"""
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

    Id: nightjar
    Name: Nightjar Counselling
    Alias: NC
    Sector: voluntary
    Size: small
    Group: Inequalities Subgroup
    Joined: 2023-06-01
    Contact: Front desk, 020 0000 0000
    About: Counselling in eleven languages.
    +
    + Ring before noon.

    %rec: Pledge
    %doc: What the organisation pledged. Its status is the latest Note of Kind status about it, not a field here.
    %key: Id
    %type: Id regexp /^[a-z0-9]+(-[a-z0-9]+)*-[0-9]{4}-[0-9]+$/
    %type: Theme,Community,Round,Origin,Scope,Lead,Measure,Baseline,Target,Chapter,Finding,Continues line
    %type: Made,Due date
    %mandatory: Round Text
    %unique: Round Text Origin Scope Lead Measure Baseline Target Made Due Continues

    Id: nightjar-2023-1
    Round: 2023
    Text: Ask, and act on, how we work with disabled people.
    Theme: outreach
    Community: disabled
    Origin: new
    Lead: Clinical lead
    Measure: Share of clients who say that they are disabled, each half year
    Made: 2023-06-01

    Id: nightjar-2023-2
    Round: 2023
    Text: Translate the referral form into the five languages most asked for.
    Theme: language
    Theme: outreach
    Community: migrant
    Origin: existing
    Scope: Referral team
    Made: 2023-06-01
    Due: 2026-12-01

    Id: nightjar-2023-3
    Round: 2023
    Text: Train every counsellor in LGBTQI+ affirming practice.
    Theme: workforce
    Community: lgbtqi
    Origin: new
    Made: 2023-06-01

    """#

  /// An event.
  package static let event = #"""
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

    Id: 2026-10-14-autumn
    Title: Progressing Equality, autumn 2026
    Venue: Town hall, committee room 1
    Start: 2026-10-14 14:00:00 +0100
    End: 2026-10-14 17:00:00 +0100
    Agenda: 14:00 Welcome
    Agenda: 14:15 Tables, round one
    Agenda: 15:15 Asks to the whole group

    """#

  /// What one note-taker took at it.
  package static let notes = #"""
    # -*- mode: rec; coding: utf-8-unix -*-

    %rec: Note
    %doc: What rk noted at this event, oldest first. Only rk adds to this file. Id comes last: a record without one was cut off.
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

    At: 2026-10-14 14:02:00 +0100
    By: rk
    Event: 2026-10-14-autumn
    Kind: attendance
    Organisation: nightjar
    Share: organisation
    Heads: 2
    Id: 20261014T130200-rk-x7qa

    At: 2026-10-14 14:20:03 +0100
    By: rk
    Event: 2026-10-14-autumn
    Kind: progress
    Organisation: nightjar
    Pledge: nightjar-2023-2
    Share: organisation
    Text: Referral form now in five languages: Somali, Turkish, Bengali,
    + Arabic and Tigrinya (ትግርኛ).
    Id: 20261014T132003-rk-4tqz

    At: 2026-10-14 14:24:40 +0100
    By: rk
    Event: 2026-10-14-autumn
    Kind: ask
    Organisation: nightjar
    Pledge: nightjar-2023-2
    Input: wanted
    Share: organisation
    Theme: language
    Text: How do others pay for interpreters?
    Id: 20261014T132440-rk-9k2c

    At: 2026-10-14 14:26:12 +0100
    By: rk
    Event: 2026-10-14-autumn
    Kind: idea
    Organisation: nightjar
    Pledge: nightjar-2023-2
    About: 20261014T132440-rk-9k2c
    From: ashbourne-council
    Share: organisation
    Text: Join the council's interpreter framework; small charities may call off from it.
    Id: 20261014T132612-rk-bb0f

    At: 2026-10-14 14:27:30 +0100
    By: rk
    Event: 2026-10-14-autumn
    Kind: status
    Organisation: nightjar
    Pledge: nightjar-2023-2
    Progress: on-track
    Share: organisation
    Id: 20261014T132730-rk-hw31

    At: 2026-10-14 15:31:00 +0100
    By: rk
    Event: 2026-10-14-autumn
    Kind: ask
    Organisation: nightjar
    Pledge: nightjar-2023-2
    About: 20261014T132440-rk-9k2c
    Input: answered
    Share: organisation
    Id: 20261014T143100-rk-pz8d

    At: 2026-10-14 15:32:10 +0100
    By: rk
    Event: 2026-10-14-autumn
    Kind: action
    Organisation: ashbourne-council
    About: 20261014T132440-rk-9k2c
    Owner: Commissioning
    Due: 2026-12-01
    Done: no
    Share: organisation
    Text: Send Nightjar the call-off form.
    Id: 20261014T143210-rk-0c5v

    """#

  /// Each of them.
  package static let files = [book, people, organisation, event, notes]
}
