// Draws a packet of reports and a form; Python marks the estimate.

function element(name, properties = {}, children = []) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

function numberField(label, value) {
  const input = element("input", { type: "number", min: 0, step: 1, inputMode: "numeric" });
  if (value !== undefined) input.value = value;
  return { input, box: element("label", {}, [label, input]) };
}

function scale(result) {
  const top = Math.max(result.high, result.truth) * 1.1 || 1;
  const bar = element("div", { className: "cr-scale" });
  bar.setAttribute("role", "img");
  bar.setAttribute(
    "aria-label",
    `Your interval from ${result.low} to ${result.high}, best ${result.best}; the truth ${result.truth}`,
  );
  const place = (value) => `${(100 * value) / top}%`;
  const span = element("span", { className: "cr-interval" });
  span.style.left = place(result.low);
  span.style.width = place(Math.max(result.high - result.low, top / 200));
  const best = element("span", { className: "cr-best" });
  best.style.left = place(result.best);
  const truth = element("span", { className: "cr-truth" }, [
    element("span", { textContent: `truth ${result.truth}` }),
  ]);
  truth.style.left = place(result.truth);
  bar.append(span, best, truth);
  return bar;
}

function render({ model, el }) {
  const root = element("section", { className: "cr-widget cr-estimator" });
  root.setAttribute("aria-label", "Estimator: practice with made-up reports");
  const heading = element("h3");
  const list = element("ol", { className: "cr-dispatches" });
  const low = numberField("low");
  const best = numberField("best");
  const high = numberField("high");
  const confidence = element("select");
  for (const value of [50, 60, 70, 80, 90, 95]) {
    confidence.append(element("option", { value, textContent: `${value} %`, selected: value === 80 }));
  }
  const mark = element("button", { type: "submit", textContent: "See what was true" });
  const next = element("button", { type: "button", textContent: "Next packet" });
  const form = element("form", { noValidate: true }, [
    low.box,
    best.box,
    high.box,
    element("label", {}, ["how sure that it lies between low and high?", confidence]),
    element("span", { className: "cr-buttons" }, [mark, next]),
  ]);
  const result = element("div", { className: "cr-result" });
  result.setAttribute("role", "status");
  root.append(heading, list, form, result);
  el.append(root);

  const whole = (input) => (/^\d+$/.test(input.value.trim()) ? Number(input.value) : null);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    model.set("answer", {
      low: whole(low.input),
      best: whole(best.input),
      high: whole(high.input),
      confidence: Number(confidence.value),
      at: Date.now(),
    });
    model.save_changes();
  });
  next.addEventListener("click", () => {
    for (const field of [low, best, high]) field.input.value = "";
    model.set("round", model.get("round") + 1);
    model.save_changes();
    low.input.focus();
  });

  function drawPacket() {
    const packet = model.get("packet");
    heading.textContent = `Packet ${packet.number}. ${packet.question}`;
    list.replaceChildren(
      ...packet.dispatches.map((d) =>
        element("li", {}, [element("b", { textContent: `Day ${d.day} ` }), d.text]),
      ),
    );
  }
  function drawResult() {
    const found = model.get("result");
    next.hidden = !found.verdict;
    if (found.fault) {
      result.replaceChildren(element("p", { className: "cr-fault", textContent: found.fault }));
    } else if (found.verdict) {
      result.replaceChildren(
        element("p", { className: "cr-verdict", textContent: found.verdict }),
        scale(found),
        element("p", { textContent: found.distance }),
        element("p", { textContent: found.score }),
        element("p", { textContent: found.history }),
        element("p", { className: "cr-why", textContent: "What each report did:" }),
        element("ul", {}, found.reasons.map((reason) => element("li", { textContent: reason }))),
      );
    } else {
      result.replaceChildren();
    }
  }
  model.on("change:packet", drawPacket);
  model.on("change:result", drawResult);
  drawPacket();
  drawResult();
  return () => {
    model.off("change:packet", drawPacket);
    model.off("change:result", drawResult);
  };
}

export default { render };
