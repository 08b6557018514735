
// What a reviser does with findings: chooses which to see, and goes from one to the next.
(() => {
  const tools = document.querySelector(".finding-tools");
  if (!tools) return;
  const { check, only, back, forth } = tools.elements;
  const severities = [...tools.querySelectorAll("[name=severity]")];
  const count = tools.querySelector(".count");
  const notes = [...document.querySelectorAll(".finding")];
  const findings = [];  // by number, which is not their order on the page
  notes.forEach((node, order) => {
    findings[Number(node.id.slice("f".length))] = {
      node, order, row: node.closest(".bead"), severity: node.dataset.severity,
      check: node.dataset.check, off: false,
    };
  });
  const inOrder = notes.map((node) => findings[Number(node.id.slice("f".length))]);
  const references = [...document.querySelectorAll(".reference")];
  const marks = [...document.querySelectorAll("mark.fault")].map((node) => ({
    node, findings: node.dataset.finding.split(" ").map((number) => findings[number]),
  }));
  const rows = [...document.querySelectorAll(".bead")];
  let current = null;

  const visible = () => inOrder.filter((finding) => !finding.off && !finding.row.hidden);

  const say = () => {
    const shown = visible();
    const at = shown.indexOf(current);
    count.textContent = at < 0 ? `${shown.length} / ${notes.length}` : `${at + 1} / ${shown.length}`;
  };

  const update = () => {
    const wanted = new Set(severities.filter((box) => box.checked).map((box) => box.value));
    for (const finding of inOrder) {
      finding.off = !wanted.has(finding.severity) ||
        (check.value !== "" && check.value !== finding.check);
      finding.node.hidden = finding.off;
    }
    for (const node of references) node.hidden = findings[node.dataset.finding].off;
    // A mark looks like the gravest of its findings that are to be seen.
    for (const mark of marks) {
      const seen = mark.findings.find((finding) => !finding.off);
      mark.node.className = `fault ${seen ? seen.severity : "off"}`;
    }
    for (const row of rows) {
      row.classList.toggle("without", !row.querySelector(".findings > :not([hidden])"));
    }
    document.body.classList.toggle("without-findings", only.checked);
    say();
  };

  const visit = (finding) => {
    current?.node.classList.remove("current");
    current = finding;
    const { node } = finding;
    node.classList.add("current");
    node.tabIndex = -1;
    node.focus({ preventScroll: true });
    const move = () => node.scrollIntoView({ block: "center" });
    move();
    // Rows that were never drawn get their true height on the way.
    requestAnimationFrame(move);
    say();
  };

  // From the current finding, even if a filter has hidden it since.
  const step = (direction) => {
    const shown = visible();
    const from = current ? current.order : -1;
    const next = direction > 0
      ? shown.find((finding) => finding.order > from)
      : shown.findLast((finding) => finding.order < from);
    const end = direction > 0 ? shown.at(-1) : current ? shown[0] : shown.at(-1);
    if (next ?? end) visit(next ?? end);
  };

  const keys = { f: 1, F: -1 };
  if (document.body.classList.contains("single")) Object.assign(keys, { n: 1, p: -1 });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input[type=search], select")) return;
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    step(keys[event.key]);
  });

  // A link may lead to what the filters hide, and the words that are marked lead to their note.
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("mark.fault:not(.off)");
    if (mark && getSelection().isCollapsed) {
      const numbers = mark.dataset.finding.split(" ");
      const finding = numbers.map((number) => findings[number]).find(({ off }) => !off);
      if (finding && !finding.row.hidden) visit(finding);
      return;
    }
    const link = event.target.closest("a[href^='#']");
    const node = link && document.getElementById(link.hash.slice(1));
    if (!node) return;
    const finding = inOrder.find((one) => one.node === node);
    if (finding?.off) {
      for (const box of severities) box.checked = true;
      check.value = "";
    }
    if (node.closest(".bead.without")) only.checked = false;
    update();
    if (!finding) return;
    event.preventDefault();
    history.replaceState(null, "", link.hash);
    visit(finding);
  });

  document.addEventListener("rows", say);
  for (const control of [...severities, check, only]) control.addEventListener("change", update);
  forth.addEventListener("click", () => step(1));
  back.addEventListener("click", () => step(-1));
  tools.addEventListener("submit", (event) => event.preventDefault());
  tools.hidden = false;
  update();
})();
