(() => {
  "use strict";
  const $ = (id) => document.getElementById(id);
  const make = (tag, name, text) => {
    const el = document.createElement(tag);
    if (name) el.className = name;
    if (text !== undefined) el.textContent = text;
    return el;
  };
  const number = new Intl.NumberFormat("en-US");
  const fill = (text, ...values) => text.replace(/\{(\d*)\}/g, (_, i) => values[i || 0]);
  const data = JSON.parse($("cy-data").textContent);
  const words = data.words;
  // Offsets count code points; JavaScript counts UTF-16 units. They differ only outside the basic plane.
  const chars = data.text.length === data.chars ? data.text : Array.from(data.text);
  const slice = (a, b) => (typeof chars === "string" ? chars.slice(a, b) : chars.slice(a, b).join(""));
  const article = document.querySelector("article");
  const nodes = [...article.querySelectorAll(".n")].filter((el) => data.nodes[el.id]);

  // One node takes part in the tab order; the arrow keys move on from there.
  let at = nodes[0];
  const reach = (el) => {
    if (at) { at.tabIndex = -1; at.removeAttribute("aria-describedby"); }
    at = el;
    at.tabIndex = 0;
    at.setAttribute("aria-describedby", "cy-keys");
  };
  nodes.forEach((el) => { el.tabIndex = -1; });
  if (at) reach(at);

  // The source of one node
  const panel = $("cy-source");
  const name = make("h2"), meta = make("p", "meta"), told = make("div", "told"), lines = make("div", "source");
  const status = make("span");
  const button = (text, action, look) => {
    const el = make("button", look, text);
    el.type = "button";
    el.addEventListener("click", action);
    return el;
  };
  const closing = button("×", () => close(), "close");
  const step = (by) => { const el = nodes[nodes.indexOf(at) + by]; if (el) { show(el); reveal(el); } };
  {
    name.id = "cy-source-name";
    name.setAttribute("aria-live", "polite");
    closing.setAttribute("aria-label", words.close);
    lines.tabIndex = 0;
    lines.lang = "zh-Hans";
    lines.setAttribute("role", "region");
    lines.setAttribute("aria-label", words.source);
    status.setAttribute("role", "status");
    const head = make("header"), foot = make("footer");
    head.append(name, closing);
    foot.append(button(words.previous, () => step(-1)), button(words.next, () => step(1)), button(words.copy, copy), status);
    panel.append(head, meta, told, lines, foot);
  }

  function spans(id) {
    const [kind, start, end, first, last, page, ...deltas] = data.nodes[id];
    const own = [];
    for (let i = 0, reached = start; i < deltas.length; i += 2) {
      const a = reached + deltas[i];
      reached = a + deltas[i + 1];
      own.push([a, reached]);
    }
    return { kind, start, end, first, last, page, own };
  }

  const isEnd = (i) => chars[i] === "\n" || (chars[i] === "\r" && chars[i + 1] !== "\n");

  function rows(node) {
    // Lines from one before the node's first character to one after its own last one, blank ones aside.
    const own = node.own.length ? node.own : [[node.start, node.end]];
    let from = own[0][0], to = own[own.length - 1][1], line = node.first;
    while (from > 0 && !isEnd(from - 1)) from--;
    const before = from;
    while (from > 0 && (from === before || !slice(from, before).trim())) {
      from--; line--;
      while (from > 0 && !isEnd(from - 1)) from--;
    }
    const after = to;
    while (to < data.chars && (!isEnd(to) || !slice(after, to).replace(/^[^\n\r]*/, "").trim())) to++;
    const found = [];
    for (let a = from, b = from; b <= to; b++) {
      if (b < to && !isEnd(b)) continue;
      found.push([line++, a, b]);
      a = b + 1;
    }
    return { found, own };
  }

  function draw(node) {
    const { found, own } = rows(node);
    const pieces = [];
    let hidden = 0, near = 0;
    const touched = found.map(([, a, b]) => own.some(([x, y]) => x < b && a < y));
    found.forEach(([line, a, b], i) => {
      near = touched[i] ? 0 : near + 1;
      const soon = touched.slice(i, i + 4).includes(true);
      if (near > 3 && !soon && i < found.length - 3) { hidden++; return; }
      if (hidden) { pieces.push(make("div", "gap", "⋯ " + fill(words.skipped, hidden))); hidden = 0; }
      const row = make("div"), code = make("code");
      row.dataset.n = line;
      let pos = a;
      for (const [x, y] of own) {
        if (y <= a || b <= x) continue;
        const from = Math.max(x, a), to = Math.min(y, b);
        code.append(slice(pos, from), make("mark", "mine", slice(from, to)));
        pos = to;
      }
      code.append(slice(pos, b));
      row.append(code);
      pieces.push(row);
    });
    // Exact as in the source; a line too long for the panel goes on below itself, without a number.
    lines.classList.remove("wrap");
    lines.replaceChildren(...pieces);
    lines.classList.toggle("wrap", lines.scrollWidth > lines.clientWidth);
    const mine = lines.querySelector(".mine");
    lines.scrollTop = 0;
    lines.scrollLeft = 0;
    if (mine) lines.scrollTop = Math.max(0, mine.offsetTop - lines.offsetTop - 60);
  }

  // The panel covers the margin: what was found at the node is said again above its lines.
  function notes(el) {
    const found = [...el.querySelectorAll(".note")];
    for (let next = (el.closest(".run-in") || el).nextElementSibling; next?.matches(".notes"); next = next.nextElementSibling) found.push(...next.children);
    return found.map((note) => {
      const copy = note.cloneNode(true);
      copy.removeAttribute("id");
      return copy;
    });
  }

  function show(el) {
    const node = spans(el.id);
    document.querySelector(".n.open")?.classList.remove("open");
    el.classList.add("open");
    article.classList.add("opened");
    reach(el);
    panel.hidden = false;
    name.textContent = words.source + " " + el.id;
    name.title = el.id;
    meta.textContent = [
      data.kinds[node.kind],
      node.first === node.last ? fill(words.line_at, number.format(node.first)) : fill(words.lines, number.format(node.first), number.format(node.last)),
      node.page && fill(words.page, node.page),
      fill(words.offsets, number.format(node.start), number.format(node.end)),
    ].filter(Boolean).join(" · ");
    told.replaceChildren(...notes(el));
    document.dispatchEvent(new CustomEvent("cy-shown", { detail: { el, told } }));
    status.textContent = "";
    draw(node);
    history.replaceState(null, "", "#" + encodeURIComponent(el.id).replace(/%2F/g, "/"));
    const sheet = panel.getBoundingClientRect();
    if (sheet.left === 0 && el.getBoundingClientRect().bottom > sheet.top) reveal(el);
  }

  function close() {
    if (panel.hidden) return;
    panel.hidden = true;
    article.classList.remove("opened");
    document.querySelector(".n.open")?.classList.remove("open");
    at.focus({ preventScroll: true });
  }

  function reveal(el) {
    el.closest("details:not([open])")?.setAttribute("open", "");
    const sheet = panel.hidden ? null : panel.getBoundingClientRect();
    const top = 64, bottom = sheet && sheet.left === 0 ? sheet.top : innerHeight;
    const box = el.getBoundingClientRect();
    if (box.top < top || box.bottom > bottom) scrollBy(0, box.bottom - box.top > bottom - top || box.top < top ? box.top - top : box.bottom - bottom + 16);
  }

  async function copy() {
    const address = location.href.split("#")[0] + "#" + encodeURIComponent(at.id).replace(/%2F/g, "/");
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      const field = make("textarea");
      field.value = address;
      panel.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
    status.textContent = words.copied;
  }

  article.addEventListener("click", (event) => {
    const el = event.target.closest(".n");
    if (!el || !data.nodes[el.id] || event.target.closest("a, summary, .note") || !getSelection().isCollapsed) return;
    show(el);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) { close(); return; }
    if (event.target !== at || event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) {
      const el = nodes[nodes.indexOf(at) + by];
      if (!el) return;
      reach(el);
      el.closest("details:not([open])")?.setAttribute("open", "");
      el.focus({ preventScroll: true });
      if (!panel.hidden) show(el);
      reveal(el);
    } else if (event.key === "Enter") {
      if (panel.hidden || !at.classList.contains("open")) show(at);
      else lines.focus();
    } else return;
    event.preventDefault();
  });

  // The outline: where one is, and the filter
  const tree = $("cy-tree"), links = new Map();
  for (const a of tree.querySelectorAll("a")) links.set(decodeURIComponent(a.hash.slice(1)), a);
  const where = $("cy-where"), whole = where.textContent;
  let current = null, waiting = false;
  function follow() {
    waiting = false;
    const main = $("cy-text").getBoundingClientRect();
    let section = null;
    for (const x of [main.left + main.width / 3, main.left + 100]) {
      for (const y of [112, 140, 84, 170, 200, 230]) {
        section ??= document.elementFromPoint(x, y)?.closest("section[aria-labelledby], h1.n");
      }
    }
    let id = section && (section.getAttribute("aria-labelledby") || section.id);
    if (section && scrollY < 10) id = null;
    let link = id ? links.get(id) : null;
    where.textContent = link ? path(link) : whole;
    while (link && !link.offsetParent) link = link.closest("ul").closest("li")?.querySelector("a");
    if (link === current) return;
    current?.removeAttribute("aria-current");
    current = link;
    if (!current) return;
    current.setAttribute("aria-current", "location");
    const nav = $("cy-outline"), box = current.getBoundingClientRect(), frame = nav.getBoundingClientRect();
    if (box.top < frame.top + 90) nav.scrollTop += box.top - frame.top - 90;
    if (box.bottom > frame.bottom - 30) nav.scrollTop += box.bottom - frame.bottom + 30;
  }
  function path(link) {
    const names = [];
    for (let li = link.closest("li"); li; li = li.parentElement.closest("li")) names.unshift(li.querySelector("a").textContent);
    return innerWidth < 560 ? names[names.length - 1] : names.join(" › ");
  }
  const ask = () => { if (!waiting) { waiting = true; requestAnimationFrame(follow); } };
  addEventListener("scroll", ask, { passive: true });
  addEventListener("resize", ask);
  tree.addEventListener("toggle", ask, true);

  const filter = $("cy-filter"), rest = new Map();
  filter.addEventListener("input", () => {
    const asked = filter.value.trim().toLowerCase();
    let found = 0;
    for (const li of tree.querySelectorAll("li")) li.hidden = Boolean(asked);
    for (const fold of tree.querySelectorAll("details")) {
      if (!rest.has(fold)) rest.set(fold, fold.open);
      fold.open = asked ? true : rest.get(fold);
    }
    if (!asked) rest.clear();
    for (const [id, a] of links) {
      if (!asked || !((id + " " + a.textContent).toLowerCase().includes(asked))) continue;
      found++;
      for (let li = a.closest("li"); li; li = li.parentElement.closest("li")) li.hidden = false;
    }
    $("cy-none").textContent = asked && !found ? words.no_match : "";
  });
  filter.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && filter.value) { filter.value = ""; filter.dispatchEvent(new Event("input")); event.stopPropagation(); }
  });

  // A link into something folded opens it; the node it leads to is where the keyboard goes on.
  function arrive() {
    const el = $(decodeURIComponent(location.hash.slice(1)));
    if (!el) return;
    const fold = el.closest("details:not([open])");
    if (fold) { fold.open = true; el.scrollIntoView(); }
    const node = el.closest(".n");
    if (node && data.nodes[node.id]) reach(node);
  }
  addEventListener("hashchange", arrive);
  arrive();
  ask();
})();
