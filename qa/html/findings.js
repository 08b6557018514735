
// What a reviser does with findings: chooses which to see, and goes from one to the next.
(() => {
  const tools = document.querySelector(".finding-tools");
  if (!tools) return;
  const { check, only, back, forth } = tools.elements;
  const severities = [...tools.querySelectorAll("[name=severity]")];
  const count = tools.querySelector(".count");
  const findings = [...document.querySelectorAll(".finding")];
  const marks = [...document.querySelectorAll("mark.fault")];
  const rows = [...document.querySelectorAll(".bead")];
  let current = null;

  const visible = () => findings.filter((finding) => !finding.hidden && finding.offsetParent);

  const say = () => {
    const shown = visible();
    const at = shown.indexOf(current);
    count.textContent = at < 0 ? `${shown.length} / ${findings.length}` : `${at + 1} / ${shown.length}`;
  };

  const update = () => {
    const wanted = new Set(severities.filter((box) => box.checked).map((box) => box.value));
    const off = new Set();
    for (const finding of findings) {
      finding.hidden = !wanted.has(finding.dataset.severity) ||
        (check.value !== "" && check.value !== finding.dataset.check);
      if (finding.hidden) off.add(finding.id.slice(1));
    }
    for (const mark of marks) mark.classList.toggle("off", off.has(mark.dataset.finding));
    for (const row of rows) {
      row.classList.toggle("without", !row.querySelector(".finding:not([hidden])"));
    }
    document.body.classList.toggle("without-findings", only.checked);
    say();
  };

  const step = (direction) => {
    const shown = visible();
    if (shown.length === 0) return;
    const at = shown.indexOf(current);
    const next = at < 0 ? (direction > 0 ? 0 : shown.length - 1)
      : Math.min(Math.max(at + direction, 0), shown.length - 1);
    current?.classList.remove("current");
    current = shown[next];
    current.classList.add("current");
    current.tabIndex = -1;
    current.focus({ preventScroll: true });
    const move = () => current.scrollIntoView({ block: "center" });
    move();
    requestAnimationFrame(move);
    say();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input[type=search], select")) return;
    if (event.key === "f" || event.key === "F") {
      event.preventDefault();
      step(event.key === "f" ? 1 : -1);
    }
  });
  for (const control of [...severities, check, only]) control.addEventListener("change", update);
  forth.addEventListener("click", () => step(1));
  back.addEventListener("click", () => step(-1));
  tools.addEventListener("submit", (event) => event.preventDefault());
  tools.hidden = false;
  update();
})();
