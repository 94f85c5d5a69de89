/// What the draft of the next agenda looks like.
let nextParts: [Part] = [
  .words("For “{{next}}”.", if: "next"),
  .words("To be read out: {{privacy}}", if: "privacy"),
  actionsTable("What was promised and is overdue", of: "overdue"),
  .list("What we parked", of: "parked", item: askItem),
  .list("Asks to the group", of: "asks", item: askItem),
  .list("Asks without saying whose", of: "unattributed", item: "{{.}}"),
  .table(
    "Pledges that are stuck", of: "stuck",
    columns: [("Pledge", "{{pledge}}"), ("What was pledged", "{{words}}")],
    item: "{{pledge}}: {{words}}"),
]
