// Runs in an empty page. Opens each report in a frame of its own, has axe look at it there, and leaves
// what it found as JSON in place of the page, for `chromium --dump-dom`.
(async () => {
  const found = {};
  for (const [name, html] of Object.entries(REPORTS)) {
    const frame = document.createElement("iframe");
    frame.width = 1000;
    frame.height = 1400;
    frame.srcdoc = html;
    const loaded = new Promise((done) => { frame.onload = done; });
    document.body.append(frame);
    await loaded;
    const script = frame.contentDocument.createElement("script");
    script.textContent = AXE;
    frame.contentDocument.head.append(script);
    const result = await frame.contentWindow.axe.run(frame.contentDocument, {
      // The three rules that ask most are not run unless they are named.
      rules: Object.fromEntries(
        ["color-contrast-enhanced", "identical-links-same-purpose", "meta-refresh-no-exceptions"]
          .map((rule) => [rule, { enabled: true }])),
    });
    const places = (rules) =>
      rules.map((rule) => `${rule.id}: ${rule.help}: ${rule.nodes.map((node) => node.html)[0]}`);
    // Of words in a picture axe cannot tell what lies behind them: black and #333 on white, by the page's style.
    const isInPicture = (node) => frame.contentDocument.querySelector(node.target[0]).closest("svg");
    const undecided = result.incomplete
      .map((rule) => ({ ...rule, nodes: rule.nodes.filter((node) => !isInPicture(node)) }))
      .filter((rule) => rule.nodes.length > 0);
    found[name] = {
      faults: places(result.violations).concat(places(undecided)),
      passed: result.passes.map((rule) => rule.id),
    };
    frame.remove();
  }
  document.body.textContent = btoa(unescape(encodeURIComponent(JSON.stringify(found))));
})();
