extension PracticeOrganisation {
  /// Charities: the smallest have one paid worker and a kettle.
  static let charities = [
    PracticeOrganisation(
      id: "birchwood-carers",
      record:
        """
        Id: birchwood-carers
        Name: Birchwood Carers
        Alias: Birchwood Carers' Centre
        Sector: voluntary
        Size: medium
        Area: Whole borough
        Group: Inequalities Subgroup
        Joined: 2023-06-01
        Contact: Advice line, 020 0000 0003
        About: Advice, breaks and company for people who look after somebody.
        """,
      pledges:
        """
        Id: birchwood-carers-2023-1
        Round: 2023
        Text: Reach the carers who never call themselves carers, beginning with Bengali- and \
        Turkish-speaking families.
        Theme: outreach
        Theme: culture
        Community: carers
        Community: racialised
        Community: first-language
        Origin: new
        Lead: Outreach worker
        Measure: New carers whose first language is not English, each half year
        Baseline: 11
        Target: 40
        Made: 2023-06-01

        Id: birchwood-carers-2023-2
        Round: 2023
        Text: Open one evening and one Saturday a month, because working carers cannot come at \
        eleven on a Tuesday.
        Theme: access
        Community: carers
        Origin: new
        Lead: Centre manager
        Made: 2023-06-01

        Id: birchwood-carers-2023-3
        Round: 2023
        Text: Ask all carers who they are, kindly, say why we ask, and let them skip whatever \
        they like.
        Theme: data
        Theme: training
        Community: carers
        Community: lgbtqi
        Origin: existing
        Lead: Data officer
        Measure: Records where every question was offered
        Baseline: 31%
        Target: 80%
        Made: 2023-06-01
        """),
    PracticeOrganisation(
      id: "harbour-street",
      record:
        """
        Id: harbour-street
        Name: Harbour Street Hearth
        Alias: The Hearth
        Sector: voluntary
        Size: small
        Area: Old Harbour
        Group: Inequalities Subgroup
        Joined: 2023-06-01
        Contact: Café counter, 020 0000 0004
        About: A café run by people who have been through hard times themselves. Tea, company, \
        and somebody who listens.
        """,
      pledges:
        """
        Id: harbour-street-2023-1
        Round: 2023
        Text: Be a café that trans and non-binary people choose to come back to.
        Theme: outreach
        Theme: training
        Community: trans
        Community: lgbtqi
        Origin: new
        Lead: Café coordinator
        Measure: What is written in the book by the door, read each quarter
        Made: 2023-06-01

        Id: harbour-street-2023-2
        Round: 2023
        Text: One front door for everybody: a ramp that stays, and no more going round by the \
        bins.
        Theme: buildings
        Community: disabled
        Community: older
        Origin: new
        Lead: Chair of trustees
        Made: 2023-06-01
        Due: {today-120}

        Id: harbour-street-2023-3
        Round: 2023
        Text: Fill two of the seven trustees' seats with people who came to us as guests.
        Theme: leadership
        Theme: involvement
        Community: long-term
        Community: low-income
        Origin: new
        Lead: Chair of trustees
        Measure: Seats
        Baseline: 0 of 7
        Target: 2 of 7
        Made: 2023-06-01
        """),
    PracticeOrganisation(
      id: "nightjar",
      record:
        """
        Id: nightjar
        Name: Nightjar Counselling
        Alias: NC
        Sector: voluntary
        Size: small
        Area: Whole borough
        Group: Inequalities Subgroup
        Joined: 2023-06-01
        Contact: Front desk, 020 0000 0005
        About: Counselling in eleven languages, most of it by freelance counsellors.
        + Ring before noon: after that the line belongs to clients.
        """,
      pledges:
        """
        Id: nightjar-2023-1
        Round: 2023
        Text: Ask how we work with disabled people, change what they say is wrong, and tell them \
        that we did.
        Theme: involvement
        Theme: outreach
        Community: disabled
        Origin: new
        Lead: Clinical lead
        Measure: New clients who say that they are disabled, each half year
        Baseline: 6%
        Target: 18%
        Made: 2023-06-01

        Id: nightjar-2023-2
        Round: 2023
        Text: Translate the referral form into the five languages most asked for.
        Theme: language
        Theme: access
        Community: first-language
        Community: migrant
        Origin: existing
        Scope: Referral team
        Lead: Referral coordinator
        Measure: Languages in use
        Baseline: 0
        Target: 5
        Made: 2023-06-01
        Due: {today+38}

        Id: nightjar-2023-3
        Round: 2023
        Text: Train every counsellor in LGBTQI+ affirming practice, freelances included.
        Theme: training
        Theme: workforce
        Community: lgbtqi
        Community: collectivist
        Origin: new
        Lead: Clinical lead
        Measure: Counsellors trained, of all who see clients
        Baseline: 3 of 26
        Target: 26 of 26
        Made: 2023-06-01
        """),
    PracticeOrganisation(
      id: "wayfare",
      record:
        """
        Id: wayfare
        Name: Wayfare Welcome
        Sector: voluntary
        Size: small
        Area: Whole borough
        Joined: 2025-05-14
        Contact: Drop-in, 020 0000 0008
        About: Company and casework for people who have come here for safety.
        """,
      pledges:
        """
        Id: wayfare-2025-1
        Round: 2025
        Text: Fill half of our casework posts with people who have sought safety here \
        themselves.
        Theme: workforce
        Theme: employment
        Community: refugees
        Origin: new
        Lead: Director
        Measure: Casework posts
        Baseline: 1 of 8
        Target: 4 of 8
        Made: 2025-05-14

        Id: wayfare-2025-2
        Round: 2025
        Text: Hold a weekly morning with a crèche for newly arrived women who are pregnant or \
        have a baby.
        Theme: outreach
        Community: maternity
        Community: women
        Community: migrant
        Origin: new
        Lead: Drop-in coordinator
        Made: 2025-05-14
        Due: {today+90}

        Id: wayfare-2025-3
        Round: 2025
        Text: Share one referral form with three partners, so that nobody has to tell the worst \
        of it twice.
        Theme: partnership
        Theme: data
        Community: refugees
        Origin: new
        Lead: Director
        Measure: Partners that use the form
        Baseline: 0
        Target: 3
        Made: 2025-05-14
        """),
  ]
}
