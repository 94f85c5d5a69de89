/// What the report of an event looks like.
let eventParts: [Part] = [
  .words("{{event}}{{#venue}}, {{venue}}{{/venue}}.", if: "event"),
  .words("Organisations: {{organisations}}. People: {{people}}.", if: "event"),
  .table(
    "Who came, by sector", of: "sectors",
    columns: [
      ("Sector", "{{name}}"), ("Organisations", "{{organisations}}"), ("People", "{{people}}"),
    ],
    item: "{{name}} (organisations: {{organisations}}; people: {{people}})"),
  .list("Who came", of: "present", item: "{{.}}"),
  .table(
    "Themes heard", of: "themes",
    columns: [("Theme", "{{name}}"), ("Organisations", "{{organisations}}")],
    item: "{{name}} (organisations: {{organisations}})"),
  .table(
    "Pledges that moved", of: "moved",
    columns: [("Pledge", "{{pledge}}: {{words}}"), ("Before", "{{then}}"), ("Now", "{{now}}")],
    item: "{{pledge}}: {{words}} (before: {{then}}; now: {{now}})"),
  .list("Progress", of: "progress", item: saidItem),
  .list("Challenges", of: "challenges", item: saidItem),
  .list("What was asked of the group", of: "asks", item: saidItem),
  .list("Ideas and answers", of: "ideas", item: saidItem),
  .list("Offers", of: "offers", item: saidItem),
  .list("Good practice", of: "practice", item: saidItem),
  .list("In their words", of: "quotes", item: "“{{words}}”{{#whose}} – {{whose}}{{/whose}}"),
  actionsTable("Actions", of: "actions"),
  .words("Thank you to all who came and to all who spoke."),
  .words("We meet next at “{{next}}”.", if: "next"),
]
