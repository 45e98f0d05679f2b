// Draws the report and the statements, and reports the answers; the key comes from Python, and only at the end.

let copies = 0;

function element(name, properties = {}, children = []) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

function render({ model, el }) {
  const mine = `cr-baseline-${(copies += 1)}`;
  const statements = model.get("statements");
  const verdicts = model.get("verdicts");
  const paragraphs = [];
  let at = 0;

  const root = element("section", { className: "cr-widget cr-baseline" });
  root.setAttribute("aria-label", `Twelve statements: ${model.get("title")}`);
  root.dataset.lmSuppressShortcuts = "true";
  // the notebook must not take a key pressed in here for a command of its own
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Tab" && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.stopPropagation();
    }
  });

  const report = element("div", { className: "cr-report", tabIndex: 0 });
  report.setAttribute("role", "region");
  report.setAttribute("aria-label", "The report");
  model.get("paragraphs").forEach((text, number) => {
    const line = element("p", {}, [
      element("span", { className: "cr-number", textContent: `P${number}` }),
      text,
    ]);
    paragraphs.push(line);
    report.append(line);
  });

  const side = element("div", { className: "cr-side" });
  const status = element("p", { className: "cr-status" });
  status.setAttribute("role", "status");
  const kept = element("p", { className: "cr-kept" });
  root.append(element("div", { className: "cr-columns" }, [report, side]), status, kept);

  const answer = (id) => model.get("answers")[id] ?? ["", 0];
  const complete = (id) => Boolean(answer(id)[0] && answer(id)[1]);
  const answered = () => statements.filter(({ id }) => complete(id)).length;

  function give(id, verdict, sure) {
    const [oldVerdict, oldSure] = answer(id);
    const answers = { ...model.get("answers"), [id]: [verdict ?? oldVerdict, sure ?? oldSure] };
    model.set("answers", answers);
    model.save_changes();
    drawState();
    drawKept();
  }

  function choices(legend, name, options, chosen, picked) {
    const box = element("fieldset", { className: `cr-${name}` }, [
      element("legend", { textContent: legend }),
    ]);
    for (const [value, text] of options) {
      const input = element("input", { type: "radio", name: `${mine}-${name}`, value });
      input.checked = value === chosen;
      input.addEventListener("change", () => picked(value));
      box.append(element("label", {}, [input, element("span", { textContent: text })]));
    }
    return box;
  }

  // an answer counts as kept when Python says that it has written it
  function drawKept() {
    const saved = model.get("saved");
    const open = Object.entries(model.get("answers")).some(([id, given]) => `${saved[id]}` !== `${given}`);
    kept.textContent = open ? "Saving … (waits while other cells run)" : model.get("kept");
  }

  let steps = [];
  let show;

  function go(to, focus) {
    at = Math.min(Math.max(to, 0), statements.length - 1);
    drawQuestion();
    if (focus) side.querySelector(".cr-statement").focus();
  }

  function drawQuestion() {
    const { id, statement } = statements[at];
    const [verdict, sure] = answer(id);
    const head = element("p", { className: "cr-statement", tabIndex: -1 }, [
      element("span", { className: "cr-count", textContent: `Statement ${at + 1} of ${statements.length}` }),
      statement,
    ]);
    const judge = choices("What does the report do?", "verdict", Object.entries(verdicts), verdict, (value) =>
      give(id, value, null),
    );
    const trust = choices(
      "How sure are you?",
      "sure",
      model.get("confidences").map((value) => [value, `${value} %`]),
      sure,
      (value) => give(id, null, value),
    );
    const hint = element("p", {
      className: "cr-hint",
      textContent: "50 %: as likely wrong as right. 100 %: certain.",
    });
    const back = element("button", { type: "button", textContent: "Back", disabled: at === 0 });
    const next = element("button", {
      type: "button",
      textContent: "Next",
      disabled: at === statements.length - 1,
    });
    back.addEventListener("click", () => go(at - 1, true));
    next.addEventListener("click", () => go(at + 1, true));
    show = element("button", { type: "button", className: "cr-show", textContent: "Show my result" });
    show.addEventListener("click", finish);
    steps = statements.map((_, number) => {
      const step = element("button", { type: "button", className: "cr-step" });
      step.addEventListener("click", () => go(number, true));
      return step;
    });
    const row = element("div", { className: "cr-steps" }, steps);
    row.setAttribute("role", "group");
    row.setAttribute("aria-label", "Go to a statement");
    side.replaceChildren(
      head,
      judge,
      trust,
      hint,
      element("div", { className: "cr-moves" }, [back, next, show]),
      row,
    );
    drawState();
  }

  function drawState() {
    if (model.get("done")) return;
    steps.forEach((step, number) => {
      const full = complete(statements[number].id);
      step.textContent = full ? `${number + 1} ✓` : `${number + 1}`;
      step.setAttribute("aria-label", `Statement ${number + 1}, ${full ? "answered" : "open"}`);
      step.setAttribute("aria-current", String(number === at));
    });
    const ready = answered() === statements.length;
    show.disabled = !ready;
    const text = `${answered()} of ${statements.length} answered${ready ? ". You can look at your result." : ""}`;
    if (status.textContent !== text) status.textContent = text;
  }

  function finish() {
    if (answered() < statements.length) return;
    asked = true;
    model.set("done", true);
    model.save_changes();
  }

  function readAgain(number) {
    paragraphs.forEach((line, n) => line.classList.toggle("cr-again", n === number));
    report.scrollTop = paragraphs[number].offsetTop - report.offsetTop - 8;
    report.focus({ preventScroll: true });
    report.scrollIntoView({ block: "nearest" });
  }

  let asked = false;

  function drawResult() {
    const result = model.get("result");
    const head = element("h3", { textContent: result.headline, tabIndex: -1 });
    const measures = element("div", { className: "cr-measures" });
    for (const [name, figure, text] of result.measures) {
      measures.append(
        element("div", { className: "cr-measure" }, [
          element("p", {}, [
            element("strong", { textContent: name }),
            " ",
            element("span", { className: "cr-figure", textContent: figure }),
          ]),
          element("p", { textContent: text }),
        ]),
      );
    }
    const again = element("button", { type: "button", textContent: "Answer once more" });
    again.addEventListener("click", () => {
      asked = true;
      at = 0;
      model.set("answers", {});
      model.set("done", false);
      model.save_changes();
      draw();
    });
    const attempts = element(
      "ul",
      { className: "cr-attempts" },
      result.attempts.map((text) => element("li", { textContent: text })),
    );
    side.replaceChildren(head, measures, matrix(result.statements), attempts, again, reasons(result.statements));
    status.textContent = result.headline;
    if (asked) head.focus();
    asked = false;
  }

  function matrix(rows) {
    const names = Object.keys(verdicts);
    const table = element("table", { className: "cr-matrix" });
    table.append(element("caption", { textContent: "Your verdicts: each number is a statement. Bold boxes fit the report." }));
    table.append(
      element("tr", {}, [
        element("td"),
        ...names.map((name) => element("th", { scope: "col", textContent: `you: ${name}` })),
      ]),
    );
    for (const truth of names) {
      const line = element("tr", {}, [
        element("th", { scope: "row", textContent: `report: ${truth}` }),
      ]);
      for (const said of names) {
        const cell = element("td", { className: truth === said ? "cr-fits" : "" });
        rows.forEach((row, number) => {
          if (row.verdict === truth && row.said === said) {
            const jump = element("button", { type: "button", className: "cr-step", textContent: number + 1 });
            jump.setAttribute("aria-label", `Statement ${number + 1}: ${truth === said ? "fits" : "doesn't fit"}; go to the reason`);
            jump.addEventListener("click", () => {
              const reason = side.querySelectorAll(".cr-reason")[number];
              reason.focus();
              reason.scrollIntoView({ block: "nearest" });
            });
            cell.append(jump);
          }
        });
        line.append(cell);
      }
      table.append(line);
    }
    return table;
  }

  function reasons(rows) {
    const list = element("ol", { className: "cr-reasons" });
    rows.forEach((row, number) => {
      const fits = row.said === row.verdict;
      const read = element("button", { type: "button", className: "cr-read", textContent: `Read P${row.paragraph}` });
      read.setAttribute("aria-label", `Read P${row.paragraph} again, for statement ${number + 1}`);
      read.addEventListener("click", () => readAgain(row.paragraph));
      list.append(
        element("li", { className: `cr-reason${fits ? " cr-fits" : ""}`, tabIndex: -1 }, [
          element("p", { className: "cr-what", textContent: statements[number].statement }),
          element("p", {}, [
            element("strong", { textContent: fits ? "✓ Fits. " : "✗ Doesn't fit. " }),
            fits
              ? `You said so: ${verdicts[row.said]}, ${row.sure} % sure.`
              : `You: ${verdicts[row.said]}, ${row.sure} % sure. The report: ${verdicts[row.verdict]}.`,
          ]),
          element("p", {}, [row.why, " ", read]),
        ]),
      );
    });
    return list;
  }

  function draw() {
    const finished = model.get("done") && model.get("result").statements;
    root.classList.toggle("cr-done", Boolean(finished));
    if (finished) {
      drawResult();
    } else {
      paragraphs.forEach((line) => line.classList.remove("cr-again"));
      const focus = asked;
      asked = false;
      go(at, focus);
    }
  }

  function refresh() {
    const finished = model.get("done") && model.get("result").statements;
    if (finished || root.classList.contains("cr-done")) draw();
  }
  function fromPython() {
    // answers that `take` set: show them, but leave a question in hand alone
    if (!model.get("done") && !side.contains(document.activeElement)) drawQuestion();
  }
  model.on("change:result", refresh);
  model.on("change:answers", fromPython);
  model.on("change:saved", drawKept);
  const first = statements.findIndex(({ id }) => !complete(id));
  at = first < 0 ? 0 : first;
  el.append(root);
  drawKept();
  draw();
  return () => {
    model.off("change:result", refresh);
    model.off("change:answers", fromPython);
    model.off("change:saved", drawKept);
  };
}

export default { render };
