// Draws the article and reports which passage is in view; all content comes from Python.

function element(name, properties = {}, children = []) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

function filterBox(legend, options, classes, changed) {
  const chosen = new Set(Object.keys(options));
  const box = element("fieldset", {}, [element("legend", { textContent: legend })]);
  for (const [key, text] of Object.entries(options)) {
    const input = element("input", { type: "checkbox", checked: true });
    input.addEventListener("change", () => {
      input.checked ? chosen.add(key) : chosen.delete(key);
      changed();
    });
    const label = element("label", { className: `cr-key cr-${classes[key] ?? key}` }, [input, " ", text]);
    box.append(label);
  }
  return { box, chosen };
}

function render({ model, el }) {
  const passages = model.get("passages");
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const signs = model.get("signs");
  const places = Object.fromEntries(Object.entries(signs).map(([voice, [place]]) => [voice, place]));
  const marks = new Map();
  const root = element("section", { className: "cr-widget cr-reader" });
  root.setAttribute("aria-label", `Source reader: ${model.get("title")}`);

  const voices = filterBox("Who speaks?", model.get("voices"), places, applyFilters);
  const forms = filterBox(
    "How?",
    { direct: "quoted", indirect: "reported", none: "article's own voice" },
    {},
    applyFilters,
  );
  const onlyFigures = element("input", { type: "checkbox" });
  onlyFigures.addEventListener("change", applyFilters);
  forms.box.append(
    element("label", { className: "cr-key" }, [onlyFigures, " only passages with a figure"]),
  );

  const count = element("p", { className: "cr-count" });
  count.setAttribute("role", "status");
  const article = element("div", { className: "cr-article" });
  article.setAttribute("role", "group");
  article.setAttribute(
    "aria-label",
    "The article. Arrow keys move from passage to passage; the notes follow the article.",
  );
  const notes = element("div", { className: "cr-notes" });
  notes.setAttribute("aria-live", "polite");

  for (const paragraph of model.get("paragraphs")) {
    const line = element("p", {}, [
      element("span", { className: "cr-number", textContent: `P${paragraph.number} ` }),
    ]);
    for (const [text, id] of paragraph.pieces) {
      if (!id) {
        line.append(text);
        continue;
      }
      const passage = byId.get(id);
      const mark = element(
        "span",
        { className: `cr-passage cr-${places[passage.voice]} cr-by-${passage.attribution}`, tabIndex: -1 },
        [element("span", { className: "cr-tag", textContent: signs[passage.voice][1] }), text],
      );
      mark.dataset.id = id;
      mark.setAttribute("role", "button");
      mark.setAttribute("aria-pressed", "false");
      marks.set(id, mark);
      line.append(mark);
    }
    article.append(line);
  }

  let pointed = "";
  const shown = () => [...marks.values()].filter((mark) => !mark.classList.contains("cr-dim"));

  function select(id, focus) {
    model.set("selected", id);
    model.save_changes();
    draw();
    if (focus) marks.get(id)?.focus();
  }

  function draw() {
    const id = model.get("selected");
    const active = shown();
    pointed = "";
    for (const mark of marks.values()) {
      const on = mark.dataset.id === id;
      mark.setAttribute("aria-pressed", String(on));
      mark.tabIndex = -1;
    }
    const entry = active.find((mark) => mark.dataset.id === id) ?? active[0];
    if (entry) entry.tabIndex = 0;
    note(byId.get(id));
  }

  function note(passage) {
    if (!passage) {
      notes.replaceChildren(
        element("p", {
          className: "cr-how",
          textContent:
            "Choose a passage: point at it, or press Tab and then the arrow keys. Who is speaking?",
        }),
      );
      return;
    }
    const list = element("dl");
    for (const [question, text] of passage.pairs) {
      list.append(element("dt", { textContent: question }), element("dd", { textContent: text }));
    }
    notes.replaceChildren(
      element("p", { className: `cr-voice cr-${places[passage.voice]}` }, [
        element("span", { className: "cr-tag", textContent: signs[passage.voice][1] }),
        `P${passage.paragraph}: ${passage.voice_text}`,
      ]),
      list,
    );
  }

  function applyFilters() {
    let left = 0;
    for (const passage of passages) {
      const fits =
        voices.chosen.has(passage.voice) &&
        forms.chosen.has(passage.attribution) &&
        (!onlyFigures.checked || passage.figure);
      const mark = marks.get(passage.id);
      mark.classList.toggle("cr-dim", !fits);
      mark.setAttribute("aria-disabled", String(!fits));
      left += fits ? 1 : 0;
    }
    count.textContent = `${left} of ${passages.length} passages shown`;
    draw();
  }

  article.addEventListener("mouseover", (event) => {
    const mark = event.target.closest(".cr-passage:not(.cr-dim)");
    const id = mark?.dataset.id ?? "";
    if (id === pointed) return;
    pointed = id;
    note(byId.get(id || model.get("selected")));
  });
  article.addEventListener("mouseleave", () => {
    pointed = "";
    note(byId.get(model.get("selected")));
  });
  article.addEventListener("click", (event) => {
    const mark = event.target.closest(".cr-passage");
    if (mark && !mark.classList.contains("cr-dim")) select(mark.dataset.id, true);
  });
  article.addEventListener("focusin", (event) => {
    const mark = event.target.closest(".cr-passage");
    if (mark && mark.dataset.id !== model.get("selected")) select(mark.dataset.id, false);
  });
  article.addEventListener("keydown", (event) => {
    const active = shown();
    const at = active.indexOf(event.target.closest(".cr-passage"));
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    let next;
    if (event.key in steps) next = active[at + steps[event.key]];
    else if (event.key === "Home") next = active[0];
    else if (event.key === "End") next = active.at(-1);
    else if (event.key === "Enter" || event.key === " ") next = active[at];
    else return;
    event.preventDefault();
    event.stopPropagation();
    if (next) {
      select(next.dataset.id, true);
      next.scrollIntoView({ block: "nearest" });
    }
  });
  const update = () => draw();
  model.on("change:selected", update);

  root.append(
    element("div", { className: "cr-filters" }, [voices.box, forms.box]),
    count,
    element("div", { className: "cr-columns" }, [article, notes]),
  );
  el.append(root);
  applyFilters();
  return () => model.off("change:selected", update);
}

export default { render };
