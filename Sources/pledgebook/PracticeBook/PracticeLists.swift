import BookStore

extension PracticeBook {
  /// The IANA name of the time zone that the practice book's clocks keep.
  static let zone = "Europe/London"

  /// The text of `book.rec`: what the book is, then its own lists.
  static let bookText = [
    DescriptorText.heading, DescriptorText.book, book, DescriptorText.theme, themes,
    DescriptorText.community, communities,
  ].joined(separator: "\n")

  /// The text of `people.rec`.
  static let peopleText = [
    DescriptorText.heading, DescriptorText.person, people,
  ].joined(separator: "\n")

  private static let book = """
    Format: 1
    Title: Practice book: Progressing Equality, Ashbourne
    Host: Ashbourne Voices
    Zone: \(zone)
    Norm: 3
    Privacy: This is a practice book: everybody in it is invented, so nothing can go wrong.
    + Notes are taken so that help can follow.
    + Nothing is attributed to you or to your organisation outside this room unless you say so.

    """

  /// The themes that pledges of this kind have been found to fall under.
  private static let themes = """
    Id: data
    Name: Data and monitoring
    Alias: Demographics

    Id: involvement
    Name: Involvement and co-production
    Alias: Co-production
    Alias: Lived experience

    Id: outreach
    Name: Outreach and under-served groups
    Alias: Seldom-heard groups

    Id: access
    Name: Access and referral
    Alias: Referrals

    Id: language
    Name: Language and accessible information
    Alias: Interpreting
    Alias: Translation

    Id: culture
    Name: Culturally responsive services
    Alias: Cultural competence

    Id: buildings
    Name: Buildings and physical access
    Alias: Premises

    Id: workforce
    Name: Workforce diversity and recruitment
    Alias: Recruitment

    Id: leadership
    Name: Leadership, board and governance
    Alias: Trustees

    Id: training
    Name: Training and staff awareness

    Id: anti-discrimination
    Name: Anti-discrimination and reporting
    Alias: Anti-racism

    Id: commissioning
    Name: Commissioning and procurement
    Alias: Contracts

    Id: impact
    Name: Equality impact and service design
    Alias: EIA

    Id: partnership
    Name: Partnership and collaboration
    Alias: Joint working

    Id: communications
    Name: Communications and visibility

    Id: accountability
    Name: Accountability and public reporting
    Alias: You said, we did

    Id: employment
    Name: Employment pathways and opportunity
    Alias: Placements

    Id: wellbeing
    Name: Staff wellbeing and networks
    Alias: Supervision

    """

  /// Whom the pledges are for. Nobody has pledged anything to the last one: an empty row is a
  /// question worth asking in the room.
  private static let communities = """
    Id: older
    Name: Older people
    Alias: Later life

    Id: young
    Name: Young people
    Alias: CYP
    Alias: Youth

    Id: care-experienced
    Name: Care-experienced people
    Alias: Care leavers

    Id: disabled
    Name: Disabled people
    Alias: People with disabilities
    Alias: Disability

    Id: deaf
    Name: Deaf people and BSL users
    Alias: BSL

    Id: learning-disability
    Name: People with a learning disability
    Alias: LD

    Id: autistic
    Name: Autistic people
    Alias: Autism

    Id: long-term
    Name: People with long-term conditions
    Alias: LTC

    Id: racialised
    Name: Racialised communities
    Alias: BAME
    Alias: BME
    Alias: Minoritised ethnic communities
    Alias: Global majority

    Id: migrant
    Name: Migrant communities
    Alias: Migrants

    Id: refugees
    Name: Refugees and people seeking asylum
    Alias: Asylum seekers
    Alias: People seeking sanctuary

    Id: grt
    Name: Gypsy, Roma and Traveller communities
    Alias: GRT
    Alias: GTRSB

    Id: first-language
    Name: People whose first language is not English
    Alias: ESOL

    Id: collectivist
    Name: People from collectivist cultures

    Id: faith
    Name: Faith communities
    Alias: Religion or belief

    Id: women
    Name: Women
    Alias: Women and girls

    Id: maternity
    Name: Pregnant women and new parents
    Alias: Pregnancy and maternity
    Alias: Perinatal

    Id: lgbtqi
    Name: LGBTQI+ communities
    Alias: LGBTQ+
    Alias: LGBT
    Alias: Sexual orientation

    Id: trans
    Name: Trans and non-binary people
    Alias: Gender reassignment

    Id: carers
    Name: Unpaid carers
    Alias: Family carers

    Id: homeless
    Name: People experiencing homelessness
    Alias: Rough sleepers

    Id: substance
    Name: People who use drugs or alcohol
    Alias: Substance misuse

    Id: low-income
    Name: People on low incomes
    Alias: Core20
    Alias: Socio-economic disadvantage

    Id: armed-forces
    Name: Armed forces community
    Alias: Veterans

    """

  private static let people = """
    Initials: rk
    Name: Rowan Keane
    Role: facilitator

    Initials: ts
    Name: Tamsin Sø
    Role: note-taker, table 2

    """
}
