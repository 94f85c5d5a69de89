import Testing

@testable import Facilitation

/// The forms of everything else at 80x24.
struct FormsOf80x24Tests {
  @Test func aTheme() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter(":form #language")
    #expect(
      practice.screen == """
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [Language and interpreting]                                               1 of 2
        > Name       Language and interpreting
          Alias      Interpreting

















        ─ Name: what it is called now ──────────────────────────────────────────────────
         Language and interpreting
         Enter next   Ctrl-S saves   ↑ ↓ other fields   Tab completes   Esc back
        """)
  }

  @Test func aCommunity() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter(":form #older")
    #expect(
      practice.screen == """
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [Older people]                                                            1 of 2
        > Name       Older people
          Alias      (other and former names, one a line)

















        ─ Name: what it is called now ──────────────────────────────────────────────────
         Older people
         Enter next   Ctrl-S saves   ↑ ↓ other fields   Tab completes   Esc back
        """)
  }

  @Test func anEvent() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter(":form event")
    #expect(
      practice.screen == """
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [Progressing Equality, autumn]                                            1 of 5
        > Title      Progressing Equality, autumn
          Start      2026-10-14 14:00
          End        (day and time, once it has ended)
          Venue      (where it is held)
          Agenda     (what is planned, one a line: 14:15 Tables)














        ─ Title: what it is called ─────────────────────────────────────────────────────
         Progressing Equality, autumn
         Enter next   Ctrl-S saves   ↑ ↓ other fields   Tab completes   Esc back
        """)
  }

  @Test func theBook() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter(":form book")
    #expect(
      practice.screen == """
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [the book]                                                                1 of 5
        > Title      Progressing Equality
          Host       All Age Board
          Zone       Europe/London
          Norm       3
          Privacy    (what is read out about the use of notes)














        ─ Title: what the events are called ────────────────────────────────────────────
         Progressing Equality
         Enter next   Ctrl-S saves   ↑ ↓ other fields   Tab completes   Esc back
        """)
  }

  @Test func aNoteTaker() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter(":form person rk")
    #expect(
      practice.screen == """
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [Rowan Keane]                                                             1 of 2
        > Name       Rowan Keane
          Role       (what they do at the events)

















        ─ Name: their name ─────────────────────────────────────────────────────────────
         Rowan Keane
         Enter next   Ctrl-S saves   ↑ ↓ other fields   Tab completes   Esc back
        """)
  }

  @Test func aNewPledge() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter(":new pledge")
    practice.type("Zinnia")
    #expect(
      practice.screen == """
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [new pledge of Ashbourne]                                                1 of 15
        >*Text       Zinnia
          Finding    (what inequality? data or feedback, one a line)
          Target     (what outcome do they hope for?)
          Measure    (how will we know?)
          Baseline   (how is it now?)
          Theme      (what kind of change: #language #data)
          Community  (whom it is for: #deaf #older)
          Lead       (who sees to it)
          Due        (by when: 1 Dec, next Friday)
          Made       (when it was made)
          Origin     (a new idea, or existing work)
          Scope      (where first: a team, a service, all)
          Chapter    (chapters of the toolkit, one a line)
          Continues  (the pledge of an earlier round, as @nig2)
         *Round      2026




        ─ Text: what action? in their words ────────────────────────────────────────────
         Zinnia
         Enter next   Ctrl-S saves   ↑ ↓ other fields   Tab completes   Esc back
        """)
  }

  @Test func aNewOrganisation() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter(":new organisation")
    practice.type("Zinnia")
    #expect(
      practice.screen == """
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [new organisation]                                                        1 of 9
        >*Name       Zinnia
          Alias      (short and former names, one a line)
          Sector     (voluntary, statutory, or a word of your own)
          Size       (how large it is)
          Area       (where it works)
          Group      (networks it belongs to, one a line)
          Joined     (since when it takes part)
          Contact    (whom to write to or ring; an empty line between two)
          About      (what it does, and for whom)










        ─ Name: what it is called now ──────────────────────────────────────────────────
         Zinnia
         Enter next   Ctrl-S saves   ↑ ↓ other fields   Tab completes   Esc back
        """)
  }

  @Test func aNewEvent() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter(":new event")
    practice.type("Zinnia")
    #expect(
      practice.screen == """
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [new event]                                                               1 of 5
        >*Title      Zinnia
          Start      (day and time: 19 May 2027 14:00)
          End        (day and time, once it has ended)
          Venue      (where it is held)
          Agenda     (what is planned, one a line: 14:15 Tables)














        ─ Title: what it is called ─────────────────────────────────────────────────────
         Zinnia
         Enter next   Ctrl-S saves   ↑ ↓ other fields   Tab completes   Esc back
        """)
  }

  @Test func aNewTheme() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter(":new theme")
    practice.type("Zinnia")
    #expect(
      practice.screen == """
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [new theme]                                                               1 of 2
        >*Name       Zinnia
          Alias      (other and former names, one a line)

















        ─ Name: what it is called now ──────────────────────────────────────────────────
         Zinnia
         Enter next   Ctrl-S saves   ↑ ↓ other fields   Tab completes   Esc back
        """)
  }

  @Test func aNewNoteTaker() {
    var practice = Practice(columns: 80, rows: 24)
    practice.enter(":new person")
    practice.type("Zinnia")
    #expect(
      practice.screen == """
         Progressing Equality, autumn   5 organisations   0 notes   2 asks open
        [new note-taker]                                                          1 of 3
        >*Initials   Zinnia
          Name       (their name)
          Role       (what they do at the events)
















        ─ Initials: two to eight letters, as rk; they never change ─────────────────────
         Zinnia
         Enter next   Ctrl-S saves   ↑ ↓ other fields   Tab completes   Esc back
        """)
  }
}
