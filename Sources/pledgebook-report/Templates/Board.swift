/// What a paper for the board looks like.
let boardParts: [Part] = [
  .words(
    "Pledges: {{pledges}}. Organisations: {{organisations}}.{{#since}} Moved since “{{since}}”: {{movedCount}}. Stuck: {{stuckCount}}.{{/since}}"
  ),
  .crossing("Where the pledges stand", of: "standing", rows: "Status"),
  .words(
    "A pledge that has several themes or communities is counted under each of them."),
  .crossing("Themes", of: "themes", rows: "Theme"),
  .crossing("Sectors", of: "sectors", rows: "Sector"),
  .table(
    "Themes by sector", of: "themesBySector.rows",
    columns: [("Theme", "{{name}}"), ("Pledges", "{{pledges}}"), ("Sectors", "{{parts}}")],
    item: "{{name}}: {{pledges}} ({{parts}})"),
  .crossing("Communities that the pledges are for", of: "communities", rows: "Community"),
  .list("Communities that nobody pledged for", of: "forgotten", item: "{{.}}"),
  .list(
    "Stuck", of: "stuck",
    item: "{{pledge}}: {{words}}{{#since}} (since {{since}}){{/since}}",
    under: ("asks", "asked of the group: {{.}}")),
  .table(
    "Moved", of: "moved",
    columns: [("Pledge", "{{pledge}}: {{words}}"), ("Before", "{{then}}"), ("Now", "{{now}}")],
    item: "{{pledge}}: {{words}} (before: {{then}}; now: {{now}})"),
]
