// Draws the graph that Python laid out; reports the chosen figure, the guess, the chosen report.

// the namespace of SVG, read from the parser, so that this file holds no address
const SVG = new DOMParser().parseFromString("<svg></svg>", "text/html").body.firstChild.namespaceURI;
const LINE = 17;
const PAD = 7;
const TOP = 26;

function element(name, properties = {}, children = []) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

function shape(name, attributes = {}, children = []) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

function render({ model, el }) {
  const root = element("section", { className: "cr-widget cr-origin" });
  root.setAttribute("aria-label", `Origin graph: ${model.get("title")}`);
  const figures = model.get("figures");
  if (!figures.length) {
    root.append(element("p", { textContent: "No figure of this case stands in two reports." }));
    el.append(root);
    return;
  }
  const current = () => figures.find((figure) => figure.id === model.get("figure")) ?? figures[0];

  const select = element(
    "select",
    {},
    figures.map(({ id, label }) => element("option", { value: id, textContent: label })),
  );
  select.addEventListener("change", () => {
    model.set({ figure: select.value, guess: 0, selected: "" });
    model.save_changes();
  });
  const about = element("p", { className: "cr-about" });

  const guesses = [1, 2, 3, 4, 5].map((number) => {
    const button = element("button", { type: "button", textContent: number === 5 ? "5 or more" : number });
    button.addEventListener("click", () => {
      model.set("guess", number);
      model.save_changes();
    });
    return button;
  });
  const question = element("div", { className: "cr-guess" }, [
    element("span", { className: "cr-label", textContent: "How many independent origins? Your guess:" }),
    ...guesses,
  ]);
  question.setAttribute("role", "group");
  question.setAttribute("aria-label", "How many independent origins? Your guess draws the lines.");
  const status = element("p", { className: "cr-status" });
  status.setAttribute("role", "status");
  const scroll = element("div", { className: "cr-scroll" });
  const notes = element("div", { className: "cr-notes" });
  notes.setAttribute("aria-live", "polite");
  const words = element("details", {}, [element("summary", { textContent: "The same in words" })]);
  const list = element("ul");
  words.append(list);
  let leaves = [];
  let narrow = false;
  const isNarrow = () => scroll.clientWidth > 0 && scroll.clientWidth < model.get("enough");

  function note(id) {
    const report = current().reports.find((item) => item.id === id);
    if (!report) {
      notes.replaceChildren(
        element("p", {
          className: "cr-how",
          textContent: "Choose a report: click it, or press Tab until you reach it and use the arrow keys.",
        }),
      );
      return;
    }
    const pairs = report.pairs
      .filter(([name]) => model.get("guess") || name !== "Whose origin?")
      .map(([name, text]) =>
        element("div", { className: "cr-pair" }, [
          element("span", { className: "cr-label", textContent: `${name} ` }),
          element("span", { textContent: text }),
        ]),
      );
    notes.replaceChildren(element("p", { className: "cr-outlet", textContent: report.title }), ...pairs);
    if (report.url) {
      notes.append(
        element("a", { href: report.url, target: "_blank", rel: "noopener", textContent: "Open the page (needs the network)" }),
      );
    }
  }

  function choose(id, focus) {
    model.set("selected", id);
    model.save_changes();
    if (focus) leaves.find((leaf) => leaf.dataset.id === id)?.focus();
  }

  function drawBox(box, open) {
    const text = box.lines.map(([line, first], number) =>
      shape(
        "text",
        { x: box.x + PAD + 3, y: TOP + box.y + PAD + 12.5 + number * LINE, class: first ? "cr-first" : "" },
        [line],
      ),
    );
    const frame = shape("rect", { x: box.x, y: TOP + box.y, width: box.w, height: box.h, rx: 4, class: "cr-frame" });
    const group = shape("g", { class: `cr-box cr-${box.kind}` }, [frame]);
    if (box.kind.startsWith("party")) {
      group.append(shape("rect", { x: box.x, y: TOP + box.y, width: 6, height: box.h, class: "cr-edge" }));
    }
    group.append(...text);
    if (!box.id) {
      group.setAttribute("aria-hidden", "true");
      return group;
    }
    const report = current().reports.find((item) => item.id === box.id);
    const limit = report.pairs.find(([name]) => name === "What limits it?");
    group.dataset.id = box.id;
    group.setAttribute("role", "button");
    group.setAttribute("tabindex", "-1");
    group.setAttribute("aria-pressed", "false");
    group.setAttribute("aria-label", `${report.title}. ${limit[1]}`);
    group.addEventListener("click", () => choose(box.id, true));
    group.addEventListener("focus", () => {
      if (model.get("selected") !== box.id) choose(box.id, false);
    });
    leaves.push(group);
    return group;
  }

  function draw() {
    const figure = current();
    const open = model.get("guess") > 0;
    select.value = figure.id;
    about.textContent = figure.about;
    guesses.forEach((button, at) => button.setAttribute("aria-pressed", String(model.get("guess") === at + 1)));
    const said = model.get("guess") === 5 ? "5 or more" : model.get("guess");
    status.textContent = open
      ? `${figure.summary} (Your guess: ${said}.)`
      : `${figure.reports.length} reports give this number. Do as many people know it?`;
    leaves = [];
    narrow = isNarrow();
    const drawing = narrow ? figure.narrow : figure.wide;
    const height = TOP + drawing.height;
    const picture = shape("svg", { viewBox: `0 0 ${drawing.width} ${height}`, role: "group" });
    picture.style.minWidth = `${drawing.width * 0.8}px`;
    picture.style.maxWidth = `${drawing.width * 1.2}px`;
    picture.setAttribute("aria-label", `${figure.label}. The same stands below in words.`);
    for (const [x, name] of drawing.columns) {
      if (open || name === "report") picture.append(shape("text", { x, y: 14, class: "cr-column" }, [name]));
    }
    if (open) {
      for (const [x1, y1, x2, y2] of drawing.lines) {
        const half = x1 + 13;
        const way = `M${x1} ${TOP + y1} C${half} ${TOP + y1} ${half} ${TOP + y2} ${x1 + 26} ${TOP + y2} H${x2}`;
        picture.append(shape("path", { d: way, class: "cr-line" }));
      }
      for (const [x, y1, y2] of drawing.loops) {
        const way = `M${x} ${TOP + y1 + 14} C${x - 34} ${TOP + y1 + 14} ${x - 34} ${TOP + y2 - 14} ${x} ${TOP + y2 - 14}`;
        picture.append(shape("path", { d: way, class: "cr-loop" }));
        for (const [y, turn] of [[y1 + 14, -25], [y2 - 14, 25]]) {
          const head = `M${x} ${TOP + y} l-10 -5 v10 z`;
          picture.append(shape("path", { d: head, class: "cr-head", transform: `rotate(${turn} ${x} ${TOP + y})` }));
        }
      }
    }
    for (const box of drawing.boxes) if (open || box.id) picture.append(drawBox(box, open));
    if (!open) {
      picture.append(shape("text", { x: 20, y: TOP + 24, class: "cr-hint" }, ["Guess first. Then the lines appear."]));
    }
    scroll.replaceChildren(picture);
    leaves.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
    list.replaceChildren(
      ...(open ? figure.text : figure.reports.map((r) => r.title)).map((text) => element("li", { textContent: text })),
    );
    mark();
  }

  function mark() {
    const id = model.get("selected");
    for (const leaf of leaves) {
      leaf.setAttribute("aria-pressed", String(leaf.dataset.id === id));
      leaf.setAttribute("tabindex", "-1");
    }
    (leaves.find((leaf) => leaf.dataset.id === id) ?? leaves[0])?.setAttribute("tabindex", "0");
    note(id);
  }

  scroll.addEventListener("keydown", (event) => {
    const at = leaves.indexOf(event.target.closest(".cr-box"));
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    let next;
    if (event.key in steps) next = leaves[at + steps[event.key]];
    else if (event.key === "Home") next = leaves[0];
    else if (event.key === "End") next = leaves.at(-1);
    else if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    if (next) choose(next.dataset.id, true);
  });

  model.on("change:figure change:guess", draw);
  model.on("change:selected", mark);
  root.append(
    element("label", { className: "cr-choose" }, ["Figure ", select]),
    about,
    question,
    status,
    scroll,
    element("p", {
      className: "cr-key",
      textContent:
        "✓ limit kept; ≈ limit in other words; ✕ limit lost, though other reports of the statement have one; + limit in this report alone; – no limit on record.",
    }),
    notes,
    words,
  );
  el.append(root);
  draw();
  const watch = new ResizeObserver(() => {
    if (isNarrow() !== narrow) draw();
  });
  watch.observe(scroll);
  return () => {
    watch.disconnect();
    model.off("change:figure change:guess", draw);
    model.off("change:selected", mark);
  };
}

export default { render };
