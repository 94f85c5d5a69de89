/// What table sheets look like: a page a table.
let tablesParts: [Part] = [
  .each(
    of: "tables", heading: "name",
    [
      .words("{{event}}{{#privacy}}. To be read out: {{privacy}}{{/privacy}}"),
      .each(
        of: "organisations", heading: "name",
        [
          .list(
            "", of: "pledges", item: "{{number}}: {{words}}{{#status}} ({{status}}){{/status}}")
        ]),
      .room(of: "questions", question: "{{sign}} {{words}}"),
    ], onPages: true)
]
