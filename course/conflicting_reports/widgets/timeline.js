// Draws the timeline and reports what is chosen; all content comes from Python. The choice is
// applied here as well as there, so that it is seen at once while the kernel runs other cells.

const SHAPES = { day: "●", month: "◐", year: "○", range: "▬", disputed: "◇" };
let made = 0;

function element(name, properties = {}, children = []) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

function mark(event) {
  const shape = element("span", {
    className: "cr-mark",
    textContent: SHAPES[event.precision] ?? "?",
  });
  shape.setAttribute("aria-hidden", "true");
  return shape;
}

function render({ model, el }) {
  const events = model.get("events");
  const byId = new Map(events.map((event) => [event.id, event]));
  const [left, right] = model.get("heads");
  const name = `cr-timeline-${(made += 1)}`;
  const root = element("section", { className: "cr-widget cr-timeline" });
  root.setAttribute("aria-label", `Timeline: ${model.get("title")}`);

  // what to show
  function choice(label, trait, options, number) {
    const select = element("select");
    select.setAttribute("aria-label", number ? `${label} year` : label);
    for (const option of options) {
      select.append(element("option", { value: String(option), textContent: String(option) }));
    }
    select.addEventListener("change", () => {
      choose(trait, number ? Number(select.value) : select.value);
    });
    selects.set(trait, select);
    return element("label", { className: "cr-choice" }, [
      element("span", { textContent: label }),
      select,
    ]);
  }
  const selects = new Map();
  const all = element("input", { type: "checkbox" });
  all.addEventListener("change", () => choose("everything", all.checked));
  const filters = element("div", { className: "cr-filters" }, [
    choice("From", "first_year", model.get("years"), true),
    choice("to", "last_year", model.get("years"), true),
    choice("What is disputed?", "dispute", model.get("disputes"), false),
    element("label", { className: "cr-choice" }, [
      all,
      element("span", { textContent: `all ${events.length} records` }),
    ]),
  ]);
  const count = element("p", { className: "cr-count" });
  count.setAttribute("role", "status");

  // the strip: an overview for the mouse; the list below says the same to everybody
  const strip = element("div", { className: "cr-strip" });
  strip.setAttribute("aria-hidden", "true");
  const places = model.get("places");
  const rows = 1 + Math.max(...Object.values(places).map((place) => place[1]));
  strip.style.setProperty("--rows", rows);
  for (const [x, label, odd] of model.get("strip_years")) {
    const year = element("span", { className: "cr-year" }, [
      element("span", { className: odd ? "cr-odd" : "", textContent: label }),
    ]);
    year.style.left = `${x * 100}%`;
    strip.append(year);
  }
  const dots = new Map();
  for (const event of events) {
    const dot = mark(event);
    const [x, row] = places[event.id];
    dot.style.left = `${x * 100}%`;
    dot.style.setProperty("--row", row);
    dot.title = `${event.when}: ${event.title}`;
    dot.addEventListener("click", () => open(event.id, true));
    dots.set(event.id, dot);
    strip.append(dot);
  }
  const key = element("p", { className: "cr-legend" }, [
    "The mark shows how exactly the date is known: ",
    Object.entries(model.get("precisions"))
      .map(([kind, words]) => `${SHAPES[kind] ?? "?"} ${words}`)
      .join(" · "),
  ]);

  // the list: three columns, the parties in alphabetical order
  const head = element("div", { className: "cr-head" }, [
    element("span", { className: "cr-name cr-side-0", textContent: left }),
    element("span", { textContent: "Date and event, in our words" }),
    element("span", { className: "cr-name cr-side-1", textContent: right }),
  ]);
  head.setAttribute("aria-hidden", "true");
  const list = element("ol", { className: "cr-list" });
  list.setAttribute(
    "aria-label",
    "Events. Up and down arrows move from event to event, Enter opens one.",
  );
  const items = new Map();
  for (const event of events) items.set(event.id, build(event));
  list.append(...[...items.values()].map((item) => item.row));

  function build(event) {
    const id = `${name}-${event.id}`;
    const button = element("button", { type: "button", className: "cr-event", tabIndex: -1 }, [
      element("span", { className: "cr-when" }, [
        mark(event),
        ` ${event.when}`,
        " · ",
        element("span", { className: "cr-precision", textContent: event.precision_text }),
      ]),
      element("span", { className: "cr-title", textContent: event.title }),
    ]);
    button.dataset.id = event.id;
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-controls", id);
    button.addEventListener("click", () =>
      open(model.get("selected") === event.id ? "" : event.id, false),
    );
    const names = event.names.map(([texts, words, known], side) =>
      element("div", { className: `cr-name cr-side-${side}${known ? "" : " cr-none"}` }, [
        element("span", { className: "cr-party", textContent: `${texts}: ` }),
        words,
      ]),
    );
    const body = element("div", { id, className: "cr-body", hidden: true });
    const row = element("li", { className: "cr-row" }, [names[0], button, names[1], body]);
    return { row, button, body };
  }

  // an event's body is made when it is first opened
  function fill(event, body) {
    if (body.childNodes.length) return;
    for (const [question, text] of event.texts) {
      body.append(
        element("p", {}, [element("strong", { textContent: `${question}: ` }), text]),
      );
    }
    body.append(
      element("p", { className: "cr-where", textContent: "Where this stands:" }),
      element(
        "ul",
        {},
        event.addresses.map(([url, title]) =>
          element("li", {}, [
            element("a", {
              href: url,
              target: "_blank",
              rel: "noopener",
              textContent: title || url,
            }),
            element("span", { className: "cr-site", textContent: ` ${siteOf(url)}` }),
          ]),
        ),
      ),
    );
  }

  function siteOf(url) {
    try {
      return new URL(url).host;
    } catch {
      return url;
    }
  }

  function open(id, scroll) {
    model.set("selected", id);
    model.save_changes();
    draw();
    if (!id) return;
    const { row, button } = items.get(id);
    if (scroll) button.focus({ preventScroll: true });
    const [outer, inner] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
    if (scroll || inner.bottom > outer.bottom || inner.top < outer.top) {
      list.scrollTop += inner.top - outer.top;
    }
  }

  function choose(trait, value) {
    model.set(trait, value);
    if (model.get("first_year") > model.get("last_year")) {
      model.set(trait === "first_year" ? "last_year" : "first_year", value);
    }
    if (!pool().some((event) => event.id === model.get("selected") && fits(event))) {
      model.set("selected", "");
    }
    model.save_changes();
    draw();
  }

  function pool() {
    const core = events.filter((event) => event.core);
    return model.get("everything") || !core.length ? events : core;
  }

  function fits(event) {
    const [any, something] = model.get("disputes");
    const dispute = model.get("dispute");
    const inside =
      event.first <= model.get("last_year") && event.last >= model.get("first_year");
    if (dispute === something) return inside && event.disputed;
    return inside && (dispute === any || event.about.includes(dispute));
  }

  function draw() {
    const from = pool();
    const shown = new Set(from.filter(fits).map((event) => event.id));
    const selected = model.get("selected");
    let entry;
    for (const [id, { row, button, body }] of items) {
      const on = id === selected && shown.has(id);
      row.hidden = !shown.has(id);
      row.classList.toggle("cr-open", on);
      button.setAttribute("aria-expanded", String(on));
      if (on) fill(byId.get(id), body);
      body.hidden = !on;
      const dot = dots.get(id);
      dot.classList.toggle("cr-away", !shown.has(id));
      dot.classList.toggle("cr-on", on);
      if (shown.has(id) && (!entry || on)) entry = button;
      button.tabIndex = -1;
    }
    if (entry) entry.tabIndex = 0;
    all.checked = model.get("everything");
    for (const [trait, select] of selects) select.value = String(model.get(trait));
    const whole = all.checked ? "all records" : "those of the lesson";
    const more = shown.size ? "" : ". Choose a longer period or another dispute";
    const status = `${shown.size} of ${from.length} events shown (${whole})${more}`;
    if (count.textContent !== status) count.textContent = status;
  }

  list.addEventListener("keydown", (event) => {
    const button = event.target.closest(".cr-event");
    if (!button) return;
    const active = [...items.values()].filter(({ row }) => !row.hidden).map((item) => item.button);
    const at = active.indexOf(button);
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    let next;
    if (event.key in steps) next = active[at + steps[event.key]];
    else if (event.key === "Home") next = active[0];
    else if (event.key === "End") next = active.at(-1);
    else if (event.key === "Enter" || event.key === " ") {
      event.stopPropagation();
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
    if (!next) return;
    for (const other of active) other.tabIndex = other === next ? 0 : -1;
    next.focus({ preventScroll: true });
    next.parentElement.scrollIntoView({ block: "nearest" });
  });

  const changes = ["first_year", "last_year", "dispute", "everything", "selected"];
  for (const trait of changes) model.on(`change:${trait}`, draw);
  root.append(filters, count, strip, key, head, list);
  el.append(root);
  draw();
  return () => changes.forEach((trait) => model.off(`change:${trait}`, draw));
}

export default { render };
