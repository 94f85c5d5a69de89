/// What the story of a pledge looks like.
let pledgeParts: [Part] = [
  .words(
    "{{organisation}}{{#names}} (also {{names}}){{/names}} pledged: {{words}}{{#maker}} It was made by {{maker}}, which has merged since.{{/maker}}"
  ),
  .table(
    "What was recorded", of: "facts", columns: [("What", "{{name}}"), ("Value", "{{value}}")],
    item: "{{name}}: {{value}}"),
  .table(
    "Round by round", of: "rounds",
    columns: [("Round", "{{round}}"), ("Pledge", "{{pledge}}"), ("What was pledged", "{{words}}")],
    item: "{{round}}, {{pledge}}: {{words}}"),
  .table(
    "Where it stood", of: "meetings",
    columns: [("Event", "{{event}}"), ("Status", "{{status}}")], item: "{{event}}: {{status}}"),
  .list(
    "What was said", of: "said", item: "{{event}}",
    under: (
      "entries",
      "{{what}}{{#whose}} – {{whose}}{{/whose}}: {{words}}{{#outcome}} ({{outcome}}){{/outcome}}"
    )),
]
