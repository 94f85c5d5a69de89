/// What the outcomes of a year look like.
let outcomesParts: [Part] = [
  .words(
    "Pledges: {{pledges}}. Came further: {{changed}}. Of those done: {{done}}.", if: "isCounted"),
  .list("Events", of: "events", item: "{{.}}"),
  .each(
    of: "themes", heading: "name",
    [
      .list(
        "", of: "changes",
        item: "{{whose}}: {{words}} ({{summary}})",
        under: ("evidence", saidItem))
    ]),
  .crossing("For whom", of: "communities", rows: "Community"),
  .list(
    "What the group's answers came to", of: "answered",
    item: "{{#whose}}{{whose}}: {{/whose}}{{words}}{{#outcome}} – {{outcome}}{{/outcome}}",
    under: ("answers", saidItem)),
  .list("Without saying whose", of: "unattributed", item: "{{.}}"),
]
