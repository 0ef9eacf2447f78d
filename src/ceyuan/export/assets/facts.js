(() => {
  "use strict";
  const $ = (id) => document.getElementById(id);
  const words = JSON.parse($("cy-data").textContent).words;
  const fill = (text, ...values) => text.replace(/\{(\d*)\}/g, (_, i) => values[i || 0]);
  const open = $("cy-facts-on"), panel = $("cy-facts"), marks = $("cy-marks");
  const switches = [...marks.querySelectorAll("input")], tabs = [...panel.querySelectorAll(".tabs input")];

  // What was chosen last time; a browser that keeps nothing (a private window) starts anew.
  const store = "ceyuan-facts";
  function remember() {
    const kept = { open: open.checked, marks: switches.filter((el) => el.checked).map((el) => el.id), tab: tabs.find((el) => el.checked)?.id };
    try { localStorage.setItem(store, JSON.stringify(kept)); } catch { /* nothing is kept */ }
  }
  try {
    const kept = JSON.parse(localStorage.getItem(store));
    if (kept) {
      open.checked = Boolean(kept.open) && innerWidth >= 1260;
      for (const el of switches) el.checked = kept.marks.includes(el.id);
      const tab = tabs.find((el) => el.id === kept.tab);
      if (tab && !$(tab.id.replace("-tab", "")).querySelector(":scope > .empty")) tab.checked = true;
    }
  } catch { /* nothing was kept, or not by this version */ }
  for (const el of [open, ...switches, ...tabs]) el.addEventListener("change", remember);

  document.addEventListener("click", (event) => { if (marks.open && !marks.contains(event.target)) marks.open = false; });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (marks.open) { marks.open = false; marks.querySelector("summary").focus(); return; }
    if (ask === event.target && ask.value) { ask.value = ""; sift(); return; }
    if (!open.checked || !$("cy-source").hidden) return;
    open.checked = false;
    remember();
    if (panel.contains(event.target)) open.focus();
  });

  const below = (row) => (row.nextElementSibling?.matches(".sub") ? row.nextElementSibling : null);

  // The filter of the table that is shown
  const ask = $("cy-ask"), asked = $("cy-asked");
  function sift() {
    const wanted = ask.value.trim().toLowerCase();
    const shown = panel.querySelector(`#${tabs.find((el) => el.checked).id.replace("-tab", "")}`);
    let found = 0, all = 0;
    for (const body of shown.querySelectorAll("tbody")) {
      const head = body.querySelector("th"), whole = Boolean(head && head.textContent.toLowerCase().includes(wanted));
      let here = 0;
      for (const row of body.rows) {
        if (row.contains(head) || row.matches(".sub")) continue;
        const more = below(row);
        row.hidden = !(whole || (row.textContent + (more?.textContent || "")).toLowerCase().includes(wanted));
        if (more) more.hidden = row.hidden;
        all++;
        if (!row.hidden) here++;
      }
      body.hidden = !here;
      found += here;
    }
    asked.textContent = !wanted ? "" : found ? fill(words.facts_shown, found, all) : words.facts_none;
  }
  ask.addEventListener("input", sift);
  for (const tab of tabs) tab.addEventListener("change", sift);

  // From the text to the rows: what a mark says when the pointer rests on it, or its node's source is open
  const rows = new Map();
  const near = (row) => [...row.cells].slice(0, -1).map((cell) => cell.textContent).filter((text) => text !== "—");
  for (const row of panel.querySelectorAll("tbody tr:not(.sub)")) {
    const link = row.querySelector("a");
    const id = link && decodeURIComponent(link.hash.slice(1));
    if (id) rows.set(id, [...(rows.get(id) || []), row]);
  }
  function said(id) {
    const found = rows.get(id);
    if (!found) return "";
    const head = (row) => row.parentElement.querySelector("th span")?.textContent;
    if (head(found[0])) return [...new Set(found.map((row) => `${row.cells[1].textContent} ${head(row)}`))].join("；");
    const more = below(found[0]);
    return near(found[0]).join(" · ") + (more ? `（${more.textContent}）` : "");
  }
  const article = document.querySelector("article");
  article.addEventListener("pointerover", (event) => {
    const mark = event.target.closest("mark[id]");
    if (mark && !mark.title) mark.title = said(mark.id);
  });
  document.addEventListener("cy-shown", ({ detail: { el, told } }) => {
    for (const mark of el.querySelectorAll("mark[id]")) {
      const kind = ["ft", "fd", "fr"].find((look) => mark.classList.contains(look)), text = kind && said(mark.id);
      if (!text) continue;
      const line = document.createElement("p"), name = document.createElement("mark");
      line.className = "fact";
      name.className = kind + " sample";
      name.textContent = $("cy-mark-" + kind).parentElement.querySelector("mark").textContent;
      line.append(name, text);
      told.append(line);
    }
  });

  // A name's mentions one after the other
  for (const cell of $("cy-names").querySelectorAll("td:nth-child(2)")) {
    const size = Number(cell.textContent.replace(/,/g, ""));
    if (!(size > 1)) continue;
    const link = cell.parentElement.querySelector("a"), first = decodeURIComponent(link.hash.slice(1));
    const button = document.createElement("button");
    button.type = "button";
    button.className = "step";
    button.textContent = size;
    button.title = words.next_mention;
    button.setAttribute("aria-label", `${link.textContent} ${size} ${words.next_mention}`);
    let at = 0;
    button.addEventListener("click", () => {
      at = at % size + 1;
      location.hash = at === 1 ? first : `${first}-${at}`;
    });
    cell.replaceChildren(button);
  }
})();
