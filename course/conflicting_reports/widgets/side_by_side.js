// Draws two reports next to each other and reports which two are chosen; Python compares them.

function element(name, properties = {}, children = []) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

const WORDS = { "=": "same: ", "≠": "different: ", "?": "not to be compared: " };

function render({ model, el }) {
  const root = element("section", { className: "cr-widget cr-side" });
  root.setAttribute("aria-label", `Side-by-side reader: ${model.get("title")}`);

  function set(left, right) {
    model.set({ left, right });
    model.save_changes();
  }

  const buttons = model.get("pairs").map(([left, right, label]) => {
    const button = element("button", { type: "button", textContent: label });
    button.addEventListener("click", () => set(left, right));
    return { button, left, right };
  });
  const suggested = element("div", { className: "cr-pairs" }, [
    element("span", { className: "cr-label", textContent: "Try a pair:" }),
    ...buttons.map(({ button }) => button),
  ]);
  suggested.setAttribute("role", "group");
  suggested.setAttribute("aria-label", "Suggested pairs");

  function chooser(side, text) {
    const select = element(
      "select",
      {},
      model
        .get("options")
        .map(([value, label]) => element("option", { value, textContent: label })),
    );
    select.addEventListener("change", () => {
      model.set(side, select.value);
      model.save_changes();
    });
    return { select, label: element("label", {}, [`${text} `, select]) };
  }
  const left = chooser("left", "Report A");
  const right = chooser("right", "Report B");
  const swap = element("button", { type: "button", textContent: "⇄ Swap A and B" });
  swap.addEventListener("click", () => set(model.get("right"), model.get("left")));

  const status = element("p", { className: "cr-status" });
  status.setAttribute("role", "status");
  const key = element("p", {
    className: "cr-key",
    textContent: "Signs: = stands in both reports; ≠ only here; ? not captured on one side at least.",
  });
  const table = element("table");

  function cell(items) {
    if (!items.length) {
      return element("td", {}, [element("span", { className: "cr-none", textContent: "? not captured" })]);
    }
    const kept = items.map(([sign, text, party]) => {
      const mark = element("span", { className: "cr-sign", textContent: sign });
      mark.setAttribute("aria-hidden", "true");
      const kind = { "=": "cr-same", "≠": "cr-different" }[sign] ?? "cr-unknown";
      const words = element("bdi", { className: party ? `cr-party cr-${party}` : "", textContent: text });
      return element("li", { className: kind }, [
        mark,
        element("span", { className: "cr-hidden", textContent: WORDS[sign] }),
        words,
      ]);
    });
    const ordered = items.some((item) => item[2]);
    return element("td", {}, [element(ordered ? "ol" : "ul", {}, kept)]);
  }

  function draw() {
    const heads = model.get("heads");
    left.select.value = model.get("left");
    right.select.value = model.get("right");
    for (const pair of buttons) {
      const on = pair.left === model.get("left") && pair.right === model.get("right");
      pair.button.setAttribute("aria-pressed", String(on));
    }
    status.replaceChildren(model.get("status"));
    if (model.get("warning")) {
      status.append(element("strong", { className: "cr-warning", textContent: `⚠ ${model.get("warning")}` }));
    }
    const corner = element("td");
    const top = heads.map((head, number) => {
      const name = element("th", { scope: "col" }, [
        element("span", { className: "cr-outlet", textContent: `${"AB"[number]}: ${head.outlet}` }),
        element("span", { className: "cr-facts", textContent: head.facts }),
        element("span", { className: "cr-summary", textContent: `What it opens with, in our words: ${head.summary}` }),
      ]);
      return name;
    });
    const lines = model.get("rows").map((line) => {
      const verdict = element("span", { className: "cr-verdict", textContent: line.verdict_text });
      const name = element("th", { scope: "row" }, [line.name, verdict]);
      return element("tr", {}, [name, ...line.cells.map(cell)]);
    });
    const notes = heads.map((head) => {
      const box = element("td", { className: "cr-note" }, [
        element("span", { textContent: `${head.note || "No note."} Read: ${head.seen || "not stated"}. ` }),
      ]);
      if (head.url) {
        box.append(element("a", { href: head.url, target: "_blank", rel: "noopener", textContent: "Open the page (needs the network)" }));
      }
      return box;
    });
    table.replaceChildren(
      element("caption", { className: "cr-hidden", textContent: "The two reports compared, line by line" }),
      element("thead", {}, [element("tr", {}, [corner, ...top])]),
      element("tbody", {}, [
        ...lines,
        element("tr", {}, [element("th", { scope: "row", textContent: "Our note" }), ...notes]),
      ]),
    );
  }

  model.on("change:rows change:heads change:status change:warning", draw);
  root.append(
    suggested,
    element("div", { className: "cr-choose" }, [left.label, right.label, swap]),
    status,
    key,
    table,
  );
  el.append(root);
  draw();
  return () => model.off("change:rows change:heads change:status change:warning", draw);
}

export default { render };
