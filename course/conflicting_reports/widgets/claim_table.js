// Draws the table and reports clicks; what fits, what may be compared and why comes from Python.

function element(name, properties = {}, children = []) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

let tables = 0;

function render({ model, el }) {
  const rows = new Map(model.get("rows").map((row) => [row.id, row]));
  const columns = Object.entries(model.get("columns"));
  const prefix = `cr-claims-${(tables += 1)}`;
  const root = element("section", { className: "cr-widget cr-claims" });
  root.setAttribute("aria-label", `Claim table: ${model.get("title")}`);

  function send(name, value) {
    model.set(name, value);
    model.save_changes();
  }

  const selects = new Map();
  const filters = element("div", { className: "cr-filters" });
  filters.setAttribute("role", "group");
  filters.setAttribute("aria-label", "Show only some figures");
  for (const [key, { label, values }] of Object.entries(model.get("options"))) {
    const select = element("select", { id: `${prefix}-${key}` }, [
      element("option", { value: "", textContent: "all" }),
      ...Object.entries(values).map(([value, textContent]) =>
        element("option", { value, textContent }),
      ),
    ]);
    select.addEventListener("change", () =>
      send("filters", { ...model.get("filters"), [key]: select.value }),
    );
    selects.set(key, select);
    filters.append(
      element("div", { className: "cr-filter" }, [
        element("label", { htmlFor: select.id, textContent: label }),
        select,
      ]),
    );
  }
  const all = element("button", { type: "button", textContent: "Show all" });
  all.addEventListener("click", () => send("filters", {}));
  filters.append(all);

  const count = element("p", { className: "cr-count" });
  count.setAttribute("role", "status");

  const heads = new Map();
  const headRow = element("tr", {}, [
    element("th", { scope: "col", className: "cr-pick", textContent: "Tick" }),
  ]);
  for (const [key, label] of columns) {
    const arrow = element("span", { className: "cr-arrow" });
    arrow.setAttribute("aria-hidden", "true");
    const button = element("button", { type: "button" }, [label, " ", arrow]);
    button.addEventListener("click", () => send("sort", model.get("sort") === key ? `-${key}` : key));
    const head = element("th", { scope: "col" }, [button]);
    heads.set(key, { head, arrow });
    headRow.append(head);
  }
  const body = element("tbody");
  const lines = new Map();
  for (const row of rows.values()) lines.set(row.id, line(row));
  const table = element("table", {}, [element("thead", {}, [headRow]), body]);
  for (const [selector, role] of [
    ["thead, tbody", "rowgroup"],
    ["tr", "row"],
    ["th", "columnheader"],
    ["td", "cell"],
  ])
    for (const node of table.querySelectorAll(selector)) node.setAttribute("role", role);
  table.setAttribute("role", "table");
  table.setAttribute("aria-label", "The figures. Choose two to compare them.");
  const box = element("div", { className: "cr-box", tabIndex: 0 }, [table]);
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", "Table of figures, scrolls");

  function line(row) {
    const pick = element("input", { type: "checkbox", id: `${prefix}-${row.id}` });
    pick.setAttribute(
      "aria-label",
      `Choose ${row.figure} ${row.measure}, ${row.about}, ${row.day}, ${row.place}`,
    );
    pick.addEventListener("change", () => choose(row.id, pick.checked));
    const small = (text, className = "cr-small") => element("span", { className, textContent: text });
    const cells = {
      day: [row.day],
      figure: [element("strong", { textContent: row.figure }), row.hedge ? small(row.hedge) : ""],
      measure: [row.measure, small([row.people, row.scope && `only: ${row.scope}`].filter(Boolean).join("; "))],
      about: [row.about],
      voice: [
        element("span", { className: `cr-tag cr-${row.slot}`, textContent: row.tag }),
        row.speaker,
        small(row.voice_text),
      ],
      basis: [row.place, small(row.basis_text)],
    };
    const node = element("tr", {}, [element("td", { className: "cr-pick" }, [pick])]);
    for (const [key, label] of columns) {
      const cell = element("td", {}, [element("div", {}, cells[key])]);
      cell.dataset.label = label;
      node.append(cell);
    }
    for (const part of node.querySelectorAll("td")) part.setAttribute("role", "cell");
    node.setAttribute("role", "row");
    node.title = row.note ? `${row.statement} Note: ${row.note}` : row.statement;
    node.addEventListener("click", (event) => {
      if (event.target === pick || event.target.closest("a")) return;
      choose(row.id, !pick.checked);
    });
    return { node, pick };
  }

  function choose(id, on) {
    const rest = model.get("chosen").filter((key) => key !== id);
    send("chosen", on ? [...rest, id].slice(-2) : rest);
    drawChosen();
  }

  function drawFilters() {
    for (const [key, select] of selects) select.value = model.get("filters")[key] ?? "";
  }

  function drawRows() {
    const shown = model.get("shown");
    const focused = body.contains(document.activeElement) ? document.activeElement : null;
    body.replaceChildren(...shown.map((id) => lines.get(id).node));
    if (focused && body.contains(focused)) focused.focus();
    const text = `${shown.length} of ${rows.size} figures shown`;
    if (count.textContent !== text) count.textContent = text;
    const sort = model.get("sort");
    for (const [key, { head, arrow }] of heads) {
      const on = sort === key || sort === `-${key}`;
      const down = sort.startsWith("-");
      if (on) head.setAttribute("aria-sort", down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
      arrow.textContent = on ? (down ? "▼" : "▲") : "";
    }
  }

  const panel = element("div", { className: "cr-panel" });
  panel.setAttribute("role", "status");
  panel.setAttribute("aria-label", "What the table says of your choice");
  const clear = element("button", { type: "button", textContent: "Clear the choice" });
  clear.addEventListener("click", () => send("chosen", []));

  function list(reasons) {
    return reasons.length
      ? [element("ul", {}, reasons.map((textContent) => element("li", { textContent })))]
      : [];
  }

  function verdict(question, answer, reasons) {
    const kind = answer.startsWith("Yes") ? "cr-yes" : answer.startsWith("No") ? "cr-no" : "cr-may";
    return element("div", { className: `cr-verdict ${kind}` }, [
      element("p", { className: "cr-question", textContent: question }),
      element("p", { className: "cr-answer", textContent: answer }),
      ...list(reasons),
    ]);
  }

  function drawChosen() {
    const chosen = model.get("chosen");
    for (const [id, { node, pick }] of lines) {
      pick.checked = chosen.includes(id);
      node.classList.toggle("cr-chosen", pick.checked);
    }
    requestAnimationFrame(() => {
      const node = lines.get(chosen.at(-1))?.node;
      if (!node?.isConnected) return;
      const [inner, outer] = [node.getBoundingClientRect(), box.getBoundingClientRect()];
      if (inner.top < outer.top || inner.bottom > outer.bottom)
        box.scrollTop += inner.top - outer.top - 80;
    });
  }

  function drawPanel() {
    const result = model.get("result");
    const cards = result.cards ?? [];
    if (!cards.length) {
      panel.replaceChildren(
        element("p", { className: "cr-hint", textContent: "Choose two rows. May they be compared?" }),
      );
      return;
    }
    const parts = [
      element("ol", { className: "cr-cards" }, cards.map((textContent) => element("li", { textContent }))),
    ];
    if (cards.length < 2)
      parts.push(element("p", { className: "cr-hint", textContent: "Choose a second row." }));
    else parts.push(verdict("May they be set side by side?", result.side, result.side_reasons));
    const question = cards.length < 2 ? "Is it part of a line?" : "May a line join them?";
    parts.push(verdict(question, result.line, result.line_reasons));
    if (result.chart) {
      const figure = element("figure", {}, [element("div", { className: "cr-scroll", tabIndex: 0 })]);
      figure.firstChild.setAttribute("role", "group");
      figure.firstChild.setAttribute("aria-label", "Chart, scrolls");
      figure.firstChild.innerHTML = result.chart;
      figure.append(
        element("figcaption", {}, [
          result.caption,
          element("span", { className: "cr-steps", textContent: result.steps.join(" → ") }),
        ]),
      );
      parts.push(figure);
    }
    panel.replaceChildren(...parts);
  }

  const watched = [
    ["change:shown", drawRows],
    ["change:sort", drawRows],
    ["change:filters", drawFilters],
    ["change:chosen", drawChosen],
    ["change:result", drawPanel],
  ];
  for (const [name, draw] of watched) model.on(name, draw);
  root.append(filters, count, box, element("div", { className: "cr-bar" }, [clear]), panel);
  el.append(root);
  drawFilters();
  drawRows();
  drawChosen();
  drawPanel();
  return () => {
    for (const [name, draw] of watched) model.off(name, draw);
  };
}

export default { render };
