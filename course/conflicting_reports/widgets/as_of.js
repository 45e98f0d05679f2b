// Draws the chosen day and reports which day, group and rows are in view; content is Python's.

function element(name, properties = {}, children = []) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children.filter((child) => child !== null));
  return node;
}

let made = 0;

function render({ model, el }) {
  const days = model.get("days");
  const claims = model.get("claims");
  const groups = model.get("groups");
  const key = `cr-as-of-${++made}`;
  const most = Math.max(1, ...days.map((day) => day.new));
  const at = () => Math.max(0, days.findIndex((day) => day.iso === model.get("day")));
  const isKnown = (claim, n) => claim.known !== null && claim.known <= n;

  const root = element("section", { className: "cr-widget cr-as-of" });
  root.setAttribute("aria-label", `What was known when: ${model.get("title")}`);

  // the day
  const heading = element("p", { className: "cr-day" });
  const status = element("p", { className: "cr-status" });
  status.setAttribute("role", "status");
  const slider = element("input", { type: "range", min: 0, max: days.length - 1, step: 1 });
  slider.setAttribute("aria-label", "Day");
  const back = element("button", { type: "button", textContent: "◀ Day before" });
  const on = element("button", { type: "button", textContent: "Day after ▶" });
  const bars = element("div", { className: "cr-bars" });
  bars.setAttribute("aria-hidden", "true");
  const strips = days.map((day, n) => {
    const bar = element("div", { className: "cr-bar", title: `${day.text}: ${day.new} new` });
    bar.style.left = `${(100 * n) / Math.max(1, days.length - 1)}%`;
    bar.style.height = day.new ? `${8 + (92 * day.new) / most}%` : "2px";
    bar.classList.toggle("cr-none", !day.new);
    if (day.skipped) bar.append(element("span", { className: "cr-cut", textContent: "//" }));
    return bar;
  });
  bars.append(...strips);
  const ends = element("div", { className: "cr-ends" }, [
    element("span", { textContent: `${days[0].short} ${days[0].year}` }),
    element("span", { textContent: "bars: claims new on a day;  //  days left out" }),
    element("span", { textContent: `${days.at(-1).short} ${days.at(-1).year}` }),
  ]);
  ends.setAttribute("aria-hidden", "true");
  const board = element("div", { className: "cr-board" });

  // the groups
  const tabs = element("fieldset", { className: "cr-tabs" }, [
    element("legend", { textContent: "Look at" }),
  ]);
  const counts = new Map();
  for (const group of groups) {
    const input = element("input", { type: "radio", name: key, value: group.id });
    input.addEventListener("change", () => put("group", group.id));
    const count = element("span", { className: "cr-count" });
    counts.set(group.id, { input, count });
    tabs.append(element("label", {}, [input, element("span", { textContent: group.title }), count]));
  }
  const select = element("select");
  for (const [value, text] of Object.entries(model.get("shows"))) {
    select.append(element("option", { value, textContent: text }));
  }
  select.addEventListener("change", () => put("show", select.value));
  const panel = element("div", { className: "cr-panel", tabIndex: 0 });
  panel.setAttribute("role", "region");

  function put(name, value) {
    model.set(name, value);
    model.save_changes();
  }
  const go = (n) => put("day", days[Math.min(days.length - 1, Math.max(0, n))].iso);
  slider.addEventListener("input", () => go(Number(slider.value)));
  back.addEventListener("click", () => go(at() - 1));
  on.addEventListener("click", () => go(at() + 1));
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Tab" && event.key !== "Escape") event.stopPropagation();
  });

  function badge(kind, text) {
    return element("span", { className: `cr-badge cr-is-${kind}`, textContent: text });
  }

  // a card looks the same on many days, so each look is built once
  const cards = new Map();
  function card(claim, n) {
    const over = claim.overtaken !== null && claim.overtaken <= n;
    const look = `${claim.id} ${isKnown(claim, n)} ${claim.known === n} ${over}`;
    if (!cards.has(look)) cards.set(look, buildCard(claim, n));
    return cards.get(look);
  }

  function buildCard(claim, n) {
    const known = isKnown(claim, n);
    const overtaken = known && claim.overtaken !== null && claim.overtaken <= n;
    const box = element("article", { className: `cr-claim cr-by-${claim.voice}` });
    box.classList.toggle("cr-later", !known);
    const marks = element("p", { className: "cr-marks" });
    if (!known) marks.append(badge("later", `not yet known: comes ${claim.comes}`));
    if (known && claim.known === n) marks.append(badge("new", "★ new on this day"));
    if (known && claim.stale) marks.append(badge("stale", `↺ old figure printed again. Newer: ${claim.newer}`));
    else if (overtaken) marks.append(badge("over", `overtaken. Newer: ${claim.newer}`));
    if (marks.childNodes.length) box.append(marks);
    if (claim.figure) {
      box.append(
        element("p", { className: "cr-figure" }, [
          element("strong", { textContent: claim.figure }),
          ` ${claim.counted}`,
        ]),
      );
    }
    box.append(element("p", { textContent: claim.statement }));
    const where = claim.address
      ? element("a", { href: claim.address, target: "_blank", rel: "noopener", textContent: claim.outlet })
      : claim.outlet;
    const meta = element("p", { className: "cr-meta" }, [
      element("b", { textContent: "Says: " }),
      `${claim.speaker}. `,
      claim.hedge ? element("b", { textContent: "Hedge: " }) : null,
      claim.hedge ? `${claim.hedge}. ` : null,
      element("b", { textContent: "When: " }),
      [claim.as_of, claim.printed].filter(Boolean).join(", ") + ". ",
      element("b", { textContent: "In: " }),
      where,
    ]);
    box.append(meta);
    if (claim.note && known) {
      box.append(
        element("details", {}, [
          element("summary", { textContent: "Our note, written later" }),
          element("p", { textContent: claim.note }),
        ]),
      );
    }
    return box;
  }

  let before = null;
  function drawPanel(n, group, show) {
    panel.setAttribute("aria-label", group.title);
    const parts = group.sections.map((section) => {
      const all = claims.filter((c) => c.group === group.id && c.section === section);
      const known = all.filter((c) => isKnown(c, n));
      const fresh = known.filter((c) => c.known === n);
      const ahead = all.filter((c) => !isKnown(c, n)).reverse(); // what comes next stands first
      const rows = show === "new" ? fresh : show === "known" ? known : [...known, ...ahead];
      const later = ahead.length;
      const empty = !all.length
        ? "None in our records."
        : show === "new"
          ? "Nothing new on this day."
          : "Nothing known yet.";
      const dots = element("span", { className: "cr-dots" });
      dots.setAttribute("aria-hidden", "true");
      dots.textContent = "●".repeat(known.length) + "○".repeat(later);
      return element("div", { className: "cr-section" }, [
        element("h4", { textContent: section[0].toUpperCase() + section.slice(1) }),
        all.length
          ? element("p", { className: "cr-tally" }, [
              `${known.length} known, ${later} not yet `,
              dots,
            ])
          : null,
        ...(rows.length ? rows.map((c) => card(c, n)) : [element("p", { className: "cr-empty", textContent: empty })]),
      ]);
    });
    panel.replaceChildren(...parts);
    if (group !== before) panel.scrollTop = 0;
    before = group;
  }

  function draw() {
    const n = at();
    const day = days[n];
    heading.textContent = `By the end of ${day.text}`;
    status.textContent = [day.status, day.skipped].filter(Boolean).join(" ");
    slider.value = n;
    slider.setAttribute("aria-valuetext", day.text);
    back.disabled = n === 0;
    on.disabled = n === days.length - 1;
    strips.forEach((bar, m) => {
      bar.classList.toggle("cr-here", m === n);
      bar.classList.toggle("cr-ahead", m > n);
    });
    board.replaceChildren(
      ...day.board.map(({ party, voice, lines }) =>
        element("div", { className: `cr-card cr-by-${voice}` }, [
          element("p", { className: "cr-party", textContent: `${party}: newest count of its own dead` }),
          ...(lines.length
            ? lines.map((line) =>
                element("p", {}, [
                  element("strong", { textContent: line.figure }),
                  ` ${line.counted}`,
                  element("span", { className: "cr-words", textContent: line.words }),
                ]),
              )
            : [element("p", { className: "cr-empty", textContent: "no number yet" })]),
        ]),
      ),
    );
    const chosen = groups.find((group) => group.id === model.get("group")) ?? groups[0];
    for (const group of groups) {
      const all = claims.filter((c) => c.group === group.id);
      const fresh = all.filter((c) => c.known === n).length;
      const { input, count } = counts.get(group.id);
      input.checked = group === chosen;
      count.textContent =
        ` ${all.filter((c) => isKnown(c, n)).length}/${all.length}` + (fresh ? ` ★${fresh}` : "");
    }
    select.value = model.get("show");
    drawPanel(n, chosen, model.get("show"));
  }

  root.append(
    heading,
    status,
    bars,
    element("div", { className: "cr-slide" }, [slider]),
    ends,
    element("div", { className: "cr-steps" }, [back, on]),
    board,
    tabs,
    element("label", { className: "cr-show" }, ["Show ", select]),
    panel,
  );
  el.append(root);
  draw();
  const watched = ["change:day", "change:group", "change:show"];
  for (const name of watched) model.on(name, draw);
  return () => {
    for (const name of watched) model.off(name, draw);
  };
}

export default { render };
