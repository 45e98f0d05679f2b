// Draws the names and the map, and reports what is chosen; all content comes from Python.

function element(name, properties = {}, children = []) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

const holder = document.createElement("div");
holder.innerHTML = "<svg></svg>";
const SVG = holder.firstChild.namespaceURI;

function shape(name, attributes = {}, text = "") {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  if (text) node.textContent = text;
  return node;
}

function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ı", "i").trim();
}

// a circle, a square or a diamond: the sign of a country, so that colour isn't needed
function sign(parties, country, x, y, size) {
  const kind = ["first", "second"][parties.indexOf(country)] ?? "open";
  const s = size * 0.88;
  const d = size * 1.25;
  const points = `${x},${y - d} ${x + d},${y} ${x},${y + d} ${x - d},${y}`;
  const node =
    kind === "first"
      ? shape("circle", { cx: x, cy: y, r: size })
      : kind === "second"
        ? shape("rect", { x: x - s, y: y - s, width: 2 * s, height: 2 * s })
        : shape("polygon", { points });
  node.setAttribute("class", `cr-sign cr-${kind}`);
  return node;
}

let made = 0;

function render({ model, el }) {
  made += 1;
  const entries = model.get("entries");
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const chart = model.get("chart");
  const parties = model.get("parties");
  const root = element("section", { className: "cr-widget cr-places" });
  root.setAttribute("aria-label", `Name and place explorer: ${model.get("title")}`);
  root.dataset.lmSuppressShortcuts = "true";
  root.addEventListener("keydown", (event) => event.stopPropagation());

  function set(key, value) {
    model.set(key, value);
    model.save_changes();
  }

  function labelled(text, input, said = text) {
    input.setAttribute("aria-label", said);
    return element("label", { className: "cr-field" }, [
      element("span", { textContent: text }),
      input,
    ]);
  }

  function chooser(text, trait, options) {
    const input = element("select", {}, [
      element("option", { value: "", textContent: "all" }),
      ...Object.entries(options).map(([value, said]) =>
        element("option", { value, textContent: said }),
      ),
    ]);
    input.value = model.get(trait);
    input.addEventListener("change", () => set(trait, input.value));
    return { input, field: labelled(text, input) };
  }

  const kind = chooser("Kind", "kind", model.get("kinds"));
  const did = chooser("What the article did", "did", model.get("deeds"));
  const query = element("input", { type: "search", value: model.get("query") });
  query.placeholder = "any language or script";
  query.addEventListener("input", () => set("query", query.value));
  const count = element("p", { className: "cr-count" });
  count.setAttribute("role", "status");

  const list = element("select", { size: 8, className: "cr-names" });
  list.addEventListener("change", () => set("selected", list.value));
  const details = element("div", { className: "cr-details", tabIndex: 0 });
  details.setAttribute("role", "group");
  details.setAttribute("aria-label", "The chosen name");
  details.setAttribute("aria-live", "polite");

  function fits(entry) {
    return (
      (!model.get("kind") || entry.kind === model.get("kind")) &&
      (!model.get("did") || entry.did === model.get("did")) &&
      entry.search.includes(fold(model.get("query")))
    );
  }

  function drawList() {
    const left = entries.filter(fits);
    list.replaceChildren(
      ...left.map((entry) =>
        element("option", { value: entry.id, textContent: entry.name }),
      ),
    );
    list.value = model.get("selected");
    count.textContent = `${left.length} of ${entries.length} names shown`;
  }

  function line(said) {
    const text = element("bdi", { textContent: said.text });
    if (said.lang) text.lang = said.lang;
    const parts = said.url
      ? [element("a", { href: said.url, target: "_blank", rel: "noopener" }, [text])]
      : [text];
    if (said.after) parts.push(` (${said.after})`);
    return element("div", { className: "cr-line" }, parts);
  }

  function drawDetails() {
    const entry = byId.get(model.get("selected"));
    if (!entry) {
      details.replaceChildren(element("p", { textContent: "Choose a name from the list." }));
      return;
    }
    const rows = entry.pairs.map(([question, lines]) =>
      element("div", { className: "cr-row" }, [
        element("div", { className: "cr-question", textContent: question }),
        element("div", {}, lines.map(line)),
      ]),
    );
    details.replaceChildren(
      element("p", { className: "cr-title" }, [
        element("strong", { textContent: entry.name }),
        ` (${entry.kind_text})`,
      ]),
      ...rows,
    );
    list.value = entry.id;
    details.scrollTop = 0;
  }

  // the map
  const figure = element("figure", { className: "cr-map" });
  const marks = new Map();
  const from = element("select");
  const to = element("select");
  const answer = element("p", { className: "cr-distance" });
  answer.setAttribute("role", "status");
  let rule;

  function buildMap() {
    const svg = shape("svg", { viewBox: `0 0 ${chart.width} ${chart.height}`, role: "group" });
    svg.setAttribute("aria-label", `Map of ${chart.places.length} places, without borders`);
    rule = shape("line", { class: "cr-rule" });
    svg.append(rule);
    for (const place of chart.places) {
      const mark = shape("g", { tabindex: 0, role: "button", class: "cr-mark" });
      const where = place.country ? `, ${place.country}` : "";
      const named = place.in_article ? "in the article" : "not in the article";
      mark.setAttribute("aria-label", `${place.lines.join(" / ")}${where}, ${named}`);
      mark.classList.toggle("cr-absent", !place.in_article);
      const halo = shape("circle", { cx: place.x, cy: place.y, r: 11, class: "cr-halo" });
      const label = shape("text", { x: place.label_x, y: place.label_y });
      label.setAttribute("text-anchor", place.anchor);
      place.lines.forEach((text, n) => {
        label.append(shape("tspan", { x: place.label_x, dy: n ? 16 : 0 }, text));
      });
      mark.append(halo, sign(parties, place.country, place.x, place.y, 6), label);
      mark.addEventListener("click", () => set("selected", place.id));
      mark.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        set("selected", place.id);
      });
      marks.set(place.id, mark);
      svg.append(mark);
    }
    const bottom = chart.height - 20;
    const { km, length } = chart.bar;
    const bar = shape("g", { class: "cr-bar" });
    bar.append(
      shape("path", { d: `M16 ${bottom - 5} v10 M16 ${bottom} h${length} m0 -5 v10` }),
      shape("text", { x: 22 + length, y: bottom + 5 }, `${km} km`),
    );
    svg.append(bar);
    const north = shape("text", { x: chart.width - 14, y: bottom + 5, "text-anchor": "end" }, "north ↑");
    svg.append(north);

    const key = element("p", { className: "cr-key" });
    for (const country of chart.countries) {
      const icon = shape("svg", { viewBox: "0 0 18 18", width: 18, height: 18, "aria-hidden": "true" });
      icon.append(sign(parties, country, 9, 9, 6));
      key.append(element("span", {}, [icon, ` ${country === "disputed naming" ? "name in dispute" : country || "no country stated"}`]));
    }
    const icon = shape("svg", { viewBox: "0 0 18 18", width: 18, height: 18, "aria-hidden": "true" });
    icon.setAttribute("class", "cr-absent");
    icon.append(sign(parties, "", 9, 9, 5));
    key.append(element("span", {}, [icon, " hollow: not in the article"]));

    for (const input of [from, to]) {
      for (const place of chart.places) {
        input.append(element("option", { value: place.id, textContent: place.lines.join(" / ") }));
      }
      input.addEventListener("change", () => set("measured", [from.value, to.value]));
    }
    const measure = element("div", { className: "cr-measure" }, [
      labelled("Distance from", from),
      labelled("to", to, "Distance to"),
      answer,
    ]);
    figure.append(svg, key, measure, element("figcaption", { textContent: chart.caption }));
  }

  function drawMap() {
    if (!chart.places.length) return;
    const chosen = new Set(byId.get(model.get("selected"))?.on_map ?? []);
    for (const [id, mark] of marks) {
      mark.classList.toggle("cr-on", chosen.has(id));
      mark.setAttribute("aria-pressed", String(chosen.has(id)));
    }
    const [a, b] = model.get("measured");
    [from.value, to.value] = [a, b];
    const [here, there] = [a, b].map((id) => chart.places.find((place) => place.id === id));
    if (!here || !there) return;
    const ends = { x1: here.x, y1: here.y, x2: there.x, y2: there.y };
    for (const [key, value] of Object.entries(ends)) rule.setAttribute(key, value);
    const km = model.get("distances")[a]?.[b];
    answer.textContent = km
      ? `About ${km} km in a straight line.`
      : "Choose two different places.";
  }

  if (chart.places.length) buildMap();
  else figure.append(element("figcaption", { textContent: chart.caption }));

  const heading = element("span", { textContent: "Names" });
  heading.id = `cr-places-names-${made}`;
  list.setAttribute("aria-labelledby", heading.id);
  root.append(
    element("div", { className: "cr-filters" }, [
      kind.field,
      did.field,
      labelled("Find a spelling", query),
    ]),
    count,
    element("div", { className: "cr-columns" }, [
      element("div", { className: "cr-left" }, [heading, list, details]),
      figure,
    ]),
  );
  el.append(root);

  const filtered = () => {
    kind.input.value = model.get("kind");
    did.input.value = model.get("did");
    if (query.value !== model.get("query")) query.value = model.get("query");
    drawList();
  };
  const chosen = () => {
    drawDetails();
    drawMap();
  };
  const handlers = {
    "change:kind": filtered,
    "change:did": filtered,
    "change:query": filtered,
    "change:selected": chosen,
    "change:measured": drawMap,
  };
  for (const [event, handler] of Object.entries(handlers)) model.on(event, handler);
  filtered();
  chosen();
  return () => {
    for (const [event, handler] of Object.entries(handlers)) model.off(event, handler);
  };
}

export default { render };
