extension PracticeOrganisation {
  /// Public bodies, and those who keep public promises: health, housing, education.
  static let publicBodies = [
    PracticeOrganisation(
      id: "ashbourne-council",
      record:
        """
        Id: ashbourne-council
        Name: Ashbourne Borough Council
        Alias: Ashbourne Council
        Sector: statutory
        Size: large
        Area: Whole borough
        Group: All Age Partnership Board
        Group: Inequalities Subgroup
        Joined: 2023-06-01
        Contact: Adult Commissioning, 020 0000 0001
        About: Pays for social care, public health and most of the borough's voluntary \
        contracts. Tries its pledges out in Adult Commissioning before it asks every department.
        """,
      pledges:
        """
        Id: ashbourne-council-2023-1
        Round: 2023
        Text: Ask every provider for age, sex, ethnicity and disability in one and the same way, \
        and read the answers together at each contract review.
        Theme: data
        Theme: commissioning
        Community: racialised
        Community: disabled
        Community: older
        Origin: new
        Scope: Adult Commissioning
        Lead: Head of adult commissioning
        Measure: Contracts that report complete data, of all contracts
        Baseline: 9 of 41
        Target: 41 of 41
        Made: 2023-06-01
        Due: {today+129}

        Id: ashbourne-council-2023-2
        Round: 2023
        Text: Seat residents beside senior leaders whenever a service is redesigned, from the \
        first day, and pay them for their time.
        Theme: involvement
        Theme: impact
        Community: low-income
        Origin: new
        Lead: Director of adult services
        Measure: Redesigns with paid residents at the table, of all in the year
        Baseline: 0 of 5
        Target: All
        Made: 2023-06-01

        Id: ashbourne-council-2023-3
        Round: 2023
        Text: Publish once a year what residents told us was unfair, what we changed, and what \
        we did not change and why.
        Theme: accountability
        Theme: communications
        Origin: existing
        Lead: Director of public health
        Measure: Published by the end of each year, in plain English and Easy Read
        Made: 2023-06-01
        """),
    PracticeOrganisation(
      id: "fernmarsh-trust",
      record:
        """
        Id: fernmarsh-trust
        Name: Fernmarsh NHS Trust
        Alias: Fernmarsh Mental Health Trust
        Alias: FMHT
        Sector: statutory
        Size: large
        Area: Ashbourne and two neighbouring boroughs
        Group: All Age Partnership Board
        Group: Inequalities Subgroup
        Joined: 2023-06-01
        Contact: Equality team, 020 0000 0002
        About: Mental health services in the community and on wards. It took this name in a \
        merger, and many people still use the old one.
        """,
      pledges:
        """
        Id: fernmarsh-trust-2023-1
        Round: 2023
        Text: Offer early help in barbershops, gyms and churches, so that fewer Black men first \
        meet us in a crisis.
        Theme: outreach
        Theme: culture
        Community: racialised
        Origin: new
        Scope: Two neighbourhoods first
        Lead: Community services manager
        Measure: First contacts made in a crisis, among Black men, each quarter
        Baseline: 38%
        Target: 25%
        Made: 2023-06-01
        Due: {today+400}

        Id: fernmarsh-trust-2023-2
        Round: 2023
        Text: Let staff report discrimination in two minutes, whoever it came from, and tell \
        them within ten working days what was done.
        Theme: anti-discrimination
        Theme: wellbeing
        Community: racialised
        Community: lgbtqi
        Origin: new
        Scope: Two wards
        Lead: Director of nursing
        Measure: Reports answered within ten working days
        Baseline: 20%
        Target: 90%
        Made: 2023-06-01

        Id: fernmarsh-trust-2023-3
        Round: 2023
        Text: Have the right support with communication there at the first appointment, not the \
        third.
        Theme: language
        Theme: access
        Community: deaf
        Community: learning-disability
        Origin: existing
        Lead: Access coordinator
        Measure: First appointments where what was asked for was there
        Baseline: 4 in 10
        Target: 9 in 10
        Made: 2023-06-01
        Due: {today+38}
        """),
    PracticeOrganisation(
      id: "marlpit-homes",
      record:
        """
        Id: marlpit-homes
        Name: Marlpit Homes
        Alias: Marlpit Housing Association
        Sector: housing
        Size: large
        Area: Whole borough
        Group: All Age Partnership Board
        Joined: 2023-06-01
        Contact: Resident voice team, 020 0000 0010
        About: 6,200 homes. The sector is the book's own word: a housing association did not \
        want to be filed under anything else.
        """,
      pledges:
        """
        Id: marlpit-homes-2023-1
        Round: 2023
        Text: Ask at sign-up what would make the home work for you, and adapt it before the keys \
        are handed over, not after.
        Theme: buildings
        Theme: impact
        Community: disabled
        Community: older
        Origin: new
        Scope: North area first
        Lead: Lettings manager
        Measure: Homes adapted before anybody moved in
        Baseline: 2 in the year before
        Target: 40 a year
        Made: 2023-06-01

        Id: marlpit-homes-2023-2
        Round: 2023
        Text: Give employees who look after somebody ten paid days a year for it, and ask nobody \
        for proof.
        Theme: wellbeing
        Theme: workforce
        Community: carers
        Origin: new
        Lead: Head of people
        Made: 2023-06-01

        Id: marlpit-homes-2023-3
        Round: 2023
        Text: Buy a tenth of our repairs and cleaning from social enterprises and young firms in \
        the borough, women-led and Black-led ones among them.
        Theme: commissioning
        Community: racialised
        Community: women
        Community: low-income
        Origin: new
        Lead: Procurement lead
        Measure: Share of what we spend on repairs and cleaning
        Baseline: 2%
        Target: 10%
        Made: 2023-06-01
        Due: {today-40}
        """),
    PracticeOrganisation(
      id: "quarrygate-college",
      record:
        """
        Id: quarrygate-college
        Name: Quarrygate College
        Sector: education
        Size: large
        Area: Quarrygate and Eastfield
        Group: All Age Partnership Board
        Joined: 2023-09-12
        Contact: Student services, 020 0000 0007
        About: Sixth form and adult learning on two sites. Inspection weeks and exams decide \
        what it can come to.
        """,
      pledges:
        """
        Id: quarrygate-college-2023-1
        Round: 2023
        Text: Offer twenty paid placements a year to care-experienced students, each with one \
        named adult to ring.
        Theme: employment
        Community: care-experienced
        Community: young
        Origin: new
        Lead: Careers lead
        Measure: Placements filled, and students still in touch a term later
        Baseline: 0
        Target: 20 a year
        Made: 2023-09-12

        Id: quarrygate-college-2023-2
        Round: 2023
        Text: Use the name and pronouns that a student gives us, in every system and from the \
        first letter.
        Theme: data
        Theme: anti-discrimination
        Community: trans
        Origin: new
        Lead: Registrar
        Measure: Systems that show the name in use, of all that print one
        Baseline: 1 of 6
        Target: 6 of 6
        Made: 2023-09-12

        Id: quarrygate-college-2023-3
        Round: 2023
        Text: Have a quiet room on each site: for prayer, for rest, for a bad morning.
        Theme: buildings
        Community: faith
        Community: autistic
        Origin: existing
        Lead: Estates
        Made: 2023-09-12
        """),
    PracticeOrganisation(
      id: "seven-practices",
      record:
        """
        Id: seven-practices
        Name: Seven Practices Together
        Alias: GP federation
        Sector: social enterprise
        Size: medium
        Area: Whole borough
        Group: Inequalities Subgroup
        Joined: 2023-06-01
        Contact: Federation office, 020 0000 0006
        About: Seven GP practices that share nurses, training and a telephone system.
        """,
      pledges:
        """
        Id: seven-practices-2023-1
        Round: 2023
        Text: Register anybody who asks, without papers and without proof of address, at all \
        seven front desks.
        Theme: access
        Community: refugees
        Community: homeless
        Community: grt
        Community: migrant
        Origin: new
        Lead: Inclusion nurse
        Measure: Front desks that say yes to a mystery caller
        Baseline: 3 of 7
        Target: 7 of 7
        Made: 2023-06-01

        Id: seven-practices-2023-2
        Round: 2023
        Text: Offer longer appointments to autistic people and people with a learning \
        disability, and make them easy to ask for.
        Theme: access
        Theme: impact
        Community: autistic
        Community: learning-disability
        Origin: existing
        Lead: Practice managers' group
        Measure: Double appointments taken up, each quarter
        Made: 2023-06-01

        Id: seven-practices-2025-3
        Round: 2025
        Text: Keep the registration promise when staff change: ten minutes on it in every \
        receptionist's first week.
        Theme: training
        Community: refugees
        Community: homeless
        Origin: new
        Lead: Inclusion nurse
        Measure: Practices that have it in their induction
        Baseline: 0 of 7
        Target: 7 of 7
        Made: 2025-05-14
        Continues: seven-practices-2023-1
        """),
  ]
}
