"use strict";
// What the page can do beyond being read: search, filters, and steps from one bead to check to the
// next. A bead is one row; there are no listeners on rows, for there may be tens of thousands.
(() => {
  const element = (id) => document.getElementById(id);
  const query = element("query");
  const show = element("show");
  const threshold = element("threshold");
  const status = element("status");
  const map = document.querySelector(".map");

  const blocks = [...document.querySelectorAll(".block")];
  const rows = [...document.querySelectorAll(".bead")];
  const beads = rows.map((row) => ({
    row,
    confidence: Number(row.dataset.confidence) / 100,
    unmatched: row.classList.contains("unmatched"),
    moved: row.classList.contains("moved"),
    doubtful: row.classList.contains("doubtful"),
    texts: null,  // what a search reads, made when there is one
  }));
  // Who searches for one letter is shown where it is, but a million marks would take seconds.
  const mostMarks = 20000;
  let marked = [];  // texts whose hits are marked
  let current = -1;

  // A search compares letters without case and accents, and one kind of space, hyphen, apostrophe
  // and quotation mark.
  const alike = {
    "œ": "oe", "æ": "ae", "ß": "ss", "’": "'", "‘": "'", "“": '"', "”": '"',
    "\u2010": "-", "\u2011": "-", "\u2013": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
    "\u00ad": "",
  };
  const folds = new Map();
  const foldCharacter = (character) => {
    let folded = folds.get(character);
    if (folded === undefined) {
      const plain = character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
      folded = alike[plain] ?? plain;
      folds.set(character, folded);
    }
    return folded;
  };
  const fold = (text) => Array.from(text, foldCharacter).join("");

  // For each place of the folded text, and its end, the place in the text that it came from.
  const origins = (text) => {
    const places = [];
    let place = 0;
    for (const character of text) {
      for (let i = foldCharacter(character).length; i > 0; --i) places.push(place);
      place += character.length;
    }
    places.push(place);
    return places;
  };

  const textsOf = (bead) => {
    bead.texts ??= [...bead.row.querySelectorAll(".segment, .label")].map((node) => {
      const text = node.textContent;
      // What stands in it when nothing is searched for, marks of findings among it.
      return { node, text, folded: fold(text), parts: [...node.childNodes] };
    });
    return bead.texts;
  };

  const hitsIn = (folded, needle) => {
    const hits = [];
    let hit = folded.indexOf(needle);
    for (; hit >= 0; hit = folded.indexOf(needle, hit + needle.length)) hits.push(hit);
    return hits;
  };

  const markHits = (entry, hits, length) => {
    const { node, text } = entry;
    const places = origins(text);
    const parts = [];
    let done = 0;
    for (const hit of hits) {
      const begin = places[hit];
      if (begin < done) continue;  // two hits in the two letters of a ligature
      // All of the last letter: it may have become two, and marks behind it none.
      let after = hit + length;
      while (places[after] === places[after - 1]) ++after;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(begin, places[after]);
      parts.push(text.slice(done, begin), mark);
      done = places[after];
    }
    parts.push(text.slice(done));
    node.replaceChildren(...parts);
    marked.push(entry);
  };

  // Searches a bead and says how many hits it has.
  const search = (bead, needle, mark) => {
    let count = 0;
    for (const entry of textsOf(bead)) {
      const hits = hitsIn(entry.folded, needle);
      if (hits.length && mark) markHits(entry, hits, needle.length);
      count += hits.length;
    }
    return count;
  };

  const needsCheck = (bead) => bead.doubtful || bead.unmatched || bead.moved;
  const isShown = {
    all: () => true,
    check: needsCheck,
    doubtful: (bead) => bead.doubtful,
    unmatched: (bead) => bead.unmatched,
    moved: (bead) => bead.moved,
  };
  // The page says all in one language, in which its words of state stand with the place for them.
  const language = document.documentElement.lang;
  const words = status.dataset;
  const plurals = new Intl.PluralRules(language);
  const counted = (count, noun) => {
    const word = words[plurals.select(count) === "one" ? noun : `${noun}s`];
    return `${count.toLocaleString(language)} ${word}`;
  };
  const filled = (sentence, one, two) => sentence.replace("{1}", one).replace("{2}", two);

  const scrollTo = (row) => {
    const move = () => row.scrollIntoView({ block: "center" });
    move();
    // Rows that were never drawn get their true height on the way.
    requestAnimationFrame(move);
  };

  // Asks blocks before rows: to measure a row that was never drawn takes a layout.
  const firstInSight = () => {
    const top = query.form.getBoundingClientRect().bottom;
    const inSight = (node) => !node.hidden && node.getBoundingClientRect().bottom > top;
    const block = blocks.find(inSight);
    return block && [...block.children].find(inSight);
  };

  const say = (found, hits, needle) => {
    if (needle) {
      status.textContent = filled(words.within, counted(hits, "hit"), counted(found, "bead"));
    } else {
      status.textContent = show.value === "all" ? "" : counted(found, "bead");
    }
  };

  // Shows the beads that the filter and the search let through.
  const update = () => {
    const needle = fold(query.value.trim());
    for (const { node, parts } of marked) node.replaceChildren(...parts);
    marked = [];
    let found = 0;
    let hits = 0;
    for (const bead of beads) {
      let visible = isShown[show.value](bead);
      if (visible && needle) {
        const count = search(bead, needle, hits < mostMarks);
        visible = count > 0;
        hits += count;
      }
      bead.row.hidden = !visible;
      if (visible) ++found;
    }
    for (const block of blocks) block.hidden = !block.querySelector(".bead:not([hidden])");
    say(found, hits, needle);
    document.dispatchEvent(new Event("rows"));  // for what counts those in sight
  };

  // Goes on with the whole text at the place where the filtered one was left.
  const updateInPlace = () => {
    const anchor = marked.length || show.value !== "all" ? firstInSight() : null;
    update();
    if (anchor && !anchor.hidden && !query.value.trim()) scrollTo(anchor);
  };

  // A strip on which each bead has its place and those to check have a mark.
  const drawMap = () => {
    map.setAttribute("viewBox", `0 0 ${Math.max(beads.length, 1)} 1`);
    // Among thousands of beads a mark would be thinner than a pixel.
    const width = 1 + Math.floor(beads.length / 600);
    const marks = beads.flatMap((bead, number) => {
      if (!needsCheck(bead)) return [];
      const mark = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      const kind = ["unmatched", "moved", "doubtful"].find((name) => bead[name]);
      mark.setAttribute("class", kind);
      mark.setAttribute("x", number);
      mark.setAttribute("width", width);
      mark.setAttribute("height", 1);
      return [mark];
    });
    map.replaceChildren(...marks);
  };

  const setThreshold = () => {
    const limit = Number(threshold.value);
    threshold.parentElement.querySelector("output").textContent = `${limit}\u00a0%`;
    for (const bead of beads) {
      const doubtful = bead.confidence < limit;
      if (doubtful === bead.doubtful) continue;
      bead.doubtful = doubtful;
      bead.row.classList.toggle("doubtful", doubtful);
    }
    drawMap();
    update();
  };

  const visit = (number) => {
    current = number;
    const row = rows[number];
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    scrollTo(row);
  };

  const step = (direction) => {
    const stops = [];
    beads.forEach((bead, number) => {
      if (needsCheck(bead) && !bead.row.hidden) stops.push(number);
    });
    const at = direction > 0
      ? stops.findIndex((number) => number > current)
      : stops.findLastIndex((number) => number < current);
    if (at >= 0) visit(stops[at]);
    status.textContent = at >= 0
      ? filled(words.at, at + 1, stops.length)
      : direction > 0 ? words.after : words.before;
  };

  const clearSearch = () => {
    if (!query.value) return;
    query.value = "";
    updateInPlace();
  };

  const isTyping = (target) => target === query || target === show;

  const keys = { "/": () => query.select() };
  if (!document.body.classList.contains("single")) {
    keys.n = () => step(1);
    keys.p = () => step(-1);
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      clearSearch();
      query.blur();
    } else if (!isTyping(event.target) && Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  let waiting = 0;
  const soon = (action) => () => {
    clearTimeout(waiting);
    waiting = setTimeout(action, 120);
  };
  query.addEventListener("input", soon(updateInPlace));
  show.addEventListener("change", updateInPlace);
  threshold.addEventListener("input", soon(setThreshold));
  query.form.addEventListener("submit", (event) => event.preventDefault());
  element("next").addEventListener("click", () => step(1));
  element("previous").addEventListener("click", () => step(-1));
  map.addEventListener("click", (event) => {
    const box = map.getBoundingClientRect();
    const part = (event.clientX - box.left) / box.width;
    const number = Math.min(Math.floor(part * beads.length), beads.length - 1);
    if (number >= 0 && !rows[number].hidden) visit(number);
  });

  // A link may lead to a row that the filter or the search hides.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const row = link && element(link.hash.slice(1))?.closest(".bead");
    if (!row) return;
    current = rows.indexOf(row);
    if (!row.hidden) return;
    show.value = "all";
    query.value = "";
    update();
  });

  // Languages by name where the browser knows names.
  const names = new Intl.DisplayNames([language], { type: "language" });
  for (const node of document.querySelectorAll("[data-language]")) {
    if (node.dataset.language !== "und") node.textContent = names.of(node.dataset.language);
  }

  drawMap();
  document.documentElement.classList.add("js");
  for (const node of document.querySelectorAll(".tools, .keys")) node.hidden = false;
})();
