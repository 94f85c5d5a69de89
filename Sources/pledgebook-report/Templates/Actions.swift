/// What the report of the actions looks like.
let actionsParts: [Part] = [
  .words("Nothing is to be done.", if: "isEmpty"),
  actionsTable("Overdue", of: "overdue"), actionsTable("Open", of: "open"),
  actionsTable("Done", of: "done"),
  .list("Without saying whose", of: "unattributed", item: "{{.}}"),
]

/// Actions, as every report shows them.
func actionsTable(_ heading: String, of list: String) -> Part {
  .table(
    heading, of: list,
    columns: [("What", "{{what}}"), ("Who", "{{who}}"), ("By", "{{by}}"), ("On", "{{on}}")],
    item:
      "{{#who}}{{who}}: {{/who}}{{what}} ({{#by}}by {{by}}, {{/by}}{{#on}}on {{on}}, {{/on}}said {{since}})"
  )
}

/// An ask, as every report shows it.
let askItem =
  "{{#whose}}{{whose}}: {{/whose}}{{words}} ({{state}}, asked {{since}}){{#outcome}} – {{outcome}}{{/outcome}}"

/// Words and whose they are.
let saidItem = "{{#whose}}{{whose}}: {{/whose}}{{words}}"
