/// What a brief looks like.
let briefParts: [Part] = [
  .words(
    "For {{organisation}}{{#event}}, before “{{event}}”{{/event}}. What has moved since, and where would you value input from the group?"
  ),
  .table(
    "Your pledges", of: "pledges",
    columns: [
      ("Pledge", "{{number}}: {{words}}"), ("Status", "{{status}}"), ("Lead", "{{lead}}"),
      ("Last heard of", "{{heard}}"),
    ],
    item:
      "{{number}}: {{words}} ({{status}}{{#lead}}; lead: {{lead}}{{/lead}}{{#heard}}; last heard of {{heard}}{{/heard}})"
  ),
  .list("What you ask of the group", of: "asks", item: askItem, under: ("answers", saidItem)),
  actionsTable("What is to be done", of: "actions"),
  .list("What you have offered", of: "offers", item: "{{words}}"),
]
