extension PracticeOrganisation {
  /// A faith kitchen, a chemist's and an arts company: neighbours whom a partnership easily
  /// forgets to invite.
  static let neighbours = [
    PracticeOrganisation(
      id: "kestrel-yard",
      record:
        """
        Id: kestrel-yard
        Name: Kestrel Yard Arts
        Sector: social enterprise
        Size: small
        Area: Eastfield
        Joined: 2025-05-14
        Contact: Stage door, 020 0000 0012 (text first)
        About: Theatre made by young Deaf and disabled artists.
        """,
      pledges:
        """
        Id: kestrel-yard-2025-1
        Round: 2025
        Text: Pay young Deaf and disabled artists to lead the yearly show, not only to appear in \
        it.
        Theme: leadership
        Theme: employment
        Community: young
        Community: deaf
        Community: disabled
        Origin: new
        Lead: Producer
        Measure: Lead roles on and off stage held by Deaf or disabled artists
        Baseline: 1 of 6
        Target: 6 of 6
        Made: 2025-05-14

        Id: kestrel-yard-2025-2
        Round: 2025
        Text: Keep one relaxed hour in every open day: low light, low sound, nothing to join in \
        with.
        Theme: access
        Theme: buildings
        Community: autistic
        Origin: new
        Lead: Front of house
        Made: 2025-05-14

        Id: kestrel-yard-2025-3
        Round: 2025
        Text: Give every worker an hour a month with a supervisor who shares or understands \
        their background.
        Theme: wellbeing
        Community: racialised
        Community: deaf
        Community: lgbtqi
        Origin: new
        Lead: Director
        Measure: Workers who have had it in each of the last three months
        Baseline: 0 of 9
        Target: 9 of 9
        Made: 2025-05-14
        """),
    PracticeOrganisation(
      id: "lantern-row",
      record:
        """
        Id: lantern-row
        Name: Lantern Row Interfaith Kitchen
        Alias: Lantern Row
        Sector: faith
        Size: small
        Area: Lantern Row and Cinder Lane
        Group: Inequalities Subgroup
        Joined: 2023-09-12
        Contact: Kitchen, 020 0000 0009
        About: Three congregations, one kitchen, a free meal every Thursday.
        """,
      pledges:
        """
        Id: lantern-row-2023-1
        Round: 2023
        Text: Talk about mental health over food, at tables where Bengali (বাংলা), Somali and \
        Tigrinya (ትግርኛ) are spoken.
        Theme: language
        Theme: culture
        Theme: partnership
        Community: first-language
        Community: collectivist
        Community: faith
        Origin: new
        Lead: Kitchen coordinator
        Measure: Regulars at each table
        Baseline: 0
        Target: 10 at each of three
        Made: 2023-09-12

        Id: lantern-row-2023-2
        Round: 2023
        Text: Give women half of the seats on the committee that decides what the kitchen does.
        Theme: leadership
        Community: women
        Community: faith
        Origin: new
        Lead: Committee
        Measure: Seats
        Baseline: 2 of 12
        Target: 6 of 12
        Made: 2023-09-12

        Id: lantern-row-2023-3
        Round: 2023
        Text: Say on the door and at the table that LGBTQ+ neighbours are welcome here, and mean \
        it.
        Theme: communications
        Theme: anti-discrimination
        Community: lgbtqi
        Community: faith
        Origin: new
        Lead: Committee
        Made: 2023-09-12
        """),
    PracticeOrganisation(
      id: "tollgate-wren",
      record:
        """
        Id: tollgate-wren
        Name: Tollgate & Wren Chemists
        Sector: private
        Size: small
        Area: Four branches
        Joined: 2023-09-12
        Contact: Superintendent's office, 020 0000 0011
        About: A family firm of four pharmacies. Sees more of the borough in a day than anybody \
        else in the room.
        """,
      pledges:
        """
        Id: tollgate-wren-2023-1
        Round: 2023
        Text: Offer the consulting room, never the end of the counter, to people who come for \
        drug or alcohol treatment.
        Theme: access
        Theme: anti-discrimination
        Community: substance
        Origin: new
        Lead: Superintendent pharmacist
        Measure: Branches that offer it at all opening hours
        Baseline: 0 of 4
        Target: 4 of 4
        Made: 2023-09-12

        Id: tollgate-wren-2023-2
        Round: 2023
        Text: Print labels with pictures, and in the ten languages most spoken in our queues.
        Theme: language
        Community: first-language
        Community: learning-disability
        Community: older
        Origin: new
        Lead: Dispensary manager
        Made: 2023-09-12

        Id: tollgate-wren-2023-3
        Round: 2023
        Text: Take on two trainees a year from the streets around our branches, chosen for \
        kindness and taught the rest.
        Theme: employment
        Theme: workforce
        Community: low-income
        Community: young
        Origin: new
        Lead: Superintendent pharmacist
        Measure: Trainees taken on
        Baseline: 0
        Target: 2 a year
        Made: 2023-09-12
        """),
  ]
}
