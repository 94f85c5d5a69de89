import Testing

@testable import Facilitation

/// The forms of everything else where there is little room.
struct SmallFormsTests {
  @Test func aTheme() {
    var practice = Practice(columns: 40, rows: 10)
    practice.enter(":form #language")
    #expect(
      practice.screen == """
         5 organisations   0 notes   2 asks open
        [Language and interpreting]       1 of 2
        > Name       Language and interpreting
          Alias      Interpreting



        ─ Name: what it is called now ──────────
         Language and interpreting
         Enter next   Ctrl-S saves   Esc back
        """)
  }

  @Test func anEvent() {
    var practice = Practice(columns: 40, rows: 10)
    practice.enter(":form event")
    #expect(
      practice.screen == """
         5 organisations   0 notes   2 asks open
        [Progressing Equality, autumn]    1 of 5
        > Title      Progressing Equality,
                     autumn
          Start      2026-10-14 14:00
          End        (day and time, once it has
                     ended)
        ─ Title: what it is called ─────────────
         Progressing Equality, autumn
         Enter next   Ctrl-S saves   Esc back
        """)
  }

  @Test func theBook() {
    var practice = Practice(columns: 40, rows: 10)
    practice.enter(":form book")
    #expect(
      practice.screen == """
         5 organisations   0 notes   2 asks open
        [the book]                        1 of 5
        > Title      Progressing Equality
          Host       All Age Board
          Zone       Europe/London
          Norm       3
          Privacy    (what is read out about
        ─ Title: what the events are called ────
         Progressing Equality
         Enter next   Ctrl-S saves   Esc back
        """)
  }

  @Test func aNoteTaker() {
    var practice = Practice(columns: 40, rows: 10)
    practice.enter(":form person rk")
    #expect(
      practice.screen == """
         5 organisations   0 notes   2 asks open
        [Rowan Keane]                     1 of 2
        > Name       Rowan Keane
          Role       (what they do at the
                     events)


        ─ Name: their name ─────────────────────
         Rowan Keane
         Enter next   Ctrl-S saves   Esc back
        """)
  }

  @Test func aNewPledge() {
    var practice = Practice(columns: 40, rows: 10)
    practice.enter(":new pledge")
    practice.type("Zinnia")
    #expect(
      practice.screen == """
         5 organisations   0 notes   2 asks open
        [new pledge of Ashbourne]        1 of 15
        >*Text       Zinnia
          Finding    (what inequality? data or
                     feedback, one a line)
          Target     (what outcome do they hope
                     for?)
        ─ Text: what action? in their words ────
         Zinnia
         Enter next   Ctrl-S saves   Esc back
        """)
  }

  @Test func aNewOrganisation() {
    var practice = Practice(columns: 40, rows: 10)
    practice.enter(":new organisation")
    practice.type("Zinnia")
    #expect(
      practice.screen == """
         5 organisations   0 notes   2 asks open
        [new organisation]                1 of 9
        >*Name       Zinnia
          Alias      (short and former names,
                     one a line)
          Sector     (voluntary, statutory, or
                     a word of your own)
        ─ Name: what it is called now ──────────
         Zinnia
         Enter next   Ctrl-S saves   Esc back
        """)
  }

  @Test func aNewEvent() {
    var practice = Practice(columns: 40, rows: 10)
    practice.enter(":new event")
    practice.type("Zinnia")
    #expect(
      practice.screen == """
         5 organisations   0 notes   2 asks open
        [new event]                       1 of 5
        >*Title      Zinnia
          Start      (day and time: 19 May 2027
                     14:00)
          End        (day and time, once it has
                     ended)
        ─ Title: what it is called ─────────────
         Zinnia
         Enter next   Ctrl-S saves   Esc back
        """)
  }

  @Test func aNewTheme() {
    var practice = Practice(columns: 40, rows: 10)
    practice.enter(":new theme")
    practice.type("Zinnia")
    #expect(
      practice.screen == """
         5 organisations   0 notes   2 asks open
        [new theme]                       1 of 2
        >*Name       Zinnia
          Alias      (other and former names,
                     one a line)


        ─ Name: what it is called now ──────────
         Zinnia
         Enter next   Ctrl-S saves   Esc back
        """)
  }

  @Test func aNewNoteTaker() {
    var practice = Practice(columns: 40, rows: 10)
    practice.enter(":new person")
    practice.type("Zinnia")
    #expect(
      practice.screen == """
         5 organisations   0 notes   2 asks open
        [new note-taker]                  1 of 3
        >*Initials   Zinnia
          Name       (their name)
          Role       (what they do at the
                     events)

        ─ Initials: two to eight letters, a… ───
         Zinnia
         Enter next   Ctrl-S saves   Esc back
        """)
  }
}
