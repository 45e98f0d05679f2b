// Draws the draft and its remarks and reports what is typed; every remark comes from Python.

function element(name, properties = {}, children = []) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

let made = 0;

function render({ model, el }) {
  const key = `cr-draft-${(made += 1)}`;
  const root = element("section", { className: "cr-widget cr-draft" });
  root.setAttribute("aria-label", `Draft helper: ${model.get("title")}`);

  const box = element("textarea", {
    id: key,
    className: "cr-box",
    rows: 8,
    value: model.get("text"),
    spellcheck: true,
  });
  const count = element("p", { className: "cr-count" });
  count.setAttribute("role", "status");
  const caution = element("p", { className: "cr-caution", textContent: model.get("caution") });

  const marked = element("p", { className: "cr-marked" });
  const remarks = element("ol", { className: "cr-remarks" });
  const checks = element("ul", { className: "cr-checks" });
  const swapped = element("p", { className: "cr-swapped", hidden: true });
  swapped.setAttribute("role", "status");
  const swap = element("button", { type: "button", textContent: "Exchange the two countries" });
  swap.setAttribute("aria-pressed", "false");
  const code = element("textarea", { className: "cr-code", readOnly: true, rows: 2 });
  code.setAttribute("aria-label", "Your draft as Python");
  const copy = element("button", { type: "button", textContent: "Copy" });
  const copied = element("span", { className: "cr-copied" });
  copied.setAttribute("role", "status");

  // Python counts characters, the browser counts UTF-16 units
  const units = (text, at) => [...text].slice(0, at).join("").length;

  function choose(group) {
    box.focus();
    box.setSelectionRange(units(box.value, group.start), units(box.value, group.end));
    light(group.number);
  }

  function light(number) {
    for (const mark of root.querySelectorAll("[data-group]")) {
      mark.classList.toggle("cr-lit", Number(mark.dataset.group) === number);
    }
  }

  function drawRemark(group) {
    const jump = element("button", { type: "button", className: "cr-jump" }, [
      element("span", { className: "cr-tag", textContent: String(group.number) }),
      `“${group.words}”`,
    ]);
    jump.setAttribute("aria-label", `Remark ${group.number}: show “${group.words}” in the draft`);
    jump.addEventListener("click", () => choose(group));
    const item = element("li", {}, [jump]);
    item.dataset.group = group.number;
    item.addEventListener("mouseenter", () => light(group.number));
    for (const [title, message] of group.items) {
      item.append(
        element("p", { className: "cr-message" }, [
          element("strong", { textContent: `${title}. ` }),
          message,
        ]),
      );
    }
    for (const record of group.records) {
      item.append(element("p", { className: "cr-record", textContent: `Record ${record}` }));
    }
    return item;
  }

  function draw() {
    const result = model.get("result");
    const limit = model.get("limit");
    const number = result.groups.reduce((sum, group) => sum + group.items.length, 0);
    const what = number === 1 ? "1 remark" : `${number} remarks`;
    count.textContent = `${result.words} of ${limit} words; ${what}`;
    count.classList.toggle("cr-over", result.words > limit);
    marked.replaceChildren(
      ...result.pieces.map(([text, group]) => {
        if (!group) return text;
        const mark = element("mark", {}, [
          text,
          element("span", { className: "cr-tag", textContent: String(group) }),
        ]);
        mark.dataset.group = group;
        return mark;
      }),
    );
    if (!result.of.trim()) marked.textContent = "Nothing is written yet.";
    remarks.replaceChildren(...result.groups.map(drawRemark));
    checks.replaceChildren(
      ...result.checks.map(([title, found]) =>
        element("li", { className: found ? "cr-found" : "cr-quiet" }, [
          element("span", {
            className: "cr-sign",
            textContent: result.words ? (found ? `${found} ▸` : "none") : "–",
          }),
          title,
        ]),
      ),
    );
    swapped.textContent = result.swapped;
    code.value = result.code;
    copied.textContent = "";
  }

  box.addEventListener("input", () => {
    model.set("text", box.value);
    model.save_changes();
  });
  // JupyterLab would take some keys for commands of the notebook
  root.addEventListener("keydown", (event) => event.stopPropagation());
  swap.addEventListener("click", () => {
    swapped.hidden = !swapped.hidden;
    swap.setAttribute("aria-pressed", String(!swapped.hidden));
  });
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code.value);
      copied.textContent = "Copied. Paste it into the cell.";
    } catch {
      code.focus();
      code.select();
      copied.textContent = "Selected. Press Ctrl+C (Mac: Cmd+C), then paste it into the cell.";
    }
  });
  const onText = () => {
    if (document.activeElement !== box && box.value !== model.get("text")) {
      box.value = model.get("text");
    }
  };
  model.on("change:result", draw);
  model.on("change:text", onText);

  root.append(
    element("div", { className: "cr-columns" }, [
      element("div", { className: "cr-write" }, [
        element("label", {
          htmlFor: key,
          className: "cr-label",
          textContent: `Your draft (up to ${model.get("limit")} words)`,
        }),
        box,
        count,
        caution,
        element("p", { className: "cr-label", textContent: "Where the remarks point" }),
        marked,
        element("div", { className: "cr-row" }, [swap]),
        swapped,
        element("p", { className: "cr-label", textContent: "Keep it: your draft as Python" }),
        element("p", {
          className: "cr-hint",
          textContent:
            "The box forgets when the kernel restarts. To keep your draft: copy this, replace what begins with my_draft in the cell above by it, and save.",
        }),
        code,
        element("div", { className: "cr-row" }, [copy, copied]),
      ]),
      element("div", { className: "cr-look" }, [
        element("p", { className: "cr-label", textContent: "Remarks, with the record behind each" }),
        remarks,
        element("p", { className: "cr-label", textContent: "What is looked at" }),
        checks,
      ]),
    ]),
  );
  el.append(root);
  draw();
  return () => {
    model.off("change:result", draw);
    model.off("change:text", onText);
  };
}

export default { render };
