import Screen
import Testing
import VirtualTerminal

/// Whole screens of the real program, as they stand on a terminal without colour.
@Suite struct FrameTests {
  private func frame(_ size: Size) throws -> String {
    let venue = try Venue()
    let terminal = try venue.open(nil, ["NO_COLOR": "1"], size: size)
    try terminal.enter("@nig2")
    try terminal.wait(for: "─ Nightjar 2 ─")
    try terminal.file("+ Referral form now in five languages", saying: "Referral form now in")
    try terminal.type("! translators cost more")
    try terminal.wait(for: "─ challenge on Nightjar 2")
    try terminal.wait(for: "\n ! translators cost more\n")
    defer { terminal.kill(9) }
    return terminal.text
  }

  @Test func twoPanesAt80x24() throws {
    let text = try frame(Size(rows: 24, columns: 80))
    #expect(
      text == """
         12 organisations   1 note   6 asks open           ✓ Referral form now in five…
        [Pledges · Nightjar Counselling]   │  Notes · Nightjar 2
          1 Ask how we work with … on track│  Today
        > 2 Translate the referral form    │  14:20 + Referral form now in five
            into the five languages most   │          languages
            asked for.              stuck ?│  15 Apr 2026
          3 Train every counsellor… started│       ! No budget for interpreters. Each
          – the organisation as a … 2 notes│         form that we translate invites
                                           │         people whom we then cannot talk
                                           │         with. · unattributed
                                           │       = stuck: Three languages are ready.
                                           │         We stopped before the fourth.
                                           │       ? Has anybody opened a door in a new
                                           │         language before they could staff
                                           │         the room behind it? What did you
                                           │         tell people?
                                           │  8 Oct 2025
                                           │       = started: The Somali and Turkish
                                           │         forms are printed. Bengali (বাংলা)
                                           │         is with the proofreader.
                                           │
        ─ challenge on Nightjar 2 · unattributed ───────────────────────────────────────
         ! translators cost more
         Enter file it   Tab complete   F9 share level   Esc put away   F1 help
        """)
  }

  @Test func threePanesAt120x40() throws {
    let text = try frame(Size(rows: 40, columns: 120))
    #expect(
      text == """
         Progressing Equality, autumn 2026   12 organisations   1 note   6 asks open               ✓ Referral form now in five…
         Organisations            │ [Pledges · Nightjar Counselling]             │  Notes · Nightjar 2
         Ashbourne Borough Council│   1 Ask how we work with disabled p… on track│  Today
         Birchwood Carers         │ > 2 Translate the referral form into the five│  14:20 + Referral form now in five languages
         Fernmarsh NHS Trust     ?│     languages most asked for.         stuck ?│  15 Apr 2026
         Harbour Street Hearth    │   3 Train every counsellor in LGBTQI… started│       ! No budget for interpreters. Each form
         Kestrel Yard Arts       ?│   – the organisation as a whole       2 notes│         that we translate invites people whom
         Lantern Row Interfaith K…│                                              │         we then cannot talk with. ·
         Marlpit Homes           ?│                                              │         unattributed
        >Nightjar Counselling    ?│                                              │       = stuck: Three languages are ready. We
         Quarrygate College       │                                              │         stopped before the fourth.
         Seven Practices Togeth… ?│                                              │       ? Has anybody opened a door in a new
         Tollgate & Wren Chemists │                                              │         language before they could staff the
         Wayfare Welcome         ?│                                              │         room behind it? What did you tell
         Inbox                   2│                                              │         people?
                                  │                                              │  8 Oct 2025
                                  │                                              │       = started: The Somali and Turkish forms
                                  │                                              │         are printed. Bengali (বাংলা) is with
                                  │                                              │         the proofreader.
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
                                  │                                              │
        ─ challenge on Nightjar 2 · unattributed ───────────────────────────────────────────────────────────────────────────────
         ! translators cost more
         Enter file it   Tab complete   F9 share level   Esc put away   F1 help
        """)
  }

  @Test func onePaneAt40x10() throws {
    let text = try frame(Size(rows: 10, columns: 40))
    #expect(
      text == """
         6 asks open    ✓ Referral form now in …
        [Pledges · Nightjar Counselling]      ↓1
          1 Ask how we work with disab… on track
        > 2 Translate the referral form into the
            five languages most asked for.
                                         stuck ?
          3 Train every counsellor in L… started
        ─ challenge on Nightjar 2 · unattri… ───
         ! translators cost more
         Enter file it   Tab complete   F1 help
        """)
  }
}
