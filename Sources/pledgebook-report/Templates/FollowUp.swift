/// What a follow-up looks like.
let followUpParts: [Part] = [
  .words(
    "Thank you for coming{{#event}} to “{{event}}”{{/event}}. This is what we have recorded of {{organisation}}. Tell us if any of it is wrong, and we put it right."
  ),
  .table(
    "Your pledges", of: "pledges",
    columns: [
      ("Pledge", "{{number}}: {{words}}"), ("Before the event", "{{then}}"), ("Now", "{{now}}"),
    ],
    item: "{{number}}: {{words}} (before the event: {{then}}; now: {{now}})"),
  .list(
    "What we heard", of: "heard", item: "{{kind}}{{#on}} on {{on}}{{/on}}: {{words}}"),
  .list(
    "What you asked, and what came of it", of: "asks",
    item: "{{words}} ({{state}}, asked {{since}}){{#outcome}} – {{outcome}}{{/outcome}}",
    under: ("answers", saidItem)),
  .list("Who offered you help", of: "offers", item: saidItem),
  actionsTable("What is to be done", of: "actions"),
  .words("We meet next at “{{next}}”.", if: "next"),
]
