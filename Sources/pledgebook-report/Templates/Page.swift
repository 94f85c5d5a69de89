/// The page around the HTML of a report: no script, nothing from elsewhere, black on white. The heading
/// above a table says what its caption does, which is there for whoever listens to the page.
func page(_ body: String, head: String) -> String {
  """
  <!DOCTYPE html>
  <html lang="en-GB">
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>{{head.title}} – {{head.book}}</title>
  <style>
  body { font: 12pt/1.5 sans-serif; color: #000; background: #fff; max-width: 48em; margin: 1em auto; padding: 0 1em; }
  body.large { font-size: 18pt; }
  h1, h2, h3 { line-height: 1.2; break-after: avoid; }
  table { border-collapse: collapse; width: 100%; }
  caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  th, td { border: 1px solid #333; padding: 0.3em 0.5em; max-width: min(16em, 30vw); text-align: left; vertical-align: top; overflow-wrap: break-word; }
  tbody th { font-weight: normal; }
  tr, li, svg { break-inside: avoid; }
  .head { border-bottom: 2px solid #000; padding-bottom: 0.5em; }
  .counts th, .counts td { padding: 0.1em 0.2em; font-weight: normal; }
  .counts thead th, .counts td { overflow-wrap: normal; }
  .counts td { text-align: right; }
  svg { display: block; margin-bottom: 0.5em; }
  rect { fill: #333; }
  line { stroke: #333; }
  .page { break-before: page; line-height: 1.2; }
  .page:first-of-type { break-before: auto; }
  .page h2, .page h3, .page p, .page ul { margin: 0.2em 0; padding: 0; list-style: none; }
  .line { height: 7mm; border-bottom: 1px solid #333; }
  @page wide { size: A4 landscape; }
  .large .counts { page: wide; }
  @page { size: A4; margin: 18mm; }
  </style>
  </head>
  <body{{#largePrint}} class="large"{{/largePrint}}>
  <main>
  <h1>{{head.title}}</h1>
  <p class="head">\(head)</p>
  \(body)
  </main>
  </body>
  </html>

  """
}
