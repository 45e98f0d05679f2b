// Draws the matrix and the coder's desk and reports clicks; all content comes from Python.

let count = 0;

function element(name, properties = {}, children = []) {
  const { attributes = {}, ...rest } = properties;
  const node = Object.assign(document.createElement(name), rest);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

// keeps letters and arrows from the notebook, where they would add, cut or change cells
function ownKeys(node) {
  node.setAttribute("data-lm-suppress-shortcuts", "true");
  node.addEventListener("keydown", (event) => event.stopPropagation());
}

function dropdown(options, value, changed) {
  const select = element(
    "select",
    {},
    options.map(([key, text]) => element("option", { value: key, textContent: text })),
  );
  select.value = value;
  ownKeys(select);
  select.addEventListener("change", () => changed(select.value));
  return select;
}

function pairList(pairs) {
  return pairs.map(([question, content]) =>
    element("div", { className: "cr-pair" }, [
      element("div", { className: "cr-question", textContent: question }),
      element("div", { className: "cr-answer" }, [content]),
    ]),
  );
}

function render({ model, el }) {
  const rows = model.get("rows");
  const byId = new Map(rows.map((row) => [row.id, row]));
  const codes = model.get("stances").map(([code]) => code);
  const prefix = `cr-reactions-${(count += 1)}`;
  const root = element("section", {
    className: "cr-widget cr-reactions",
    attributes: { "aria-label": `Reaction matrix: ${model.get("title")}` },
  });

  const save = (values) => {
    for (const [key, value] of Object.entries(values)) model.set(key, value);
    model.save_changes();
  };

  // the two views
  const tabs = [
    ["matrix", "Matrix"],
    ["code", "Be the second coder"],
  ].map(([key, text]) => {
    const button = element("button", { type: "button", textContent: text, className: "cr-tab" });
    button.addEventListener("click", () => save({ view: key }));
    return [key, button];
  });

  // the matrix: buttons for whole questions, five filters, the table
  const presets = model.get("views").map(([text, choices]) => {
    const button = element("button", { type: "button", textContent: text, className: "cr-preset" });
    button.addEventListener("click", () => {
      const all = Object.fromEntries(model.get("filters").map(({ key }) => [key, "any"]));
      save({ choices: { ...all, ...choices } });
    });
    return [choices, button];
  });
  const selects = new Map();
  const filterBoxes = model.get("filters").map(({ key, label, options }) => {
    const select = dropdown(options, "any", (value) =>
      save({ choices: { ...model.get("choices"), [key]: value } }),
    );
    selects.set(key, select);
    return element("label", { className: "cr-filter" }, [
      element("span", { textContent: label }),
      select,
    ]);
  });
  const status = element("p", { className: "cr-status", attributes: { role: "status" } });

  const chips = new Map();
  const table = element("table", { className: "cr-matrix" }, [
    element("caption", { textContent: "One button is one reaction. Choose one to read it." }),
    element("thead", {}, [
      element("tr", {}, [
        element("th", { scope: "col", textContent: "Actor" }),
        // the first two codes are those of the parties, in the order of the case
        ...codes.map((code, n) =>
          element("th", { scope: "col", textContent: code, className: n < 2 ? `cr-party${n}` : "" }),
        ),
      ]),
    ]),
  ]);
  const lines = [];
  for (const [name, actors] of model.get("groups")) {
    const head = element("tr", { className: "cr-group" }, [
      element("th", { colSpan: codes.length + 1, scope: "rowgroup", textContent: name }),
    ]);
    const body = element("tbody", {}, [head]);
    for (const actor of actors) {
      const line = element("tr", {}, [element("th", { scope: "row" }, [element("div", { textContent: actor })])]);
      const own = [];
      for (const code of codes) {
        const cell = element("td");
        cell.dataset.label = code;
        for (const row of rows.filter((r) => r.actor === actor && r.stance === code)) {
          const chip = element(
            "button",
            {
              type: "button",
              className: `cr-chip${row.carried ? " cr-carried" : ""}${row.one_side ? " cr-side" : ""}`,
              tabIndex: -1,
              attributes: {
                "aria-pressed": "false",
                "aria-label": [row.id, row.pairs[0][1], code, row.short, ...row.tags].join(", "),
              },
            },
            [row.id, ...[row.short, ...row.tags].map((tag) => element("small", { textContent: tag }))],
          );
          chip.dataset.id = row.id;
          chips.set(row.id, chip);
          own.push(row.id);
          cell.append(chip);
        }
        line.append(cell);
      }
      lines.push([line, own, body]);
      body.append(line);
    }
    table.append(body);
  }
  // a narrow page sets the table out as a list, and would take its meaning away without these
  for (const [selector, role] of [
    ["thead, tbody", "rowgroup"],
    ["tr", "row"],
    ["thead th", "columnheader"],
    ["tbody th", "rowheader"],
    ["td", "cell"],
  ]) {
    for (const node of table.querySelectorAll(selector)) node.setAttribute("role", role);
  }
  table.setAttribute("role", "table");
  const scroller = element("div", { className: "cr-scroll" }, [table]);
  const details = element("div", {
    className: "cr-details",
    attributes: { role: "region", "aria-label": "The chosen reaction", "aria-live": "polite" },
  });
  const matrix = element("div", {}, [
    element("div", { className: "cr-presets", attributes: { role: "group", "aria-label": "Show" } },
      presets.map(([, button]) => button)),
    element("div", { className: "cr-filters" }, filterBoxes),
    status,
    element("div", { className: "cr-columns" }, [scroller, details]),
  ]);

  const visible = () => [...table.querySelectorAll(".cr-chip:not([hidden])")];

  function drawMatrix() {
    const choices = model.get("choices");
    for (const [key, select] of selects) select.value = choices[key] ?? "any";
    const fits = (row) =>
      Object.entries(choices).every(([key, choice]) => (row.fits[key] ?? ["any"]).includes(choice));
    const left = new Set(rows.filter(fits).map((row) => row.id));
    for (const [id, chip] of chips) chip.hidden = !left.has(id);
    const bodies = new Map();
    for (const [line, own, body] of lines) {
      line.hidden = !own.some((id) => left.has(id));
      bodies.set(body, (bodies.get(body) ?? false) || !line.hidden);
    }
    for (const [body, any] of bodies) body.hidden = !any;
    for (const [wanted, button] of presets) {
      const on = Object.entries(choices).every(([key, v]) => v === (wanted[key] ?? "any"));
      button.setAttribute("aria-pressed", String(on));
    }
    const actors = new Set([...left].map((id) => byId.get(id).actor)).size;
    const inside = [...left].filter((id) => byId.get(id).carried).length;
    const unsure =
      choices.until === "any"
        ? 0
        : rows.filter((r) => r.short.endsWith("day?") && !left.has(r.id)).length;
    status.textContent =
      `${left.size} of ${rows.length} reactions shown, from ${actors} actors; ` +
      `${inside} of them in the article.` +
      (unsure ? ` ${unsure} more have no exact day and stay out.` : "");
    drawDetails();
  }

  function drawDetails() {
    const row = byId.get(model.get("selected"));
    const active = visible();
    for (const [id, chip] of chips) {
      chip.setAttribute("aria-pressed", String(id === row?.id));
      chip.tabIndex = -1;
    }
    const entry = active.find((chip) => chip.dataset.id === row?.id) ?? active[0];
    if (entry) entry.tabIndex = 0;
    if (!row) {
      details.replaceChildren(
        element("p", {
          className: "cr-hint",
          textContent:
            "Choose a reaction: click on it, or press Tab until you are in the table and then the arrow keys. Who speaks, to whom, and whose account do we have?",
        }),
      );
      return;
    }
    const links = row.urls.map((url) => {
      const link = element("a", { href: url, textContent: url, target: "_blank", rel: "noopener" });
      return element("div", {}, [link]);
    });
    details.replaceChildren(
      element("p", { className: "cr-head" }, [`${row.actor}: ${row.stance} `, element("small", { textContent: row.id })]),
      ...pairList([...row.pairs, ["Where to read it", element("div", {}, links)]]),
    );
  }

  function choose(id, focus) {
    save({ selected: id });
    drawDetails();
    if (focus) {
      chips.get(id).focus();
      chips.get(id).scrollIntoView({ block: "nearest" });
    }
  }
  table.addEventListener("click", (event) => {
    const chip = event.target.closest(".cr-chip");
    if (chip) choose(chip.dataset.id, true);
  });
  table.addEventListener("keydown", (event) => {
    const active = visible();
    const at = active.indexOf(event.target.closest(".cr-chip"));
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    let next;
    if (event.key in steps) next = active[at + steps[event.key]];
    else if (event.key === "Home") next = active[0];
    else if (event.key === "End") next = active.at(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
    if (next) choose(next.dataset.id, true);
  });

  // the coder's desk
  const desk = element("div", { className: "cr-desk" });
  const progress = element("p", { className: "cr-status", attributes: { role: "status" } });
  const outcome = element("div", {
    className: "cr-outcome",
    attributes: { role: "region", "aria-label": "The comparison", "aria-live": "polite" },
  });
  const plain = element("textarea", {
    readOnly: true,
    className: "cr-python",
    attributes: { "aria-label": "Your codes as plain Python" },
  });
  plain.addEventListener("focus", () => plain.select());
  ownKeys(plain);
  plain.addEventListener("copy", (event) => event.stopPropagation());
  const fields = new Map();
  const cards = model.get("items").map((item) => {
    const select = dropdown(
      [["", "choose a code"], ...codes.map((code) => [code, code])],
      "",
      (value) => {
        const given = { ...model.get("codes"), [item.id]: value };
        if (!value) delete given[item.id];
        save({ codes: given });
      },
    );
    select.setAttribute("aria-label", `Your code for ${item.id}, ${item.who}`);
    fields.set(item.id, select);
    return element("li", { className: "cr-card" }, [
      element("div", { className: "cr-words" }, [
        element("div", { className: "cr-who" }, [`${item.id}  ${item.who}`]),
        element("div", { className: "cr-where", textContent: item.where }),
        element("div", { textContent: item.text }),
      ]),
      select,
    ]);
  });
  const compare = element("button", { type: "button", className: "cr-go", textContent: "Compare with the two coders" });
  compare.addEventListener("click", () => {
    // a second press after gaps has to count as a new one
    if (model.get("asked")) save({ asked: false });
    save({ asked: true });
  });
  const order = element("ol", {}, model.get("questions").map((text) => element("li", { textContent: text })));
  desk.append(
    element("details", { className: "cr-codebook", open: true }, [
      element("summary", { textContent: "The six codes, in short" }),
      ...pairList(model.get("stances")),
      element("p", { className: "cr-question", textContent: "Ask in this order and stop at the first yes:" }),
      order,
      element("p", { textContent: "Code the words in front of you, not what you know of the state. You need not agree with them." }),
    ]),
    element("ul", { className: "cr-cards" }, cards),
    progress,
    compare,
    outcome,
    element("p", {
      className: "cr-hint",
      textContent:
        "Your codes as plain Python. Copy them into a cell of the notebook: there they last, while this box forgets when the kernel restarts.",
    }),
    plain,
  );

  function drawDesk() {
    const given = model.get("codes");
    for (const [id, select] of fields) select.value = given[id] ?? "";
    const done = [...fields.keys()].filter((id) => given[id]).length;
    progress.textContent = `${done} of ${fields.size} rows coded.`;
    plain.value = model.get("python");
    plain.rows = Math.max(2, plain.value.split("\n").length);
    const { summary = [], rows: table = [] } = model.get("result");
    const parts = summary.map((text) => element("p", { textContent: text }));
    if (table.length) {
      const names = ["Row", "Actor", "You", "First coder", "Second coder", "You and they"];
      parts.push(
        element("table", { className: "cr-compared" }, [
          element("thead", {}, [
            element("tr", {}, names.map((name) => element("th", { scope: "col", textContent: name }))),
          ]),
          element(
            "tbody",
            {},
            table.map((cells) =>
              element(
                "tr",
                { className: cells.at(-1) === "same code" ? "" : "cr-differs" },
                cells.map((text, n) =>
                  element(n ? "td" : "th", n ? { textContent: text } : { textContent: text, scope: "row" }),
                ),
              ),
            ),
          ),
        ]),
      );
    }
    outcome.replaceChildren(...parts);
  }

  function drawView() {
    const view = model.get("view");
    for (const [key, button] of tabs) button.setAttribute("aria-pressed", String(key === view));
    matrix.hidden = view !== "matrix";
    desk.hidden = view !== "code";
  }

  const watched = [
    ["change:view", drawView],
    ["change:choices", drawMatrix],
    ["change:selected", drawDetails],
    ["change:codes", drawDesk],
    ["change:result", drawDesk],
    ["change:python", drawDesk],
  ];
  for (const [event, callback] of watched) model.on(event, callback);

  root.id = prefix;
  root.append(
    element("div", { className: "cr-tabs", attributes: { role: "group", "aria-label": "View" } },
      tabs.map(([, button]) => button)),
    matrix,
    desk,
  );
  el.append(root);
  drawView();
  drawMatrix();
  drawDesk();
  return () => {
    for (const [event, callback] of watched) model.off(event, callback);
  };
}

export default { render };
