/// What the sheet of asks and offers looks like.
let asksParts: [Part] = [
  .list("Asks that are open", of: "open", item: askItem, under: ("answers", saidItem)),
  .list(
    "Who may help with them", of: "introductions", item: saidItem, under: ("helpers", saidItem)),
  .list("Asks that were answered", of: "answered", item: askItem, under: ("answers", saidItem)),
  .list("Offers", of: "offers", item: saidItem),
  .list("People to turn to, who agreed", of: "contacts", item: saidItem),
  .list("Without saying whose", of: "unattributed", item: "{{.}}"),
]
